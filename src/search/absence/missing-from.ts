import type { Engine } from "../index/engine.ts";
import type { Filter } from "../index/filter.ts";
import { plainText } from "../reading/plain-text.ts";
import type { Reading } from "../reading/reading.ts";
import { type Coverage, coverageOf } from "./coverage.ts";
import { createMatches } from "./matches.ts";
import { unmatchedNames } from "./unmatched.ts";

/** Reports that were searched and read the question alike. */
export interface Searched extends Pick<Reading, "question" | "known"> {
  readonly engine: Engine;
  /** Their numbers in the engine; undefined if it has no others. */
  readonly reports: readonly number[] | undefined;
  readonly isNamed: boolean;
}

/** What of a question the reports do not have. */
export interface Missing {
  readonly coverage: Coverage;
  readonly unmatched: readonly string[];
}

/**
 * Names that stand in none of the reports, and what the one that has most of the question has of it: of those that the question names,
 * if it names some. `called` are the names of reports themselves in the question.
 */
export async function missingFrom(
  searched: readonly Searched[],
  query: string,
  mended: ReadonlySet<string>,
  called: readonly string[],
): Promise<Missing> {
  let unmatched: readonly string[] | undefined;
  for (const { known, engine, question } of searched) {
    if (unmatched?.length === 0) break;
    const own = await unmatchedNames(query, question, createMatches(engine, mended), known);
    unmatched = unmatched?.filter((name) => own.includes(name)) ?? own;
  }
  const strangers = (unmatched ?? []).filter(
    (name) => !called.some((phrase) => phrase.includes(plainText(name))),
  );
  const named = searched.filter(({ isNamed }) => isNamed);
  let best: Coverage = {};
  for (const { known, question, ...part } of named.length > 0 ? named : searched) {
    const coverage = await coverageOf(known, within(part), question, strangers);
    if (rank(coverage) > rank(best)) best = coverage;
    if (rank(best) === ALL) break;
  }
  return { coverage: best, unmatched: strangers };
}

const KEYS = ["entity", "metric", "period"] as const;

/** The engine as far as it is of these reports. */
const within = ({ engine, reports }: Pick<Searched, "engine" | "reports">) => ({
  periods: engine.periods,
  some: (filter: Filter) => engine.some(reports ? { all: [filter], reports } : filter),
});

/** Orders coverages: what has the thing first, then its metric, then the period; a known lack before what is not asked. */
const rank = (coverage: Coverage): number =>
  KEYS.reduce((sum, key) => 3 * sum + (coverage[key] === undefined ? 0 : coverage[key] ? 2 : 1), 0);

/** The greatest of them: nothing that is asked for is missing. */
const ALL = rank({ entity: true, metric: true, period: true });
