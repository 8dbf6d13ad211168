import type { Document } from "../documents/document.ts";
import { every, type Filter, facetTest, type Phrase } from "./filter.ts";
import { entityTerm, metricTerm } from "./id-terms.ts";
import { FIELDS, type Postings } from "./index-data.ts";
import { fewest, keysOf, NONE, type Numbers, together } from "./numbers.ts";
import { once } from "./once.ts";

/** The number of the one report whose documents are in memory. */
export const ONLY = 0;

type Test = (number: number) => boolean;

/** Filters over documents in memory, which are known by their numbers. */
export interface Filters {
  /** Numbers among which are all documents that pass, as few as can be told without looking at them; some perhaps twice. */
  readonly among: (filter: Filter) => Iterable<number>;
  readonly test: (filter: Filter) => Test;
  /** Same, passed by near duplicates of what passes too; undefined if the filter asks for nothing. */
  readonly testWithTwins: (filter: Filter) => Test | undefined;
}

/** Opens documents and the postings of their terms for filters. */
export function createFilters(
  documents: readonly Document[],
  postingsOf: (term: string) => Postings | undefined,
): Filters {
  const byRelated = once(() => placesOf(documents, ({ entities, kin }) => [entities, kin]));
  const bySubstance = once(() => placesOf(documents, ({ substance }) => [substance ? [substance] : []]));
  // What a text names stands among the concepts too, so these are more than the documents that are about it.
  const concept = (term: string) => {
    const held = postingsOf(term)?.get(FIELDS.indexOf("concepts"));
    return held ? keysOf(held) : NONE;
  };

  const few = ({ entities, related, metrics, fact, phrase, any, all }: Filter): Numbers | undefined =>
    fewest([
      entities && placed(entities, byRelated()),
      related && placed(related, byRelated()),
      metrics && together(metrics.map(metricTerm).map(concept)),
      fact?.of && together(fact.of.map(entityTerm).map(concept)),
      fact?.metrics && together(fact.metrics.map(metricTerm).map(concept)),
      phrase && (fewest(holdersOf(phrase, postingsOf).map((fields) => together(fields.map(keysOf)))) ?? NONE),
      any && together(any.map(few)),
      all && fewest(all.map(few)),
    ]);

  const test = (filter: Filter): Test => {
    const { phrase, any, all, reports } = filter;
    const facets = facetTest(filter);
    const anyOf = any?.map(test);
    return every([
      (number) => {
        const document = documents[number];
        return document !== undefined && facets(document);
      },
      reports && (() => reports.includes(ONLY)),
      phrase && phraseTest(phrase, postingsOf),
      anyOf && ((number) => anyOf.some((each) => each(number))),
      all && every(all.map(test)),
    ]);
  };

  return {
    among: (filter) => few(filter)?.each() ?? documents.keys(),
    test,
    testWithTwins(filter) {
      if (Object.keys(filter).length === 0) return undefined;
      const passes = test(filter);
      const twins = (number: number) => bySubstance().get(documents[number]?.substance ?? "") ?? [];
      return (number) => passes(number) || twins(number).some(passes);
    },
  };
}

/** For each value the numbers of the documents that have it. */
function placesOf(
  documents: readonly Document[],
  valuesOf: (document: Document) => readonly (readonly string[])[],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  documents.forEach((document, number) => {
    for (const values of valuesOf(document))
      for (const value of values) {
        const numbers = places.get(value);
        if (!numbers) places.set(value, [number]);
        else if (numbers.at(-1) !== number) numbers.push(number);
      }
  });
  return places;
}

/** For each term of a phrase the documents that have it, by field. */
function holdersOf(
  { terms, fields }: Phrase,
  postingsOf: (term: string) => Postings | undefined,
): readonly (readonly ReadonlyMap<number, number>[])[] {
  const places = fields.map((field) => FIELDS.indexOf(field));
  return terms.map((term) => {
    const postings = postingsOf(term);
    return places.flatMap((place) => postings?.get(place) ?? []);
  });
}

function phraseTest(phrase: Phrase, postingsOf: (term: string) => Postings | undefined): Test {
  const holders = holdersOf(phrase, postingsOf);
  return (number) =>
    holders.length > 0 && holders.every((fields) => fields.some((field) => field.has(number)));
}

const placed = (
  values: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
): Numbers | undefined =>
  together(
    values.map((value) => {
      const numbers = places.get(value) ?? [];
      return { size: numbers.length, each: () => numbers };
    }),
  );
