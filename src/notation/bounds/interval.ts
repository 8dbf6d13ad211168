import type { Bound } from "./bound.ts";

/** What a printed number leaves open: the truth lies between two ends, which belong to it or not. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** A judgement: true, false, or undefined where a bound leaves it open. */
export type Verdict = boolean | undefined;

/** How far "about" may reach, as a share of the number. */
const ABOUT_TOLERANCE = 0.05;

/** The numbers that a printed one may stand for: "over 73" is all above 73, "about 600" all within 5 %. */
export function intervalOf(value: number, bound: Bound = "exact"): Interval {
  const reach = Math.abs(value) * ABOUT_TOLERANCE;
  switch (bound) {
    case "exact":
      return { low: value, high: value, lowOpen: false, highOpen: false };
    case "about":
      return { low: value - reach, high: value + reach, lowOpen: false, highOpen: false };
    case "order":
      return { low: value, high: value * 10, lowOpen: false, highOpen: true };
    case "over":
    case "at-least":
      return { low: value, high: Infinity, lowOpen: bound === "over", highOpen: true };
    case "under":
    case "at-most":
      return { low: -Infinity, high: value, lowOpen: true, highOpen: bound === "under" };
  }
}

export const EVERYTHING: Interval = { low: -Infinity, high: Infinity, lowOpen: true, highOpen: true };

/** Whether all of it is at least (or, strictly, above) a number. */
export function isAbove(
  { low, high, lowOpen, highOpen }: Interval,
  limit: number,
  strictly: boolean,
): Verdict {
  if (low > limit || (low === limit && (lowOpen || !strictly))) return true;
  if (high < limit || (high === limit && (highOpen || strictly))) return false;
  return undefined;
}

/** Whether one interval lies in another: true, false if they share nothing, undefined if they only overlap. */
export function isWithin(inner: Interval, outer: Interval): Verdict {
  const above = outer.low === -Infinity ? true : isAbove(inner, outer.low, outer.lowOpen);
  const below = outer.high === Infinity ? true : not(isAbove(inner, outer.high, !outer.highOpen));
  return all([above, below]);
}

/** Whether it is exactly a number. */
export function equals(interval: Interval, value: number): Verdict {
  if (interval.low === value && interval.high === value) return true;
  return isAbove(interval, value, false) === false || isAbove(interval, value, true) === true
    ? false
    : undefined;
}

/** The side of a printed number on which its bound has the truth; undefined for a bound that only says how near it is. */
export function sideOf(bound: Bound | undefined): "above" | "below" | undefined {
  if (bound === "over" || bound === "at-least") return "above";
  return bound === "under" || bound === "at-most" ? "below" : undefined;
}

/** Whether a number is where a printed one's bound has the truth: 74 is "over 73". */
export function isBeyond(value: number, printed: number, bound: Bound | undefined): boolean {
  const side = sideOf(bound);
  return side === "above" ? value > printed : side === "below" && value < printed;
}

/** The bound of what falls while a bounded number grows. */
export function flipped(bound: Bound): Bound {
  return FLIPPED[bound] ?? bound;
}

const FLIPPED: Partial<Record<Bound, Bound>> = {
  over: "under",
  under: "over",
  "at-least": "at-most",
  "at-most": "at-least",
};

export const not = (verdict: Verdict): Verdict => (verdict === undefined ? undefined : !verdict);

/** False if one is false, else open if one is open. */
export function all(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
}

/** True if one is true, else open if one is open. */
export function any(verdicts: readonly Verdict[]): Verdict {
  return not(all(verdicts.map(not)));
}
