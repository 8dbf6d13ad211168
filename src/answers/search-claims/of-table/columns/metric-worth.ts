import type { Corpus, Table } from "../../../../corpus/corpus.ts";
import { idsOf, type Question } from "../../../../search/reading/question.ts";
import { words } from "../../../../search/reading/words.ts";
import type { TableColumn } from "../../../../tables/column.ts";
import { withoutGrowth } from "../../growth-asked.ts";
import { sharedWith, wordsOf } from "../words-of.ts";
import { namesOf } from "./name-worth.ts";

/** What less than a name of the metric is worth. */
export const KIND = 0.5;

/** How many words name the metric that a column holds, or of which it holds the growth if that is asked for. */
export function metricWorth(
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
export function kindOfWorth(own: string, { plain, metrics }: Question): number {
  const mention = metrics.find(({ ids }) => ids.some((id) => own.startsWith(`${id}-`)));
  return mention ? words(plain.slice(mention.start, mention.end)).length - KIND : 0;
}

/** In a table of which rows are meant a column of the kind of number that is asked for, if none holds just that; the better, the more words of it are said. */
export function kindWorth(
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
