import { defineResource } from "../define/define-resource.ts";
import claim from "./claim.ts";

/** A stretch of the reader's own file: a claim that is verbatim, under its own kind. */
export default defineResource({
  ...claim,
  kind: "passage",
  title: "Passage",
  description: "A stretch of the reader's own file, word for word, with its figures, place and findings.",
  entries: (report) =>
    [...report.corpus.claims.values()]
      .filter(({ verbatim }) => verbatim)
      .map(({ id, zh, en }) => ({ id, title: { zh, en } })),
});
