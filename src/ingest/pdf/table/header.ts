import { middleX } from "../page/word.ts";
import type { Rule } from "./rules.ts";
import type { Segment, SegmentedLine } from "./segments.ts";
import { type Cell, cellText } from "./table.ts";

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
  const top = Math.min(
    ...lines.slice(0, heads).map((line, index) => (isLabel(line, lines) && index > 0 ? index : heads)),
  );
  return lines.slice(top, heads).every((line) => isLabel(line, lines))
    ? top
    : Math.max(top, Math.min(first, heads));
}

/** Whether a line is one piece at the left: the name of a group of rows. */
function isLabel({ segments }: SegmentedLine, lines: readonly SegmentedLine[]): boolean {
  const [left, right] = [Math.min(...lines.map(({ x0 }) => x0)), Math.max(...lines.map(({ x1 }) => x1))];
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

interface Head {
  column: number;
  lastColumn: number;
  readonly segment: Segment;
}

/** The heads as rows of cells: each over the columns that it stands above, lines that belong together as one cell. */
export function headRows(
  lines: readonly SegmentedLine[],
  columns: readonly Extent[],
  across: readonly Rule[],
): { cells: Cell[]; rows: number } {
  const rows: Head[][] = [];
  for (const line of lines) {
    const heads = placed(line, columns, across);
    const last = rows.at(-1);
    if (last && goesOn(last, heads)) stack(last, heads);
    else rows.push(heads);
  }
  const cells = rows.flatMap((heads, row) => {
    const bySpan = new Map<string, Head[]>();
    for (const head of heads) {
      const key = `${head.column} ${head.lastColumn}`;
      bySpan.set(key, [...(bySpan.get(key) ?? []), head]);
    }
    return [...bySpan.values()].map((parts): Cell => {
      const words = parts.flatMap(({ segment }) => segment.words);
      const { column = 0, lastColumn = 0 } = parts[0] ?? {};
      return { row, lastRow: row, column, lastColumn, words, text: cellText(words) };
    });
  });
  return { cells, rows: rows.length };
}

const clash = (a: Head, b: Head): boolean => a.column <= b.lastColumn && b.column <= a.lastColumn;

/** Whether a head goes on the one above: over the same columns, or right under its middle. */
function isUnder(above: Head, head: Head): boolean {
  if (above.column === head.column && above.lastColumn === head.lastColumn) return true;
  return Math.abs(middleX(above.segment) - middleX(head.segment)) < 6;
}

/** Whether each head of a line goes on one above it, or stands where none is. A line that names the labels too is a row of its own. */
function goesOn(above: readonly Head[], heads: readonly Head[]): boolean {
  const names = (row: readonly Head[]): boolean =>
    row.some(({ column, lastColumn }) => column === 0 && lastColumn === 0);
  if (names(heads) && !names(above)) return false;
  return heads.every((head) => above.every((other) => !clash(other, head) || isUnder(other, head)));
}

/** Adds a line's heads to those above: a head and what goes on it are over the columns of both. */
function stack(above: Head[], heads: readonly Head[]): void {
  for (const head of heads) {
    const over = above.filter((other) => clash(other, head));
    const [column, lastColumn] = [
      Math.min(head.column, ...over.map((other) => other.column)),
      Math.max(head.lastColumn, ...over.map((other) => other.lastColumn)),
    ];
    for (const each of [head, ...over]) {
      each.column = column;
      each.lastColumn = lastColumn;
    }
    above.push(head);
  }
}

function placed(line: SegmentedLine, columns: readonly Extent[], across: readonly Rule[]): Head[] {
  const heads: Head[] = [];
  let free = 0;
  for (const segment of line.segments) {
    const [column, lastColumn] = spanOf(segment, line, columns, across);
    const from = Math.max(column, free);
    if (from > lastColumn || from >= columns.length) {
      const last = heads.at(-1);
      if (last) heads.push({ ...last, segment });
      continue;
    }
    heads.push({ column: from, lastColumn, segment });
    free = lastColumn + 1;
  }
  return heads;
}

/** First and last column under a head: by the rule drawn under it, else the columns whose middle is nearest to its own. */
function spanOf(
  segment: Segment,
  line: SegmentedLine,
  columns: readonly Extent[],
  across: readonly Rule[],
): readonly [number, number] {
  const under = across.find(
    ({ at, a, b }) =>
      at > line.baseline - 1 && at < line.y1 + 0.8 * line.size && a <= segment.x0 + 3 && b >= segment.x1 - 3,
  );
  const whole = columns.at(-1)?.x1 ?? 0;
  if (under && under.b - under.a < 0.9 * (whole - (columns[0]?.x0 ?? 0))) {
    const covered = columns.flatMap((column, index) =>
      middleX(column) > under.a && middleX(column) < under.b ? [index] : [],
    );
    const [first, last] = [covered[0], covered.at(-1)];
    if (first !== undefined && last !== undefined) return [first, last];
  }
  return nearestSpan(segment, columns);
}

function nearestSpan(segment: Segment, columns: readonly Extent[]): readonly [number, number] {
  const touched = columns.flatMap(({ x0, x1 }, index) =>
    x1 > segment.x0 + 0.5 && x0 < segment.x1 - 0.5 ? [index] : [],
  );
  const middle = middleX(segment);
  const aligned = touched.find((index) => {
    const column = columns[index];
    return column && (Math.abs(column.x1 - segment.x1) < 3 || Math.abs(middleX(column) - middle) < 3);
  });
  if (aligned !== undefined && touched.length === 1) return [aligned, aligned];
  const nearest = nearestIndex(middle, columns);
  let best: readonly [number, number] =
    touched.length > 0 ? [touched[0] ?? nearest, touched.at(-1) ?? nearest] : [nearest, nearest];
  const far = ([first, last]: readonly [number, number]): number =>
    Math.abs(middle - ((columns[first]?.x0 ?? 0) + (columns[last]?.x1 ?? 0)) / 2);
  // A head over several columns stands in their middle: one column more on either side, if that is nearer.
  for (const [first, last] of [
    [best[0], best[1] + 1],
    [best[0] - 1, best[1]],
    [best[0] - 1, best[1] + 1],
  ] as const) {
    const isInside = first >= (best[0] === 0 ? 0 : 1) && last < columns.length;
    if (isInside && far([first, last]) < 4 && far([first, last]) < far(best) - 4) best = [first, last];
  }
  return best;
}

function nearestIndex(middle: number, columns: readonly Extent[]): number {
  let best = 0;
  for (const [index, column] of columns.entries()) {
    const other = columns[best];
    if (other && Math.abs(middleX(column) - middle) < Math.abs(middleX(other) - middle)) best = index;
  }
  return best;
}
