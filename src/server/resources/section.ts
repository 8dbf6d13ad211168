import { getSection } from "../../answers/get-section/get-section.ts";
import { serve } from "../../library/served.ts";
import { defineResource, titled } from "../define/define-resource.ts";
import { renderSection } from "../render/get-section.ts";

export default defineResource({
  kind: "section",
  title: "Section",
  description: "One section of the report: summary, claims with lines, tables, models, findings.",
  mimeType: "text/markdown",
  listed: true,
  entries: ({ corpus }) => titled(corpus.sections.values()),
  read: (report, id, lang) =>
    report.corpus.sections.has(id)
      ? renderSection(getSection(serve(report), { ref: id }, lang), lang)
      : undefined,
});
