import { ref } from "../../corpus/ref.ts";
import { defineResource, json, titled } from "../define/define-resource.ts";
import { rowRecord } from "./row-record.ts";

export default defineResource({
  kind: "table",
  title: "Table as JSON",
  description: "A whole table: columns with type, unit and metric, and rows as objects with their lines.",
  mimeType: "application/json",
  listed: true,
  entries: ({ corpus }) => titled(corpus.tables.values()),
  read({ corpus }, id) {
    const table = corpus.tables.get(id);
    if (!table) return undefined;
    const rows = table.rows.map((row) => rowRecord(table, row));
    const { title, section, columns, computed, notes } = table;
    return json({
      ref: ref("table", id),
      title,
      section,
      columns,
      ...(computed && { computed }),
      ...(notes && { notes }),
      rows,
    });
  },
});
