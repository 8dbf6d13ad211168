import type { Corpus, Table } from "../corpus/corpus.ts";
import type { RowData } from "../corpus/data.ts";
import type { Lang } from "../notation/lang.ts";
import { comparePeriods } from "../notation/periods/period.ts";
import { convert } from "../notation/units/units.ts";
import type { CellValue, NumberCell } from "./cell-value.ts";
import { getColumn, type TableColumn } from "./column.ts";
import { readCell } from "./read-cell.ts";

/** One key to sort by. */
export interface SortKey {
  readonly column: TableColumn;
  readonly descending: boolean;
}

/** Reads "power_w", "-power_w" or "power_w desc". */
export function parseSort(table: Table, text: string): SortKey {
  const plain = text.trim();
  const [, name = plain, order = ""] =
    /^(.*?)\s+(asc|desc|ascending|descending|升序|降序)$/i.exec(plain) ?? [];
  const minus = name.startsWith("-");
  const column = getColumn(table, minus ? name.slice(1) : name.replace(/^\+/, ""));
  return { column, descending: minus || /^desc|降序/i.test(order) };
}

/** The rows in order; ties keep the report's order, empty cells come last either way. */
export function sortRows(
  corpus: Corpus,
  table: Table,
  rows: readonly RowData[],
  keys: readonly SortKey[],
  lang: Lang,
): RowData[] {
  if (keys.length === 0) return [...rows];
  const read = rows.map((row) => ({
    row,
    values: keys.map(({ column }) => readCell(corpus, table, row, column)),
  }));
  read.sort((a, b) => {
    for (const [index, { descending }] of keys.entries()) {
      const [left, right] = [a.values[index], b.values[index]];
      if (!left || !right) continue;
      const order =
        left.kind === "missing" || right.kind === "missing"
          ? Number(left.kind === "missing") - Number(right.kind === "missing")
          : (descending ? -1 : 1) * compare(corpus, left, right, lang);
      if (order !== 0) return order;
    }
    return 0;
  });
  return read.map(({ row }) => row);
}

function compare(corpus: Corpus, a: CellValue, b: CellValue, lang: Lang): number {
  if (a.kind === "number" && b.kind === "number") return compareNumbers(corpus, a, b);
  if (a.kind === "period" && b.kind === "period")
    return (a.period && b.period && comparePeriods(a.period, b.period)) ?? compareText(a.text, b.text);
  if (a.kind === "boolean" && b.kind === "boolean") return Number(a.value) - Number(b.value);
  if (a.kind === "words" && b.kind === "words") return a.text[lang].localeCompare(b.text[lang], lang);
  return 0;
}

/** In one unit where the rows' own units convert; rows of different dimensions stand together by dimension. */
function compareNumbers(corpus: Corpus, a: NumberCell, b: NumberCell): number {
  if (a.unit === b.unit || a.unit === undefined || b.unit === undefined) return a.value - b.value;
  const [left, right] = [corpus.units.get(a.unit).dimension, corpus.units.get(b.unit).dimension];
  return left === right ? convert(a.value, a.unit, b.unit, corpus.units) - b.value : compareText(left, right);
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
