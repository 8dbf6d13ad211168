import type { Corpus, Table } from "../../../../corpus/corpus.ts";
import type { RowData } from "../../../../corpus/data.ts";
import { idsIn } from "../row-ids.ts";

/** What that which a row is about is of: its maker, its series. */
export const familyOf = ({ entities }: Corpus, table: Table, row: RowData): readonly string[] =>
  idsIn(table, row, "own").flatMap((id) => {
    const { maker = [], partOf = [] } = entities.get(id) ?? {};
    return [maker, partOf].flat();
  });
