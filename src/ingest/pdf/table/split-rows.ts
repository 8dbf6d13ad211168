import { type Line, linesOf } from "../page/lines.ts";
import { joinWords, type Word } from "../page/word.ts";
import { isLooseNumber } from "./numbers.ts";
import { type Cell, cellText, type Table } from "./table.ts";

/** Baselines this near are one. */
const SAME = 3;

/** A drawn row that holds several rows of numbers on shared baselines is cut into them. */
export function splitRows(table: Table): Table {
  const cuts = Array.from({ length: table.rows }, (_, row) => baselinesIn(table, row));
  if (cuts.every((cut) => cut === undefined)) return table;
  const starts: number[] = [];
  let rows = 0;
  for (const cut of cuts) {
    starts.push(rows);
    rows += cut?.length ?? 1;
  }
  const startOf = (row: number): number => starts[row] ?? rows;
  const cells = table.cells.flatMap((cell): Cell[] => {
    const cut = cell.row === cell.lastRow ? cuts[cell.row] : undefined;
    if (!cut) return [{ ...cell, row: startOf(cell.row), lastRow: startOf(cell.lastRow + 1) - 1 }];
    const parts = cut.map((): Word[] => []);
    for (const line of linesOf(cell.words))
      for (const word of line.words) parts[nearest(cut, line.baseline)]?.push(word);
    return parts.map((words, index) => {
      const row = startOf(cell.row) + index;
      return { ...cell, row, lastRow: row, words, text: cellText(words) };
    });
  });
  return { ...table, rows, cells };
}

function nearest(baselines: readonly number[], baseline: number): number {
  let best = 0;
  for (const [index, each] of baselines.entries())
    if (Math.abs(each - baseline) < Math.abs((baselines[best] ?? 0) - baseline)) best = index;
  return best;
}

interface Level {
  readonly at: number;
  count: number;
}

/** The baselines of the rows that a drawn row holds; undefined if it holds one. */
function baselinesIn({ cells }: Table, row: number): number[] | undefined {
  const spanned =
    cells.some((cell) => cell.row < row && cell.lastRow >= row) ||
    cells.some((cell) => cell.row === row && cell.lastRow > row);
  if (spanned) return undefined;
  const lined = cells
    .filter((cell) => cell.row === row)
    .map((cell) => ({ cell, lines: linesOf(cell.words) }));
  const many = lined.filter(({ lines }) => lines.length > 1);
  if (many.length < 2) return undefined;
  const levels: Level[] = [];
  for (const { baseline } of lined.flatMap(({ lines }) => lines)) {
    const level = levels.find(({ at }) => Math.abs(at - baseline) < SAME);
    if (level) level.count++;
    else levels.push({ at: baseline, count: 1 });
  }
  levels.sort((a, b) => a.at - b.at);
  const ofNumbers = many.filter(({ lines }) => lines.filter(holdsNumber).length >= 0.7 * lines.length);
  const shared = levels.filter(({ count }) => count > 1);
  if (ofNumbers.length < 1 || ofNumbers.length < 0.4 * (many.length - 1)) return undefined;
  if (shared.length < 0.6 * levels.length) return undefined;
  const labels = lined.filter(({ cell }) => cell.column === 0).flatMap(({ lines }) => lines);
  return levels
    .filter(({ at, count }) => count > 1 || labels.some(({ baseline }) => Math.abs(baseline - at) < SAME))
    .map(({ at }) => at);
}

function holdsNumber({ words }: Line): boolean {
  return isLooseNumber(joinWords(words));
}
