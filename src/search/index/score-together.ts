import type { ByField, Candidate, Statistics, Weighted } from "./engine.ts";
import { ONLY } from "./filters.ts";
import { FIELDS } from "./index-data.ts";
import type { TermStore } from "./term-store.ts";

/** BM25+ as MiniSearch has it. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 } as const;

/** Scores documents with statistics of more than their own engine, without an object for each that matches. */
export function createScorer(store: TermStore) {
  const count = store.lengths.length;
  // Kept from question to question; what a question has touched is cleared behind it.
  const scores = new Float64Array(count);
  const found = new Uint8Array(count);
  const last = new Int32Array(count);
  return (
    { terms, fields }: Weighted,
    statistics: Statistics,
    passes: ((document: number) => boolean) | undefined,
    most: number,
  ): Candidate[] => {
    const touched: number[] = [];
    let number = 0;
    for (const [term, boost] of terms) {
      number++;
      for (const [at, documents] of store.get(term) ?? []) {
        const field = FIELDS[at];
        if (field === undefined || fields[field] === 0) continue;
        const weight = boost * fields[field] * rarity(statistics, term, field);
        const { k, b, d } = BM25;
        const fixed = k * (1 - b);
        const byLength = (k * b) / (statistics.meanLengths[field] || 1);
        for (const [document, times] of documents) {
          const length = store.lengths[document]?.[at] ?? 0;
          if (found[document] === 0) touched.push(document);
          if (last[document] !== number) {
            last[document] = number;
            found[document] = (found[document] ?? 0) + 1;
          }
          const match = d + (times * (k + 1)) / (times + fixed + byLength * length);
          scores[document] = (scores[document] ?? 0) + weight * match;
        }
      }
    }
    const best = touched
      .filter((document) => !passes || passes(document))
      .map((id): Candidate => ({ id, report: ONLY, score: (scores[id] ?? 0) * (found[id] ?? 0) }));
    for (const document of touched) {
      scores[document] = 0;
      found[document] = 0;
      last[document] = 0;
    }
    return best.sort((one, other) => other.score - one.score || one.id - other.id).slice(0, most);
  };
}

/** What a term counts that stands so often in a field of so many terms, if it counts 1 by its rarity. */
export const matchOf = (times: number, length: number, meanLength: number): number => {
  const { k, b, d } = BM25;
  return d + (times * (k + 1)) / (times + k * (1 - b) + ((k * b) / (meanLength || 1)) * length);
};

/** What a term counts in a field by how few documents have it there. */
export function rarity({ size, frequencies }: Statistics, term: string, field: keyof ByField): number {
  const holding = frequencies.get(term)?.[field] ?? 0;
  return Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
}
