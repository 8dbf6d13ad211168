import { EVERYTHING, type Interval, isAbove, type Verdict } from "./interval.ts";

/** Arithmetic over what bounded numbers may be: every result that any choice of them gives lies in the interval that comes out. */

interface End {
  readonly at: number;
  readonly open: boolean;
}

const low = ({ low: at, lowOpen: open }: Interval): End => ({ at, open });
const high = ({ high: at, highOpen: open }: Interval): End => ({ at, open });

export const exactly = (value: number): Interval => ({
  low: value,
  high: value,
  lowOpen: false,
  highOpen: false,
});

export const isExact = (interval: Interval): boolean => interval.low === interval.high;

/** The interval between the lowest and the highest of some ends; of two alike the closed one. What is no number leaves all open. */
function between(lows: readonly End[], highs: readonly End[] = lows): Interval {
  const all = [...lows, ...highs];
  if (all.length === 0 || all.some(({ at }) => Number.isNaN(at))) return EVERYTHING;
  const least = lows.reduce((a, b) => (b.at < a.at || (b.at === a.at && !b.open) ? b : a));
  const most = highs.reduce((a, b) => (b.at > a.at || (b.at === a.at && !b.open) ? b : a));
  return {
    low: least.at,
    high: most.at,
    lowOpen: least.open || least.at === -Infinity,
    highOpen: most.open || most.at === Infinity,
  };
}

/** All that one or the other may be. */
export const hull = (...all: readonly Interval[]): Interval => between(all.map(low), all.map(high));

/** What two intervals share; the first where they share nothing. */
export function meet(a: Interval, b: Interval): Interval {
  const [lower, upper] = [
    a.low > b.low || (a.low === b.low && a.lowOpen) ? a : b,
    a.high < b.high || (a.high === b.high && a.highOpen) ? a : b,
  ];
  if (lower.low > upper.high) return a;
  return { low: lower.low, lowOpen: lower.lowOpen, high: upper.high, highOpen: upper.highOpen };
}

const sumOf = (a: End, b: End): End => ({ at: a.at + b.at, open: a.open || b.open });

export const add = (a: Interval, b: Interval): Interval =>
  between([sumOf(low(a), low(b))], [sumOf(high(a), high(b))]);

export const negate = (a: Interval): Interval => ({
  low: -a.high,
  high: -a.low,
  lowOpen: a.highOpen,
  highOpen: a.lowOpen,
});

export const subtract = (a: Interval, b: Interval): Interval => add(a, negate(b));

/** A closed zero makes zero of anything, an endless other included. */
function productOf(a: End, b: End): End {
  if ((a.at === 0 && !a.open) || (b.at === 0 && !b.open)) return { at: 0, open: false };
  if (a.at === 0 || b.at === 0) return { at: 0, open: true };
  return { at: a.at * b.at, open: a.open || b.open };
}

export function multiply(a: Interval, b: Interval): Interval {
  return between([low(a), high(a)].flatMap((one) => [low(b), high(b)].map((other) => productOf(one, other))));
}

/** Of what may be zero, anything. */
function inverse(a: Interval): Interval {
  const positive = isAbove(a, 0, true);
  if (positive === undefined || (positive === false && isAbove(a, 0, false) !== false)) return EVERYTHING;
  const one = ({ at, open }: End): End => ({
    at: at === 0 ? (positive ? Infinity : -Infinity) : 1 / at,
    open,
  });
  return between([one(high(a))], [one(low(a))]);
}

export function divide(a: Interval, b: Interval): Interval {
  if (!isExact(b) || b.low === 0) return multiply(a, inverse(b));
  return between([low(a), high(a)].map(({ at, open }) => ({ at: at / b.low, open })));
}

export function power(base: Interval, exponent: Interval): Interval {
  const ends = () =>
    [low(base), high(base)].flatMap((a) =>
      [low(exponent), high(exponent)].map((b): End => ({ at: a.at ** b.at, open: a.open || b.open })),
    );
  if (base.low > 0 || (base.low === 0 && exponent.low > 0)) return between(ends());
  if (!isExact(exponent) || !Number.isInteger(exponent.low)) return EVERYTHING;
  const n = exponent.low;
  if (n < 0) return divide(exactly(1), power(base, exactly(-n)));
  const spansZero = base.low < 0 && base.high > 0;
  return n > 0 && n % 2 === 0 && spansZero ? hull(between(ends()), exactly(0)) : between(ends());
}

export function absolute(a: Interval): Interval {
  if (a.low >= 0) return a;
  if (a.high <= 0) return negate(a);
  return between([{ at: 0, open: false }], [high(a), high(negate(a))]);
}

/** What a rising function makes of it; its steps close the ends. */
export const stepped = (a: Interval, step: (value: number) => number): Interval =>
  between(
    [{ at: Number.isFinite(a.low) ? step(a.low) : a.low, open: false }],
    [{ at: Number.isFinite(a.high) ? step(a.high) : a.high, open: false }],
  );

/** What a function that rises in each of its numbers makes of them: least, greatest, middle. */
export function rising(all: readonly Interval[], of: (values: readonly number[]) => number): Interval {
  const end = (ends: readonly End[]): End => {
    const at = of(ends.map((each) => each.at));
    return { at, open: !ends.some((each) => each.at === at && !each.open) && ends.some(({ open }) => open) };
  };
  return between([end(all.map(low))], [end(all.map(high))]);
}

/** Whether one is under another, whatever they are. */
export function isUnder(a: Interval, b: Interval, strictly: boolean): Verdict {
  if (a.high < b.low || (a.high === b.low && (!strictly || a.highOpen || b.lowOpen))) return true;
  if (a.low > b.high || (a.low === b.high && (strictly || a.lowOpen || b.highOpen))) return false;
  return undefined;
}
