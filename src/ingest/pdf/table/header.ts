import { turnsOf } from "../../structure/turns.ts";
import { middleX } from "../page/word.ts";
import type { Extent } from "./head-lines.ts";
import type { Rule } from "./rules.ts";
import type { Segment, SegmentedLine } from "./segments.ts";
import { type Cell, cellText } from "./table.ts";

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
  const all = lines.map((line, index) => placed(line, lines[index + 1], columns, across));
  for (const [index, heads] of all.entries()) spanRepeated(heads, all[index + 1] ?? []);
  for (const [index, heads] of all.entries()) {
    const last = rows.at(-1);
    if (last && goesOn(last, heads, all.slice(index + 1).flat())) stack(last, heads);
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

/** Spreads each head over the columns of one turn, where those below it repeat: P/E and EV/EBITDA over 2025E, 2026E, 2025E, 2026E. */
function spanRepeated(above: readonly Head[], below: readonly Head[]): void {
  const times = below.map(({ column, lastColumn, segment }) => ({ column, lastColumn, text: segment.text }));
  for (const turns of turnsOf(times)) {
    const over = turns.map(([from, to]) =>
      above.filter(({ column, lastColumn }) => column <= to && lastColumn >= from),
    );
    const isOne = over.every((heads, at) => {
      const [from, to] = turns[at] ?? [0, 0];
      return (
        heads.length === 1 && heads.every(({ column, lastColumn }) => column >= from && lastColumn <= to)
      );
    });
    if (!isOne) continue;
    for (const [at, [head]] of over.entries())
      if (head) [head.column, head.lastColumn] = turns[at] ?? [head.column, head.lastColumn];
  }
}

const clash = (a: Head, b: Head): boolean => a.column <= b.lastColumn && b.column <= a.lastColumn;

/** Whether a head goes on the one above: over the same columns, or right under its middle. */
function isUnder(above: Head, head: Head): boolean {
  if (above.column === head.column && above.lastColumn === head.lastColumn) return true;
  return Math.abs(middleX(above.segment) - middleX(head.segment)) < 6;
}

/** Whether each head of a line goes on one above it, or stands where none is. A line that names the labels too is a row of its own. */
function goesOn(above: readonly Head[], heads: readonly Head[], later: readonly Head[]): boolean {
  const names = (row: readonly Head[]): boolean =>
    row.some(({ column, lastColumn }) => column === 0 && lastColumn === 0);
  if (names(heads) && !names(above)) return false;
  // what has heads of its own beside it is one of those under the head above: Rigid Packaging, beside Flexibles
  const isOneOf = (head: Head, over: Head) => later.some((each) => clash(each, over) && !clash(each, head));
  return heads.every((head) =>
    above.every((over) => !clash(over, head) || (isUnder(over, head) && !isOneOf(head, over))),
  );
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

function placed(
  line: SegmentedLine,
  below: SegmentedLine | undefined,
  columns: readonly Extent[],
  across: readonly Rule[],
): Head[] {
  const heads: Head[] = [];
  let free = 0;
  for (const segment of line.segments) {
    const alone = spanOf(segment, line, columns, across);
    const under = alone[0] === alone[1] ? undefined : below?.segments.find((each) => isBegun(segment, each));
    const [column, lastColumn] = under && below ? spanOf(under, below, columns, across) : alone;
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

/** Whether a short piece right above the middle of a head is its first line: Rigid, over Packaging. */
const isBegun = (above: Segment, head: Segment): boolean =>
  Math.abs(middleX(above) - middleX(head)) < 3 && above.x1 - above.x0 < 1.5 * (head.x1 - head.x0);

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
