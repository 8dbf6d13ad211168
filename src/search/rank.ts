import { entityTerm, metricTerm } from "./concepts.ts";
import type { Document } from "./document.ts";
import type { Ask } from "./engine.ts";
import { fitOf, wantedBy } from "./fit.ts";
import type { Matches } from "./matches.ts";
import { nearWords } from "./near-words.ts";
import type { Question } from "./question.ts";
import type { TermStore } from "./term-store.ts";
import type { Tuning } from "./tuning.ts";

/** Documents with the index that finds them. */
export interface Shelf {
  readonly documents: readonly Document[];
  readonly store: TermStore;
  readonly ask: Ask;
}

/** A document with its score, before hits are drawn together. */
export interface Scored {
  readonly document: Document;
  readonly score: number;
}

/** What is looked for: a term, what it counts, and the word of the question that it stands for. */
interface Wanted {
  readonly boost: number;
  readonly word: string;
}

/** All documents that share a term with the question, best first, and which words they share. */
export function rank(
  shelves: readonly Shelf[],
  question: Question,
  tuning: Tuning,
): { scored: Scored[]; matches: Matches } {
  const terms = termsOf(question, shelves, tuning);
  const wanted = wantedBy(
    question,
    shelves.flatMap(({ documents }) => documents),
  );
  const fields = Object.entries(tuning.fields).flatMap(([field, boost]) => (boost > 0 ? [field] : []));
  const inDocument = new Map<string, readonly string[]>();
  const scored = shelves.flatMap(({ documents, ask }) => {
    if (terms.size === 0) return [];
    const options = {
      fields,
      boost: tuning.fields,
      boostTerm: (term: string) => terms.get(term)?.boost ?? 1,
    };
    return ask([...terms.keys()], options).flatMap(({ id, score, queryTerms }) => {
      const document = documents[Number(id)];
      if (!document) return [];
      inDocument.set(
        document.ref,
        queryTerms.map((term) => terms.get(term)?.word ?? term),
      );
      const weight = tuning.kinds[document.origin.kind] * fitOf(document, wanted, tuning.fit);
      return { document, score: score * weight };
    });
  });
  scored.sort((a, b) => b.score - a.score);
  const known = new Set(
    [...terms].flatMap(([term, { word }]) => (shelves.some(({ store }) => store.has(term)) ? [word] : [])),
  );
  return { scored, matches: { has: (word) => known.has(word), in: (ref) => inDocument.get(ref) ?? [] } };
}

function termsOf(
  question: Question,
  shelves: readonly Shelf[],
  { terms, slips }: Tuning,
): ReadonlyMap<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  const add = (term: string, boost: number, word = term) => {
    if (boost > 0 && term !== "" && !wanted.has(term)) wanted.set(term, { boost, word });
  };
  for (const word of question.words) add(word, terms.word);
  for (const { ids } of question.entities) for (const id of ids) add(entityTerm(id), terms.entity);
  for (const { ids } of question.metrics) for (const id of ids) add(metricTerm(id), terms.metric);
  for (const term of question.numbers) add(term, terms.number);
  for (const word of question.words) {
    if (!/^[a-z]{5,}$/.test(word) || shelves.some(({ store }) => store.has(word))) continue;
    for (const { store } of shelves)
      for (const near of nearWords(word, store.latinWords()))
        add(near.word, (slips * word.length) / (word.length + near.distance), word);
  }
  return wanted;
}
