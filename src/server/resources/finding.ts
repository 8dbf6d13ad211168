import { list } from "../../answers/sparse.ts";
import { placesAt } from "../../corpus/places/places.ts";
import { ref } from "../../corpus/ref.ts";
import { lineNumbers } from "../../corpus/schema/parts/lines.ts";
import { defineResource, json } from "../define/define-resource.ts";

export default defineResource({
  kind: "finding",
  title: "Finding",
  description: "One defect of the report: what is printed, what is wrong, what to use, and what it touches.",
  mimeType: "application/json",
  listed: false,
  entries: ({ corpus }) => [...corpus.findings.values()].map(({ id, say }) => ({ id, title: say })),
  read({ corpus }, id) {
    const finding = corpus.findings.get(id);
    if (!finding) return undefined;
    const places = placesAt(corpus, lineNumbers(finding.lines));
    return json({ ref: ref("finding", id), ...finding, ...list("places", places) });
  },
});
