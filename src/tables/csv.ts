import type { Table } from "../corpus/corpus.ts";
import type { Cell } from "../corpus/data.ts";
import { spans } from "../corpus/places/places.ts";

/** A whole table as CSV (RFC 4180): ids, plain numbers, empty where there is nothing, the lines last. */
export function tableCsv(table: Table): string {
  const head = ["key", ...table.header, "lines"];
  const rows = table.rows.map(({ key, cells, lines }) => [key, ...cells, spans(lines)]);
  return csvOf([head, ...rows]);
}

/** Rows as CSV (RFC 4180), none of which a spreadsheet runs as a formula. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `${rows.map((row) => row.map(printCell).join(",")).join("\r\n")}\r\n`;
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers. */
function printCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
