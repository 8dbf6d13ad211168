import type { Corpus, Table } from "../../../../corpus/corpus.ts";
import type { RowData } from "../../../../corpus/data.ts";
import { cellOf } from "../../../../corpus/row.ts";
import { blanked } from "../../../../search/reading/blanked.ts";
import { plainText } from "../../../../search/reading/plain-text.ts";
import { idsOf, type Question } from "../../../../search/reading/question.ts";
import { words } from "../../../../search/reading/words.ts";
import { type TableColumn, tableColumns } from "../../../../tables/column.ts";
import { FALL, saysChange, withoutGrowth } from "../../growth-asked.ts";
import { saysKind } from "../kind-words.ts";
import { knows, withKinds } from "../narrow.ts";
import { EVENT, type TableAsk } from "../table-ask.ts";
import { sharedWith, titleWords, wordsOf } from "../words-of.ts";
import { isByAdjective } from "./adjectives.ts";
import type { AskedColumn } from "./asked-column.ts";
import { bareWorth, isBare, saysWhen } from "./bare-column.ts";
import { isBeside } from "./beside.ts";
import { isOfTime, ofOneTime } from "./column-time.ts";
import { namesOf, nameWorth } from "./name-worth.ts";

/** What is measured per something else is a computed column; its words hold those of what it is computed from. */
const RATIO = /每(?![一个家款种年月日天])|除以|能效|\b(?:per|efficien(?:t|cy)|divided?)\b|\/|性价比/;

const YEAR =
  /[哪几][一个]*[年季]|多少[年个]?季?年|年份|\b(?:which|what|how many|best|worst|[a-z]{2,}est) (?:years?|quarters?)\b/;
const FITS = 2;

/** Whether the rows of a table are years or quarters. */
const isByTime = (table: Table): boolean =>
  table.columns.some(({ name, type }) => name === table.label && type === "period");

/** The column that the question means; several if it may mean any of them alike, as of tables that measure the same; none if it names none. */
export function askedColumns(
  corpus: Corpus,
  tables: ReadonlyMap<Table, readonly RowData[]>,
  question: Question,
  ask: TableAsk,
  multiples: ReadonlySet<string>,
): readonly AskedColumn[] {
  const asked = new Set(words(question.plain));
  // Without what it measures, which says nothing of which table is meant.
  const besides = new Set(words(blanked(question.plain, question.metrics)));
  const isRatio = RATIO.test(question.plain);
  const isYear = YEAR.test(question.plain);
  const unnamed = blanked(
    question.plain,
    question.metrics.filter(({ ids }) => ids.every((id) => withoutGrowth(id) === id)),
  );
  const metrics = idsOf(question.metrics);
  const wide = withKinds(corpus, metrics);
  const types = typesOf(ask);
  const found: (AskedColumn & { readonly worth: number })[] = [];
  for (const [table, rows] of tables) {
    const isTitled = sharesWord(table, besides);
    const isTable = rows.length < table.rows.length || isTitled;
    const isOfKind = saysKind(corpus, table, question.plain);
    // When something came first is told by a table of such things rather than by others.
    const isOfThem =
      ask.kind === "time" && question.entities.some((each) => knows(corpus, table, question, each));
    for (const column of tableColumns(table)) {
      if (!types.includes(column.type) || !isOfTime(column, question) || isSame(table, column)) continue;
      const names = namesIn(column);
      // A metric that is called a change, an efficiency gain, asks for no change of another.
      const own = column.printed?.metric ?? column.computed?.metric ?? "";
      const text = metrics.has(own) && saysChange(names) ? question.plain : unnamed;
      const [isGrowth, isFall] = [saysChange(text), FALL.test(text)];
      if (isGrowth !== saysChange(names) || (isFall && !FALL.test(names))) continue;
      const named = Math.max(
        nameWorth(column, asked),
        metricWorth(column, question, isGrowth),
        wide.has(own) && !metrics.has(own) ? kindOfWorth(own, question) : 0,
        adjectiveWorth(corpus, column, question, isTitled, isOfKind),
        unitWorth(corpus, table, column, ask, besides),
        rows.length < table.rows.length ? kindWorth(corpus, table, column, question) : 0,
        multiples.has(column.printed?.metric ?? "") ? MULTIPLE : 0,
        saysWhen(column.title) ? bareWorth(corpus, table, rows, question) : 0,
        ask.kind === "time"
          ? dateWorth(names, isTable, isTable || isOfKind || EVENT.test(question.plain))
          : 0,
      );
      if (named === 0) continue;
      const fits = [isRatio === (column.computed !== undefined), isYear === isByTime(table)];
      const worth =
        named +
        titleWorth(corpus, table, besides) +
        FITS * fits.filter(Boolean).length +
        (isOfThem || rows.length < table.rows.length ? NARROWED : 0) +
        endWorth(column, ask) +
        (metrics.size > 1 && isBeside(column, question) ? BESIDE : 0) +
        (wide.has(own) && hasOther(table, metrics, own) ? BESIDE : 0) -
        averageCost(table, question);
      found.push({ table, column, worth });
    }
  }
  const most = Math.max(...found.map(({ worth }) => worth));
  const best = ofOneTime(
    found.filter(({ worth }) => worth === most),
    question,
  );
  // What is told by titles alone is told of one table only.
  return best.length > 1 && best.every(({ column }) => isBare(column)) ? [] : best;
}

/** A date is that of what happened if it is called so, or if there is nothing else that it could be of. */
const dateWorth = (names: string, isTable: boolean, isSuch: boolean): number =>
  EVENT.test(names) && isSuch ? 1 : isTable ? KIND : 0;

/** Types of columns that can answer; things are counted by what is or is not so as well. */
const typesOf = (ask: TableAsk): readonly string[] => {
  if (ask.kind === "time") return ["period"];
  const isAny = ask.kind === "count" && ask.limits.length === 0 && !ask.rival;
  return isAny ? ["number", "boolean"] : ["number"];
};

/** Of a range the end that is asked for: what the largest is depends on the high ends. */
const endWorth = ({ printed }: TableColumn, ask: TableAsk): number =>
  ask.kind !== "count" && printed?.end === (ask.largest ? "high" : "low") ? 1 : 0;

const namesIn = ({ title, aliases }: TableColumn): string =>
  plainText([title.zh, title.en, ...aliases].join(" "));

/** How many words name the metric that a column holds, or of which it holds the growth if that is asked for. */
function metricWorth(
  { printed, computed }: TableColumn,
  { plain, metrics }: Question,
  isGrowth: boolean,
): number {
  const own = printed?.metric ?? computed?.metric;
  const metric = isGrowth ? withoutGrowth(own) : own;
  const mention = metrics.find(
    ({ ids }) => (own !== undefined && ids.includes(own)) || (metric !== undefined && ids.includes(metric)),
  );
  return mention ? words(plain.slice(mention.start, mention.end)).length : 0;
}

/** The same of a metric that is a kind of the one that is asked for: net margin with something done. */
function kindOfWorth(own: string, { plain, metrics }: Question): number {
  const mention = metrics.find(({ ids }) => ids.some((id) => own.startsWith(`${id}-`)));
  return mention ? words(plain.slice(mention.start, mention.end)).length - KIND : 0;
}

/** In a table of which rows are meant a column of the kind of number that is asked for, if none holds just that; the better, the more words of it are said. */
function kindWorth(
  { metrics, units }: Corpus,
  table: Table,
  column: TableColumn,
  { plain, metrics: asked }: Question,
): number {
  const ids = idsOf(asked);
  if (column.unit === undefined || table.columns.some(({ metric = "" }) => ids.has(metric))) return 0;
  const dimension = units.find(column.unit)?.dimension;
  if (dimension === undefined || ![...ids].some((id) => metrics.get(id)?.dimension === dimension)) return 0;
  const said = new Set(words(plain));
  const shares = wordsOf(column, () => namesOf(column)).map(
    (own) => sharedWith(own, said) / Math.max(1, own.size),
  );
  return KIND + Math.max(0, ...shares);
}

const KIND = 0.5;

/** What an adjective says is measured; what the rows are tells of the table only if nothing else says what is measured. */
function adjectiveWorth(
  corpus: Corpus,
  column: TableColumn,
  { plain, metrics }: Question,
  isTitled: boolean,
  isOfKind: boolean,
): number {
  if (!isTitled && (metrics.length > 0 || !isOfKind)) return 0;
  return isByAdjective(corpus, column, plain) ? 1 : 0;
}

/** Beside it what else the question seems to measure, sales of 15 times sales, counts less. */
const MULTIPLE = 4;

/** A limit says by its unit what is measured, if the table is named by something else: chips that draw less than 100 W. */
function unitWorth(
  { units }: Corpus,
  table: Table,
  { unit }: TableColumn,
  ask: TableAsk,
  besides: ReadonlySet<string>,
): number {
  const [limit] = ask.kind === "count" ? ask.limits : [];
  const asked = limit === undefined ? undefined : units.find(limit.replace(/^\S+ \S+ ?/, ""));
  if (!asked || unit === undefined || units.find(unit)?.dimension !== asked.dimension) return 0;
  return sharesWord(table, besides) ? UNIT : 0;
}

/** Whether the title of a table has a word of a question. */
const sharesWord = (table: Table, asked: ReadonlySet<string>): boolean =>
  titleWords(table).some((own) => sharedWith(own, asked) > 0);

const UNIT = 0.5;

const AVERAGE = /平均|均值|\b(?:average|mean)s?\b/i;
const OF_AVERAGES = 4;

/** A table of averages never stands in for one of what they are averages of. */
const averageCost = ({ title }: Table, { plain }: Question): number =>
  AVERAGE.test(`${title.zh} ${title.en}`) && !AVERAGE.test(plain) ? OF_AVERAGES : 0;

/** Whether a column says the same of every row, as a base beside what comes of it: it tells none of them. */
function isSame(table: Table, { name, computed }: TableColumn): boolean {
  if (computed || table.rows.length < 3) return false;
  const cells = table.rows.map((row) => cellOf(table, row, name));
  return typeof cells[0] === "number" && cells.every((cell) => cell === cells[0]);
}

/** Whether a table tells something else that a question names as well. */
const hasOther = ({ columns }: Table, metrics: ReadonlySet<string>, own: string): boolean =>
  columns.some(({ metric = "" }) => metrics.has(metric) && own !== metric && !own.startsWith(`${metric}-`));

/** Of two things that are measured in one question. */
const BESIDE = 4;

/** A table of which what a question names are some rows, phone chips among chips, is of what it asks. */
const NARROWED = 2;

const TITLE = 1;

/** How much of the table's title the question has: between tables of like columns it decides. */
function titleWorth(corpus: Corpus, table: Table, asked: ReadonlySet<string>): number {
  const place = table.section === undefined ? undefined : corpus.sections.get(table.section);
  const names = [...titleWords(table), ...(place ? titleWords(place) : [])];
  return TITLE * Math.max(0, ...names.map((own) => sharedWith(own, asked)));
}
