import { cite } from "../../corpus/places/cite.ts";
import { cellRef, findPlace, placeId, ref } from "../../corpus/ref.ts";
import { cellNote, labelOf, lacks } from "../../corpus/row.ts";
import { defineResource, json } from "../define/define-resource.ts";
import { rowRecord } from "./row-record.ts";

export default defineResource({
  kind: "row",
  title: "Table row",
  description: "One row of a table, by table.key: its cells with the columns' units, lines and findings.",
  mimeType: "application/json",
  listed: false,
  entries: ({ corpus }) =>
    [...corpus.tables.values()].flatMap((table) =>
      table.rows.map((row) => ({
        id: placeId(table.id, row.key),
        title: { zh: labelOf(corpus, table, row, "zh"), en: labelOf(corpus, table, row, "en") },
      })),
    ),
  read({ corpus }, id, lang) {
    const place = findPlace({ kind: "row", id });
    const table = corpus.tables.get(place?.table ?? "");
    const row = table?.rowsByKey.get(place?.key ?? "");
    if (!table || !row || place?.column !== undefined) return undefined;
    const units = table.columns.flatMap(({ name, unit: whole }) => {
      if (lacks(table, row.key, name, "unit")) return [];
      const unit = cellNote(table, row.key, name)?.unit ?? whole;
      return unit === undefined ? [] : [[name, unit] as const];
    });
    const findings = corpus
      .findingsOf([ref("row", id), ...table.header.map((column) => cellRef(table.id, row.key, column))])
      .map((finding) => ({ ref: ref("finding", finding.id), say: finding.say[lang] }));
    return json({
      ref: ref("row", id),
      table: table.title,
      ...rowRecord(table, row),
      ...(units.length > 0 && { units: Object.fromEntries(units) }),
      ...(findings.length > 0 && { findings }),
      cite: cite(corpus, table.section, row.lines, lang),
    });
  },
});
