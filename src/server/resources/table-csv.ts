import { tableCsv } from "../../tables/csv.ts";
import { defineResource, titled } from "../define/define-resource.ts";

export default defineResource({
  kind: "table",
  suffix: "/csv",
  title: "Table as CSV",
  description:
    "A whole table as CSV: ids, plain numbers, text in both languages, lines. Formula characters are neutralised.",
  mimeType: "text/csv",
  listed: false,
  entries: ({ corpus }) => titled(corpus.tables.values()),
  read({ corpus }, id) {
    const table = corpus.tables.get(id);
    return table && tableCsv(table);
  },
});
