import { shift } from "../numbers/decimal.ts";
import type { Units } from "../units/units.ts";
import { amountAt } from "./amounts/amount.ts";
import type { Amount } from "./measure.ts";

const CONNECTOR = /^ ?(?:[-–—~至到]|to) ?(?:US\$|[$¥]|USD|RMB|CNY)? ?/i;

/** "Increased $8.6 million to $24.9 million" says a change and a level, no range. */
const CHANGED =
  /\b(?:increased|decreased|declined|grew|rose|fell|improved|dropped|climbed|jumped|slipped|advanced)\s+(?:by\s+)?(?:[A-Z]{0,3}[$¥€£]|[A-Z]{3}\s)\s?$/i;

/** The upper end of a range, where one follows: it lends its scale and unit to the lower end. */
export function rangeEnd(plain: string, first: Amount, units: Units): Amount | undefined {
  if (first.ordinal || first.kind === "phrase") return undefined;
  const near = plain.slice(first.end, first.end + 16);
  const between = /\bbetween (?:US\$|[$¥]|USD |RMB |CNY )? ?$/i.test(
    plain.slice(Math.max(0, first.start - 16), first.start),
  );
  const link = CONNECTOR.exec(near) ?? (between ? /^ and (?:US\$|[$¥]|USD |RMB |CNY )?/i.exec(near) : null);
  if (!link) return undefined;
  const isChange =
    /to/i.test(link[0]) &&
    first.power > 0 &&
    CHANGED.test(plain.slice(Math.max(0, first.start - 28), first.start));
  if (isChange) return undefined;
  const at = first.end + link[0].length;
  if (!/[\d一二两三四五六七八九十百A-Za-z]/.test(plain.charAt(at))) return undefined;
  const second = amountAt(plain, at, units);
  if (
    !second ||
    second.ordinal ||
    second.kind === "phrase" ||
    /^-\d/.test(plain.slice(second.end, second.end + 2))
  )
    return undefined;
  if (first.unit !== undefined && first.unit !== second.unit) return undefined;
  return lowEnd(first, second) < second.value ? second : undefined;
}

/** The lower end in the scale of the upper: 6.98 of 6.98-24.98万 is 69800. */
export function lowEnd(first: Amount, second: Amount): number {
  return first.unit === undefined && first.power === 0 ? shift(first.digits, second.power) : first.value;
}
