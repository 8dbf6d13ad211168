import { getOutline } from "../../answers/get-outline/get-outline.ts";
import { serve } from "../../library/served.ts";
import { defineResource, titled } from "../define/define-resource.ts";
import { renderOutline } from "../render/get-outline.ts";

export default defineResource({
  kind: "chapter",
  title: "Chapter",
  description: "One chapter of the report: its sections with summaries, tables and models.",
  mimeType: "text/markdown",
  listed: true,
  entries: ({ corpus }) => titled(corpus.report.chapters),
  read: (report, id, lang) =>
    report.corpus.report.chapters.some((chapter) => chapter.id === id)
      ? renderOutline(getOutline(serve(report), { part: id }, lang), lang)
      : undefined,
});
