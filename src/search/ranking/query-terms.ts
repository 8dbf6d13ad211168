import type { Engine } from "../index/engine.ts";
import { entityTerm, metricTerm } from "../index/id-terms.ts";
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
export async function wantedTerms(
  question: Question,
  engine: Engine,
  { terms, slips }: Tuning,
): Promise<WantedTerms> {
  const { words, numbers } = question;
  const entities = question.entities.flatMap(({ ids }) => ids.map(entityTerm));
  const metrics = question.metrics.flatMap(({ ids }) => ids.map(metricTerm));
  const frequencies = await engine.frequencies([...entities, ...metrics, ...numbers, ...words]);
  const boosts = new Map<string, number>();
  const add = (term: string, boost: number) => {
    if (boost > 0 && !boosts.has(term)) boosts.set(term, boost);
  };
  const addKnown = (known: readonly string[], boost: number) => {
    for (const term of known) if (frequencies.has(term)) add(term, boost);
  };
  addKnown(entities, terms.entity);
  addKnown(metrics, terms.metric);
  addKnown(numbers, terms.number);
  addKnown(rarest(words, frequencies), terms.word);
  const mended = new Set<string>();
  const unknown = words.filter((word) => /^[a-z]{5,}$/.test(word) && !frequencies.has(word));
  for (const word of slips > 0 ? unknown.slice(0, MOST) : []) {
    for (const near of nearWords(word, await engine.wordsLike(word))) {
      add(near.word, (slips * word.length) / (word.length + near.distance));
      mended.add(word);
    }
  }
  return { boosts, mended };
}

/** The words that are there, the rarest of them if they are many. */
function rarest(words: readonly string[], frequencies: ReadonlyMap<string, number>): readonly string[] {
  const counted = words.flatMap((word) => {
    const frequency = frequencies.get(word);
    return frequency === undefined ? [] : { word, frequency };
  });
  if (counted.length > MOST) counted.sort((a, b) => a.frequency - b.frequency);
  return counted.slice(0, MOST).map(({ word }) => word);
}
