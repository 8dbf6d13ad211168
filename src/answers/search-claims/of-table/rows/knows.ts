import type { Corpus, Table } from "../../../../corpus/corpus.ts";
import type { Mention } from "../../../../search/reading/lexicon.ts";
import type { Question } from "../../../../search/reading/question.ts";
import { words } from "../../../../search/reading/words.ts";
import { wordsSaid } from "../cell-words.ts";
import { isRowOf } from "../row-ids.ts";
import { relatedTo } from "./related.ts";
import { inSection, inTitle } from "./titled.ts";

/** Whether a table is of a thing, or has rows of it or that name it. */
export function knows(
  corpus: Corpus,
  table: Table,
  { plain }: Question,
  { start, end, ids }: Mention,
): boolean {
  const name = plain.slice(start, end);
  if (inTitle(table, name) || inSection(corpus, table, name)) return true;
  const said = { plain: name, asked: new Set(words(name)) };
  return table.rows.some(
    (row) =>
      isRowOf(corpus, table, row, { ids, name }) ||
      wordsSaid(table, row, said).length > 0 ||
      ids.some((id) => relatedTo(corpus, table, row).includes(id)),
  );
}
