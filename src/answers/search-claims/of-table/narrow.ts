import type { Corpus, Table } from "../../../corpus/corpus.ts";
import type { RowData } from "../../../corpus/data.ts";
import { marketsNamed } from "../../../corpus/naming/market-names.ts";
import { readTicker } from "../../../corpus/naming/ticker.ts";
import { cellOf } from "../../../corpus/row.ts";
import { answersPeriod } from "../../../notation/periods/answers-period.ts";
import { type Period, tryPeriod } from "../../../notation/periods/period.ts";
import type { Mention } from "../../../search/reading/lexicon.ts";
import { plainText } from "../../../search/reading/plain-text.ts";
import { idsOf, type Question } from "../../../search/reading/question.ts";
import { words } from "../../../search/reading/words.ts";
import { saidBy, wordsSaid } from "./cell-words.ts";
import { idsIn, isRowOf } from "./row-ids.ts";

const WITHOUT_BEFORE =
  /(?:除了?|不算|不计|剔除|排除|(?:leaving|setting|putting)|\b(?:except|excluding|besides|apart from|other than|without|not counting|aside from))(?: for| the)? ?$/;
const WITHOUT_AFTER = /^ ?(?:以外|之外|外|除外|不算|aside|apart|excluded)/;

/**
 * The rows that a question leaves, by what it names: all but those that it takes out; those of a maker, and those whose words hold a
 * code such as .HK or a kind. Undefined if it names rows themselves, or things that the table does not have: then it is not asked for all rows.
 */
export function narrowed(corpus: Corpus, table: Table, question: Question): readonly RowData[] | undefined {
  const { plain, entities } = question;
  let rows = table.rows;
  const owned: (readonly RowData[])[] = [];
  for (const { start, end, ids } of entities) {
    const isNamed = (row: RowData) => isRowOf(corpus, table, row, { ids, name: plain.slice(start, end) });
    const isOut = WITHOUT_BEFORE.test(plain.slice(0, start)) || WITHOUT_AFTER.test(plain.slice(end));
    if (rows.some(isNamed)) {
      if (!isOut) return undefined;
      rows = rows.filter((row) => !isNamed(row));
      continue;
    }
    // What the title is about, all rows are of.
    if (!isOut && inTitle(corpus, table, plain.slice(start, end))) continue;
    const isOf = (row: RowData) => ids.some((id) => relatedTo(corpus, table, row).includes(id));
    if (isOut) rows = rows.filter((row) => !isOf(row));
    else if (rows.some(isOf)) owned.push(rows.filter(isOf));
    else if (ids.every((id) => isThing(corpus, table, id))) return undefined;
  }
  const timely = ofTimes(table, ofAll(rows, owned), question);
  const alike = timely && ofOneKind(table, timely, question);
  if (!alike) return undefined;
  rows = alike;
  const markets = marketsNamed(plain);
  if (markets.size > 0) {
    const listed = table.rows.filter((row) => marketOf(table, row) !== undefined);
    const there = rows.filter((row) => markets.has(marketOf(table, row) ?? ""));
    if (listed.length > 0 && there.length === 0) return undefined;
    if (there.length > 0) rows = there;
  }
  const [code = ""] = /(?<=[^a-z0-9]|^)\.[a-z]{1,2}(?![a-z0-9])/.exec(plain) ?? [];
  const said = saidBy(question, code);
  const worded = rows.filter((row) => wordsSaid(table, row, said).length > 0);
  return worded.length > 0 ? worded : rows;
}

/** The rows of all that is named; of names that share none, Kunpeng and Ascend, the rows of any. */
function ofAll(rows: readonly RowData[], owned: readonly (readonly RowData[])[]): readonly RowData[] {
  const common = rows.filter((row) => owned.every((own) => own.includes(row)));
  if (common.length > 0) return common;
  const narrow = owned.filter((own) => own.length < rows.length);
  return rows.filter((row) => narrow.some((own) => own.includes(row)));
}

/** Whether the title of a table, or of its section, has a name: then its rows are all of that. */
function inTitle({ sections }: Corpus, { title, section }: Table, name: string): boolean {
  const place = section === undefined ? undefined : sections.get(section)?.title;
  return [title.zh, title.en, place?.zh ?? "", place?.en ?? ""].some((each) =>
    plainText(each).includes(name),
  );
}

/** Whether a table is of a thing, or has rows of it or that name it. */
export function knows(
  corpus: Corpus,
  table: Table,
  { plain }: Question,
  { start, end, ids }: Mention,
): boolean {
  const name = plain.slice(start, end);
  if (inTitle(corpus, table, name)) return true;
  const said = { plain: name, asked: new Set(words(name)) };
  return table.rows.some(
    (row) =>
      isRowOf(corpus, table, row, { ids, name }) ||
      wordsSaid(table, row, said).length > 0 ||
      ids.some((id) => relatedTo(corpus, table, row).includes(id)),
  );
}

/** What else a row names, and what that which it is about is of: its maker, its series. */
function relatedTo({ entities }: Corpus, table: Table, row: RowData): readonly string[] {
  const of = idsIn(table, row, "own").flatMap((id) => {
    const { maker = [], partOf = [] } = entities.get(id) ?? {};
    return [maker, partOf].flat();
  });
  return [...idsIn(table, row, "other"), ...of];
}

const QUARTERLY = /季|\bquarters?\b/;
const YEARLY = /[哪几多少]+[一个]*年|年份|\byears?\b/;

/** The time that a row of a table by years or quarters is of. */
const timeOf = (table: Table, row: RowData): Period | undefined =>
  tryPeriod(String(cellOf(table, row, table.label)));

/** The rows of the times that are asked for, if rows are times; undefined if there are none. */
function ofTimes(
  table: Table,
  rows: readonly RowData[],
  { periods }: Question,
): readonly RowData[] | undefined {
  const isDated = table.columns.some(({ name, type }) => name === table.label && type === "period");
  if (!isDated || periods.length === 0) return rows;
  const own = rows.filter((row) =>
    periods.some((asked) => answersPeriod(asked, timeOf(table, row)?.text ?? "")),
  );
  return own.length > 0 ? own : undefined;
}

/** The rows that may be ranked together: of one metric, and of years or of quarters; undefined if it is not known which. */
function ofOneKind(
  table: Table,
  rows: readonly RowData[],
  { plain, metrics }: Question,
): readonly RowData[] | undefined {
  const kinds = table.columns.flatMap(({ name, type }) => {
    if (type === "metric")
      return [{ kindOf: (row: RowData) => String(cellOf(table, row, name)), isItem: true }];
    if (type !== "period" || name !== table.label) return [];
    return [{ kindOf: (row: RowData) => timeOf(table, row)?.kind ?? "", isItem: false }];
  });
  const asked = [
    ...idsOf(metrics),
    ...(QUARTERLY.test(plain) ? ["quarter"] : YEARLY.test(plain) ? ["year"] : []),
  ];
  let left = rows;
  for (const { kindOf, isItem } of kinds) {
    const found = new Set(left.map(kindOf));
    if (found.size < 2) continue;
    const alike = left.filter((row) => asked.includes(kindOf(row)));
    // Of items that are each of their own kind all may be ranked, if their units allow it.
    if (isItem && alike.length < 2 && found.size === left.length) continue;
    left = alike;
    if (left.length === 0) return undefined;
  }
  return left;
}

/** Kinds of things that somebody makes or runs, of which the table would have a row. */
const MADE = ["chip", "model", "product", "company", "person", "event"];

const isThing = ({ entities }: Corpus, table: Table, id: string): boolean =>
  id !== table.of && MADE.includes(entities.get(id)?.kind ?? "");

/** The market of the share whose code stands in a row. */
function marketOf(table: Table, row: RowData): string | undefined {
  for (const { name, type } of table.columns) {
    if (type !== "string") continue;
    const cell = cellOf(table, row, name);
    const ticker = typeof cell === "string" ? readTicker(cell) : undefined;
    if (ticker) return ticker.market;
  }
  return undefined;
}
