import type { Table } from "../../../../corpus/corpus.ts";
import type { TableColumn } from "../../../../tables/column.ts";
import { saysChange } from "../../growth-asked.ts";
import { EVENT } from "../table-ask.ts";
import { sharedWith, wordsOf } from "../words-of.ts";
import { adjectiveWorth, dateWorth, endWorth, unitWorth } from "./ask-worth.ts";
import { bareWorth, isBare, saysWhen } from "./bare-column.ts";
import { isBeside } from "./beside.ts";
import { kindOfWorth, kindWorth, metricWorth } from "./metric-worth.ts";
import { nameWorth } from "./name-worth.ts";
import { asksGrowth, metricIn, namesIn, type Sought, type SoughtTable } from "./sought.ts";
import { averageCost, titleWorth } from "./table-worth.ts";

/** Beside it what else the question seems to measure, sales of 15 times sales, counts less. */
const MULTIPLE = 4;
/** Of two things that are measured in one question. */
const BESIDE = 4;
/** A table of which what a question names are some rows, phone chips among chips, is of what it asks. */
const NARROWED = 2;
/** A ratio for a ratio, years for years. */
const FITS = 2;

/** How well a column answers; undefined if the question names it in no way. */
export function columnWorth(sought: Sought, place: SoughtTable, column: TableColumn): number | undefined {
  const named = namedWorth(sought, place, column);
  if (named === 0) return undefined;
  const { corpus, question, ask, besides, metrics, wide, isRatio, isYear } = sought;
  const { table, isNarrow, isOfThem } = place;
  const own = metricIn(column);
  const fits = [isRatio === (column.computed !== undefined), isYear === isByTime(table)];
  return (
    named +
    titleWorth(corpus, table, besides) +
    FITS * fits.filter(Boolean).length +
    (isOfThem || isNarrow ? NARROWED : 0) +
    endWorth(column, ask) +
    (metrics.size > 1 && isBeside(column, question) ? BESIDE : 0) +
    (wide.has(own) && hasOther(table, metrics, own) ? BESIDE : 0) -
    averageCost(table, question)
  );
}

/** The best way in which a question names a column; 0 if in none. */
function namedWorth(sought: Sought, place: SoughtTable, column: TableColumn): number {
  const { corpus, question, ask, besides, metrics, wide, multiples } = sought;
  const { table, rows, isNarrow, isTitled, isOfKind } = place;
  const own = metricIn(column);
  const isTable = isNarrow || isTitled;
  return Math.max(
    nameWorth(column, sought.words),
    metricWorth(column, question, asksGrowth(sought, column)),
    wide.has(own) && !metrics.has(own) ? kindOfWorth(own, question) : 0,
    adjectiveWorth(corpus, column, question, isTitled, isOfKind),
    unitWorth(corpus, table, column, ask, besides),
    isNarrow ? kindWorth(corpus, table, column, question) : 0,
    multiples.has(column.printed?.metric ?? "") ? MULTIPLE : 0,
    saysWhen(column.title) ? bareWorth(corpus, table, rows, question) : 0,
    metrics.size === 0 && (isOfKind || saysHead(table, sought)) ? bareChangeWorth(sought, column) : 0,
    ask.kind === "time"
      ? dateWorth(namesIn(column), isTable, isTable || isOfKind || EVENT.test(question.plain))
      : 0,
  );
}

/** "YoY growth" of a table of suppliers is what is asked of which supplier grew fastest, if the question names no metric; so is organic growth, or that of revenue. */
const bareChangeWorth = (sought: Sought, column: TableColumn): number =>
  isGrowthOfAll(column) && saysChange(namesIn(column)) && asksGrowth(sought, column) ? 1 : 0;

const isGrowthOfAll = (column: TableColumn): boolean =>
  isBare(column) || QUALIFIED.test(column.title.en) || column.printed?.metric === "revenue-growth";

/** A growth of which only a way to measure it is said. */
const QUALIFIED =
  /^(?:organic|reported|underlying|like[- ]for[- ]like|comparable|constant[- ]currency|annual|real|nominal|内生|有机|可比)[ -]?(?:growth|change|增长率?|增速|同比)(?: ?[（(][^()（）]*[)）])?$/i;

/** Whether a question calls the rows as the head above their labels does. */
const saysHead = (table: Table, { words }: Sought): boolean =>
  table.columns
    .filter(({ name }) => name === table.label)
    .flatMap((head) => wordsOf(head, () => [head.title.zh, head.title.en]))
    .some((own) => own.size > 0 && sharedWith(own, words) === own.size);

/** Whether the rows of a table are years or quarters. */
const isByTime = (table: Table): boolean =>
  table.columns.some(({ name, type }) => name === table.label && type === "period");

/** Whether a table tells something else that a question names as well. */
const hasOther = ({ columns }: Table, metrics: ReadonlySet<string>, own: string): boolean =>
  columns.some(({ metric = "" }) => metrics.has(metric) && own !== metric && !own.startsWith(`${metric}-`));
