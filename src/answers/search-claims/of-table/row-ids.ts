import type { Corpus, Table } from "../../../corpus/corpus.ts";
import type { RowData } from "../../../corpus/data.ts";
import { cellOf, labelOf } from "../../../corpus/row.ts";
import { plainText } from "../../../search/reading/plain-text.ts";

/** The entities of a row: of the column that says whose it is, or of its others. */
export function idsIn(table: Table, row: RowData, which: "own" | "other"): readonly string[] {
  return table.columns.flatMap(({ name, type }) => {
    if ((type !== "entity" && type !== "entities") || (name === table.entity) !== (which === "own"))
      return [];
    const cell = cellOf(table, row, name);
    return typeof cell === "string" ? cell.split(";") : [];
  });
}

/** Whether a row is of a thing that a question names: of one of its ids, or if the row says none, by what it is called. */
export function isRowOf(
  corpus: Corpus,
  table: Table,
  row: RowData,
  { ids, name }: { readonly ids: readonly string[]; readonly name: string },
): boolean {
  const own = idsIn(table, row, "own");
  if (own.length > 0) return ids.some((id) => own.includes(id));
  return (["zh", "en"] as const).some((lang) => plainText(labelOf(corpus, table, row, lang)) === name);
}
