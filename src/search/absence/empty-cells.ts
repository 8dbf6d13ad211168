import type { Corpus } from "../../corpus/corpus.ts";
import { rowRef } from "../../corpus/ref.ts";
import { cellOf, entityOf, printedRange } from "../../corpus/row.ts";

/** Refs of the rows of these things in which every column of these metrics is empty: they only say what was not given. */
export function emptyRows(
  { tables }: Corpus,
  things: ReadonlySet<string>,
  metrics: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const table of tables.values()) {
    const columns = table.columns.filter(({ metric = "" }) => metrics.has(metric));
    if (columns.length === 0) continue;
    for (const row of table.rows)
      if (
        things.has(entityOf(table, row) ?? "") &&
        columns.every(
          (column) =>
            cellOf(table, row, column.name) === null && printedRange(table, row, column) === undefined,
        )
      )
        found.add(rowRef(table.id, row.key));
  }
  return found;
}
