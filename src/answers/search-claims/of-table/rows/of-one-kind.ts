import type { Corpus, Table } from "../../../../corpus/corpus.ts";
import type { RowData } from "../../../../corpus/data.ts";
import { cellOf } from "../../../../corpus/row.ts";
import { idsOf, type Question } from "../../../../search/reading/question.ts";
import { withKinds } from "../columns/with-kinds.ts";
import { timeOf } from "./of-times.ts";

const QUARTERLY = /季|\bquarters?\b/;
const YEARLY = /[哪几多少]+[一个]*年|年份|\byears?\b/;

/** The rows that may be ranked together: of one metric, and of years or of quarters; undefined if it is not known which. */
export function ofOneKind(
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
    // Of items that are each of their own kind all may be ranked, if their units allow it, unless one of them is what is asked for.
    if (isItem && alike.length === 0 && found.size === left.length) continue;
    left = alike;
    if (left.length === 0) return undefined;
  }
  return left;
}
