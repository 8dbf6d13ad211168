import type { Corpus, Table } from "../../corpus/corpus.ts";
import type { RowData } from "../../corpus/data.ts";
import { cellNote, labelOf, metricOf, readableCell, unitOf } from "../../corpus/row.ts";
import type { Column } from "../../corpus/schema/table.ts";
import { boundPrefix } from "../../notation/bounds/say-bound.ts";
import type { Lang } from "../../notation/lang.ts";
import { formatQuantity } from "../../notation/units/units.ts";

const MOST_CELLS = 4;

/** A row as a sentence: what it is called, its table unless that is known, and its cells with their titles; those of asked metrics if some are asked. */
export function rowStatement(
  corpus: Corpus,
  table: Table,
  row: RowData,
  lang: Lang,
  metrics: ReadonlySet<string>,
  isTitled: boolean,
): string {
  const filled = table.columns.filter(
    (column) => column.name !== table.label && readableCell(corpus, table, row, column, lang) !== null,
  );
  const asked = filled.filter((column) => metrics.has(metricOf(table, row, column) ?? ""));
  const shown = (asked.length > 0 ? asked : filled).slice(0, MOST_CELLS);
  const cells = shown.map((column) => `${column.title[lang]} ${cellText(corpus, table, row, column, lang)}`);
  const more = shown.length < filled.length ? ["…"] : [];
  const label = labelOf(corpus, table, row, lang);
  const parts = [...cells, ...more];
  if (lang === "zh") {
    const title = isTitled ? `（${table.title.zh}）` : "";
    return `${label}${title}${parts.length > 0 ? "：" : ""}${parts.join("；")}`;
  }
  return `${label}${isTitled ? ` (${table.title.en})` : ""}${parts.length > 0 ? ": " : ""}${parts.join("; ")}`;
}

function cellText(corpus: Corpus, table: Table, row: RowData, column: Column, lang: Lang): string {
  const cell = readableCell(corpus, table, row, column, lang);
  if (typeof cell === "boolean") return lang === "zh" ? (cell ? "是" : "否") : cell ? "yes" : "no";
  if (typeof cell !== "number") return String(cell);
  const bound = cellNote(table, row.key, column.name)?.bound ?? "exact";
  return `${boundPrefix(bound, lang)}${formatQuantity(cell, unitOf(table, row, column), lang, corpus.units)}`;
}
