import { entityTerm, metricTerm } from "./concepts.ts";
import { nearWords } from "./near-words.ts";
import type { Question } from "./question.ts";
import type { TermStore } from "./term-store.ts";
import type { Tuning } from "./tuning.ts";

/** What is looked for: terms with what each counts, and unknown words that a near one stands in for. */
export interface WantedTerms {
  readonly boosts: ReadonlyMap<string, number>;
  readonly mended: ReadonlySet<string>;
}

/** So many terms of a question are looked for, the rarest: more only cost time (`npm run eval` with 12 and with all gives the same). */
const MOST = 20;

/** The terms of a question that the index has. */
export function wantedTerms(question: Question, store: TermStore, { terms, slips }: Tuning): WantedTerms {
  const boosts = new Map<string, number>();
  const mended = new Set<string>();
  const add = (term: string, boost: number) => {
    if (boost > 0 && !boosts.has(term) && store.has(term)) boosts.set(term, boost);
  };
  for (const word of question.words) add(word, terms.word);
  for (const { ids } of question.entities) for (const id of ids) add(entityTerm(id), terms.entity);
  for (const { ids } of question.metrics) for (const id of ids) add(metricTerm(id), terms.metric);
  for (const term of question.numbers) add(term, terms.number);
  for (const word of slips > 0 ? question.words : []) {
    if (!/^[a-z]{5,}$/.test(word) || store.has(word)) continue;
    for (const near of nearWords(word, store.latinWords())) {
      add(near.word, (slips * word.length) / (word.length + near.distance));
      mended.add(word);
    }
  }
  return { boosts: rarest(boosts, store), mended };
}

function rarest(boosts: ReadonlyMap<string, number>, store: TermStore): ReadonlyMap<string, number> {
  if (boosts.size <= MOST) return boosts;
  const frequency = (term: string) =>
    Math.max(...[...(store.get(term)?.values() ?? [])].map(({ size }) => size));
  const ordered = [...boosts].map(([term, boost]) => ({ term, boost, frequency: frequency(term) }));
  ordered.sort((a, b) => a.frequency - b.frequency);
  return new Map(ordered.slice(0, MOST).map(({ term, boost }) => [term, boost]));
}
