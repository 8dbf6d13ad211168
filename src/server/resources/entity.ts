import { claimRef, ref } from "../../corpus/ref.ts";
import { defineResource, json } from "../define/define-resource.ts";

export default defineResource({
  kind: "entity",
  title: "Entity",
  description:
    "A named thing of the report: names in both languages, aliases, what it belongs to, and the claims about it.",
  mimeType: "application/json",
  listed: false,
  entries: ({ corpus }) => [...corpus.entities.values()].map(({ id, zh, en }) => ({ id, title: { zh, en } })),
  read({ corpus }, id) {
    const entity = corpus.entities.get(id);
    if (!entity) return undefined;
    const claims = [...corpus.claims.values()].filter(({ about }) => about.includes(id)).map(claimRef);
    return json({ ref: ref("entity", id), ...entity, ...(claims.length > 0 && { claims }) });
  },
});
