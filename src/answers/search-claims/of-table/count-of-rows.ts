import type { Corpus, Table } from "../../../corpus/corpus.ts";
import type { RowData } from "../../../corpus/data.ts";
import { labelOf } from "../../../corpus/row.ts";
import type { Lang } from "../../../notation/lang.ts";
import { blanked } from "../../../search/reading/blanked.ts";
import { plainText } from "../../../search/reading/plain-text.ts";
import type { Question } from "../../../search/reading/question.ts";
import { words } from "../../../search/reading/words.ts";
import { tableColumns } from "../../../tables/column.ts";
import { totalsIn } from "../../../tables/totals.ts";
import { cellWords, saidBy, wordsSaid } from "./cell-words.ts";
import { narrowed } from "./narrow.ts";
import { MOST_NAMED, type Ranking } from "./rank-rows.ts";
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
  const { plain, entities } = question;
  const telling = (text: string) =>
    [...new Set(words(text))].filter((word) => !ASKING.test(word) && !MANY.has(word));
  const asked = { whole: telling(plain), besides: telling(blanked(plain, entities)) };
  const counts = tables.flatMap((table) => countIn(corpus, table, question, asked) ?? []);
  const most = Math.max(0, ...counts.map(({ said }) => said));
  const [best, ...others] = counts.filter(({ said }) => said === most);
  const column = best && tableColumns(best.table).find(({ name }) => name === best.table.label);
  if (!best || !column || others.length > 0) return undefined;
  const { table, rows: counted, all } = best;
  return {
    rows: counted.map((row) => ({ table, column, row, name: labelOf(corpus, table, row, lang) })),
    by: { table, column },
    open: 0,
    looked: counted.length,
    all,
    limits: [],
    query:
      counted.length < all && counted.length <= MOST_NAMED ? { rows: counted.map(({ key }) => key) } : {},
  };
}

/** The words of a question that tell what is counted: all of them, and those besides the names in it. */
interface Telling {
  readonly whole: readonly string[];
  readonly besides: readonly string[];
}

interface Count {
  readonly table: Table;
  readonly rows: readonly RowData[];
  readonly all: number;
  /** How many words of the question say what is counted. */
  readonly said: number;
}

/** The rows of a table that a question counts, if what is asked besides the names by which they are told is what the table is of, or stands in their cells. */
function countIn(
  corpus: Corpus,
  table: Table,
  question: Question,
  { whole, besides }: Telling,
): Count | undefined {
  const names = wordsOf(table.columns, () => namesOf(table));
  // Few tables have the words: of the others the rows need not be looked at.
  if (!isMostly(whole, names, FEWEST) && !isMostly(besides, [...names, cellWords(table)], 1))
    return undefined;
  const rows = narrowed(corpus, table, question);
  if (!rows) return undefined;
  const totals = totalsIn(table, table.rows);
  const counted = rows.filter((row) => !totals.has(row));
  const all = table.rows.length - totals.size;
  const isSome = counted.length < all;
  // "how many employees" of a table with a row of employees asks for what stands in it
  if (!isSome && counted.some((row) => isAsked(labelOf(corpus, table, row, "en"), whole))) return undefined;
  const said = saidBy(question);
  const asked = isSome ? besides : whole;
  const cells = isSome
    ? counted.flatMap((row) => wordsSaid(table, row, said)).flatMap((cell) => words(cell))
    : [];
  const own = [...names, new Set(cells)];
  return isMostly(asked, own, isSome ? 1 : FEWEST)
    ? { table, rows: counted, all, said: saidIn(asked, own) }
    : undefined;
}

type Words = readonly ReadonlySet<string>[];

/** How many of the words are among any of these. */
const saidIn = (asked: readonly string[], own: Words): number =>
  asked.filter((word) => own.some((each) => each.has(word))).length;

/** Whether most of the words are, and so many of them. */
function isMostly(asked: readonly string[], own: Words, fewest: number): boolean {
  const many = saidIn(asked, own);
  return many >= fewest && many / asked.length >= LEAST;
}

/** Whether all that a label says, footnotes apart, is asked. */
function isAsked(label: string, asked: readonly string[]): boolean {
  const own = words(plainText(label.replace(/(?<=\p{L})\d{1,2}$/u, "")));
  return own.length > 0 && own.every((word) => asked.includes(word));
}

const MANY = new Set([
  "how",
  "many",
  "number",
  "count",
  "list",
  "tabl",
  "report",
  "name",
  "mad",
  "mak",
  "us",
  "which",
  "one",
]);

/** What a table is called, and what its rows are. */
function namesOf(table: Table): readonly string[] {
  const { title, label } = table;
  const titles = table.columns
    .filter(({ name }) => name === label)
    .flatMap((column) => [column.title.zh, column.title.en, ...(column.aliases ?? [])]);
  return [title.zh, title.en, ...titles];
}
