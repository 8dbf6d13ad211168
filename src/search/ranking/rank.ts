import type { Document } from "../documents/document.ts";
import type { Shelf } from "../index/searchable.ts";
import type { Question } from "../reading/question.ts";
import { fitOf, wantedBy } from "./fit.ts";
import { wantedTerms } from "./query-terms.ts";
import type { Tuning } from "./tuning.ts";

/** A document with its score, before hits are drawn together. */
export interface Scored {
  readonly document: Document;
  readonly score: number;
}

/** All documents of a shelf that share a term with the question, and words that were found by another spelling. */
export function rank(
  shelf: Shelf,
  question: Question,
  tuning: Tuning,
): { scored: Scored[]; mended: ReadonlySet<string> } {
  const { documents, store, ask } = shelf;
  const { boosts, mended } = wantedTerms(question, store, tuning);
  if (boosts.size === 0) return { scored: [], mended };
  const wanted = wantedBy(question, shelf);
  const options = {
    fields: Object.entries(tuning.fields).flatMap(([field, boost]) => (boost > 0 ? [field] : [])),
    boost: tuning.fields,
    boostTerm: (term: string) => boosts.get(term) ?? 1,
  };
  const scored = ask([...boosts.keys()], options).flatMap(({ id, score }) => {
    const document = documents[Number(id)];
    if (!document) return [];
    const weight = tuning.kinds[document.origin.kind] * fitOf(document, wanted, tuning.fit);
    return { document, score: score * weight };
  });
  return { scored, mended };
}
