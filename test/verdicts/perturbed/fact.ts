import { type HeldQuantity, heldOf, heldQuantities } from "../../../src/answers/figures/held-quantity.ts";
import type { Corpus } from "../../../src/corpus/corpus.ts";
import { allNames } from "../../../src/corpus/naming/all-names.ts";
import type { Entity } from "../../../src/corpus/schema/entity.ts";
import type { Metric } from "../../../src/corpus/schema/metric.ts";
import type { Lang } from "../../../src/notation/lang.ts";
import { contains, tryPeriod } from "../../../src/notation/periods/period.ts";

/** What a sentence says: whose figure, of what, when, and how much, in the terms of the corpus. */
export interface Fact {
  readonly of: string;
  readonly metric: string;
  readonly period?: string | undefined;
  readonly vs?: string | undefined;
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly bound?: HeldQuantity["bound"];
  readonly unit?: string | undefined;
}

/** The figures of a corpus that can be said in a language, each subject, metric and time once. */
export function factsOf(corpus: Corpus, lang: Lang): Fact[] {
  const seen = new Map<string, number>();
  const keyOf = ({ of, metric, period }: HeldQuantity) => [of, metric, period].join(" ");
  const printed = heldQuantities(corpus).filter(
    (held) =>
      held.source !== "derived" &&
      (held.value !== undefined ? held.value !== 0 : held.low !== undefined && held.high !== undefined) &&
      held.bound !== "order" &&
      held.unit !== undefined &&
      nameOf(corpus, held.of, lang) !== undefined &&
      metricName(corpus, held.metric, lang) !== undefined,
  );
  for (const held of printed) seen.set(keyOf(held), (seen.get(keyOf(held)) ?? 0) + 1);
  // What is said several times may stand under conditions that no plain sentence says.
  return printed.filter((held) => seen.get(keyOf(held)) === 1);
}

/** What an entity is called in a language; undefined if only in another. */
export function nameOf(corpus: Corpus, id: string, lang: Lang): string | undefined {
  const name = corpus.entities.get(id)?.[lang];
  return name !== undefined && isOf(name, lang) ? name : undefined;
}

/** What a metric is called in a language; undefined if only in another. */
export function metricName(corpus: Corpus, id: string, lang: Lang): string | undefined {
  const name = corpus.metrics.get(id)?.[lang];
  return name !== undefined && isOf(name, lang) ? name : undefined;
}

const isOf = (name: string, lang: Lang): boolean =>
  name !== "" && (lang === "zh" || !/\p{Script=Han}/u.test(name));

/** Whether the report holds what a sentence says, of the subject itself or of what it belongs to. */
export function holds(corpus: Corpus, fact: Fact): boolean {
  const kin = kinOf(corpus, fact.of);
  const named = sameNamed(corpus, fact.metric);
  return [...kin].some((id) =>
    heldOf(corpus, id).some(
      (held) => named.has(held.metric) && isThen(fact, held) && isTrueOf(corpus, fact, held),
    ),
  );
}

const kinOf = ({ entities }: Corpus, id: string): ReadonlySet<string> => {
  const { maker, partOf } = entities.get(id) ?? {};
  const parts = [...entities.values()].filter((each) => each.maker === id || each.partOf === id);
  return new Set([id, ...parts.map((each) => each.id), ...[maker, partOf].flatMap((each) => each ?? [])]);
};

/** The metrics that share a name with one. */
function sameNamed({ metrics }: Corpus, id: string): ReadonlySet<string> {
  const names = new Set(namesOfMetric(metrics.get(id)));
  return new Set(
    [...metrics.values()]
      .filter((each) => each.id === id || namesOfMetric(each).some((name) => names.has(name)))
      .map((each) => each.id),
  );
}

const namesOfMetric = (metric: Metric | undefined): string[] =>
  metric
    ? [metric.zh, metric.en, ...(metric.aliases ?? [])].flatMap((name) => (name ? [name.toLowerCase()] : []))
    : [];

function isThen({ period }: Fact, held: HeldQuantity): boolean {
  if (period === undefined) return true;
  return [held.period, held.calendar, ...held.dates].some((text) => {
    const [asked, own] = [tryPeriod(period), text === undefined ? undefined : tryPeriod(text)];
    return text === period || (asked !== undefined && own !== undefined && contains(asked, own));
  });
}

/** A figure is true of another if its value is that one rounded, or lies within what it bounds. */
function isTrueOf({ units }: Corpus, fact: Fact, held: HeldQuantity): boolean {
  const [mine, theirs] = [fact, held].map(({ unit }) => (unit === undefined ? undefined : units.find(unit)));
  if (mine?.dimension !== theirs?.dimension && mine !== undefined && theirs !== undefined) return false;
  const of = (value: number | undefined, factor = 1) => (value === undefined ? undefined : value * factor);
  const claimed = [fact.value, fact.low, fact.high].map((each) => of(each, mine?.factor));
  const own = [held.value, held.low, held.high].map((each) => of(each, theirs?.factor));
  const near = (a: number, b: number) =>
    Math.abs(a - b) <= Math.abs(b) * 0.006 || Number(b.toPrecision(digitsOf(a))) === a;
  const [value, low, high] = claimed;
  const [ownValue, ownLow, ownHigh] = own;
  if (low !== undefined && high !== undefined)
    return (
      (ownLow !== undefined && ownHigh !== undefined && near(low, ownLow) && near(high, ownHigh)) ||
      (ownValue !== undefined && low <= ownValue && ownValue <= high)
    );
  if (value === undefined || ownValue === undefined) return false;
  if (fact.bound === "over" || fact.bound === "at-least")
    return (
      (ownValue > value ||
        (fact.bound === "at-least" && ownValue === value) ||
        (near(ownValue, value) && isUp(held))) &&
      !isDown(held)
    );
  if (fact.bound === "under" || fact.bound === "at-most")
    return (
      (ownValue < value ||
        (fact.bound === "at-most" && ownValue === value) ||
        (near(ownValue, value) && isDown(held))) &&
      !isUp(held)
    );
  return near(value, ownValue);
}

/** How many digits a number is given with. */
const digitsOf = (value: number): number =>
  Math.max(1, value.toExponential().replace(/e.*|[.-]/g, "").length);

const isUp = ({ bound }: Fact): boolean => bound === "over" || bound === "at-least";
const isDown = ({ bound }: Fact): boolean => bound === "under" || bound === "at-most";

/** Entities of the same kind as one, apart from its kin and from what has a name in one of its names. */
export function othersLike(corpus: Corpus, id: string, lang: Lang): Entity[] {
  const own = corpus.entities.get(id);
  const kin = kinOf(corpus, id);
  const names = own ? allNames(own) : [];
  return [...corpus.entities.values()].filter(
    (each) =>
      each.kind === own?.kind &&
      !kin.has(each.id) &&
      nameOf(corpus, each.id, lang) !== undefined &&
      !allNames(each).some((name) => names.some((mine) => mine.includes(name) || name.includes(mine))),
  );
}
