import type { FactFilter, Filter, Phrase } from "../index/filter.ts";
import { tokenOf } from "./schema.ts";
import { facet } from "./terms/facet-terms.ts";

/** What FTS5 is asked: undefined is any document, "" none. */
export type Expression = string | undefined;

/** Of more reports no list is made: what is found is looked at instead. */
const MOST_REPORTS = 200;
/** Of more pairs of a fact's facets no list is made either. */
const MOST_PAIRS = 64;

/** Finds all documents that pass a filter, and few others: those with its facets in different facts, or with a value that is written alike. */
export function expressionOf(filter: Filter): Expression {
  const { kinds, sections, entities, related, metrics, periods, fact, reports, phrase, any, all } = filter;
  return both([
    reports && reportsIn(reports),
    kinds && anyOf(kinds.map(facet.kind)),
    sections && anyOf(sections.map(facet.section)),
    entities && anyOf(entities.map(facet.entity)),
    related && anyOf(related.map(facet.related)),
    metrics && anyOf(metrics.map(facet.metric)),
    periods && anyOf(periods.map(facet.period)),
    fact && factIn(fact),
    phrase && phraseIn(phrase),
    any && either(any.map((each) => expressionOf(each))),
    all && both(all.map((each) => expressionOf(each))),
  ]);
}

/**
 * The filter without kinds that nearly all documents are of, claims and rows among them: FTS5 would go through all their numbers, and
 * whoever looks at what is found sees its kind.
 */
export function withoutCommonKinds({ kinds, any, all, ...others }: Filter): Filter {
  return {
    ...others,
    ...(kinds && !(kinds.includes("claim") && kinds.includes("row")) && { kinds }),
    ...(any && { any: any.map(withoutCommonKinds) }),
    ...(all && { all: all.map(withoutCommonKinds) }),
  };
}

function reportsIn(reports: readonly number[]): Expression {
  const wanted = new Set(reports);
  return wanted.size <= MOST_REPORTS ? anyOf([...wanted].map(facet.report)) : undefined;
}

function factIn({ of, metrics, periods, units, dated }: FactFilter): Expression {
  const pairs = (one: readonly string[] | undefined, other: readonly string[] | undefined, make: Pair) =>
    one && other && one.length * other.length <= MOST_PAIRS
      ? anyOf(one.flatMap((a) => other.map((b) => make(a, b))))
      : undefined;
  return both([
    of && anyOf(of.map(facet.factOf)),
    metrics && anyOf(metrics.map(facet.factMetric)),
    periods && anyOf(periods.map(facet.factPeriod)),
    units && anyOf(units.map(facet.factUnit)),
    dated && anyOf([facet.factDated]),
    pairs(of, metrics, facet.factOfMetric),
    pairs(metrics, periods, facet.factMetricPeriod),
  ]);
}

type Pair = (one: string, other: string) => string;

const phraseIn = ({ terms, fields }: Phrase): Expression =>
  terms.length === 0 || fields.length === 0
    ? ""
    : both(terms.map((term) => `({${fields.join(" ")}} : ${quoted(tokenOf(term))})`));

/** Documents that have one of these facets. */
const anyOf = (facets: readonly string[]): string =>
  facets.length === 0 ? "" : `f : (${facets.map(quoted).join(" OR ")})`;

/** What all of these find. */
export function both(expressions: readonly Expression[]): Expression {
  const given = expressions.filter((each) => each !== undefined);
  if (given.includes("")) return "";
  return given.length === 0 ? undefined : joined(given, "AND");
}

/** What any of these finds. */
function either(expressions: readonly Expression[]): Expression {
  if (expressions.includes(undefined)) return undefined;
  return joined(
    expressions.flatMap((each) => each || []),
    "OR",
  );
}

const joined = (expressions: readonly string[], by: string): string =>
  expressions.length === 1 ? (expressions[0] ?? "") : expressions.map((each) => `(${each})`).join(` ${by} `);

/** A token as FTS5 reads it. */
export const quoted = (token: string): string => `"${token}"`;
