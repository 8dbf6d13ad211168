import type { Table } from "../../../../corpus/corpus.ts";
import type { TableColumn } from "../../../../tables/column.ts";

/** A column of numbers that a question means. */
export interface AskedColumn {
  readonly table: Table;
  readonly column: TableColumn;
  /** Whether its numbers say how something changed. */
  readonly isChange?: boolean;
}

/** The name of a column that no table prints: a question makes it of others. */
export const MADE = "combined";
