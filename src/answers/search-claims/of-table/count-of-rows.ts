import type { Corpus, Table } from "../../../corpus/corpus.ts";
import { labelOf } from "../../../corpus/row.ts";
import type { Lang } from "../../../notation/lang.ts";
import type { Question } from "../../../search/reading/question.ts";
import { words } from "../../../search/reading/words.ts";
import { tableColumns } from "../../../tables/column.ts";
import { totalsIn } from "../../../tables/totals.ts";
import { narrowed } from "./narrow.ts";
import type { Ranking } from "./rank-rows.ts";
import { wordsOf } from "./words-of.ts";

/** So much of a question, and so many of its words, stand in the title of a table whose rows it counts. */
const LEAST = 0.6;
const FEWEST = 2;

/** Pairs of characters that only ask. */
const ASKING = /[有多少几家个款种共总哪些]/;

/** The rows of the one table that is of just what a question counts, if it is counted by nothing else; undefined if no title says so. */
export function countOfRows(
  corpus: Corpus,
  tables: readonly Table[],
  question: Question,
  lang: Lang,
): Ranking | undefined {
  const asked = [...new Set(words(question.plain))].filter((word) => !ASKING.test(word) && !MANY.has(word));
  const worths = tables.map((table) => {
    const own = wordsOf(table.columns, () => namesOf(table));
    return { table, said: asked.filter((word) => own.some((each) => each.has(word))).length };
  });
  const most = Math.max(0, ...worths.map(({ said }) => said));
  const [best, ...others] = worths.filter(({ said }) => said === most);
  if (!best || others.length > 0 || most < FEWEST || most / asked.length < LEAST) return undefined;
  const { table } = best;
  const column = tableColumns(table).find(({ name }) => name === table.label);
  const rows = narrowed(corpus, table, question);
  if (!column || !rows) return undefined;
  const totals = totalsIn(table, table.rows);
  const counted = rows.filter((row) => !totals.has(row));
  return {
    rows: counted.map((row) => ({ table, column, row, name: labelOf(corpus, table, row, lang) })),
    open: 0,
    looked: counted.length,
    all: table.rows.length - totals.size,
    limits: [],
    query: {},
  };
}

const MANY = new Set(["how", "many", "number", "count", "list", "tabl", "report", "name"]);

/** What a table is called, and what its rows are. */
function namesOf(table: Table): readonly string[] {
  const { title, label } = table;
  const titles = table.columns
    .filter(({ name }) => name === label)
    .flatMap((column) => [column.title.zh, column.title.en, ...(column.aliases ?? [])]);
  return [title.zh, title.en, ...titles];
}
