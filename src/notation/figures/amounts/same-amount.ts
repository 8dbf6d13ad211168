import { denoise } from "../../numbers/decimal.ts";
import { convert, type Units } from "../../units/units.ts";

/** A number with the unit that it is given in, if any. */
export interface Stated {
  readonly value: number;
  readonly unit?: string | undefined;
}

/** Whether a number as read and one as stored are the same amount: units of one dimension convert, a missing one is not held against it. */
export function sameAmount(read: Stated, stored: Stated, units: Units): boolean {
  const from = read.unit === undefined ? undefined : units.find(read.unit);
  const to = stored.unit === undefined ? undefined : units.find(stored.unit);
  if (from && to && from.id !== to.id) {
    if (from.dimension === to.dimension)
      return equal(convert(read.value, from.id, to.id, units), stored.value);
    return (isRateOf(to, from) || isRateOf(from, to)) && equal(read.value, stored.value);
  }
  if (equal(read.value, stored.value)) return true;
  // 9亿 in a column of 100M CNY: the scale is in the word here and in the unit there.
  return to?.as !== undefined && equal(read.value, convert(stored.value, to.id, to.as, units));
}

/** tokens/day of tokens, images/day of images: "per" may stand elsewhere in the sentence. */
function isRateOf(rate: { id: string; dimension: string }, of: { id: string; dimension: string }): boolean {
  return rate.id.startsWith(`${of.id}/`) || rate.dimension.startsWith(`${of.dimension}-per-`);
}

export function equal(a: number, b: number): boolean {
  return denoise(a) === denoise(b);
}
