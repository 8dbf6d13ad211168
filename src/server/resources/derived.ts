import { ref } from "../../corpus/ref.ts";
import { defineResource, json } from "../define/define-resource.ts";

export default defineResource({
  kind: "derived",
  title: "Derived figure",
  description:
    "A relation between figures of the report: formula, operands, result, and what is printed for it.",
  mimeType: "application/json",
  listed: false,
  entries: ({ corpus }) => [...corpus.derived.values()].map(({ id, say }) => ({ id, title: say })),
  read({ corpus }, id) {
    const derived = corpus.derived.get(id);
    return derived && json({ ref: ref("derived", id), ...derived });
  },
});
