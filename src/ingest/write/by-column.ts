import type { TypedRow } from "../typing/typed-table.ts";
import type { KeyedRow } from "./row-columns.ts";

/** What the rows have, by its column and in their order. */
export function byColumn<T extends { readonly column: number }, Kept>(
  rows: readonly KeyedRow[],
  cellsOf: (row: TypedRow) => readonly T[],
  keep: (cell: T, row: KeyedRow) => Kept,
): ReadonlyMap<number, readonly Kept[]> {
  const columns = new Map<number, Kept[]>();
  for (const keyed of rows)
    for (const cell of cellsOf(keyed.row)) {
      const kept = columns.get(cell.column);
      if (kept) kept.push(keep(cell, keyed));
      else columns.set(cell.column, [keep(cell, keyed)]);
    }
  return columns;
}
