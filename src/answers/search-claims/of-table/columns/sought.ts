import type { Corpus, Table } from "../../../../corpus/corpus.ts";
import type { RowData } from "../../../../corpus/data.ts";
import { blanked } from "../../../../search/reading/blanked.ts";
import { plainText } from "../../../../search/reading/plain-text.ts";
import { idsOf, type Question } from "../../../../search/reading/question.ts";
import { words } from "../../../../search/reading/words.ts";
import type { TableColumn } from "../../../../tables/column.ts";
import { FALL, saysChange, withoutGrowth } from "../../growth-asked.ts";
import { saysKind } from "../kind-words.ts";
import { knows } from "../rows/knows.ts";
import type { TableAsk } from "../table-ask.ts";
import { sharesWord } from "./table-worth.ts";
import { withKinds } from "./with-kinds.ts";

/** What is measured per something else is a computed column; its words hold those of what it is computed from. */
const RATIO = /每(?![一个家款种年月日天])|除以|能效|\b(?:per|efficien(?:t|cy)|divided?)\b|\/|性价比/;

const YEAR =
  /[哪几][一个]*[年季]|多少[年个]?季?年|年份|\b(?:which|what|how many|best|worst|[a-z]{2,}est) (?:years?|quarters?)\b/;

/** What a question says of the column that it means, read once for all tables. */
export interface Sought {
  readonly corpus: Corpus;
  readonly question: Question;
  readonly ask: TableAsk;
  readonly words: ReadonlySet<string>;
  /** Its words without what it measures, which says nothing of which table is meant. */
  readonly besides: ReadonlySet<string>;
  /** Its text without the metrics that are no change themselves. */
  readonly unnamed: string;
  readonly metrics: ReadonlySet<string>;
  /** The metrics with their kinds. */
  readonly wide: ReadonlySet<string>;
  /** Metrics that are the multiple which it counts. */
  readonly multiples: ReadonlySet<string>;
  readonly isRatio: boolean;
  readonly isYear: boolean;
}

export function soughtBy(
  corpus: Corpus,
  question: Question,
  ask: TableAsk,
  multiples: ReadonlySet<string>,
): Sought {
  const { plain } = question;
  const metrics = idsOf(question.metrics);
  return {
    ...{ corpus, question, ask, metrics, multiples },
    words: new Set(words(plain)),
    besides: new Set(words(blanked(plain, question.metrics))),
    unnamed: blanked(
      plain,
      question.metrics.filter(({ ids }) => ids.every((id) => withoutGrowth(id) === id)),
    ),
    wide: withKinds(corpus, metrics),
    isRatio: RATIO.test(plain),
    isYear: YEAR.test(plain),
  };
}

/** How a table goes with what is sought, whichever of its columns it is. */
export interface SoughtTable {
  readonly table: Table;
  /** The rows that are meant, and whether they are only some. */
  readonly rows: readonly RowData[];
  readonly isNarrow: boolean;
  /** Whether its title has a word of the question. */
  readonly isTitled: boolean;
  readonly isOfKind: boolean;
  /** When something came first is told by a table of such things rather than by others. */
  readonly isOfThem: boolean;
}

export function soughtTable(
  { corpus, question, ask, besides }: Sought,
  table: Table,
  rows: readonly RowData[],
): SoughtTable {
  return {
    table,
    rows,
    isNarrow: rows.length < table.rows.length,
    isTitled: sharesWord(table, besides),
    isOfKind: saysKind(corpus, table, question.plain),
    isOfThem: ask.kind === "time" && question.entities.some((each) => knows(corpus, table, question, each)),
  };
}

export const metricIn = ({ printed, computed }: TableColumn): string =>
  printed?.metric ?? computed?.metric ?? "";

/** All that a column is called, in plain form. */
export const namesIn = ({ title, aliases }: TableColumn): string =>
  plainText([title.zh, title.en, ...aliases].join(" "));

/** Whether the growth of what a column measures is asked for; a metric that is called a change, an efficiency gain, asks for no change of another. */
export const asksGrowth = (sought: Sought, column: TableColumn): boolean =>
  saysChange(textFor(sought, column));

/** Whether a column tells a change just if one is asked for, and a fall if that is. */
export const isOfChange = (sought: Sought, column: TableColumn): boolean =>
  asksGrowth(sought, column) === saysChange(namesIn(column)) &&
  (!FALL.test(textFor(sought, column)) || FALL.test(namesIn(column)));

const textFor = ({ metrics, question, unnamed }: Sought, column: TableColumn): string =>
  metrics.has(metricIn(column)) && saysChange(namesIn(column)) ? question.plain : unnamed;
