import { list } from "../../answers/sparse.ts";
import { cite } from "../../corpus/places/cite.ts";
import { placesAt } from "../../corpus/places/places.ts";
import { claimRef, ref } from "../../corpus/ref.ts";
import { defineResource, json } from "../define/define-resource.ts";

export default defineResource({
  kind: "claim",
  title: "Claim",
  description: "One statement in both languages with its quantities, speakers, dates, lines and findings.",
  mimeType: "application/json",
  listed: false,
  entries: ({ corpus }) =>
    [...corpus.claims.values()]
      .filter(({ verbatim }) => !verbatim)
      .map(({ id, zh, en }) => ({ id, title: { zh, en } })),
  read({ corpus }, id, lang) {
    const claim = corpus.claims.get(id);
    if (!claim) return undefined;
    const findings = corpus
      .findingsOf([claimRef(claim)])
      .map(({ id: finding, say }) => ({ ref: ref("finding", finding), say: say[lang] }));
    return json({
      ref: claimRef(claim),
      ...claim,
      ...(findings.length > 0 && { findings }),
      ...list("places", placesAt(corpus, claim.lines)),
      cite: cite(corpus, claim.section, claim.lines, lang),
    });
  },
});
