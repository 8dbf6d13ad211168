import type { Corpus, Table } from "../../../corpus/corpus.ts";
import type { RowData } from "../../../corpus/data.ts";
import { cellRef } from "../../../corpus/ref.ts";
import { labelOf } from "../../../corpus/row.ts";
import type { Derived } from "../../../corpus/schema/derived.ts";
import { plainText } from "../../../search/reading/plain-text.ts";
import { idsOf } from "../../../search/reading/question.ts";
import { words } from "../../../search/reading/words.ts";
import { saysAverage } from "../of-table/columns/table-worth.ts";
import { idsIn } from "../of-table/row-ids.ts";
import { measuring } from "../of-table/rows/measuring.ts";
import { plainRows, roleOfName } from "../of-table/rows/plain-rows.ts";
import type { GroupAsked } from "./group-asked.ts";
import type { GroupColumn } from "./group-column.ts";
import { tellingWords } from "./telling-words.ts";

/** The row in which a table prints the figure of just these rows: their total, their average, their median. */
export function printedRow(
  corpus: Corpus,
  { table, given, missing }: GroupColumn,
  figure: GroupAsked["figure"],
): RowData | undefined {
  if (missing.length > 0) return undefined;
  const keys = given.map(({ key }) => key);
  const isOfAll = plainRows(corpus, table).every(({ key }) => keys.includes(key));
  const found = table.rows.filter((row) => {
    if (figure !== "sum") return isOfAll && roleOfName(corpus, table, row) === figure;
    const { role, of } = table.roles?.[row.key] ?? {};
    if (role !== "total" && role !== "subtotal") return false;
    return of ? of.length === keys.length && of.every((key) => keys.includes(key)) : isOfAll;
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Whether a table of averages has a row of what a question names, or one that is called by all the words by which it tells what it means: that is the printed answer. */
export function isPrintedElsewhere(corpus: Corpus, { figure, question }: GroupAsked): boolean {
  if (figure !== "mean") return false;
  const telling = tellingWords(question);
  const named = idsOf(question.entities);
  return measuring(corpus, idsOf(question.metrics))
    .filter(({ title, columns }) => saysAverage(title) || columns.some((column) => saysAverage(column.title)))
    .some((table) =>
      table.rows.some(
        (row) =>
          idsIn(table, row, "own").some((id) => named.has(id)) ||
          (telling.length > 0 && isCalled(corpus, table, row, telling)),
      ),
    );
}

function isCalled(corpus: Corpus, table: Table, row: RowData, telling: readonly string[]): boolean {
  const names = (["zh", "en"] as const).map((lang) => plainText(labelOf(corpus, table, row, lang)));
  const own = new Set(names.flatMap((name) => words(name)));
  return telling.every((word) => own.has(word));
}

/** The relation of the corpus that computes these values from just the cells of the column. */
export function derivedFrom(
  { derived }: Corpus,
  { table, columns: [column, other], given }: GroupColumn,
  [value = Number.NaN]: readonly number[],
): Derived | undefined {
  if (!column || other) return undefined;
  const cells = new Set(given.map(({ key }) => cellRef(table.id, key, column.name)));
  return [...derived.values()].find(({ operands, value: own, decimals }) => {
    const refs = Object.values(operands);
    return (
      refs.length === cells.size &&
      refs.every((each) => cells.has(each)) &&
      Math.abs(own - value) <= 0.5 * 10 ** -decimals + Number.EPSILON
    );
  });
}
