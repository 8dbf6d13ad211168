import { list } from "../sparse.ts";
import { tokensOf } from "../tokens-of.ts";
import { mainInputs } from "./main-inputs.ts";
import type { ModelRun } from "./run.ts";
import type { InputView, ModelView } from "./view.ts";

/** What the report's case may cost, in tokens as `tokensOf` guesses them; what is left out of it is named. */
const ROOM = 500;
const LEAST = { steps: 1, inputs: 2, findings: 1, caveats: 0 } as const;
const MOST_INPUTS = 3;
/** Digits of a step on the way. */
const STEP_DIGITS = 6;

type Counts = Record<keyof typeof LEAST, number>;

/**
 * The report's case in short: the main output, the inputs that move it most, the last steps to it, the first findings, and as much more of
 * these as there is room for. The rest is told by name, with what to ask for it.
 */
export function inShort(run: ModelRun, whole: ModelView): ModelView {
  const names = mainInputs(run);
  const most = {
    steps: run.live.equations.stepsTo([run.main]).length,
    inputs: Math.min(names.length, MOST_INPUTS),
    findings: whole.findings?.length ?? 0,
    caveats: whole.caveats?.length ?? 0,
  };
  let counts: Counts = { ...LEAST };
  let short = cut(run, whole, names, counts);
  for (const part of ["steps", "inputs", "findings", "caveats"] as const)
    while (counts[part] < most[part]) {
      const next = { ...counts, [part]: counts[part] + 1 };
      const longer = cut(run, whole, names, next);
      if (tokensOf(longer) > ROOM) break;
      [counts, short] = [next, longer];
    }
  return short;
}

/** An answer cut down to so many steps, inputs, findings and caveats. */
function cut(
  { live, main }: ModelRun,
  { question: _, inputs, outputs, explain, findings = [], caveats = [], ...rest }: ModelView,
  names: readonly string[],
  counts: Counts,
): ModelView {
  const shown = names.slice(0, counts.inputs);
  const steps = live.equations.stepsTo([main]).slice(-counts.steps);
  // On the way to it also those for which the report prints a value of its own.
  const results = [
    main,
    ...steps.map(({ name }) => name).filter((name) => outputs[name]?.printed !== undefined),
  ];
  return {
    ...rest,
    inputs: Object.fromEntries(shown.flatMap((name) => entryOf(name, { inputs, say: rest.say }))),
    outputs: Object.fromEntries(
      results.flatMap((name) => (outputs[name] ? [[name, outputs[name]] as const] : [])),
    ),
    explain: explain
      .filter(({ name }) => steps.some((step) => step.name === name))
      .map(({ name, formula, value }) => ({
        ...{ name, formula },
        ...(value !== undefined &&
          !results.includes(name) && { value: Number(value.toPrecision(STEP_DIGITS)) }),
      })),
    ...list("findings", findings.slice(0, counts.findings)),
    ...list("caveats", caveats.slice(0, counts.caveats)),
    more: {
      ...list(
        "inputs",
        Object.keys(live.model.inputs).filter((name) => !shown.includes(name)),
      ),
      ...list(
        "outputs",
        Object.keys(outputs).filter((name) => !results.includes(name)),
      ),
      ...list(
        "findings",
        findings.slice(counts.findings).map(({ ref }) => ref),
      ),
      ...(counts.caveats < caveats.length && { caveats: caveats.length - counts.caveats }),
      get: 'inputs: "all"',
    },
  };
}

/** An input under its name, without what the sentence says of it. */
function entryOf(name: string, { inputs, say }: Pick<ModelView, "inputs" | "say">): [string, InputView][] {
  const { [name]: input } = inputs;
  if (!input) return [];
  const { cases: _, why = "", ...view } = input;
  const isSaid = say.includes(why.replace(/[.。]$/, ""));
  return [[name, { ...view, ...(!isSaid && { why }) }]];
}
