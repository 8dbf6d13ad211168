import type { SweepPoint } from "../../../models/modes/sweep.ts";
import type { ModelRun } from "../run.ts";
import { sayReportCase } from "./say-case.ts";
import { AGREES, sayInput, sayOutput, titleOf } from "./say-values.ts";

/** What a sweep shows: from where to where the main output goes, or its highest and lowest place. */
export function saySweep(run: ModelRun, points: readonly SweepPoint[]): string {
  const { main, lang, asked } = run;
  const [axis] = asked.axes;
  const first = points[0];
  const last = points.at(-1);
  if (!axis || !first || !last) return "";
  const at = ({ at: [value = 0] }: SweepPoint) => sayInput(run, axis.input, value);
  const out = (point: SweepPoint) => sayOutput(run, main, resultOf(point, main));
  const title = titleOf(run, main);
  const printed = `${countPrinted(run, points)}${sayReportCase(run)}`;
  const direction = axis.input.kind === "row" ? undefined : directionOf(points, main);
  if (direction === undefined) {
    const [low, high] = extremes(points, main);
    return lang === "zh"
      ? `${title}最高的是${at(high)}（${out(high)}），最低的是${at(low)}（${out(low)}）。${printed}`
      : `${title} is highest at ${at(high)} (${out(high)}) and lowest at ${at(low)} (${out(low)}).${printed}`;
  }
  const name = axis.input.spec.title[lang];
  if (direction === "stays")
    return lang === "zh"
      ? `${name}从${at(first)}到${at(last)}，${title}不变，为${out(first)}。${printed}`
      : `As ${name} goes from ${at(first)} to ${at(last)}, ${title} stays at ${out(first)}.${printed}`;
  if (lang === "zh") {
    const moves = { rises: "升至", falls: "降至" }[direction];
    return `${name}从${at(first)}到${at(last)}，${title}从${out(first)}${moves}${out(last)}。${printed}`;
  }
  return `As ${name} goes from ${at(first)} to ${at(last)}, ${title} ${direction} from ${out(first)} to ${out(last)}.${printed}`;
}

/** What a grid shows: its lowest and its highest place. */
export function sayGrid(run: ModelRun, points: readonly SweepPoint[]): string {
  const { main, lang, asked } = run;
  const [low, high] = extremes(points, main);
  const at = ({ at: values }: SweepPoint) =>
    asked.axes
      .map(({ input }, index) => `${input.spec.title[lang]} ${sayInput(run, input, values[index] ?? 0)}`)
      .join(lang === "zh" ? "、" : ", ");
  const out = (point: SweepPoint) => sayOutput(run, main, resultOf(point, main));
  const printed = `${countPrinted(run, points)}${sayReportCase(run)}`;
  return lang === "zh"
    ? `${titleOf(run, main)}最低${out(low)}（${at(low)}），最高${out(high)}（${at(high)}）。${printed}`
    : `${titleOf(run, main)} runs from ${out(low)} (${at(low)}) to ${out(high)} (${at(high)}).${printed}`;
}

const resultOf = ({ outputs }: SweepPoint, name: string) => outputs[name] ?? Number.NaN;

function directionOf(points: readonly SweepPoint[], output: string): "rises" | "falls" | "stays" | undefined {
  const values = points.map((point) => resultOf(point, output));
  const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? value)));
  const up = steps.includes(1);
  const down = steps.includes(-1);
  if (up && down) return undefined;
  return up ? "rises" : down ? "falls" : "stays";
}

function extremes(points: readonly SweepPoint[], output: string): [SweepPoint, SweepPoint] {
  const sorted = [...points].sort((a, b) => resultOf(a, output) - resultOf(b, output));
  const [low] = sorted;
  const high = sorted.at(-1);
  if (!low || !high) throw new RangeError("a sweep has points");
  return [low, high];
}

function countPrinted(run: ModelRun, points: readonly SweepPoint[]): string {
  const { lang } = run;
  const names = run.asked.axes.length === 1 ? run.outputs : [run.main];
  const checks = points.flatMap(({ settings }) =>
    names.flatMap((name) => run.printedFor(name, settings) ?? []),
  );
  if (checks.length === 0) return "";
  const counts = (["exact", "rounding", "differs"] as const).flatMap((agrees) => {
    const count = checks.filter((check) => check.agrees === agrees).length;
    return count === 0
      ? []
      : [
          lang === "zh"
            ? `${count}个${AGREES.zh[agrees]}`
            : `${count} ${count === 1 ? AGREES.en[agrees] : PLURAL[agrees]}`,
        ];
  });
  return lang === "zh"
    ? `其中报告印出${checks.length}个值：${counts.join("，")}。`
    : ` The report prints ${checks.length} of these values: ${counts.join(", ")}.`;
}

const PLURAL = { exact: "agree", rounding: "agree within rounding", differs: "differ" } as const;
