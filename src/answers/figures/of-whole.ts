import type { Corpus } from "../../corpus/corpus.ts";
import { findPlace, parseRef } from "../../corpus/ref.ts";
import { metricOf } from "../../corpus/row.ts";
import type { HeldQuantity } from "./held-quantity.ts";

/**
 * Whether a figure is of all of what it is said of. A cell whose row is only labelled (North, online, Others) under a column that measures
 * something tells of that part, unless the row is the total.
 */
export function isOfWhole(corpus: Corpus, { ref }: Pick<HeldQuantity, "ref">): boolean {
  const place = findPlace(parseRef(ref));
  const table = place && corpus.tables.get(place.table);
  const row = place && table?.rowsByKey.get(place.key);
  if (!table || !row || table.entity !== undefined || table.roles?.[row.key]?.role === "total") return true;
  const label = table.columns.find(({ name }) => name === table.label);
  const column = table.columns.find(({ name }) => name === place.column);
  if (label?.type !== "string" && label?.type !== "text") return true;
  return column?.metric === undefined || metricOf(table, row, { ...column, metric: undefined }) !== undefined;
}
