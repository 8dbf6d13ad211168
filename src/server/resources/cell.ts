import { cite } from "../../corpus/cite.ts";
import { cellLines, cellOf, labelOf, rowQuantities } from "../../corpus/row.ts";
import { defineResource, json } from "../define-resource.ts";

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
          id: `${table.id}.${row.key}.${name}`,
          title: {
            zh: `${labelOf(corpus, table, row, "zh")} ${title.zh}`,
            en: `${labelOf(corpus, table, row, "en")} ${title.en}`,
          },
        })),
      ),
    ),
  read({ corpus }, id, lang) {
    const [tableId = "", key = "", name = "", ...more] = id.split(".");
    const table = corpus.tables.get(tableId);
    const row = table?.rowsByKey.get(key);
    const column = table?.columns.find((each) => each.name === name);
    if (!table || !row || !column || more.length > 0) return undefined;
    const ref = `cell/${id}`;
    const { printed, missing } = table.cellNotes.get(`${key}.${name}`) ?? {};
    const value = cellOf(table, row, column.name, lang);
    const why = missing?.[lang] ?? (lang === "zh" ? "报告没有给出" : "the report gives none");
    const quantity = rowQuantities(table, row).find((each) => each.ref === ref);
    const findings = corpus
      .findingsOf([ref])
      .map((finding) => ({ ref: `finding/${finding.id}`, say: finding.say[lang] }));
    return json({
      ref,
      row: `row/${tableId}.${key}`,
      column: column.title,
      ...(quantity ?? (value === null ? { missing: why } : { value })),
      ...(printed !== undefined && { printed }),
      lines: cellLines(table, row, column.name),
      ...(findings.length > 0 && { findings }),
      cite: cite(corpus, table.section, cellLines(table, row, column.name), lang),
    });
  },
});
