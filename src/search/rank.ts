import type MiniSearch from "minisearch";
import { entityTerm, metricTerm } from "./concepts.ts";
import type { Document } from "./document.ts";
import { encodeTerm } from "./encode-term.ts";
import { fitOf } from "./fit.ts";
import { createMatches, type Matches } from "./matches.ts";
import { periodTerms } from "./period-terms.ts";
import type { Question } from "./question.ts";
import type { IndexedDocument } from "./search-index.ts";

/** A document with its score, before hits are drawn together. */
export interface Scored {
  readonly document: Document;
  readonly score: number;
}

const FIELD_BOOST = { zh: 1, en: 1, context: 0.35, concepts: 1, kin: 0.5 };

/** All documents that share a term with the question, best first. */
export function rank(
  index: MiniSearch<IndexedDocument>,
  documents: readonly Document[],
  question: Question,
): { scored: Scored[]; matches: Matches } {
  const boosts = new Map<string, number>();
  for (const word of question.words) boosts.set(encodeTerm(word), 1);
  for (const { ids } of question.entities) for (const id of ids) boosts.set(entityTerm(id), 2);
  for (const { ids } of question.metrics) for (const id of ids) boosts.set(metricTerm(id), 1.5);
  for (const term of question.periods.flatMap(periodTerms)) boosts.set(term, 1);
  for (const term of question.numbers) boosts.set(term, 2);
  if (boosts.size === 0) return { scored: [], matches: createMatches(new Map()) };
  const results = index.search([...boosts.keys()].join(" "), {
    boost: FIELD_BOOST,
    boostTerm: (term) => boosts.get(term) ?? 1,
    fuzzy: (term) => (/^[a-z]{5,}$/.test(term) ? 0.2 : false),
    prefix: (term) => /^[a-z]{4,}$/.test(term),
  });
  const byDocument = new Map<number, readonly string[]>();
  const scored = results.flatMap(({ id, score, queryTerms }) => {
    const document = documents[Number(id)];
    if (!document) return [];
    byDocument.set(Number(id), queryTerms);
    return { document, score: score * fitOf(document, question) };
  });
  scored.sort((a, b) => b.score - a.score);
  return { scored, matches: createMatches(byDocument) };
}
