import type { ByField, Statistics } from "../index/engine.ts";
import { entityTerm, metricTerm } from "../index/id-terms.ts";
import type { Field } from "../index/index-data.ts";
import type { Mention } from "../reading/lexicon.ts";
import type { Question } from "../reading/question.ts";
import type { Asked } from "./query-terms.ts";

/**
 * What each of several engines scores with, so that their scores can be set side by side: all documents together, and in how many of
 * them a term stands. Ids are each report's own, so a name counts by what the question calls it, under whatever id a report has it.
 */
export async function jointStatistics(
  asked: readonly Asked[],
  boosts: readonly ReadonlyMap<string, number>[],
): Promise<readonly Statistics[]> {
  const size = asked.reduce((sum, { engine }) => sum + engine.size, 0);
  const lengths = await Promise.all(asked.map(({ engine }) => engine.meanLengths()));
  const meanLengths = byField((field) =>
    asked.reduce((sum, { engine }, at) => sum + (engine.size / size) * (lengths[at]?.[field] ?? 0), 0),
  );
  const counts = await Promise.all(
    asked.map(({ engine }, at) => engine.fieldFrequencies(boosts[at]?.keys() ?? [])),
  );
  const callings = asked.map(({ question }) => calledIn(question));
  const sums = new Map<string, ByField>();
  for (const [at, own] of counts.entries())
    for (const [term, count] of own) {
      const called = callings[at]?.get(term) ?? term;
      const sum = sums.get(called);
      sums.set(called, sum ? byField((field) => sum[field] + count[field]) : count);
    }
  return counts.map((own, at) => ({
    size,
    meanLengths,
    frequencies: new Map(
      [...own].map(([term, count]) => [term, sums.get(callings[at]?.get(term) ?? term) ?? count]),
    ),
  }));
}

/** What the question calls the things that terms stand for. */
function calledIn({ plain, entities, metrics }: Question): ReadonlyMap<string, string> {
  const called = new Map<string, string>();
  const add = (mentions: readonly Mention[], termOf: (id: string) => string) => {
    for (const { start, end, ids } of mentions)
      for (const id of ids) {
        const term = termOf(id);
        if (!called.has(term)) called.set(term, termOf(plain.slice(start, end)));
      }
  };
  add(entities, entityTerm);
  add(metrics, metricTerm);
  return called;
}

const byField = (of: (field: Field) => number): ByField => ({
  zh: of("zh"),
  en: of("en"),
  context: of("context"),
  concepts: of("concepts"),
});
