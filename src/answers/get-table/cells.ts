import type { Corpus, Table } from "../../corpus/corpus.ts";
import type { RowData } from "../../corpus/data.ts";
import { cellName } from "../../corpus/ref.ts";
import { cellNote, readableCell } from "../../corpus/row.ts";
import type { Lang } from "../../notation/lang.ts";
import type { TableColumn } from "../../tables/column.ts";
import { readCell } from "../../tables/read-cell.ts";

/** A cell of an answer; "" where the report gives nothing, the lines as a list. */
export type CellOut = number | string | boolean | readonly number[];

/** A row as it is sent: key, cells, lines. */
export function rowOut(
  corpus: Corpus,
  table: Table,
  row: RowData,
  columns: readonly TableColumn[],
  lang: Lang,
): CellOut[] {
  const cells = columns.map((column): CellOut => {
    if (column.printed) return readableCell(corpus, table, row, column.printed, lang) ?? "";
    const value = readCell(corpus, table, row, column);
    return value.kind === "number" ? Number(value.value.toPrecision(6)) : "";
  });
  return [row.key, ...cells, row.lines];
}

/** Units of columns, where they have one for all rows. */
export function unitsOf(columns: readonly TableColumn[]): Record<string, string> {
  return Object.fromEntries(columns.flatMap(({ name, unit }) => (unit === undefined ? [] : [[name, unit]])));
}

/** Times of the table and of columns that have their own. */
export function periodsOf(table: Table, columns: readonly TableColumn[]): Record<string, string> {
  const own = columns.flatMap(({ name, printed }) => {
    const period = [printed?.period, printed?.vs === undefined ? undefined : `vs ${printed.vs}`]
      .filter(Boolean)
      .join(" ");
    return period === "" ? [] : [[name, period] as const];
  });
  return Object.fromEntries(table.period === undefined ? own : [["table", table.period] as const, ...own]);
}

/** Bounds of cells, by "<key>.<column>". */
export function boundsOf(
  corpus: Corpus,
  table: Table,
  rows: readonly RowData[],
  columns: readonly TableColumn[],
): Record<string, string> {
  const found = rows.flatMap((row) =>
    columns.flatMap((column) => {
      const value = readCell(corpus, table, row, column);
      return value.kind === "number" && value.bound !== undefined && value.bound !== "exact"
        ? [[cellName(row.key, column.name), value.bound] as const]
        : [];
    }),
  );
  return Object.fromEntries(found);
}

/** Cells as printed, if that was misread and differs from the value. */
export function printedOf(
  table: Table,
  rows: readonly RowData[],
  columns: readonly TableColumn[],
): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap(({ key }) =>
      columns.flatMap(({ name }) => {
        const note = cellNote(table, key, name);
        return note?.correction !== undefined && note.printed !== undefined
          ? [[cellName(key, name), note.printed] as const]
          : [];
      }),
    ),
  );
}

/** Computed columns: the formula of those shown; where no columns were asked for the unit of those that may be. */
export function computedOf(table: Table, shown: readonly TableColumn[] | undefined): Record<string, string> {
  const computed = table.computed ?? [];
  if (!shown) return Object.fromEntries(computed.map(({ name, unit, formula }) => [name, unit ?? formula]));
  const asked = computed.filter(({ name }) => shown.some((column) => column.name === name));
  return Object.fromEntries(asked.map(({ name, formula }) => [name, formula]));
}
