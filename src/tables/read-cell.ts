import type { Corpus, Table } from "../corpus/corpus.ts";
import type { RowData } from "../corpus/data.ts";
import { cellNote, cellOf, entityOf, unitOf } from "../corpus/row.ts";
import { intervalOf } from "../notation/bounds/interval.ts";
import { tryPeriod } from "../notation/periods/period.ts";
import type { CellValue } from "./cell-value.ts";
import type { TableColumn } from "./column.ts";
import { computeCell } from "./computed.ts";

/** Reads a cell, printed or computed. */
export function readCell(corpus: Corpus, table: Table, row: RowData, column: TableColumn): CellValue {
  if (column.computed) return computeCell(corpus, table, row, column.computed);
  const note = cellNote(table, row.key, column.name);
  const cell = cellOf(table, row, column.name, "zh");
  if (cell === null) return { kind: "missing", why: note?.missing };
  if (typeof cell === "boolean") return { kind: "boolean", value: cell };
  if (typeof cell === "number") {
    const bound = note?.bound;
    return {
      kind: "number",
      value: cell,
      interval: intervalOf(cell, bound),
      bound,
      unit: column.printed && unitOf(table, row, column.printed),
    };
  }
  if (column.type === "period")
    return { kind: "period", text: cell, period: tryPeriod(corpus.calendarOf(cell, entityOf(table, row))) };
  if (column.type === "entity" || column.type === "entities") {
    const ids = cell.split(";");
    const names = ids.map((id) => corpus.entities.get(id)).filter((entity) => entity !== undefined);
    return {
      kind: "words",
      ids,
      text: { zh: names.map(({ zh }) => zh).join("、"), en: names.map(({ en }) => en).join(", ") },
    };
  }
  if (column.type === "metric") {
    const metric = corpus.metrics.get(cell);
    return { kind: "words", ids: [cell], text: { zh: metric?.zh ?? cell, en: metric?.en ?? cell } };
  }
  return {
    kind: "words",
    ids: [],
    text: { zh: cell, en: String(cellOf(table, row, column.name, "en") ?? cell) },
  };
}

/** The printed columns that a formula uses. */
export function operandsOf(table: Table, formula: string): string[] {
  const words = new Set(formula.match(/[a-z][a-z0-9_]*/g));
  return table.columns
    .filter(({ name, type }) => type === "number" && words.has(name))
    .map(({ name }) => name);
}
