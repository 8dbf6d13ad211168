import type { Table } from "../../corpus/corpus.ts";
import type { RowData } from "../../corpus/data.ts";
import { cellOf } from "../../corpus/row.ts";

/** A row as an object: its key, its filled cells by column, its lines. */
export function rowRecord(table: Table, row: RowData): Record<string, unknown> {
  const cells = table.header.map((name) => [name, cellOf(table, row, name)] as const);
  return {
    key: row.key,
    ...Object.fromEntries(cells.filter(([, cell]) => cell !== null)),
    lines: row.lines,
  };
}
