import type { Document } from "../documents/document.ts";
import type { ByField, Candidate, Engine } from "./engine.ts";
import { createFilters, ONLY } from "./filters.ts";
import { FIELDS, type IndexData, type Postings } from "./index-data.ts";
import { createMiniSearch } from "./mini-search.ts";
import { once } from "./once.ts";
import { createScorer } from "./score-together.ts";
import { openStore } from "./term-store.ts";

/** An engine that has all documents in memory and asks MiniSearch; the index is opened when the first term is asked for. */
export function createInMemoryEngine(documents: readonly Document[], index: () => IndexData): Engine {
  const opened = once(() => {
    const store = openStore(index());
    const [ask, score] = [once(() => createMiniSearch(store)), once(() => createScorer(store))];
    return {
      store,
      get ask() {
        return ask();
      },
      get score() {
        return score();
      },
    };
  });
  const filters = createFilters(documents, (term) => opened().store.get(term));
  const periods = once(() => [...new Set(documents.flatMap(periodsOf))]);
  return {
    reports: 1,
    size: documents.length,
    async meanLengths() {
      const means = meansOf(opened().store.lengths);
      return byField((at) => means[at] ?? 0);
    },
    async frequencies(terms) {
      const { store } = opened();
      const found = new Map<string, number>();
      for (const term of terms) {
        const postings = store.get(term);
        if (postings) found.set(term, mostInOneField(postings));
      }
      return found;
    },
    async fieldFrequencies(terms) {
      const { store } = opened();
      const found = new Map<string, ByField>();
      for (const term of terms) {
        const postings = store.get(term);
        if (postings)
          found.set(
            term,
            byField((at) => postings.get(at)?.size ?? 0),
          );
      }
      return found;
    },
    wordsLike: async () => opened().store.latinWords(),
    periods: async () => periods(),
    async candidates(wanted, filter, k) {
      const weighted = wanted.find(({ reports }) => reports?.has(ONLY) ?? true);
      if (!weighted || weighted.terms.size === 0) return [];
      const { terms, fields, statistics } = weighted;
      const passes = filters.testWithTwins(filter);
      if (statistics) return opened().score(weighted, statistics, passes, k);
      const hits = opened().ask([...terms.keys()], {
        fields: FIELDS.filter((field) => fields[field] > 0),
        boost: fields,
        boostTerm: (term) => terms.get(term) ?? 1,
        ...(passes && { filter: ({ id }) => passes(Number(id)) }),
      });
      return hits.slice(0, k).map(({ id, score }): Candidate => ({ id: Number(id), report: ONLY, score }));
    },
    async some(filter) {
      const passes = filters.test(filter);
      for (const number of filters.among(filter)) if (passes(number)) return true;
      return false;
    },
    async select(filter) {
      const first = (number: number) => documents[number]?.lines[0] ?? 0;
      return [...new Set(filters.among(filter))]
        .filter(filters.test(filter))
        .sort((a, b) => first(a) - first(b) || a - b);
    },
    load: async (ids) => ids.flatMap((id) => documents[id] ?? []),
  };
}

const periodsOf = ({ periods, facts }: Document): readonly string[] => [
  ...periods,
  ...facts.flatMap(({ period }) => period ?? []),
];

function mostInOneField(postings: Postings): number {
  let most = 0;
  for (const { size } of postings.values()) if (size > most) most = size;
  return most;
}

/** A number for each field, by its place. */
const byField = (of: (at: number) => number): ByField => ({
  zh: of(0),
  en: of(1),
  context: of(2),
  concepts: of(3),
});

/** The mean of each place of the lists. */
function meansOf(lengths: IndexData["lengths"]): number[] {
  return FIELDS.map(
    (_, field) => lengths.reduce((sum, each) => sum + (each[field] ?? 0), 0) / (lengths.length || 1),
  );
}
