import { lineNumbers } from "../corpus/schema/lines.ts";
import type { Value } from "../models/live-model.ts";
import { type SweepPoint, sweep } from "../models/sweep.ts";
import type { ModeAnswer, ModelRun } from "./model-run.ts";
import { AGREES, sayInput, sayOutput, titleOf } from "./model-say.ts";
import { clean, shownNumber } from "./shown-number.ts";

/** A model along one list (a row a point), or two (a row for each value of the first list, a column for each of the second). */
export function sweepAnswer(run: ModelRun): ModeAnswer {
  const { live, asked, outputs, main } = run;
  const { axes } = asked;
  const shown = axes.length === 1 ? outputs : [main];
  const points = sweep(live, asked.overrides, axes, shown);
  return {
    mode: axes.length === 1 ? "sweep" : "grid",
    shown,
    ...(axes.length === 1 ? lineUp(run, points, shown) : matrix(run, points)),
    ...printedBeside(run, points, shown),
    say: axes.length === 1 ? saySweep(run, points) : sayGrid(run, points),
  };
}

function lineUp({ live, asked }: ModelRun, points: readonly SweepPoint[], outputs: readonly string[]) {
  return {
    columns: [...asked.axes.map(({ input }) => input.name), ...outputs],
    rows: points.map(({ at, outputs: values }) => [
      ...at.map(place),
      ...outputs.map((name) =>
        shownNumber(values[name] ?? Number.NaN, live.model.outputs[name]?.decimals ?? 6),
      ),
    ]),
  };
}

function matrix({ live, asked, main }: ModelRun, points: readonly SweepPoint[]) {
  const [down, across] = asked.axes;
  const width = across?.values.length ?? 1;
  const cells = points.map(({ outputs }) =>
    shownNumber(outputs[main] ?? Number.NaN, live.model.outputs[main]?.decimals ?? 6),
  );
  return {
    columns: [
      `${down?.input.name} \\ ${across?.input.name}`,
      ...(across?.values ?? []).map((value) => String(place(value))),
    ],
    rows: (down?.values ?? []).map((value, row) => [
      place(value),
      ...cells.slice(row * width, (row + 1) * width),
    ]),
  };
}

/** Every printed number that stands at one of the points. */
function printedBeside(
  run: ModelRun,
  points: readonly SweepPoint[],
  outputs: readonly string[],
): Pick<ModeAnswer, "printed"> {
  const rows = points.flatMap(({ at, overrides }) => {
    const settings = run.live.settings(overrides);
    return outputs.flatMap((name) => {
      const check = run.printedFor(name, settings);
      return check ? [[...at.map(place), name, check.printed, check.agrees, lineNumbers(check.lines)]] : [];
    });
  });
  if (rows.length === 0) return {};
  return {
    printed: {
      columns: [...run.asked.axes.map(({ input }) => input.name), "output", "printed", "agrees", "lines"],
      rows,
    },
  };
}

const place = (value: Value) =>
  typeof value === "number" ? clean(value) : typeof value === "string" ? value : value.join(" ");

function saySweep(run: ModelRun, points: readonly SweepPoint[]): string {
  const { main, lang, asked } = run;
  const [axis] = asked.axes;
  const first = points[0];
  const last = points.at(-1);
  if (!axis || !first || !last) return "";
  const values = points.map(({ outputs }) => outputs[main] ?? Number.NaN);
  const at = ({ at: [value = 0] }: SweepPoint) => sayInput(run, axis.input, value);
  const out = (point: SweepPoint) => sayOutput(run, main, point.outputs[main] ?? Number.NaN);
  const rising = values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value));
  const falling = values.every((value, index) => index === 0 || value <= (values[index - 1] ?? value));
  const printed = countPrinted(run, points);
  if (axis.input.kind === "row" || rising === falling) {
    const [low, high] = extremes(points, main);
    const words =
      lang === "zh"
        ? `${titleOf(run, main)}最高的是${at(high)}(${out(high)}),最低的是${at(low)}(${out(low)})。`
        : `${titleOf(run, main)}: highest ${out(high)} (${at(high)}), lowest ${out(low)} (${at(low)}).`;
    return words + printed;
  }
  const title = axis.input.spec.title[lang];
  return lang === "zh"
    ? `${title}从${at(first)}到${at(last)},${titleOf(run, main)}从${out(first)}${rising ? "升至" : "降至"}${out(last)}。${printed}`
    : `As ${title} goes from ${at(first)} to ${at(last)}, ${titleOf(run, main)} ${rising ? "rises" : "falls"} from ${out(first)} to ${out(last)}.${printed}`;
}

function sayGrid(run: ModelRun, points: readonly SweepPoint[]): string {
  const { main, lang, asked } = run;
  const [low, high] = extremes(points, main);
  const at = ({ at: values }: SweepPoint) =>
    values
      .map((value, index) => {
        const input = asked.axes[index]?.input;
        return input ? `${input.spec.title[lang]} ${sayInput(run, input, value)}` : "";
      })
      .join(", ");
  const out = (point: SweepPoint) => sayOutput(run, main, point.outputs[main] ?? Number.NaN);
  return (
    (lang === "zh"
      ? `${titleOf(run, main)}最低${out(low)}(${at(low)}),最高${out(high)}(${at(high)})。`
      : `${titleOf(run, main)} runs from ${out(low)} (${at(low)}) to ${out(high)} (${at(high)}).`) +
    countPrinted(run, points)
  );
}

function extremes(points: readonly SweepPoint[], output: string): [SweepPoint, SweepPoint] {
  const sorted = [...points].sort((a, b) => (a.outputs[output] ?? 0) - (b.outputs[output] ?? 0));
  const [low] = sorted;
  const high = sorted.at(-1);
  if (!low || !high) throw new RangeError("a sweep has points");
  return [low, high];
}

function countPrinted(run: ModelRun, points: readonly SweepPoint[]): string {
  const checks = points.flatMap(({ overrides }) => {
    const settings = run.live.settings(overrides);
    return run.outputs.flatMap((name) => run.printedFor(name, settings) ?? []);
  });
  if (checks.length === 0) return "";
  const counts = (["exact", "rounding", "differs"] as const).flatMap((agrees) => {
    const count = checks.filter((check) => check.agrees === agrees).length;
    return count === 0 ? [] : [`${count} ${AGREES[run.lang][agrees]}`];
  });
  return run.lang === "zh"
    ? `印出的${checks.length}个值:${counts.join(",")}。`
    : ` Of ${checks.length} printed values: ${counts.join(", ")}.`;
}
