import type { Corpus } from "../../corpus/corpus.ts";
import type { Engine } from "../index/engine.ts";
import { plainText } from "../reading/plain-text.ts";
import type { Question } from "../reading/question.ts";
import { type Coverage, coverageOf } from "./coverage.ts";
import { createMatches } from "./matches.ts";
import { unmatchedNames } from "./unmatched.ts";

/** A report that was searched, and the question as it is read with its names. */
export interface Searched {
  readonly corpus: Corpus;
  readonly engine: Engine;
  readonly question: Question;
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
  for (const { corpus, engine, question } of searched) {
    if (unmatched?.length === 0) break;
    const own = await unmatchedNames(query, question, createMatches(engine, mended), corpus);
    unmatched = unmatched?.filter((name) => own.includes(name)) ?? own;
  }
  const strangers = (unmatched ?? []).filter(
    (name) => !called.some((phrase) => phrase.includes(plainText(name))),
  );
  const named = searched.filter(({ isNamed }) => isNamed);
  let best: Coverage = {};
  for (const { corpus, engine, question } of named.length > 0 ? named : searched) {
    const coverage = await coverageOf(corpus, engine, question, strangers);
    if (rank(coverage) > rank(best)) best = coverage;
  }
  return { coverage: best, unmatched: strangers };
}

const KEYS = ["entity", "metric", "period"] as const;

/** Orders coverages: what has the thing first, then its metric, then the period; a known lack before what is not asked. */
const rank = (coverage: Coverage): number =>
  KEYS.reduce((sum, key) => 3 * sum + (coverage[key] === undefined ? 0 : coverage[key] ? 2 : 1), 0);
