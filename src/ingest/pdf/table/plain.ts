import { greatest, least } from "../../../notation/numbers/extremes.ts";
import { CAPTION, SOURCE_LINE } from "../layout/caption.ts";
import { linesOf } from "../page/lines.ts";
import { buildTable } from "./build.ts";
import { type SegmentedLine, segmented } from "./segments.ts";
import type { Area, Table } from "./table.ts";

/** The tables that no rules show: lines that fall into columns. */
export function plainTables({ words, width, across }: Area): Table[] {
  const lines = linesOf(words).map(segmented);
  const height = median(lines.map(({ size }) => size));
  const tables: Table[] = [];
  for (let start = 0; start < lines.length; ) {
    const first = lines[start];
    if (!first || !isRow(first)) {
      start++;
      continue;
    }
    const end = beforeTitle(lines, start, endOfRun(lines, start, height, width), height);
    const rows = lines.slice(start, end + 1).filter(isRow);
    const numbers = rows.reduce((sum, line) => sum + line.numbers, 0);
    if (rows.length >= 2 && numbers >= 2) {
      const top = startOfHeader(lines, start, end, height, tables.at(-1));
      const table = buildTable(lines.slice(top, end + 1), rows, start - top, across);
      if (table) tables.push(table);
    }
    start = end + 1;
  }
  return tables;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 10;
}

/** Whether a line reads as a row: numbers after a label, or three short pieces. */
function isRow({ segments, numbers }: SegmentedLine): boolean {
  if (
    numbers > 0 &&
    segments.every(({ isNumber, text }, index) => index === 0 || isNumber || text.length < 26)
  )
    return true;
  return segments.length >= 3 && segments.every(({ text }, index) => text.length < (index === 0 ? 60 : 28));
}

/** The last row of the run that begins here; up to three lines of label only may stand between rows. */
function endOfRun(lines: readonly SegmentedLine[], start: number, height: number, width: number): number {
  let last = start;
  let labels = 0;
  let greatest = lines[start]?.size ?? 0;
  for (let index = start + 1; index < lines.length; index++) {
    const [before, line] = [lines[index - 1], lines[index]];
    if (!before || !line || line.y0 - before.y1 > 3.2 * height || isBetweenTables(line)) break;
    if (isHeading(line, lines[last], greatest)) break;
    greatest = Math.max(greatest, line.size);
    if (isRow(line)) {
      last = index;
      labels = 0;
    } else {
      if (labels >= 3 || line.segments.length > 2 || line.x1 - line.x0 >= width * 0.62) break;
      labels++;
    }
  }
  return last;
}

/** A caption begins another table, a source ends this one. */
function isBetweenTables({ segments }: SegmentedLine): boolean {
  const [only, ...more] = segments;
  return (
    only !== undefined && more.length === 0 && [CAPTION, SOURCE_LINE].some((begin) => begin.test(only.text))
  );
}

/** Whether a line of one piece below a row of amounts begins something else: it tells the unit of what follows, or its letters are greater than all before. */
function isHeading(
  { segments, size }: SegmentedLine,
  row: SegmentedLine | undefined,
  greatest: number,
): boolean {
  const [only, ...more] = segments;
  if (only === undefined || more.length > 0 || row === undefined || row.numbers === 0) return false;
  return UNIT.test(only.text) || size > GREATER * greatest;
}
const UNIT = /^(?:编制|金额|货币)?单位\s?[:：]/;
const GREATER = 1.1;

/** The run's end, or the row before a centred title inside it, with which another table begins. */
function beforeTitle(lines: readonly SegmentedLine[], start: number, end: number, height: number): number {
  const run = lines.slice(start, end + 1);
  const left = least(run.map(({ x0 }) => x0));
  const right = greatest(run.map(({ x1 }) => x1));
  const isCentred = (line: SegmentedLine | undefined): line is SegmentedLine =>
    line !== undefined &&
    line.segments.length <= 2 &&
    line.x0 > left + 0.22 * (right - left) &&
    !line.segments.some(({ isNumber }) => isNumber);
  for (let index = start + 1; index < end; index++) {
    const [before, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
    if (!before || !isCentred(line) || !isCentred(next) || line.y0 - before.y1 <= 0.15 * height) continue;
    if (/\d{4}|ended|month|year|月|年/i.test(line.segments[0]?.text ?? "")) continue;
    let last = index - 1;
    while (last > start && !isRow(lines[last] ?? line)) last--;
    return last;
  }
  return end;
}

/** The first of the lines right above the rows that may be their heads: up to six, none of them running text. */
function startOfHeader(
  lines: readonly SegmentedLine[],
  start: number,
  end: number,
  height: number,
  before: Table | undefined,
): number {
  const body = lines.slice(start, end + 1);
  const span = greatest(body.map(({ x1 }) => x1)) - least(body.map(({ x0 }) => x0));
  let top = start;
  while (top > 0 && start - top < 6) {
    const [line, below] = [lines[top - 1], lines[top]];
    if (!line || !below || below.y0 - line.y1 > 1.6 * height) break;
    if (line.segments.length === 1 && line.x1 - line.x0 > 0.6 * span) break;
    const text = line.segments.map((segment) => segment.text).join(" ");
    if (/[.。;；]$/.test(text) && (text.length > 60 || endsParagraph(line, lines[top - 2]))) break;
    if (before && line.y0 < before.box[3]) break;
    top--;
  }
  return top;
}

/** Whether the line is the end of a sentence that began on the line above. */
function endsParagraph(line: SegmentedLine, above: SegmentedLine | undefined): boolean {
  return (
    above !== undefined &&
    line.segments.length === 1 &&
    above.segments.length === 1 &&
    line.y0 - above.y1 < 0.6 * line.size &&
    Math.abs(line.x0 - above.x0) < 3 * line.size &&
    above.x1 > line.x1
  );
}
