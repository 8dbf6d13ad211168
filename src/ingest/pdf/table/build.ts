import { greatest, least } from "../../../notation/numbers/extremes.ts";
import { around } from "../page/geometry.ts";
import { boxOf, joinWords, middleX, type Word } from "../page/word.ts";
import { type Extent as Column, headLines, titleLines } from "./head-lines.ts";
import { headRows } from "./header.ts";
import { isLooseNumber, YEAR } from "./numbers.ts";
import type { Rule } from "./rules.ts";
import { type Segment, type SegmentedLine, segmentOf } from "./segments.ts";
import { withoutSignColumns } from "./sign-columns.ts";
import type { Cell, Table } from "./table.ts";

/** A table of lines, given which of them are rows of it for sure, how many at the top are no such, and the rules across the page. */
export function buildTable(
  lines: readonly SegmentedLine[],
  rows: readonly SegmentedLine[],
  first: number,
  across: readonly Rule[],
): Table | undefined {
  const columns = findColumns(rows);
  if (columns.length < 2) return undefined;
  const heads = headLines(lines, first);
  const body = withoutSignColumns(
    lines.slice(heads).flatMap((line, row) => cellsOf(line, row, columns)),
    columns,
  );
  const extents = extentsOf(body.cells, body.columns);
  const title = titleLines(lines.slice(0, heads), extents);
  const head = headRows(lines.slice(title, heads), extents, across);
  const below = body.cells.map((cell) => ({
    ...cell,
    row: cell.row + head.rows,
    lastRow: cell.lastRow + head.rows,
  }));
  const filled = below.filter(({ column }) => column > 0);
  const crowded = filled.filter(holdsMany);
  return {
    kind: "plain",
    box: around(lines.slice(title).flatMap(({ words }) => words.map(boxOf))),
    rows: head.rows + lines.length - heads,
    columns: body.columns.length,
    cells: [...head.cells, ...below],
    ...(head.rows > 0 ? { headRows: head.rows } : {}),
    ...(crowded.length > 0.2 * filled.length ? { doubtful: true } : {}),
  };
}

/** Where the columns stand after their cells were put together. */
function extentsOf(cells: readonly Cell[], columns: readonly Column[]): Column[] {
  return columns.map((column, index) => {
    const words = cells
      .filter((cell) => cell.column === index && cell.lastColumn === index)
      .flatMap((cell) => cell.words);
    if (words.length === 0) return column;
    const [x0, , x1] = around(words.map(boxOf));
    return { x0, x1 };
  });
}

/** Where columns stand: what the segments of full rows cover, seen from above. A long label does not reach into the numbers. */
function findColumns(rows: readonly SegmentedLine[]): Column[] {
  const numeric = rows.filter(({ numbers }) => numbers > 0);
  const useful = numeric.length >= 2 && numeric.length >= 0.4 * rows.length ? numeric : rows;
  const most = greatest(useful.map(({ segments }) => segments.length));
  const full = useful.filter(({ segments }) => segments.length >= Math.max(2, Math.ceil(most * 0.5)));
  const base = full.length > 0 ? full : useful;
  const spans = base.flatMap(({ segments }) =>
    segments.map(({ x0, x1, isNumber }, index) => ({ x0, x1, isNumber: isNumber && index > 0 })),
  );
  const firstNumber = least(spans.filter(({ isNumber }) => isNumber).map(({ x0 }) => x0));
  const clipped = spans.map(({ x0, x1, isNumber }) =>
    isNumber || x0 >= firstNumber - 1 ? { x0, x1 } : { x0, x1: Math.min(x1, firstNumber - 1) },
  );
  return covered(clipped, Math.floor(0.04 * base.length)).filter(
    ({ x0, x1 }) =>
      clipped.filter((span) => middleX(span) >= x0 && middleX(span) <= x1).length >=
      Math.max(1, base.length * 0.08),
  );
}

/** The stretches that more than `stray` spans cover, near ones as one. */
function covered(spans: readonly Column[], stray: number): Column[] {
  const edges = spans
    .flatMap(({ x0, x1 }) => [
      { x: x0, step: 1 },
      { x: Math.max(x0, x1) + 0.5, step: -1 },
    ])
    .sort((a, b) => a.x - b.x || b.step - a.step);
  const columns: Column[] = [];
  let depth = 0;
  let start = 0;
  for (const { x, step } of edges) {
    if (depth === stray && step > 0) start = x;
    if (depth === stray + 1 && step < 0) columns.push({ x0: start, x1: x - 0.5 });
    depth += step;
  }
  return columns;
}

/** Whether a cell holds several numbers and nothing else. */
function holdsMany({ text, words }: Cell): boolean {
  if (words.length < 2 || /\p{L}/u.test(text) || /^\W*\d{1,3}(?: \d{3})+(?:[.,]\d+)?\W*$/.test(text))
    return false;
  return words.filter((word) => /^[-$€£¥(]*\d[\d,.]*[)%]*$/.test(word.text)).length > 1;
}

function hits(columns: readonly Column[], { x0, x1 }: Column): number[] {
  return columns.flatMap((column, index) =>
    Math.min(column.x1, x1) - Math.max(column.x0, x0) > 0.5 ? [index] : [],
  );
}

function nearestColumn(columns: readonly Column[], span: Column): number {
  const distance = (column: Column): number => {
    const overlap = Math.min(column.x1, span.x1) - Math.max(column.x0, span.x0);
    if (overlap > 0) return -overlap;
    return Math.min(
      Math.abs(span.x1 - column.x1),
      Math.abs(span.x0 - column.x0),
      Math.abs(middleX(span) - middleX(column)),
    );
  };
  let best = 0;
  for (const [index, column] of columns.entries())
    if (distance(column) < distance(columns[best] ?? column)) best = index;
  return best;
}

function cellsOf(line: SegmentedLine, row: number, columns: readonly Column[]): Cell[] {
  const byColumn = new Map<number, Cell>();
  for (const segment of line.segments.flatMap((each) => splitAtColumns(each, columns))) {
    const found = hits(columns, segment);
    const column = found[0] ?? nearestColumn(columns, segment);
    const lastColumn = found.at(-1) ?? column;
    const other = byColumn.get(column);
    const words = [...(other?.words ?? []), ...segment.words];
    byColumn.set(column, {
      row,
      lastRow: row,
      column,
      lastColumn: Math.max(lastColumn, other?.lastColumn ?? column),
      words,
      text: other ? `${other.text} ${segment.text}` : segment.text,
    });
  }
  return [...byColumn.values()];
}

/** Numbers that stand too near to each other, or to their label, in pieces by column. */
function splitAtColumns(segment: Segment, columns: readonly Column[]): Segment[] {
  if (segment.words.length < 2 || hits(columns, segment).length < 2) return [segment];
  const groups: { column: number; words: Word[] }[] = [];
  for (const word of segment.words) {
    const column = nearestColumn(columns, word);
    const last = groups.at(-1);
    if (last?.column === column) last.words.push(word);
    else groups.push({ column, words: [word] });
  }
  const [first, ...rest] = groups;
  if (!first || rest.length === 0) return [segment];
  const restAreNumbers = rest.every(
    ({ words }) => isLooseNumber(joinWords(words)) && !/[,，]$/.test(words.at(-1)?.text ?? ""),
  );
  const firstFits = first.column === 0 || isLooseNumber(joinWords(first.words));
  const allYears = groups.every(({ words }) => YEAR.test(words.at(-1)?.text ?? ""));
  return restAreNumbers && (firstFits || allYears) ? groups.map(({ words }) => segmentOf(words)) : [segment];
}
