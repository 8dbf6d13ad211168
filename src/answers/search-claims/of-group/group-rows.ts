import type { Corpus, Table } from "../../../corpus/corpus.ts";
import type { RowData } from "../../../corpus/data.ts";
import { marketsNamed } from "../../../corpus/naming/market-names.ts";
import type { Mention } from "../../../search/reading/lexicon.ts";
import { plainText } from "../../../search/reading/plain-text.ts";
import type { Question } from "../../../search/reading/question.ts";
import { words } from "../../../search/reading/words.ts";
import { saysKind } from "../of-table/kind-words.ts";
import { narrowed } from "../of-table/narrow.ts";
import { homeRows, saysHome } from "../of-table/rows/home-rows.ts";
import { knows } from "../of-table/rows/knows.ts";
import { ofMarkets } from "../of-table/rows/of-markets.ts";
import { plainRows, wholesOf } from "../of-table/rows/plain-rows.ts";
import { titleWords } from "../of-table/words-of.ts";
import type { GroupAsked } from "./group-asked.ts";
import { hasWords, tellingWords } from "./telling-words.ts";

/** The rows of a table that are the group which a question means; undefined unless that is sure. */
export function groupRows(
  corpus: Corpus,
  table: Table,
  { question, size }: GroupAsked,
): readonly RowData[] | undefined {
  const { plain, entities, periods } = question;
  const isKind = ({ ids }: Mention) => ids.every((id) => corpus.entities.get(id)?.kind === "concept");
  // Of so many as it says they are, the word for their kind need not stand there.
  const named = size === undefined ? entities : entities.filter((each) => !isKind(each));
  if (!named.every((each) => isRead(corpus, table, question, each))) return undefined;
  if (!isMarketTold(corpus, table, plain)) return undefined;
  const own = plainRows(corpus, table);
  const meant = narrowed(corpus, table, question, true) ?? [];
  const rows = wholesOf(
    corpus,
    table,
    own.filter((row) => meant.includes(row)),
  );
  if (size !== undefined) return rows.length === size ? rows : undefined;
  const telling = tellingWords(question);
  if (rows.length < 2 || !hasWords(corpus, table, telling)) return undefined;
  const isDated = table.columns.some(({ name, type }) => name === table.label && type === "period");
  if (isDated) return periods.length > 0 ? rows : undefined;
  const isSome = meant.length < table.rows.length || telling.length + entities.length > 0;
  return isSome || saysKind(corpus, table, plain) || saysRows(table, plain) ? rows : undefined;
}

/** What says where things are or of what kind: no row could be of it. */
const LOOSE = ["place", "group", "concept"];

/** Whether a table tells which rows a name means: it has the name somewhere, or tells of its rows where they are. */
function isRead(corpus: Corpus, table: Table, question: Question, mention: Mention): boolean {
  const isLoose = mention.ids.every((id) => LOOSE.includes(corpus.entities.get(id)?.kind ?? ""));
  return (
    knows(corpus, table, question, mention) ||
    (isLoose && saysWhere(question.plain.slice(mention.start, mention.end)))
  );
}

/** Whether a text names a market, a country by its market, or what is made at home. */
const saysWhere = (plain: string): boolean => marketsNamed(plain).size > 0 || saysHome(plain);

/** Whether a table tells which rows are of the markets or countries that a question names, if it names some. */
function isMarketTold(corpus: Corpus, table: Table, plain: string): boolean {
  if (!saysWhere(plain)) return true;
  const asked = [...marketsNamed(plain)];
  const titled = marketsNamed(plainText(`${table.title.zh} ${table.title.en}`));
  const listed = ofMarkets(table, table.rows, plain);
  return (
    (listed?.markets ?? 0) > 0 ||
    homeRows(corpus, table, plain) !== undefined ||
    (listed !== undefined && titled.size > 0 && [...titled].every((market) => asked.includes(market)))
  );
}

/** Whether a question calls the rows by what their column is called: segments, countries. */
function saysRows(table: Table, plain: string): boolean {
  const said = new Set(words(plain));
  const titles = table.columns.filter(({ name }) => name === table.label);
  return titles.some((column) =>
    titleWords(column).some((own) => own.size > 0 && [...own].every((word) => said.has(word))),
  );
}
