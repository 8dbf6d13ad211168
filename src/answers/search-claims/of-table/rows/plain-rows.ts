import type { Corpus, Table } from "../../../../corpus/corpus.ts";
import type { RowData } from "../../../../corpus/data.ts";
import { cellOf, entityOf, labelOf } from "../../../../corpus/row.ts";
import { plainText } from "../../../../search/reading/plain-text.ts";
import { totalsIn } from "../../../../tables/totals.ts";

/** What is left of all: no thing that could be counted or be the largest. */
const REST = /^(?:其他|其它|其余|others?|rest|remainder)$/;
const MEAN =
  /^(?:simple |arithmetic |weighted |peer |sector |industry |group |overall )*(?:averages?|means?)\b|^(?:行业|板块|可比公司|同业|算术|加权|简单|总体)*(?:平均|均值)/;
const MEDIAN =
  /^(?:peer |sector |industry |group |overall )*medians?\b|^(?:行业|板块|可比公司|同业)*(?:中位数|中值)/;

/** What a row tells of the others by its name: their mean, their median, what is left of them; undefined for a thing of its own. */
export function roleOfName(
  corpus: Corpus,
  table: Table,
  row: RowData,
): "mean" | "median" | "rest" | undefined {
  const names = (["zh", "en"] as const).map((lang) => plainText(labelOf(corpus, table, row, lang)).trim());
  const is = (words: RegExp) => names.some((name) => words.test(name));
  return is(REST) ? "rest" : is(MEAN) ? "mean" : is(MEDIAN) ? "median" : undefined;
}

/** The rows of a table that are things of their own: no totals, averages or remainders of others, and none without a name. */
export function plainRows(corpus: Corpus, table: Table): readonly RowData[] {
  const totals = totalsIn(table, table.rows);
  return table.rows.filter(
    (row) =>
      !totals.has(row) &&
      cellOf(table, row, table.label) !== null &&
      roleOfName(corpus, table, row) === undefined,
  );
}

/** Those of some rows that are no part of another of them: a cloud business beside its company. */
export function wholesOf({ entities }: Corpus, table: Table, rows: readonly RowData[]): readonly RowData[] {
  const owners = new Set(rows.map((row) => entityOf(table, row)));
  return rows.filter((row) => {
    const own = entityOf(table, row);
    const { partOf, maker } = entities.get(own ?? "") ?? {};
    return ![partOf, maker].some((whole) => whole !== undefined && whole !== own && owners.has(whole));
  });
}
