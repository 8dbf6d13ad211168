import type { Corpus, Table } from "../../../../corpus/corpus.ts";
import { cellOf } from "../../../../corpus/row.ts";

/** The tables with a column, or rows, of one of the metrics. */
export const measuring = ({ tables }: Corpus, ids: ReadonlySet<string>): readonly Table[] => {
  if (ids.size === 0) return [];
  return [...tables.values()].filter(
    (table) =>
      table.columns.some(({ metric = "" }) => ids.has(metric)) ||
      table.columns.some(
        ({ name, type }) =>
          type === "metric" && table.rows.some((row) => ids.has(String(cellOf(table, row, name)))),
      ),
  );
};
