import { roundHalfUp } from "../../corpus/formulas/formula-functions.ts";

/** A result as it is shown: to its decimals, but never to less than two significant digits; binary noise is zero. */
export function shownNumber(value: number, decimals: number): number {
  if (Math.abs(value) < 1e-12) return 0;
  const enough = 1 - Math.floor(Math.log10(Math.abs(value)));
  const places = Math.min(Math.max(decimals, enough), 15);
  return clean(roundHalfUp(value, places));
}

/** A value as given or computed, without binary noise. */
export function clean(value: number): number {
  return Number(value.toPrecision(10)) + 0;
}
