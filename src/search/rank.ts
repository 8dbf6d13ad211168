import type MiniSearch from "minisearch";
import { entityTerm, metricTerm } from "./concepts.ts";
import type { Document } from "./document.ts";
import { encodeTerm } from "./encode-term.ts";
import { fitOf, wantedBy } from "./fit.ts";
import { createMatches, type Matches } from "./matches.ts";
import type { Question } from "./question.ts";
import type { IndexedDocument } from "./search-index.ts";
import type { Tuning } from "./tuning.ts";

/** A document with its score, before hits are drawn together. */
export interface Scored {
  readonly document: Document;
  readonly score: number;
}

/** All documents that share a term with the question, best first, and which terms they share. */
export function rank(
  index: MiniSearch<IndexedDocument>,
  documents: readonly Document[],
  question: Question,
  tuning: Tuning,
): { scored: Scored[]; matches: Matches } {
  const boosts = termBoosts(question, tuning);
  if (boosts.size === 0) return { scored: [], matches: createMatches(new Map()) };
  const results = index.search([...boosts.keys()].join(" "), {
    fields: Object.entries(tuning.fields).flatMap(([field, boost]) => (boost > 0 ? [field] : [])),
    boost: tuning.fields,
    boostTerm: (term) => boosts.get(term) ?? 1,
    weights: { fuzzy: tuning.fuzzy, prefix: 0 },
    fuzzy: (term) => (tuning.fuzzy > 0 && /^[a-z]{5,}$/.test(term) ? 0.2 : false),
  });
  const wanted = wantedBy(question, documents);
  const byDocument = new Map<number, readonly string[]>();
  const scored = results.flatMap(({ id, score, queryTerms }) => {
    const document = documents[Number(id)];
    if (!document) return [];
    byDocument.set(Number(id), queryTerms);
    return {
      document,
      score: score * tuning.kinds[document.origin.kind] * fitOf(document, wanted, tuning.fit),
    };
  });
  scored.sort((a, b) => b.score - a.score);
  return { scored, matches: createMatches(byDocument) };
}

/** The terms to look for and what each counts. */
function termBoosts(question: Question, { terms }: Tuning): Map<string, number> {
  const boosts = new Map<string, number>();
  const add = (term: string, boost: number) => {
    if (boost > 0 && term !== "") boosts.set(term, boost);
  };
  for (const word of question.words) add(encodeTerm(word), terms.word);
  for (const { ids } of question.entities) for (const id of ids) add(entityTerm(id), terms.entity);
  for (const { ids } of question.metrics) for (const id of ids) add(metricTerm(id), terms.metric);
  for (const term of question.numbers) add(term, terms.number);
  return boosts;
}
