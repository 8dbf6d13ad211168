import type { RowData } from "../../../corpus/data.ts";
import type { NumberCell } from "../../../tables/cell-value.ts";

/** A row with its number in the asked column. */
export interface RankedRow {
  readonly row: RowData;
  readonly name: string;
  readonly value: NumberCell;
  /** The number as a reader writes it. */
  readonly said: string;
}
