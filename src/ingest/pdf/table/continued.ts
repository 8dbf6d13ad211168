import { greatest } from "../../../notation/numbers/extremes.ts";
import { isLooseNumber } from "./numbers.ts";
import { type Cell, rowsOf, type Table } from "./table.ts";

const PERIOD = /^(?:fy|h[12]|q[1-4])?\s*(?:19|20)\d\d|年|month|quarter|ended|week|note/i;

/** Of a table that goes on from the page before: its cells without the heads that it repeats. Undefined if it is a table of its own. */
export function continuation(before: Table, table: Table): readonly Cell[] | undefined {
  if (before.columns !== table.columns || before.kind !== table.kind) return undefined;
  if (table.kind === "ruled" ? !sameSides(before, table) : !sameColumns(before, table)) return undefined;
  const rows = rowsOf(table);
  const first = rows.findIndex(holdsFigures);
  if (first < 0) return table.kind === "ruled" ? table.cells : undefined;
  const heads = rows
    .slice(0, first)
    .filter((row) => row.some(({ column, text }) => column > 0 && text !== ""));
  if (heads.length === 0) return table.cells;
  const known = new Set(rowsOf(before).map(keyOf));
  const repeated = heads.filter((row) => known.has(keyOf(row)));
  if (repeated.length < heads.length) return undefined;
  const last = greatest(repeated.map((row) => row[0]?.row ?? 0));
  return table.cells.filter(({ row }) => row > last);
}

function sameSides(before: Table, table: Table): boolean {
  return Math.abs(before.box[0] - table.box[0]) < 12 && Math.abs(before.box[2] - table.box[2]) < 12;
}

/** Whether the columns of two tables without rules stand below each other, however far the second is from the edge of its page. */
function sameColumns(before: Table, table: Table): boolean {
  const [above, below] = [columnsOf(before), columnsOf(table)];
  const shift = (below.get(0)?.[0] ?? 0) - (above.get(0)?.[0] ?? 0);
  return [...below].every(([column, [x0, x1]]) => {
    const [from, to] = above.get(column) ?? [x0 - shift, x1 - shift];
    return column === 0 || (x0 - shift < to && x1 - shift > from);
  });
}

/** From where to where the words of each column reach, without those over several. */
function columnsOf({ cells }: Table): ReadonlyMap<number, readonly [x0: number, x1: number]> {
  const columns = new Map<number, readonly [number, number]>();
  for (const { column, lastColumn, words } of cells) {
    if (column !== lastColumn) continue;
    const [x0, x1] = columns.get(column) ?? [Infinity, -Infinity];
    columns.set(column, [
      Math.min(x0, ...words.map((word) => word.x0)),
      Math.max(x1, ...words.map((word) => word.x1)),
    ]);
  }
  return columns;
}

/** Whether a row holds numbers that are no years or dates: then it is none of the heads. */
function holdsFigures(row: readonly Cell[]): boolean {
  return row.some(({ column, text }) => column > 0 && isLooseNumber(text) && !PERIOD.test(text));
}

function keyOf(row: readonly Cell[]): string {
  return row
    .filter(({ text }) => text !== "")
    .map(({ column, text }) => `${column}${text.replace(/\s+/g, "")}`)
    .join("|");
}
