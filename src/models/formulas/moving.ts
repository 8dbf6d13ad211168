import { EVERYTHING, type Interval } from "../../notation/bounds/interval.ts";
import {
  add,
  divide,
  exactly,
  hull,
  isExact,
  multiply,
  negate,
  power,
  rising,
  subtract,
} from "../../notation/bounds/interval-arithmetic.ts";

/** A part of a formula: what it may be, and how it moves with each bounded operand; without slopes that is not known. */
export interface Moving {
  readonly is: Interval;
  readonly slopes: ReadonlyMap<string, Interval> | undefined;
}

/** A number that stands in the formula. */
export const constant = (value: number): Moving => ({ is: exactly(value), slopes: new Map() });
export const UNKNOWN: Moving = { is: EVERYTHING, slopes: undefined };

/** An operand under a key of its own. */
export function operand(range: Interval, key: string): Moving {
  return { is: range, slopes: isExact(range) ? new Map() : new Map([[key, exactly(1)]]) };
}

/** Slopes joined name by name; unknown if one side's are. */
function slopesOf(
  parts: readonly (readonly [Moving, Interval])[],
): ReadonlyMap<string, Interval> | undefined {
  const slopes = new Map<string, Interval>();
  for (const [{ slopes: own }, weight] of parts) {
    if (!own) return undefined;
    for (const [name, slope] of own) {
      const step = multiply(slope, weight);
      slopes.set(name, add(slopes.get(name) ?? exactly(0), step));
    }
  }
  return slopes;
}

export const sum = (parts: readonly Moving[]): Moving => ({
  is: parts.reduce((total, { is }) => add(total, is), exactly(0)),
  slopes: slopesOf(parts.map((each) => [each, exactly(1)])),
});
export const minus = (a: Moving): Moving => ({ is: negate(a.is), slopes: slopesOf([[a, exactly(-1)]]) });
export const times = (a: Moving, b: Moving): Moving => ({
  is: multiply(a.is, b.is),
  slopes: slopesOf([
    [a, b.is],
    [b, a.is],
  ]),
});
/**
 * The slope of a/b is (a' - (a/b)·b') / b: said so, a quotient that stands in both parts does not make it wider than it is. Over what
 * may be zero no slope is known, not even one of nothing: parts that cancel each other leave a rest of rounding, of either sign.
 */
export function over(a: Moving, b: Moving): Moving {
  const is = divide(a.is, b.is);
  const per = divide(exactly(1), b.is);
  if (isOpenBothWays(per)) return { is, slopes: undefined };
  const above = slopesOf([
    [a, exactly(1)],
    [b, negate(is)],
  ]);
  return { is, slopes: above && slopesOf([[{ is, slopes: above }, per]]) };
}

export function raised(a: Moving, b: Moving): Moving {
  const is = power(a.is, b.is);
  if (b.slopes?.size !== 0) return { is, slopes: undefined };
  const step = multiply(b.is, power(a.is, subtract(b.is, exactly(1))));
  return { is, slopes: isOpenBothWays(step) ? undefined : slopesOf([[a, step]]) };
}

const isOpenBothWays = ({ low, high }: Interval): boolean => low === -Infinity && high === Infinity;

/** Of a function that rises in each of its numbers every slope keeps its sign. */
export function risingPart(parts: readonly Moving[], of: (values: readonly number[]) => number): Moving {
  const is = rising(
    parts.map((each) => each.is),
    of,
  );
  return { is, slopes: slopesOf(parts.map((each) => [each, UPWARD])) };
}

const UPWARD: Interval = { low: 0, high: 1, lowOpen: false, highOpen: false };
export const upward = (a: Moving) => slopesOf([[a, { ...UPWARD, high: Infinity, highOpen: true }]]);

export function either(a: Moving, b: Moving): Moving {
  return { is: hull(a.is, b.is), slopes: undefined };
}
