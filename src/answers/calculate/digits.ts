import type { OperandValue } from "../../corpus/formulas/evaluate.ts";
import type { LiveModel } from "../../models/live-model.ts";
import type { GivenInput } from "./inputs/given-input.ts";

/** What results show where no printed figure limits them. */
const MOST_DECIMALS = 6;
const FEWEST_DECIMALS = -12;
/** Of a long list so many numbers are moved; the others are printed alike. */
const MOST_MOVED = 40;

/**
 * The decimals that each result has by right: no digit is shown that the last printed digit of one of its operands can move by more than one
 * of itself. What the reader gives is taken as exact.
 */
export function decimalsOf(
  { equations }: LiveModel,
  inputs: ReadonlyMap<string, GivenInput>,
  values: Readonly<Record<string, OperandValue>>,
  outputs: readonly string[],
): Record<string, number> {
  const steps = equations.stepsTo(outputs);
  const moved = (name: string, at: number, by: number) => {
    const value = values[name] ?? 0;
    const next =
      typeof value === "number" ? value + by : value.map((each, index) => (index === at ? each + by : each));
    return equations.run({ ...values, [name]: next }, steps);
  };
  const widths = new Map<string, number>();
  for (const [name, { operands }] of inputs)
    for (const [at, { source }] of operands.slice(0, MOST_MOVED).entries()) {
      const step = source?.step;
      if (step === undefined || values[name] === undefined) continue;
      const [above, below] = [moved(name, at, step / 2), moved(name, at, -step / 2)];
      for (const output of outputs) {
        const width = Math.abs((above[output] ?? 0) - (below[output] ?? 0));
        widths.set(output, Math.max(widths.get(output) ?? 0, width));
      }
    }
  return Object.fromEntries(
    outputs.map((output) => {
      const width = widths.get(output) ?? 0;
      const decimals = width > 0 ? Math.floor(-Math.log10(width) + 1e-6) : MOST_DECIMALS;
      return [output, Math.min(Math.max(decimals, FEWEST_DECIMALS), MOST_DECIMALS)];
    }),
  );
}
