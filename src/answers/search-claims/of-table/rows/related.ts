import type { Corpus, Table } from "../../../../corpus/corpus.ts";
import type { RowData } from "../../../../corpus/data.ts";
import { idsIn } from "../row-ids.ts";
import { familyOf } from "./family.ts";

/** What else a row names, and what that which it is about is of. */
export const relatedTo = (corpus: Corpus, table: Table, row: RowData): readonly string[] => [
  ...idsIn(table, row, "other"),
  ...familyOf(corpus, table, row),
];
