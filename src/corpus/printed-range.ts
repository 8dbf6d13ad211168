import type { Table } from "./corpus.ts";
import type { RowData } from "./data.ts";
import { cellNote, cellOf } from "./row.ts";
import type { Column } from "./schema/table.ts";

/** What a number cell prints that has two ends and so no one value: $300–$330. Undefined of any other cell. */
export function printedRange(table: Table, row: RowData, column: Column): string | undefined {
  if (column.type !== "number" || cellOf(table, row, column.name) !== null) return undefined;
  const note = cellNote(table, row.key, column.name);
  return note?.missing === undefined ? note?.printed : undefined;
}
