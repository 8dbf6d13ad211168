import type { Corpus, Table } from "../../corpus/corpus.ts";
import type { RowData } from "../../corpus/data.ts";
import { allNames } from "../../corpus/naming/all-names.ts";
import { foldName } from "../../corpus/naming/fold-name.ts";
import {
  cellNote,
  cellOf,
  labelOf,
  metricOf,
  periodOf,
  printedRange,
  readableCell,
  unitOf,
} from "../../corpus/row.ts";
import type { Column } from "../../corpus/schema/table.ts";
import { boundPrefix } from "../../notation/bounds/say-bound.ts";
import type { Lang } from "../../notation/lang.ts";
import { formatQuantity } from "../../notation/units/units.ts";
import { type Asked, askedFirst } from "./asked-first.ts";

const MOST_CELLS = 4;

/** A row as a sentence: what it is called, its table unless that is known, and its cells with their titles; those of asked metrics, and when it was, if that is asked, of asked times first. */
export function rowStatement(
  corpus: Corpus,
  table: Table,
  row: RowData,
  lang: Lang,
  asked: Asked,
  isTitled: boolean,
): string {
  const label = labelOf(corpus, table, row, lang);
  const filled = table.columns.filter(
    (column) =>
      column.name !== table.label &&
      !isToldElsewhere(corpus, table, row, column, label) &&
      (readableCell(corpus, table, row, column, lang) !== null ||
        printedRange(table, row, column) !== undefined),
  );
  const measured = filled.filter(
    (column) =>
      asked.metrics.has(metricOf(table, row, column) ?? "") || (asked.isWhen && column.type === "period"),
  );
  const shown = askedFirst(measured.length > 0 ? measured : filled, asked, (column) => ({
    period: column.type === "number" ? periodOf(table, row, column) : undefined,
  })).slice(0, MOST_CELLS);
  const cells = shown.map((column) => `${column.title[lang]} ${cellText(corpus, table, row, column, lang)}`);
  const more = shown.length < filled.length ? ["…"] : [];
  const parts = [...cells, ...more];
  if (lang === "zh") {
    const title = isTitled ? `（${table.title.zh}）` : "";
    return `${label}${title}${parts.length > 0 ? "：" : ""}${parts.join("；")}`;
  }
  return `${label}${isTitled ? ` (${table.title.en})` : ""}${parts.length > 0 ? ": " : ""}${parts.join("; ")}`;
}

/** A unit stands with each number, and whom or what the row is called by in its label. */
function isToldElsewhere(
  corpus: Corpus,
  table: Table,
  row: RowData,
  { name, type }: Column,
  label: string,
): boolean {
  if (type === "unit") return true;
  const owner = type === "entity" ? corpus.entities.get(String(cellOf(table, row, name))) : undefined;
  if (owner && allNames(owner).some((each) => foldName(each) === foldName(label))) return true;
  const metric = type === "metric" ? corpus.metrics.get(String(cellOf(table, row, name))) : undefined;
  const called = foldName(label.replace(/\s*[（(][^()（）]*[)）]\s*$/, ""));
  return metric !== undefined && allNames(metric).some((each) => foldName(each) === called);
}

function cellText(corpus: Corpus, table: Table, row: RowData, column: Column, lang: Lang): string {
  const cell = readableCell(corpus, table, row, column, lang);
  if (typeof cell === "boolean") return lang === "zh" ? (cell ? "是" : "否") : cell ? "yes" : "no";
  if (typeof cell !== "number") return String(cell ?? printedRange(table, row, column));
  const bound = cellNote(table, row.key, column.name)?.bound ?? "exact";
  return `${boundPrefix(bound, lang)}${formatQuantity(cell, unitOf(table, row, column), lang, corpus.units)}`;
}
