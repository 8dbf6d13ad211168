import { ReportError } from "../../errors.ts";
import { getInput } from "../../models/get-input.ts";
import { solve } from "../../models/modes/solve.ts";
import { needsOf, outputsOf } from "../../models/outputs.ts";
import { readNumber } from "../../models/read-number.ts";
import { type ModeAnswer, type ModelRun, outputViews } from "./run.ts";
import { saySolve } from "./say/say-solve.ts";
import { clean, shownNumber } from "./shown-number.ts";

/** The values of an input that give the main output a target value. */
export function solveAnswer(run: ModelRun, asked: string, given: number | string): ModeAnswer {
  const {
    live,
    main,
    corpus,
    asked: { overrides, axes, spans },
  } = run;
  const input = getInput(corpus, live, asked);
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
    corpus.units,
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
      ...(input.unit !== undefined && { unit: input.unit }),
      output: main,
      target: clean(target),
      found,
      ...(solution.roots.length > 0 && { values: solution.roots.map((root) => Number(root.toPrecision(6))) }),
      ...(solution.between.length > 0 && { between: solution.between.flat() }),
      ...(solution.reach &&
        Number.isFinite(input.low + input.high) && {
          reach: [shownNumber(solution.reach.low, decimals), shownNumber(solution.reach.high, decimals)],
        }),
    },
    say: saySolve(run, input, target, solution),
  };
}
