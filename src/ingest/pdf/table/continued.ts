import { greatest } from "../../../notation/numbers/extremes.ts";
import { isLooseNumber } from "./numbers.ts";
import { type Cell, rowsOf, type Table } from "./table.ts";

const PERIOD = /^(?:fy|h[12]|q[1-4])?\s*(?:19|20)\d\d|年|month|quarter|ended|week|note/i;

/** Of a table that goes on from the page before: its cells without the heads that it repeats. Undefined if it is a table of its own. */
export function continuation(before: Table, table: Table): readonly Cell[] | undefined {
  if (before.columns !== table.columns || before.kind !== table.kind) return undefined;
  if (table.kind === "ruled" && !sameSides(before, table)) return undefined;
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
