import type { RowData } from "../../../corpus/data.ts";
import type { NumberCell } from "../../../tables/cell-value.ts";
import type { AskedColumn } from "./find-column.ts";

/** A row with its number in the asked column. */
export interface RankedRow extends AskedColumn {
  readonly row: RowData;
  readonly name: string;
  /** Of a time its first day, as a number. */
  readonly value: Pick<NumberCell, "value" | "bound" | "unit">;
  /** The number as a reader writes it. */
  readonly said: string;
}

const SIGNIFICANT = 6;
/** What is computed bears hardly more digits than what it is computed from. */
const OF_COMPUTED = 3;

/** A number of a column with the digits that it bears. */
export const rounded = ({ computed }: AskedColumn["column"], value: number): number =>
  Number(value.toPrecision(computed ? OF_COMPUTED : SIGNIFICANT));
