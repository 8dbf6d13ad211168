import { entityTerm, metricTerm } from "../index/id-terms.ts";
import type { TermStore } from "../index/term-store.ts";
import type { Question } from "../reading/question.ts";
import { nearWords } from "./near-words.ts";
import type { Tuning } from "./tuning.ts";

/** What is looked for: terms with what each counts, and unknown words that a near one stands in for. */
export interface WantedTerms {
  readonly boosts: ReadonlyMap<string, number>;
  readonly mended: ReadonlySet<string>;
}

/** So many words of a question are looked for, the rarest, besides what it names: more cost time and find nothing more. */
const MOST = 12;

/** The terms of a question that the index has. */
export function wantedTerms(question: Question, store: TermStore, { terms, slips }: Tuning): WantedTerms {
  const boosts = new Map<string, number>();
  const mended = new Set<string>();
  const add = (term: string, boost: number) => {
    if (boost > 0 && !boosts.has(term) && store.has(term)) boosts.set(term, boost);
  };
  for (const { ids } of question.entities) for (const id of ids) add(entityTerm(id), terms.entity);
  for (const { ids } of question.metrics) for (const id of ids) add(metricTerm(id), terms.metric);
  for (const term of question.numbers) add(term, terms.number);
  const known = rarest(question.words.filter(store.has), store);
  for (const word of known) add(word, terms.word);
  const unknown = question.words.filter((word) => /^[a-z]{5,}$/.test(word) && !store.has(word));
  for (const word of slips > 0 ? unknown.slice(0, MOST) : []) {
    for (const near of nearWords(word, store.latinWords())) {
      add(near.word, (slips * word.length) / (word.length + near.distance));
      mended.add(word);
    }
  }
  return { boosts, mended };
}

function rarest(words: readonly string[], store: TermStore): readonly string[] {
  if (words.length <= MOST) return words;
  const frequency = (word: string) =>
    Math.max(...[...(store.get(word)?.values() ?? [])].map(({ size }) => size));
  const counted = words.map((word) => ({ word, frequency: frequency(word) }));
  return counted
    .sort((a, b) => a.frequency - b.frequency)
    .slice(0, MOST)
    .map(({ word }) => word);
}
