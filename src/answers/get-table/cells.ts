import type { Corpus, Table } from "../../corpus/corpus.ts";
import type { RowData } from "../../corpus/data.ts";
import { pagesOf } from "../../corpus/places/places.ts";
import { cellName } from "../../corpus/ref.ts";
import { cellNote, lacks, readableCell } from "../../corpus/row.ts";
import type { Lang } from "../../notation/lang.ts";
import type { TableColumn } from "../../tables/column.ts";
import { readCell } from "../../tables/read-cell.ts";

/** A cell of an answer; "" where the report gives nothing, the lines or pages as a list. */
export type CellOut = number | string | boolean | readonly number[];

/** A row as it is sent: key, cells, lines or pages. */
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
  return [row.key, ...cells, pagesOf(corpus, row.lines) ?? row.lines];
}

/** Units of columns, where they have one for all rows; of a cell with another one by "<key>.<column>". */
export function unitsOf(
  table: Table,
  rows: readonly RowData[],
  columns: readonly TableColumn[],
): Record<string, string> {
  return Object.fromEntries([
    ...columns.flatMap(({ name, unit }) => (unit === undefined ? [] : [[name, unit] as const])),
    ...ownOf(table, rows, columns, "unit"),
  ]);
}

/** What single cells say of their own; "?" for what their row or column says and is not known of them. */
function ownOf(
  table: Table,
  rows: readonly RowData[],
  columns: readonly TableColumn[],
  part: "unit" | "period",
): (readonly [string, string])[] {
  return rows.flatMap(({ key }) =>
    columns.flatMap(({ name }) => {
      const note = cellNote(table, key, name);
      const own = note?.lacks?.includes(part) ? "?" : note?.[part];
      return own === undefined ? [] : [[cellName(key, name), own] as const];
    }),
  );
}

/** Times of the table, and of columns and cells that have their own. */
export function periodsOf(
  table: Table,
  rows: readonly RowData[],
  columns: readonly TableColumn[],
): Record<string, string> {
  const own = columns.flatMap(({ name, printed }) => {
    const period = [printed?.period, printed?.vs === undefined ? undefined : `vs ${printed.vs}`]
      .filter(Boolean)
      .join(" ");
    return period === "" ? [] : [[name, period] as const];
  });
  return Object.fromEntries([
    ...(table.period === undefined ? [] : [["table", table.period] as const]),
    ...own,
    ...ownOf(table, rows, columns, "period"),
  ]);
}

/** A sentence for the columns in which shown cells do not have the metric that their row or column gives. */
export function unmeasured(
  table: Table,
  rows: readonly RowData[],
  columns: readonly TableColumn[],
  lang: Lang,
): string[] {
  const open = columns.filter(({ name }) => rows.some(({ key }) => lacks(table, key, name, "metric")));
  if (open.length === 0) return [];
  const names = open.map(({ name }) => name).join(", ");
  return [
    lang === "zh"
      ? `${names}：有单元格并非所在行、列的指标，量的是什么没有读懂。`
      : `${names}: cells here are not of the metric of their row or column; what they measure is not understood.`,
  ];
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
