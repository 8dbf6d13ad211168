import { mayBe, type Outcome } from "../../corpus/may-be.ts";
import type { Document, Fact } from "../documents/document.ts";
import type { Field } from "./index-data.ts";

/** What one and the same fact must be; of a list one value is enough. */
export interface FactFilter {
  readonly of?: readonly string[];
  readonly metrics?: readonly string[];
  readonly periods?: readonly string[];
  readonly units?: readonly string[];
  /** That it has a period, whichever. */
  readonly dated?: true;
}

/**
 * What a document is and is about, as plain data. All that is given must hold; of a list one value is enough, and an empty
 * list lets nothing pass. Values are compared letter by letter: whoever asks has found out which ids and periods there are.
 */
export interface Facets {
  /** Kinds of documents, and kinds of claims. */
  readonly kinds?: readonly string[];
  readonly sections?: readonly string[];
  /** Entities that it is about itself. */
  readonly entities?: readonly string[];
  /** Entities that it is about, or to which belongs what it is about. */
  readonly related?: readonly string[];
  readonly metrics?: readonly string[];
  readonly periods?: readonly string[];
  readonly fact?: FactFilter;
  /** Of documents with figures of these periods: that one of them may have come out, or be an estimate. */
  readonly outcome?: { readonly is: Outcome; readonly periods: readonly string[] };
}

/** Terms that all stand in a document, each in any of the fields; no terms stand nowhere. */
export interface Phrase {
  readonly terms: readonly string[];
  readonly fields: readonly Field[];
}

/** Which documents are meant: facets, words that they hold, and filters put together. Without anything given it is all. */
export interface Filter extends Facets {
  /** Reports of the engine, by their numbers in it. */
  readonly reports?: readonly number[];
  readonly phrase?: Phrase;
  readonly any?: readonly Filter[];
  readonly all?: readonly Filter[];
}

type Test<T> = (thing: T) => boolean;

/** The test of a document by its facets. */
export function facetTest({
  kinds,
  sections,
  entities,
  related,
  metrics,
  periods,
  fact,
  outcome,
}: Facets): Test<Document> {
  return every([
    kinds && kindTest(kinds),
    sections && one(sections, ({ section }) => section),
    entities && some(entities, (document) => document.entities),
    related &&
      either(
        some(related, (document) => document.entities),
        some(related, ({ kin }) => kin),
      ),
    metrics && some(metrics, (document) => document.metrics),
    periods && some(periods, (document) => document.periods),
    fact && hasFact(fact),
    outcome && mayComeOut(outcome),
  ]);
}

function mayComeOut({ is, periods }: NonNullable<Facets["outcome"]>): Test<Document> {
  const wanted = wantedOf(periods);
  return ({ facts }) => {
    const timed = facts.filter(({ period }) => period !== undefined && wanted(period));
    return timed.length === 0 || timed.some(({ basis }) => mayBe(is, basis));
  };
}

function kindTest(kinds: readonly string[]): Test<Document> {
  const wanted = wantedOf(kinds);
  return ({ kind, sort = "" }) => wanted(kind) || (kind === "claim" && wanted(sort));
}

function hasFact({ of, metrics, periods, units, dated }: FactFilter): Test<Document> {
  const test = every<Fact>([
    of && one(of, (fact) => fact.of),
    metrics && one(metrics, ({ metric }) => metric),
    periods && one(periods, ({ period }) => period),
    units && one(units, ({ unit }) => unit),
    dated && (({ period }) => period !== undefined),
  ]);
  return ({ facts }) => facts.some(test);
}

/** All of the tests that are given. */
export function every<T>(tests: readonly (Test<T> | undefined)[]): Test<T> {
  const given = tests.filter((test) => test !== undefined);
  return (thing) => given.every((test) => test(thing));
}

const either =
  <T>(one: Test<T>, other: Test<T>): Test<T> =>
  (thing) =>
    one(thing) || other(thing);

function one<T>(values: readonly string[], read: (thing: T) => string | undefined): Test<T> {
  const wanted = wantedOf(values);
  return (thing) => {
    const value = read(thing);
    return value !== undefined && wanted(value);
  };
}

function some<T>(values: readonly string[], read: (thing: T) => readonly string[]): Test<T> {
  const wanted = wantedOf(values);
  return (thing) => read(thing).some(wanted);
}

const FEW = 4;

/** Whether a value is among these; a set is worth making for many only. */
function wantedOf(values: readonly string[]): Test<string> {
  if (values.length <= FEW) return (value) => values.includes(value);
  const wanted = new Set(values);
  return (value) => wanted.has(value);
}
