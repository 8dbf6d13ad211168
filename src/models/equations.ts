import type { Model } from "../corpus/corpus.ts";
import type { OperandValue } from "../corpus/formulas/evaluate.ts";
import { compileFormula, type Formula, type Operand } from "../corpus/formulas/formula.ts";
import { ReportError } from "../errors.ts";

type Values = Readonly<Record<string, OperandValue>>;

/** One formula of a model, under the name that it gives a value to. */
interface Step {
  readonly name: string;
  readonly formula: Formula;
}

/** A model's formulas in their order, each over the inputs and the names before it. */
export interface Equations {
  readonly steps: readonly Step[];
  /** The steps that an output is made of, in their order. */
  readonly stepsTo: (outputs: readonly string[]) => readonly Step[];
  /** The inputs that outputs depend on, in the model's order. */
  readonly inputsOf: (outputs: readonly string[]) => readonly string[];
  /** The value of each of these steps; a missing input or a result that is not finite is an error. */
  readonly run: (values: Values, steps: readonly Step[]) => Record<string, number>;
}

/** Compiles a model's formulas; a broken one throws. */
export function compileEquations(model: Model): Equations {
  const operands: Record<string, Operand> = {};
  for (const [name, input] of Object.entries(model.inputs))
    if (input.table === undefined) operands[name] = input.column === undefined ? "number" : "list";
  const inputs = Object.keys(operands);
  const steps: Step[] = [];
  for (const [name, source] of Object.entries(model.formulas)) {
    steps.push({ name, formula: compileFormula(source, operands) });
    operands[name] = "number";
  }
  const stepsTo = (outputs: readonly string[]) => {
    const wanted = new Set(outputs);
    for (const { name, formula } of steps.toReversed())
      if (wanted.has(name)) for (const used of formula.names) wanted.add(used);
    return steps.filter(({ name }) => wanted.has(name));
  };
  return {
    steps,
    stepsTo,
    inputsOf(outputs) {
      const used = new Set(stepsTo(outputs).flatMap(({ formula }) => formula.names));
      return inputs.filter((name) => used.has(name));
    },
    run(values, wanted) {
      const known: Record<string, OperandValue> = { ...values };
      const results: Record<string, number> = {};
      for (const { name, formula } of wanted) {
        const missing = formula.names.find((used) => known[used] === undefined);
        if (missing !== undefined)
          throw new ReportError("INPUT", `"${name}" needs a value of "${missing}". Give it.`);
        const operands = Object.fromEntries(formula.names.map((used) => [used, known[used] ?? Number.NaN]));
        const value = formula.run(operands);
        known[name] = value;
        results[name] = value;
      }
      return results;
    },
  };
}
