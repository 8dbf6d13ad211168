import { ReportError } from "../../errors.ts";
import type { LiveInput } from "../../models/model-input.ts";
import { needsOf, outputsOf } from "../../models/outputs.ts";
import { findInput } from "../../models/read-inputs.ts";
import { readNumber } from "../../models/read-number.ts";
import { type Solution, solve } from "../../models/solve.ts";
import { type ModeAnswer, type ModelRun, outputViews } from "./run.ts";
import { sayInput, sayOutput, titleOf } from "./say.ts";
import { clean, shownNumber } from "./shown-number.ts";

/** The values of an input that give the main output a target value. */
export function solveAnswer(run: ModelRun, asked: string, given: number | string): ModeAnswer {
  const {
    live,
    main,
    report,
    asked: { overrides, axes, spans },
  } = run;
  const input = findInput(live, asked);
  if (input.kind !== "number")
    throw new ReportError(
      "INPUT",
      `solve takes an input that is a number; "${input.name}" is a ${input.kind}.`,
    );
  if (axes.length > 0 || spans.length > 0)
    throw new ReportError(
      "INPUT",
      "solve takes single values of the other inputs, no list and no {low, high}.",
    );
  if (overrides.has(input.name))
    throw new ReportError("INPUT", `solve looks for "${input.name}", so give it no value under inputs.`);
  const { unit, decimals = 6 } = live.model.outputs[main] ?? {};
  const target = readNumber(
    given,
    { name: "target", unit, takes: `a value of ${main}${unit === undefined ? "" : ` in ${unit}`}` },
    report.corpus.units,
  );
  const solution = solve(live, overrides, input, main, target);
  const [only] = solution.roots;
  const found = solution.always
    ? "any"
    : only === undefined
      ? "none"
      : solution.roots.length > 1
        ? "several"
        : "one";
  const at = only === undefined || found !== "one" ? undefined : new Map(overrides).set(input.name, only);
  const shown = at
    ? run.outputs.filter((name) => needsOf(live, live.settings(at), [name]).length === 0)
    : [main];
  const values = at ? outputsOf(live, at, shown) : undefined;
  return {
    mode: "solve",
    outputs: at ? outputViews(run, shown, values, live.settings(at)) : outputViews(run, [main]),
    ...(values && { values }),
    solved: {
      input: input.name,
      output: main,
      target: clean(target),
      found,
      ...(solution.roots.length > 0 && { values: solution.roots.map((root) => Number(root.toPrecision(6))) }),
      ...(solution.reach && {
        reach: [shownNumber(solution.reach.low, decimals), shownNumber(solution.reach.high, decimals)],
      }),
    },
    say: saySolve(run, input, target, solution),
  };
}

function saySolve(
  run: ModelRun,
  input: LiveInput,
  target: number,
  { roots, always, reach }: Solution,
): string {
  const { lang, main } = run;
  const name = input.spec.title[lang];
  const title = titleOf(run, main);
  const wanted = sayOutput(run, main, target);
  const range = `${sayInput(run, input, input.low)}${lang === "zh" ? "至" : " to "}${sayInput(run, input, input.high)}`;
  if (always)
    return lang === "zh"
      ? `${name}取任何值,${title}都是${wanted}:它不影响这个结果。`
      : `${title} is ${wanted} at any ${name}: it does not depend on it.`;
  if (roots.length === 0) {
    const reached = reach ? [sayOutput(run, main, reach.low), sayOutput(run, main, reach.high)] : [];
    return lang === "zh"
      ? `没有解:${name}在${range}内,${title}只能到${reached.join("至")},达不到${wanted}。`
      : `No solution: with ${name} from ${range}, ${title} stays between ${reached.join(" and ")} and is never ${wanted}.`;
  }
  const values = roots.map((root) => sayInput(run, input, Number(root.toPrecision(3))));
  const cases = nearestCases(run, input, roots[0] ?? 0);
  if (lang === "zh") return `${title}要达到${wanted},需要${name}为${values.join("或")}。${cases}`;
  return `${title} of ${wanted} needs ${name} of ${values.join(" or ")}.${cases}`;
}

/** What the report's own cases on both sides of the solution give. */
function nearestCases(run: ModelRun, input: LiveInput, root: number): string {
  const { live, main, asked, lang } = run;
  const own = [
    ...new Set([
      ...(input.spec.values ?? []),
      ...(input.spec.default === undefined || input.spec.from === "neutral" ? [] : [input.spec.default]),
    ]),
  ].sort((a, b) => a - b);
  const sides = [own.filter((value) => value < root).at(-1), own.find((value) => value >= root)];
  const said = sides.flatMap((value) => {
    if (value === undefined) return [];
    const { [main]: result } = outputsOf(live, new Map(asked.overrides).set(input.name, value), [main]);
    if (result === undefined) return [];
    return [
      lang === "zh"
        ? `${sayInput(run, input, value)}得${sayOutput(run, main, result)}`
        : `${sayInput(run, input, value)} gives ${sayOutput(run, main, result)}`,
    ];
  });
  if (said.length === 0) return "";
  return lang === "zh" ? `报告的${said.join(",")}。` : ` The report's ${said.join(", ")}.`;
}
