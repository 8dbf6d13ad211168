import type { Corpus } from "../../src/corpus/corpus.ts";
import type { Document } from "../../src/search/documents/document.ts";
import { buildIndex } from "../../src/search/index/build-index.ts";
import type { Weighted } from "../../src/search/index/engine.ts";
import type { FactFilter, Filter } from "../../src/search/index/filter.ts";
import { FIELDS, type Field } from "../../src/search/index/index-data.ts";
import { openStore } from "../../src/search/index/term-store.ts";
import { TUNING } from "../../src/search/ranking/tuning.ts";

type Counts = Readonly<Record<Field, ReadonlyMap<string, number>>>;

/** What an engine must answer, found by loops over all documents and their terms. */
export function plainEngine(corpus: Corpus, all: readonly Document[]) {
  const { terms, counts } = countsOf(corpus, all);
  const has = (place: number, field: Field, term: string) => counts[place]?.[field].has(term) ?? false;
  const passes = (filter: Filter) => all.map((document, place) => isMeant(document, filter, place, has));
  const meanLength = (field: Field) =>
    counts.reduce((sum, count) => sum + count[field].size, 0) / counts.length;
  const holders = (term: string, field: Field) => counts.filter((count) => count[field].has(term)).length;
  return {
    terms,
    meanLength,
    frequency: (term: string) => ({
      inOneField: Math.max(...FIELDS.map((field) => holders(term, field))),
      inAny: counts.filter((count) => FIELDS.some((field) => count[field].has(term))).length,
    }),
    inField: (term: string, times = 1) => byField((field) => holders(term, field) * times),
    periods: () =>
      [
        ...new Set(
          all.flatMap(({ periods, facts }) => [...periods, ...facts.flatMap(({ period }) => period ?? [])]),
        ),
      ].sort(),
    select(filter: Filter): Document[] {
      const meant = passes(filter);
      const first = ({ lines }: Document) => lines[0] ?? 0;
      return all.filter((_, place) => meant[place]).sort((a, b) => first(a) - first(b));
    },
    candidates(wanted: Weighted, filter: Filter): { ref: string; score: number }[] {
      const meant = passes(filter);
      const good = new Set(all.flatMap(({ substance }, place) => (meant[place] ? (substance ?? []) : [])));
      const scored = all.flatMap(({ ref, substance }, place) => {
        const score = scoreOf(place, wanted);
        return score > 0 && (meant[place] || good.has(substance ?? "")) ? [{ ref, score }] : [];
      });
      return scored.sort((a, b) => b.score - a.score);
    },
  };

  /** BM25+ over the fields, times the number of terms found. */
  function scoreOf(place: number, { terms: asked, fields, statistics }: Weighted): number {
    const size = statistics?.size ?? all.length;
    let sum = 0;
    let found = 0;
    for (const [term, boost] of asked) {
      const matched = FIELDS.filter((field) => fields[field] > 0 && has(place, field, term));
      if (matched.length > 0) found++;
      for (const field of matched) {
        const times = counts[place]?.[field].get(term) ?? 0;
        const mean = statistics?.meanLengths[field] ?? meanLength(field);
        const length = (counts[place]?.[field].size ?? 0) / mean;
        const holding = statistics?.frequencies.get(term)?.[field] ?? holders(term, field);
        const rarity = Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
        const weight = fields[field] * boost * rarity;
        sum += weight * (0.5 + (times * 2.2) / (times + 1.2 * (1 - 0.7 + 0.7 * length)));
      }
    }
    return sum * found;
  }
}

const byField = (of: (field: Field) => number) => ({
  zh: of("zh"),
  en: of("en"),
  context: of("context"),
  concepts: of("concepts"),
});

type Has = (place: number, field: Field, term: string) => boolean;

function isMeant(document: Document, filter: Filter, place: number, has: Has): boolean {
  const { kinds, sections, entities, related, metrics, periods, fact, phrase, any, all } = filter;
  const { origin, kin, facts, section = "" } = document;
  const ownKinds = origin.kind === "claim" ? [origin.kind, origin.claim.kind] : [origin.kind];
  const share = (one: readonly string[], other: readonly string[]) =>
    one.some((each) => other.includes(each));
  return [
    !kinds || share(kinds, ownKinds),
    !sections || sections.includes(section),
    !entities || share(entities, document.entities),
    !related || share(related, [...document.entities, ...kin]),
    !metrics || share(metrics, document.metrics),
    !periods || share(periods, document.periods),
    !fact || facts.some((each) => isFact(each, fact)),
    !phrase ||
      (phrase.terms.length > 0 &&
        phrase.terms.every((term) => phrase.fields.some((field) => has(place, field, term)))),
    !any || any.some((each) => isMeant(document, each, place, has)),
    !all || all.every((each) => isMeant(document, each, place, has)),
  ].every(Boolean);
}

function isFact(
  { of, metric, period = "", unit = "" }: Document["facts"][number],
  wanted: FactFilter,
): boolean {
  return [
    !wanted.of || wanted.of.includes(of),
    !wanted.metrics || wanted.metrics.includes(metric),
    !wanted.periods || wanted.periods.includes(period),
    !wanted.units || wanted.units.includes(unit),
    !wanted.dated || period !== "",
  ].every(Boolean);
}

/** How often each term stands in each field of each document, put together again from an index. */
function countsOf(corpus: Corpus, all: readonly Document[]) {
  const index = buildIndex(corpus, all, TUNING.analyse);
  const store = openStore(index);
  const terms = index.terms.split("\n").map((line) => line.split("\t")[0] ?? "");
  const counts = all.map(() => ({
    zh: new Map<string, number>(),
    en: new Map<string, number>(),
    context: new Map<string, number>(),
    concepts: new Map<string, number>(),
  }));
  for (const term of terms)
    for (const [at, documentsWith] of store.get(term) ?? []) {
      const field = FIELDS[at];
      for (const [document, times] of documentsWith)
        if (field !== undefined) counts[document]?.[field].set(term, times);
    }
  const known: readonly Counts[] = counts;
  return { terms, counts: known };
}
