import type { Corpus, Table } from "../../../../corpus/corpus.ts";
import type { Question } from "../../../../search/reading/question.ts";
import type { TableColumn } from "../../../../tables/column.ts";
import { EVENT, type TableAsk } from "../table-ask.ts";
import { isByAdjective } from "./adjectives.ts";
import { KIND } from "./metric-worth.ts";
import { sharesWord } from "./table-worth.ts";

/** Types of columns that can answer; things are counted by what is or is not so as well. */
export const typesOf = (ask: TableAsk): readonly string[] => {
  if (ask.kind === "time") return ["period"];
  const isAny = ask.kind === "count" && ask.limits.length === 0 && !ask.rival;
  return isAny ? ["number", "boolean"] : ["number"];
};

/** A date is that of what happened if it is called so, or if there is nothing else that it could be of. */
export const dateWorth = (names: string, isTable: boolean, isSuch: boolean): number =>
  EVENT.test(names) && isSuch ? 1 : isTable ? KIND : 0;

/** Of a range the end that is asked for: what the largest is depends on the high ends. */
export const endWorth = ({ printed }: TableColumn, ask: TableAsk): number =>
  ask.kind !== "count" && printed?.end === (ask.largest ? "high" : "low") ? 1 : 0;

/** What an adjective says is measured; what the rows are tells of the table only if nothing else says what is measured. */
export function adjectiveWorth(
  corpus: Corpus,
  column: TableColumn,
  { plain, metrics }: Question,
  isTitled: boolean,
  isOfKind: boolean,
): number {
  if (!isTitled && (metrics.length > 0 || !isOfKind)) return 0;
  return isByAdjective(corpus, column, plain) ? 1 : 0;
}

const UNIT = 0.5;

/** A limit says by its unit what is measured, if the table is named by something else: chips that draw less than 100 W. */
export function unitWorth(
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
