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
import { timesOf } from "../of-figures/pair-asked.ts";
import { saidBy, wordsSaid } from "./cell-words.ts";
import { idsIn, isRowOf } from "./row-ids.ts";
import { familyOf } from "./rows/family.ts";
import { ofGroups } from "./rows/groups.ts";
import { homeRows } from "./rows/home-rows.ts";
import { leftOut, takesOut } from "./rows/left-out.ts";

/**
 * The rows that a question leaves, by what it names: all but those that it takes out; those of a maker, and those whose words hold a
 * code such as .HK or a kind; or several that it names, if they are ranked. Undefined if it names rows otherwise, or things that the table
 * does not have: then it is not asked for all rows.
 */
export function narrowed(
  corpus: Corpus,
  table: Table,
  question: Question,
  isRanked = false,
): readonly RowData[] | undefined {
  const { plain, entities } = question;
  let rows = table.rows;
  const owned: (readonly RowData[])[] = [];
  const named: (readonly RowData[])[] = [];
  const out = leftOut(question);
  for (const mention of entities) {
    const { start, end, ids } = mention;
    const isNamed = (row: RowData) => isRowOf(corpus, table, row, { ids, name: plain.slice(start, end) });
    const isOut = out.has(mention);
    if (rows.some(isNamed)) {
      if (isOut) rows = rows.filter((row) => !isNamed(row));
      else if (!isRanked) return undefined;
      else named.push(rows.filter(isNamed));
      continue;
    }
    // What the title is about, all rows are of; a section's title may be about some of them.
    const name = plain.slice(start, end);
    if (!isOut && inTitle(table, name)) continue;
    const isMember = (row: RowData) => ids.some((id) => familyOf(corpus, table, row).includes(id));
    if (!isOut && inSection(corpus, table, name) && rows.some(isMember) === rows.every(isMember)) continue;
    const isOf = (row: RowData) => ids.some((id) => relatedTo(corpus, table, row).includes(id));
    if (isOut) rows = rows.filter((row) => !isOf(row));
    else if (rows.some(isOf)) owned.push(rows.filter(isOf));
    else if (ids.every((id) => isThing(corpus, table, id))) return undefined;
  }
  if (named.length > 0) {
    rows = rows.filter((row) => named.some((own) => own.includes(row)));
    if (rows.length < 2) return undefined;
  }
  const home = homeRows(corpus, table, plain);
  if (home?.rows.length === 0) return undefined;
  const groups = [...ofGroups(corpus, table, question), ...(home ? [home] : [])];
  for (const { rows: own, isOut } of groups) {
    if (isOut) rows = rows.filter((row) => !own.includes(row));
    else owned.push(own);
  }
  // What is taken out and not known might be any of the rows.
  if (takesOut(plain) && out.size === 0 && !groups.some(({ isOut }) => isOut)) return undefined;
  const timely = ofTimes(table, ofAll(rows, owned), question);
  const alike = timely && ofOneKind(corpus, table, timely, question);
  if (!alike) return undefined;
  rows = alike;
  const markets = marketsNamed(plain);
  if (markets.size > 0) {
    const listed = table.rows.filter((row) => marketOf(table, row) !== undefined);
    const there = rows.filter((row) => markets.has(marketOf(table, row) ?? ""));
    if (listed.length > 0 && there.length === 0) return undefined;
    if (there.length > 0) rows = there;
    // Of several markets the words of one are no kind.
    if (new Set(there.map((row) => marketOf(table, row))).size > 1) return rows;
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

/** Whether the title of a table has a name: then its rows are all of that. */
const inTitle = ({ title }: Table, name: string): boolean =>
  [title.zh, title.en].some((each) => plainText(each).includes(name));

/** Whether the title of a table's section has a name. */
function inSection({ sections }: Corpus, { section }: Table, name: string): boolean {
  const place = section === undefined ? undefined : sections.get(section)?.title;
  return place !== undefined && [place.zh, place.en].some((each) => plainText(each).includes(name));
}

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

/** What else a row names, and what that which it is about is of. */
const relatedTo = (corpus: Corpus, table: Table, row: RowData): readonly string[] => [
  ...idsIn(table, row, "other"),
  ...familyOf(corpus, table, row),
];

const QUARTERLY = /季|\bquarters?\b/;
const YEARLY = /[哪几多少]+[一个]*年|年份|\byears?\b/;

/** The time that a row of a table by years or quarters is of. */
const timeOf = (table: Table, row: RowData): Period | undefined =>
  tryPeriod(String(cellOf(table, row, table.label)));

/** Two times that are the ends of one, unless they are held against each other. */
const BETWEEN = /^(?!.*\b(?:differences?|gaps?|changes?|compared?)\b).*\bbetween\b/;

/** The rows of the times that are asked for, if rows are times; undefined if there are none. */
function ofTimes(
  table: Table,
  rows: readonly RowData[],
  { plain, periods: named }: Question,
): readonly RowData[] | undefined {
  const periods = named.length === 2 && BETWEEN.test(plain) ? [timesOf(named).join("..")] : named;
  const isDated = table.columns.some(({ name, type }) => name === table.label && type === "period");
  if (!isDated || periods.length === 0) return rows;
  const own = rows.filter((row) =>
    periods.some((asked) => answersPeriod(asked, timeOf(table, row)?.text ?? "")),
  );
  return own.length > 0 ? own : undefined;
}

/** Ids of the metrics that a question asks for, and of their kinds if they are measured alike: payroll in selling of payroll. */
export function withKinds({ metrics }: Corpus, ids: ReadonlySet<string>): ReadonlySet<string> {
  const kinds = [...metrics].filter(([id, { dimension }]) =>
    [...ids].some((asked) => id.startsWith(`${asked}-`) && metrics.get(asked)?.dimension === dimension),
  );
  return new Set([...ids, ...kinds.map(([id]) => id)]);
}

/** The rows that may be ranked together: of one metric, and of years or of quarters; undefined if it is not known which. */
function ofOneKind(
  corpus: Corpus,
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
  const times = QUARTERLY.test(plain) ? ["quarter"] : YEARLY.test(plain) ? ["year"] : [];
  const ids = idsOf(metrics);
  const exact = new Set([...ids, ...times]);
  const wide = new Set([...withKinds(corpus, ids), ...times]);
  let left = rows;
  for (const { kindOf, isItem } of kinds) {
    const found = new Set(left.map(kindOf));
    if (found.size < 2) continue;
    const asked = left.some((row) => exact.has(kindOf(row))) ? exact : wide;
    const alike = left.filter((row) => asked.has(kindOf(row)));
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
