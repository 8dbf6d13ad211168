import type { Bound } from "../notation/bounds/bound.ts";
import type { Lang } from "../notation/lang.ts";
import type { Corpus, Table } from "./corpus.ts";
import type { Cell, RowData } from "./data.ts";
import { cellName, cellRef } from "./ref.ts";
import { lineNumbers } from "./schema/parts/lines.ts";
import type { Quantity } from "./schema/quantity.ts";
import type { CellNote, Column, Part } from "./schema/table.ts";

/** A row's quantity: as a claim's, but with the cell that holds it. `printed` may be absent: the value itself stands there. */
export interface CellQuantity extends Omit<Quantity, "printed"> {
  readonly ref: string;
  readonly lines: readonly number[];
  readonly printed?: string | undefined;
}

/** The raw cell of a column; text columns take the language's half, or the only one that there is. */
export function cellOf(table: Table, row: RowData, column: string, lang: Lang = "en"): Cell {
  for (const name of [column, `${column}_${lang}`, `${column}_${lang === "zh" ? "en" : "zh"}`]) {
    const index = table.header.indexOf(name);
    if (index >= 0) return row.cells[index] ?? null;
  }
  return null;
}

/** The cell as a person reads it: an entity's name in the language instead of its id. */
export function readableCell(corpus: Corpus, table: Table, row: RowData, column: Column, lang: Lang): Cell {
  const cell = cellOf(table, row, column.name, lang);
  if (typeof cell !== "string") return cell;
  if (column.type === "entity") return nameOf(corpus, cell, lang);
  if (column.type === "entities")
    return cell
      .split(";")
      .map((id) => nameOf(corpus, id, lang))
      .join(lang === "zh" ? "、" : ", ");
  if (column.type === "metric") return corpus.metrics.get(cell)?.[lang] ?? cell;
  return cell;
}

/** What readers call the row. */
export function labelOf(corpus: Corpus, table: Table, row: RowData, lang: Lang): string {
  const column = table.columns.find(({ name }) => name === table.label);
  const label = column && readableCell(corpus, table, row, column, lang);
  return label === null || label === undefined ? row.key : String(label);
}

/** The entity that a row is about: its own column's, or the table's. */
export function entityOf(table: Table, row: RowData): string | undefined {
  const cell = table.entity === undefined ? null : cellOf(table, row, table.entity);
  return typeof cell === "string" ? cell : table.of;
}

/** What is special about a cell, if anything. */
export const cellNote = (table: Table, key: string, column: string): CellNote | undefined =>
  table.cellNotes.get(cellName(key, column));

/** What a number cell prints that has two ends and so no one value: $300–$330. Undefined of any other cell. */
export function printedRange(table: Table, row: RowData, column: Column): string | undefined {
  if (column.type !== "number" || cellOf(table, row, column.name) !== null) return undefined;
  const note = cellNote(table, row.key, column.name);
  return note?.missing === undefined ? note?.printed : undefined;
}

/** The lines of a cell: its own where it has some (a merged cell), else the row's. */
export function cellLines(table: Table, row: RowData, column: string): readonly number[] {
  const own = cellNote(table, row.key, column)?.lines;
  return own ? lineNumbers(own) : row.lines;
}

/** Whether a cell does not have a part that its row, column or table says of others. */
export const lacks = (table: Table, key: string, column: string, part: Part): boolean =>
  cellNote(table, key, column)?.lacks?.includes(part) === true;

/** Whose a number cell is: the column's owner, else the row's or the table's. */
export const ownerOf = (table: Table, row: RowData, column: Column): string | undefined =>
  lacks(table, row.key, column.name, "of") ? undefined : (column.of ?? entityOf(table, row));

/** Unit of a number cell: its own, else the column's, else the one that the row names. */
export function unitOf(table: Table, row: RowData, column: Column): string | undefined {
  if (lacks(table, row.key, column.name, "unit")) return undefined;
  const own = cellNote(table, row.key, column.name)?.unit ?? column.unit;
  if (own !== undefined) return own;
  const named = table.columns.find(({ type }) => type === "unit");
  const unit = named && cellOf(table, row, named.name);
  return typeof unit === "string" ? unit : undefined;
}

/** Metric of a number cell: its own, else the column's, else the one that the row names. */
export function metricOf(table: Table, row: RowData, column: Column): string | undefined {
  if (lacks(table, row.key, column.name, "metric")) return undefined;
  const own = cellNote(table, row.key, column.name)?.metric ?? column.metric;
  if (own !== undefined) return own;
  const named = table.columns.find(({ type }) => type === "metric");
  const metric = named && cellOf(table, row, named.name);
  return typeof metric === "string" ? metric : undefined;
}

/** Period of a number cell: its own, else the column's, else the row's, else the table's. */
export function periodOf(table: Table, row: RowData, column: Column): string | undefined {
  if (lacks(table, row.key, column.name, "period")) return undefined;
  const own = cellNote(table, row.key, column.name)?.period ?? column.period;
  if (own !== undefined) return own;
  const named = table.columns.find(({ type, metric }) => type === "period" && metric === undefined);
  const period = named && cellOf(table, row, named.name);
  return typeof period === "string" ? period : table.period;
}

/**
 * All numbers of a row as quantities: whose, what, how much, when. Two ends of a range are one quantity. A row that a total sums has none
 * of its owner's unless it says itself whose or what it is: a region's revenue is not the company's.
 */
export function rowQuantities(table: Table, row: RowData): CellQuantity[] {
  const quantities: CellQuantity[] = [];
  const isPart = table.parts.has(row.key);
  for (const column of table.columns) {
    if (column.type !== "number" || column.end === "high") continue;
    const of = ownerOf(table, row, column);
    const metric = metricOf(table, row, column);
    const value = cellOf(table, row, column.name);
    if (of === undefined || metric === undefined || typeof value !== "number") continue;
    if (isPart && of === table.of && metric === column.metric) continue;
    const note = cellNote(table, row.key, column.name);
    if (column.open || note?.open) continue;
    const own = (part: Part) => !note?.lacks?.includes(part);
    const high = column.end === "low" ? highEnd(table, row, column) : undefined;
    const bound: Bound | undefined = note?.bound;
    quantities.push({
      ref: cellRef(table.id, row.key, column.name),
      of,
      metric,
      ...(high === undefined || high === value ? { value } : { low: value, high }),
      ...(bound && { bound }),
      ...given("unit", unitOf(table, row, column)),
      ...given("period", periodOf(table, row, column)),
      ...given("vs", note?.vs ?? (own("vs") ? column.vs : undefined)),
      ...given("printed", note?.printed),
      ...(column.basis && own("basis") && { basis: column.basis }),
      ...(note?.checked && { checked: note.checked }),
      lines: cellLines(table, row, column.name),
    });
  }
  return quantities;
}

function highEnd(table: Table, row: RowData, low: Column): number | undefined {
  const column = table.columns.find(({ end, metric }) => end === "high" && metric === low.metric);
  const value = column && cellOf(table, row, column.name);
  return typeof value === "number" ? value : undefined;
}

function nameOf(corpus: Corpus, id: string, lang: Lang): string {
  return corpus.entities.get(id)?.[lang] ?? id;
}

function given<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  const record: Partial<Record<K, string>> = {};
  if (value !== undefined) record[key] = value;
  return record;
}
