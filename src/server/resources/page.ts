import { hasRef } from "../../corpus/has-ref.ts";
import { defineResource } from "../define/define-resource.ts";

export default defineResource({
  kind: "page",
  title: "Page as a picture",
  description: "A page of the PDF that a report was read from, by its number from 1, as a PNG.",
  mimeType: "image/png",
  listed: false,
  entries: ({ corpus }) =>
    Array.from({ length: corpus.report.source.pages ?? 0 }, (_, index) => {
      const number = index + 1;
      return { id: String(number), title: { zh: `第${number}页`, en: `Page ${number}` } };
    }),
  read({ corpus, drawPage }, id) {
    if (!drawPage || !hasRef(corpus, { kind: "page", id })) return undefined;
    return drawPage(Number(id), []).then(({ png }) => png);
  },
});
