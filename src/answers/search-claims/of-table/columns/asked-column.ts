import type { Table } from "../../../../corpus/corpus.ts";
import type { TableColumn } from "../../../../tables/column.ts";

/** A column of numbers that a question means. */
export interface AskedColumn {
  readonly table: Table;
  readonly column: TableColumn;
}
