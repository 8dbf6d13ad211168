import { list } from "../../answers/sparse.ts";
import { cellPlaces } from "../../corpus/places/cell-places.ts";
import { cite } from "../../corpus/places/cite.ts";
import { cellRef, findPlace, placeId, ref, rowRef } from "../../corpus/ref.ts";
import { cellLines, cellNote, cellOf, labelOf, rowQuantities, unitOf } from "../../corpus/row.ts";
import { findColumn } from "../../tables/column.ts";
import { defineResource, json } from "../define/define-resource.ts";

export default defineResource({
  kind: "cell",
  title: "Table cell",
  description:
    "One cell of a table, by table.key.column: its value with unit, metric, period and bound, as printed, or why it is missing; lines and findings.",
  mimeType: "application/json",
  listed: false,
  entries: ({ corpus }) =>
    [...corpus.tables.values()].flatMap((table) =>
      table.rows.flatMap((row) =>
        table.columns.map(({ name, title }) => ({
          id: placeId(table.id, row.key, name),
          title: {
            zh: `${labelOf(corpus, table, row, "zh")} ${title.zh}`,
            en: `${labelOf(corpus, table, row, "en")} ${title.en}`,
          },
        })),
      ),
    ),
  read({ corpus }, id, lang) {
    const place = findPlace({ kind: "cell", id });
    const table = corpus.tables.get(place?.table ?? "");
    const row = table?.rowsByKey.get(place?.key ?? "");
    const column = table && findColumn(table, place?.column ?? "")?.printed;
    if (!table || !row || !column) return undefined;
    const own = cellRef(table.id, row.key, column.name);
    const { printed, missing } = cellNote(table, row.key, column.name) ?? {};
    const value = cellOf(table, row, column.name, lang);
    const why = missing?.[lang] ?? (lang === "zh" ? "报告没有给出" : "the report gives none");
    const unit = column.type === "number" ? unitOf(table, row, column) : undefined;
    const quantity = rowQuantities(table, row).find((each) => each.ref === own);
    const findings = corpus
      .findingsOf([own])
      .map((finding) => ({ ref: ref("finding", finding.id), say: finding.say[lang] }));
    return json({
      ref: own,
      row: rowRef(table.id, row.key),
      column: column.title,
      ...(quantity ?? (value === null ? { missing: why } : { value, ...(unit !== undefined && { unit }) })),
      ...(printed !== undefined && { printed }),
      lines: cellLines(table, row, column.name),
      ...(findings.length > 0 && { findings }),
      ...list("places", cellPlaces(corpus, table, row, column.name)),
      cite: cite(corpus, table.section, cellLines(table, row, column.name), lang),
    });
  },
});
