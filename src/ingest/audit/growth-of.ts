import type { NumberCell } from "../typing/number-cell.ts";

interface Level {
  readonly value: number;
  readonly decimals: number;
}

/** By how many per cent one number is above another. */
export const growthOf = (now: number, before: number): number => ((now - before) / Math.abs(before)) * 100;

/** Whether a printed number of per cents is the growth from one level to another, as far as their rounding tells. Of a loss some print it with the other sign. */
export function isGrowth({ value: printed = NaN, decimals }: NumberCell, now: Level, before: Level): boolean {
  const computed = growthOf(now.value, before.value);
  const round = 0.51 * 10 ** -decimals;
  const share = 10 ** -now.decimals + 10 ** -before.decimals * Math.abs(now.value / before.value);
  const slack = (50 * share) / Math.abs(before.value);
  return (
    Math.abs(computed - printed) <= round + slack ||
    (before.value < 0 && Math.abs(Math.abs(computed) - Math.abs(printed)) <= round + slack)
  );
}
