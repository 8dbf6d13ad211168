import { type Corpus, groupBy, type Table } from "../../../corpus/corpus.ts";
import { findPlace, parseRef } from "../../../corpus/ref.ts";
import type { Text } from "../../../corpus/schema/parts/text.ts";
import { plainText } from "../../../search/reading/plain-text.ts";
import { words } from "../../../search/reading/words.ts";
import { tableColumns } from "../../../tables/column.ts";
import { disputeOf } from "../../../tables/dispute.ts";
import { totalsIn } from "../../../tables/totals.ts";
import { isExact } from "../../figures/find-operand.ts";
import { type HeldQuantity, heldQuantities } from "../../figures/held-quantity.ts";
import { periodMatches } from "../comparing/period-match.ts";
import { rowsLeft } from "./column-rows.ts";
import type { ColumnSaid } from "./column-said.ts";

/** A column of one metric of many things. */
export interface MeantColumn {
  readonly table: Table;
  readonly column: string;
  /** Its figures, totals and means left out. */
  readonly held: readonly HeldQuantity[];
  /** A row has no figure, or one in doubt, or what is meant is not told by name: the mean may be another one. */
  readonly isOpen: boolean;
  /** The condition that leaves these rows, where it is not all. */
  readonly where?: string;
}

const FEWEST = 3;
/** Words for things of any kind; and small words. */
const GENERIC =
  /\b(?:compan(?:y|ies)|firms?|peers?|peer group|comparables?|comparable|comps|listed|stocks?|shares|group|sample|table|all|these|those|selected|some|several|other|industry|in|of|on|and|from|among)\b|公司|企业|同业|同行|可比|上市|所列|表中|样本|各家?|部分|行业|全部|这些|的|在|及|和|与/g;
const AVERAGED = /平均|均值|中位|\b(?:average|mean|median)s?\b/i;

/** The only column that is meant; undefined if none or several may be. */
export function columnMeant(
  corpus: Corpus,
  said: ColumnSaid,
  period: string | undefined,
): MeantColumn | undefined {
  const called = groupWords(corpus, said);
  const all = columnsOf(corpus, said);
  const byTitle = all.filter(({ table }) => isNamed(corpus, table, [table.title], said));
  const bySection = all.filter(({ table }) => isNamed(corpus, table, titlesOf(corpus, table), said));
  const [only, ...more] = (byTitle.length > 0 ? byTitle : bySection).flatMap(
    (each) => filled(corpus, each, called, period) ?? [],
  );
  if (!only || more.length > 0) return undefined;
  const isTold = distinctive(said.group) !== "" || said.named.length > 0;
  return { ...only, isOpen: only.isOpen || !isTold || hasAverages(corpus, said) };
}

interface Candidate {
  readonly table: Table;
  readonly column: string;
  readonly cells: readonly HeldQuantity[];
}

/** Columns that hold the metric; a table of means is none of what they are means of. */
function columnsOf(corpus: Corpus, { metrics }: ColumnSaid): Candidate[] {
  const found = heldQuantities(corpus).flatMap((held) => {
    const isIts = held.source === "cell" && metrics.includes(held.metric);
    const { table: id = "", column } = (isIts && findPlace(parseRef(held.ref))) || {};
    const table = corpus.tables.get(id);
    return table && column !== undefined && !isOfMeans(table) ? [{ table, column, held }] : [];
  });
  return [...groupBy(found, ({ table, column }) => `${table.id} ${column}`).values()].flatMap((cells) =>
    cells.slice(0, 1).map(({ table, column }) => ({ table, column, cells: cells.map(({ held }) => held) })),
  );
}

/** The column with the figures of the rows that are meant, if it has one of the same kind and time for each thing. */
function filled(
  corpus: Corpus,
  { table, column, cells }: Candidate,
  called: ReadonlySet<string>,
  period: string | undefined,
): MeantColumn | undefined {
  const left = rowsLeft(corpus, table, called);
  if (!left) return undefined;
  const totals = totalsIn(table, table.rows);
  const rows = left.rows.filter((row) => !totals.has(row));
  const keys = new Set(rows.map(({ key }) => key));
  const held = cells.filter(({ ref }) => keys.has(findPlace(parseRef(ref))?.key ?? ""));
  const kinds = held.map(({ metric, unit, period: own, basis }) =>
    JSON.stringify([metric, unit, own, basis]),
  );
  const isOne =
    new Set(held.map(({ of }) => of)).size === held.length &&
    held.length >= FEWEST &&
    new Set(kinds).size === 1 &&
    held.every((cell) => isExact(cell) && periodMatches(corpus, { period, outcome: undefined }, cell));
  if (!isOne) return undefined;
  const shown = tableColumns(table).find(({ name }) => name === column);
  const isDoubtful = rows.some((row) => shown && disputeOf(corpus, table, row, shown));
  const isOpen = held.length < rows.length || isDoubtful || held.some(({ value = 0 }) => value < 0);
  return { table, column, held, isOpen, ...(left.where !== undefined && { where: left.where }) };
}

const isOfMeans = ({ title }: Table): boolean => AVERAGED.test(`${title.zh} ${title.en}`);

/** Whether a report prints means of the metric itself, in a table of them. */
const hasAverages = ({ tables }: Corpus, { metrics }: ColumnSaid): boolean =>
  [...tables.values()].some(
    (table) =>
      isOfMeans(table) &&
      table.columns.some(({ metric }) => metric !== undefined && metrics.includes(metric)),
  );

function titlesOf({ sections }: Corpus, { title, section }: Table): readonly Text[] {
  const place = section === undefined ? undefined : sections.get(section);
  return place ? [title, place.title] : [title];
}

/** Whether every word and name for the things stands in these titles. */
function isNamed(
  corpus: Corpus,
  table: Table,
  titles: readonly Text[],
  { group, named }: ColumnSaid,
): boolean {
  const text = titles.map(({ zh, en }) => plainText(`${zh} ${en}`)).join(" ");
  const has = new Set(words(text));
  const covers = (part: string) => words(plainText(part)).every((word) => has.has(word));
  const isEntity = (ids: readonly string[]) =>
    ids.some((id) => {
      const { zh = "", en = "", aliases = [] } = corpus.entities.get(id) ?? {};
      return id === table.of || [zh, en, ...aliases].some((name) => standsIn(plainText(name), text));
    });
  const left = distinctive(group);
  const latin = left.replace(/\p{Script=Han}+/gu, " ");
  return (
    named.every(isEntity) &&
    covers(latin) &&
    (left.match(/\p{Script=Han}+/gu) ?? []).every((run) => isPieced(run, text))
  );
}

/** The words of a group, those of the names in it among them. */
const groupWords = ({ entities }: Corpus, { group, named }: ColumnSaid): ReadonlySet<string> =>
  new Set(
    [
      group,
      ...named.flat().flatMap((id) => {
        const { zh = "", en = "", aliases = [] } = entities.get(id) ?? {};
        return [zh, en, ...aliases];
      }),
    ].flatMap((text) => words(plainText(text))),
  );

/** What is left of words for things if those are taken out that say nothing of which things. */
export const distinctive = (group: string): string => group.replace(GENERIC, " ").replace(/\s+/g, " ").trim();

/** Whether a name stands in a text, as words of its own where it is of letters. */
function standsIn(name: string, text: string): boolean {
  const at = name === "" ? -1 : text.indexOf(name);
  const isPart = (neighbour: string | undefined) =>
    /[a-z0-9]/.test(neighbour ?? "") && /^[a-z0-9]/.test(name);
  return at >= 0 && !isPart(text[at - 1]) && !isPart(text[at + name.length]);
}

/** Whether a run of characters is made of pieces of a text, each two characters or longer. */
function isPieced(run: string, text: string): boolean {
  for (let at = 0; at < run.length; ) {
    let end = run.length;
    while (end > at + 1 && !text.includes(run.slice(at, end))) end -= 1;
    if (end - at < 2) return false;
    at = end;
  }
  return true;
}
