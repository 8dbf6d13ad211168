import type { LiveInput } from "../../../models/model-input.ts";
import type { Solution } from "../../../models/modes/solve.ts";
import { computeOutputs } from "../../../models/outputs.ts";
import type { ModelRun } from "../run.ts";
import { shownNumber } from "../shown-number.ts";
import { sayReportCase } from "./say-case.ts";
import { sayInput, sayOutput, sayPrinted, titleOf } from "./say-values.ts";

/** What a target needs, and what the report's own cases beside the solution give. */
export function saySolve(run: ModelRun, input: LiveInput, target: number, solution: Solution): string {
  const { lang, main } = run;
  const { roots, between, always } = solution;
  const name = input.spec.title[lang];
  const title = titleOf(run, main);
  const wanted = sayOutput(run, main, target);
  if (always)
    return lang === "zh"
      ? `${name}取任何值，${title}都是${wanted}：它不影响这个结果。`
      : `${title} is ${wanted} at any ${name}: it does not depend on it.`;
  if (roots.length > 0) {
    const values = roots.map((root) => sayInput(run, input, shownNumber(root, 2)));
    const cases = sayCases(run, input, besides(reportsCases(input), roots[0] ?? 0));
    const beside =
      cases === ""
        ? sayReportCase(run, input.name)
        : lang === "zh"
          ? `报告的${cases}。`
          : ` The report's ${cases}.`;
    return lang === "zh"
      ? `${title}要达到${wanted}，需要${name}为${values.join("或")}。${beside}`
      : `${title} of ${wanted} needs ${name} of ${values.join(" or ")}.${beside}`;
  }
  const [near] = between;
  const base = sayReportCase(run, input.name);
  if (near)
    return lang === "zh"
      ? `没有整数恰好使${title}为${wanted}：${sayCases(run, input, near)}。${base}`
      : `No whole number makes ${title} exactly ${wanted}: ${sayCases(run, input, near)}.${base}`;
  return `${sayNone(run, input, wanted, solution)}${base}`;
}

function sayNone(run: ModelRun, input: LiveInput, wanted: string, { reach }: Solution): string {
  const { lang, main } = run;
  const reached = reach ? [sayOutput(run, main, reach.low), sayOutput(run, main, reach.high)] : [];
  const from = sayInput(run, input, input.low);
  const to = sayInput(run, input, input.high);
  const name = input.spec.title[lang];
  if (!Number.isFinite(input.low + input.high))
    return lang === "zh"
      ? `没有解：${name}取任何值，${titleOf(run, main)}都达不到${wanted}。`
      : `No solution: no ${name} makes ${titleOf(run, main)} ${wanted}.`;
  return lang === "zh"
    ? `没有解：${name}从${from}到${to}，${titleOf(run, main)}只在${reached.join("与")}之间，达不到${wanted}。`
    : `No solution: with ${name} from ${from} to ${to}, ${titleOf(run, main)} stays between ${reached.join(" and ")} and is never ${wanted}.`;
}

function reportsCases({ spec }: LiveInput): number[] {
  const standing = spec.default === undefined || spec.from === "neutral" ? [] : [spec.default];
  return [...new Set([...(spec.values ?? []), ...standing])].sort((a, b) => a - b);
}

/** The nearest ones below and above. */
function besides(values: readonly number[], root: number): number[] {
  const near = [values.filter((value) => value < root).at(-1), values.find((value) => value >= root)];
  return near.filter((value) => value !== undefined);
}

function sayCases(run: ModelRun, input: LiveInput, values: readonly number[]): string {
  const { live, main, asked, lang } = run;
  const said = values.map((value) => {
    const settings = live.settings(new Map(asked.overrides).set(input.name, value));
    const { [main]: result = Number.NaN } = computeOutputs(live, settings, [main]);
    const printed = sayPrinted(run, main, run.printedFor(main, settings));
    return `${sayInput(run, input, value)}${lang === "zh" ? "得" : " gives "}${sayOutput(run, main, result)}${printed}`;
  });
  return said.join(lang === "zh" ? "，" : ", ");
}
