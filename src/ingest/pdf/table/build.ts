import { around } from "../page/geometry.ts";
import { boxOf, joinWords, middleX, type Word } from "../page/word.ts";
import { isLooseNumber, YEAR } from "./numbers.ts";
import { glued, type Segment, type SegmentedLine, segmentOf } from "./segments.ts";
import type { Cell, Table } from "./table.ts";

interface Column {
  readonly x0: number;
  readonly x1: number;
}

/** A table of lines, given which of them are rows of it for sure and how many at the top are heads. */
export function buildTable(
  lines: readonly SegmentedLine[],
  rows: readonly SegmentedLine[],
  heads: number,
): Table | undefined {
  const columns = findColumns(rows);
  if (columns.length < 2) return undefined;
  const cells = lines.flatMap((line, row) => cellsOf(line, row, columns));
  const { cells: joined, columns: kept } = withoutSignColumns(cells, columns, heads);
  const filled = joined.filter(({ row, column }) => row >= heads && column > 0);
  const crowded = filled.filter(holdsMany);
  return {
    kind: "plain",
    box: around(lines.flatMap(({ words }) => words.map(boxOf))),
    rows: lines.length,
    columns: kept,
    cells: joined,
    ...(crowded.length > 0.2 * filled.length ? { doubtful: true } : {}),
  };
}

/** Where columns stand: what the segments of full rows cover, seen from above. A long label does not reach into the numbers. */
function findColumns(rows: readonly SegmentedLine[]): Column[] {
  const numeric = rows.filter(({ numbers }) => numbers > 0);
  const useful = numeric.length >= 3 && numeric.length >= 0.4 * rows.length ? numeric : rows;
  const most = Math.max(...useful.map(({ segments }) => segments.length));
  const full = useful.filter(({ segments }) => segments.length >= Math.max(2, Math.ceil(most * 0.5)));
  const base = full.length > 0 ? full : useful;
  const spans = base.flatMap(({ segments }) =>
    segments.map(({ x0, x1, isNumber }, index) => ({ x0, x1, isNumber: isNumber && index > 0 })),
  );
  const firstNumber = Math.min(...spans.filter(({ isNumber }) => isNumber).map(({ x0 }) => x0));
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

/** Columns that hold nothing but signs of currency, or closing brackets, go into the neighbour that they belong to. */
function withoutSignColumns(
  cells: readonly Cell[],
  columns: readonly Column[],
  heads: number,
): { cells: Cell[]; columns: number } {
  let current = [...cells];
  let count = columns.length;
  for (let column = 0; column < count; column++) {
    const own = current.filter((cell) => cell.column === column && cell.lastColumn === column);
    const body = own.filter((cell) => cell.row >= heads);
    if (body.length === 0) continue;
    const signs = body.every(({ text }) => /^[$€£¥￥]$/.test(text)) && column + 1 < count;
    const closers = body.every(({ text }) => /^[)%％]+$/.test(text)) && column > 0;
    if (!signs && !closers) continue;
    current = foldColumn(current, own, column, signs ? column + 1 : column - 1);
    count--;
    column--;
  }
  return { cells: current, columns: count };
}

function foldColumn(cells: readonly Cell[], own: readonly Cell[], column: number, into: number): Cell[] {
  const before = into > column;
  const kept = cells.flatMap((cell): Cell[] => {
    if (own.includes(cell)) {
      const goes = cells.some((other) => other.row === cell.row && other.column === into);
      return goes ? [] : [{ ...cell, column: into, lastColumn: into }];
    }
    const sign = cell.column === into ? own.find(({ row }) => row === cell.row) : undefined;
    if (!sign) return [cell];
    const words = before ? [...sign.words, ...cell.words] : [...cell.words, ...sign.words];
    return [{ ...cell, words, text: glued(before ? sign.text + cell.text : cell.text + sign.text) }];
  });
  const shift = (index: number): number =>
    index > column || (index === column && !before) ? index - 1 : index;
  return kept.map((cell) => {
    const [first, last] = [shift(cell.column), shift(cell.lastColumn)];
    return { ...cell, column: first, lastColumn: Math.max(first, last) };
  });
}
