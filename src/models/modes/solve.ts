import { ReportError } from "../../errors.ts";
import type { LiveModel } from "../live-model.ts";
import type { LiveInput } from "../model-input.ts";
import { needError, needsOf, outputsOf } from "../outputs.ts";
import type { Overrides } from "../setting.ts";

/** The values of an input that give a target, and what the output reaches over the input's range. */
export interface Solution {
  readonly roots: readonly number[];
  /** Whole numbers on both sides of a crossing, where the input takes whole numbers only. */
  readonly between: readonly (readonly [number, number])[];
  /** True where every value gives the target: the output does not depend on the input. */
  readonly always: boolean;
  readonly reach: { readonly low: number; readonly high: number } | undefined;
}

const STEPS = 400;
/** How near to the target an output must be, relative to the target. */
const NEAR = 1e-9;

/** Finds where in the input's range the output is the target: every crossing and every touch that a fine scan shows. */
export function solve(
  live: LiveModel,
  base: Overrides,
  input: LiveInput,
  output: string,
  target: number,
): Solution {
  const needs = needsOf(live, live.settings(new Map(base).set(input.name, input.low)), [output]);
  if (needs.length > 0) throw needError(live, needs);
  const result = (value: number): number => {
    try {
      return outputsOf(live, new Map(base).set(input.name, value), [output])[output] ?? Number.NaN;
    } catch (error) {
      if (error instanceof ReportError) return Number.NaN; // no finite value at this place
      throw error;
    }
  };
  const gap = (value: number) => result(value) - target;
  const points = places(input)
    .map((value) => ({ value, result: result(value) }))
    .filter((point) => Number.isFinite(point.result))
    .map((point) => ({ ...point, gap: point.result - target }));
  const results = points.map((point) => point.result);
  if (points.length === 0) return { roots: [], between: [], always: false, reach: undefined };
  const reach = { low: Math.min(...results), high: Math.max(...results) };
  // Without a range the output reaches sizes that say nothing about the target's.
  const reached = Number.isFinite(input.high - input.low) ? [reach.low, reach.high] : [];
  const size = Math.max(...[...reached, target].map(Math.abs)) || 1;
  const near = Math.max(NEAR * Math.abs(target), 1e-12 * size);
  const hits = (value: number) => Math.abs(gap(value)) <= near;
  if (points.every((point) => Math.abs(point.gap) <= 1e-12 * size))
    return { roots: [], between: [], always: true, reach };
  const roots: number[] = [];
  points.forEach((point, index) => {
    const next = points[index + 1];
    const previous = points[index - 1];
    if (point.gap === 0) roots.push(point.value);
    else if (next && next.gap !== 0 && Math.sign(point.gap) !== Math.sign(next.gap))
      roots.push(bisect(gap, point.value, next.value));
    else if (previous && next && isDip(previous.gap, point.gap, next.gap))
      roots.push(touch(gap, previous.value, next.value));
  });
  const found = distinct(roots.filter(hits), input);
  if (!input.spec.whole) return { roots: found, between: [], always: false, reach };
  const whole = found.filter((root) => hits(Math.round(root)));
  const between = found
    .filter((root) => !whole.includes(root))
    .map((root): [number, number] => [Math.floor(root), Math.ceil(root)]);
  return { roots: [...new Set(whole.map(Math.round))], between, always: false, reach };
}

/** Powers of ten between which an input without a range is looked for, on both sides of zero. */
const WIDE = { from: -12, to: 15, steps: 540 } as const;

/** Places to look at: even steps, and even ratios for a range that spans several powers of ten. */
function places({ low, high, spec }: LiveInput): number[] {
  if (low === -Infinity || high === Infinity) {
    const sizes = Array.from(
      { length: WIDE.steps + 1 },
      (_, step) => 10 ** (WIDE.from + ((WIDE.to - WIDE.from) * step) / WIDE.steps),
    );
    return [...sizes.map((size) => -size).reverse(), 0, ...sizes].filter(
      (value) => value >= low && value <= high,
    );
  }
  if (spec.whole && high - low <= STEPS)
    return Array.from({ length: high - low + 1 }, (_, step) => low + step);
  const even = Array.from({ length: STEPS + 1 }, (_, step) => low + ((high - low) * step) / STEPS);
  const from = Math.max(low, (high - low) * 1e-9);
  const ratios =
    high > 0 && high / from > 100
      ? Array.from({ length: STEPS + 1 }, (_, step) => from * (high / from) ** (step / STEPS))
      : [];
  return [...new Set([...even, ...ratios])]
    .filter((value) => value >= low && value <= high)
    .sort((a, b) => a - b);
}

const isDip = (before: number, here: number, after: number) =>
  Math.sign(before) === Math.sign(here) &&
  Math.abs(here) <= Math.abs(before) &&
  Math.abs(here) < Math.abs(after);

function bisect(gap: (value: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  const sign = Math.sign(gap(low));
  for (
    let step = 0;
    step < 200 && high - low > Number.EPSILON * Math.max(Math.abs(low), Math.abs(high));
    step++
  ) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (Math.sign(gap(middle)) === sign) low = middle;
    else high = middle;
  }
  return Math.abs(gap(low)) <= Math.abs(gap(high)) ? low : high;
}

/** Where the gap is smallest between two places (golden section): a curve may touch the target without crossing it. */
function touch(gap: (value: number) => number, from: number, to: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let low = from;
  let high = to;
  for (let step = 0; step < 120; step++) {
    const left = high - ratio * (high - low);
    const right = low + ratio * (high - low);
    if (Math.abs(gap(left)) <= Math.abs(gap(right))) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

/** Roots that are one to rounding are one; in order. */
function distinct(roots: readonly number[], { low, high }: LiveInput): number[] {
  const sorted = [...roots].sort((a, b) => a - b);
  const near = (root: number) => 1e-10 * (Number.isFinite(high - low) ? high - low : Math.abs(root));
  return sorted.filter((root, index) => index === 0 || root - (sorted[index - 1] ?? root) > near(root));
}
