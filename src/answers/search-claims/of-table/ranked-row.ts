import type { RowData } from "../../../corpus/data.ts";
import { entityOf, metricOf, periodOf } from "../../../corpus/row.ts";
import type { NumberCell } from "../../../tables/cell-value.ts";
import type { Hit } from "../hit.ts";
import type { AskedColumn } from "./columns/asked-column.ts";

/** A row with what stands in the asked column. */
export interface RankedRow extends AskedColumn {
  readonly row: RowData;
  readonly name: string;
  /** Of a time its first day, as a number; none if rows are counted by something else than a number. */
  readonly value?: Pick<NumberCell, "value" | "bound" | "unit">;
  /** The number as a reader writes it. */
  readonly said?: string;
}

const SIGNIFICANT = 6;
/** What is computed bears hardly more digits than what it is computed from. */
const OF_COMPUTED = 3;

/** A number of a column with the digits that it bears. */
export const rounded = ({ computed }: AskedColumn["column"], value: number): number =>
  Number(value.toPrecision(computed ? OF_COMPUTED : SIGNIFICANT));

/** The first of rows in order, with those that share its place. */
export const bestOf = (ranked: readonly RankedRow[]): readonly RankedRow[] =>
  ranked.filter(({ value }) => value?.value === ranked[0]?.value?.value);

/** A row's number as a figure, with whose, what and when it is. */
export function quantityOf({ table, column, row, value }: RankedRow): NonNullable<Hit["quantities"]> {
  if (!value) return [];
  const metric = column.printed ? metricOf(table, row, column.printed) : column.computed?.metric;
  const period = column.printed ? periodOf(table, row, column.printed) : table.period;
  return [
    {
      of: entityOf(table, row) ?? "",
      ...(metric !== undefined && { metric }),
      value: rounded(column, value.value),
      ...(value.unit !== undefined && { unit: value.unit }),
      ...(value.bound && value.bound !== "exact" && { bound: value.bound }),
      ...(period !== undefined && { period }),
    },
  ];
}
