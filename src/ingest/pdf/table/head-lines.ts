import { greatest, least } from "../../../notation/numbers/extremes.ts";
import { middleX } from "../page/word.ts";
import type { SegmentedLine } from "./segments.ts";

/** How far a column reaches. */
export interface Extent {
  readonly x0: number;
  readonly x1: number;
}

const MONTH =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|月|ended|months?\b|weeks?\b/i;
const PERIOD =
  /^['(（]?(?:(?:fy|cy|h[12]|q[1-4]|[1-4]q|[12]h)\s*['’]?(?:(?:19|20)\d\d|\d\d)|['’]\d\d|(?:19|20)\d\d)\s*(?:h[12]|q[1-4]|[aefp]|年.*|[-–/.]\s*\d{1,4}\S*)?[)）]?[*†‡⁰¹²³⁴⁵⁶⁷⁸⁹]*$/i;

/** How far below the first line that looks like a row heads may reach. */
const LONGEST = 4;

/** How many lines at the top are heads: those before the first with a number that is no year or part of a date. */
export function headLines(lines: readonly SegmentedLine[], first: number): number {
  let dated = false;
  let heads = 0;
  for (const [index, line] of lines.entries()) {
    const numbers = line.segments.filter(({ isNumber }, at) => isNumber && at > 0);
    if (numbers.some(({ text }) => !PERIOD.test(text) && !(dated && /^\d{1,2},?$/.test(text)))) {
      heads = index;
      break;
    }
    // Without a number near, the rows are of words, and the first of them is no head for sure.
    if (index > first + LONGEST || index === lines.length - 1) return first;
    dated ||= MONTH.test(line.words.map(({ text }) => text).join(" "));
  }
  if (heads === 0) return 0;
  const top = least(
    lines.slice(0, heads).map((line, index) => (isLabel(line, lines) && index > 0 ? index : heads)),
  );
  return lines.slice(top, heads).every((line) => isLabel(line, lines))
    ? top
    : Math.max(top, Math.min(first, heads));
}

/** Whether a line is one piece at the left: the name of a group of rows. */
function isLabel({ segments }: SegmentedLine, lines: readonly SegmentedLine[]): boolean {
  const [left, right] = [least(lines.map(({ x0 }) => x0)), greatest(lines.map(({ x1 }) => x1))];
  const [only, ...more] = segments;
  return only !== undefined && more.length === 0 && only.x0 < left + 0.2 * (right - left);
}

/** How many lines at the top are the title of the table, or text before it: one piece, over the whole table or at its left. */
export function titleLines(heads: readonly SegmentedLine[], columns: readonly Extent[]): number {
  const single = heads.findIndex(({ segments }) => segments.length > 1);
  const alone = heads.slice(0, single < 0 ? heads.length : single);
  return alone.findLastIndex((line) => isTitle(line, columns)) + 1;
}

function isTitle({ segments: [only] }: SegmentedLine, columns: readonly Extent[]): boolean {
  const [left = 0, right = 0] = [columns[0]?.x0, columns.at(-1)?.x1];
  const values = columns[1]?.x0 ?? right;
  if (!only) return false;
  if (only.x0 < values - 2 && only.x0 < left + 0.15 * (right - left)) return true;
  const overAll = Math.abs(middleX(only) - (left + right) / 2);
  return overAll <= 0.06 * (right - left) && overAll < Math.abs(middleX(only) - (values + right) / 2);
}
