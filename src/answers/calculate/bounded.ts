import type { Expression } from "../../corpus/formulas/expression.ts";
import { boundsOf, type Ranged } from "../../models/formulas/bounds.ts";
import { measureFormula } from "../../models/formulas/measure.ts";
import type { Bound } from "../../notation/bounds/bound.ts";
import { type Interval, intervalOf } from "../../notation/bounds/interval.ts";
import { exactly } from "../../notation/bounds/interval-arithmetic.ts";
import { denoise } from "../../notation/numbers/decimal.ts";
import { measureOf } from "../../notation/units/algebra.ts";
import type { Units } from "../../notation/units/units.ts";
import type { GivenInput } from "./inputs/given-input.ts";
import type { Operand } from "./inputs/operand.ts";
import { factorOf, type Result } from "./live.ts";

/** What a result is known to be where its operands are bounds, approximations or ranges. */
export interface Bounded {
  /** The end of a bound: 83 of over 83. Absent where nothing is known on either side, or where there are two ends. */
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly bound?: Bound;
  /** The operands leave the result open on both sides. */
  readonly isOpen?: boolean;
}

/** Formulas put into one another may grow no larger. */
const MOST_NODES = 2000;

/** Whether an operand is anything but one exact number. */
export const isBounded = ({ value, bound }: Operand): boolean =>
  value === undefined || (bound !== undefined && bound !== "exact");

/** What a result may be; undefined where all operands that it uses are exact. In the result's unit. */
export function boundResult(
  output: string,
  results: readonly Result[],
  inputs: ReadonlyMap<string, GivenInput>,
  units: Units,
): Bounded | undefined {
  const result = results.find(({ formula }) => formula.name === output);
  if (!result) return undefined;
  const used = usedBy(output, results).flatMap((name) => inputs.get(name) ?? []);
  const bounded = used.flatMap(({ operands }) => operands.filter(isBounded));
  if (bounded.length === 0) return undefined;
  const tree = inlined(output, results);
  if (!tree) return { isOpen: true };
  const { scales } = measureFormula(tree, (name) => measureOf(inputs.get(name)?.unit, units), units);
  const lookup = (name: string): Ranged => {
    const input = inputs.get(name);
    const all = (input?.operands ?? []).map((operand) => inBase(operand, units));
    const [only] = all;
    return all.length === 1 && only ? only : all;
  };
  const { low, high, lowOpen, highOpen } = boundsOf(tree, lookup, scales);
  const shown = (value: number) => denoise(value / result.writing.factor);
  // Over zero is all that a quotient of two bounds on the same side is known to be: nothing.
  if ((low === -Infinity || low === 0) && high === Infinity) return { isOpen: true };
  if (low === -Infinity && high === 0) return { isOpen: true };
  if (high === Infinity) return { value: shown(low), bound: lowOpen ? "over" : "at-least" };
  if (low === -Infinity) return { value: shown(high), bound: highOpen ? "under" : "at-most" };
  const isAbout = bounded.every(({ bound }) => bound === "about");
  return { low: shown(low), high: shown(high), ...(isAbout && { bound: "about" }) };
}

function inBase({ value, low = -Infinity, high = Infinity, bound, unit }: Operand, units: Units): Interval {
  const factor = factorOf(unit, units);
  const {
    low: from,
    high: to,
    lowOpen,
    highOpen,
  } = value === undefined
    ? { ...exactly(low), high, lowOpen: low === -Infinity, highOpen: high === Infinity }
    : intervalOf(value, bound);
  return { low: from * factor, high: to * factor, lowOpen, highOpen };
}

/** A result's formula with those before it put in, so that an operand that both use is one operand; undefined where that grows too large. */
function inlined(output: string, results: readonly Result[]): Expression | undefined {
  const whole = new Map<string, Expression | undefined>();
  let left = MOST_NODES;
  const put = (tree: Expression): Expression | undefined => {
    left -= 1;
    if (left < 0) return undefined;
    if (tree.kind === "number") return tree;
    if (tree.kind === "name") {
      if (!whole.has(tree.name)) return tree;
      const formula = whole.get(tree.name);
      return formula && copied(formula);
    }
    const args = tree.args.map(put);
    return args.every((each) => each !== undefined) ? { ...tree, args } : undefined;
  };
  const copied = (tree: Expression): Expression | undefined => {
    left -= 1;
    if (left < 0) return undefined;
    if (tree.kind !== "call") return tree;
    const args = tree.args.map(copied);
    return args.every((each) => each !== undefined) ? { ...tree, args } : undefined;
  };
  for (const { formula } of results) {
    whole.set(formula.name, put(formula.formula.tree));
    if (formula.name === output) return whole.get(output);
  }
  return undefined;
}

/** Every name that a result hangs on, its own steps included. */
export function usedBy(output: string, results: readonly Result[]): string[] {
  const used = new Set([output]);
  for (const { formula } of results.toReversed())
    if (used.has(formula.name)) for (const name of formula.formula.names) used.add(name);
  return [...used];
}
