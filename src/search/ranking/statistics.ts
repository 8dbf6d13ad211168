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
  const engines = [...new Set(asked.map(({ engine }) => engine))];
  const size = engines.reduce((sum, engine) => sum + engine.size, 0);
  const lengths = await Promise.all(engines.map((engine) => engine.meanLengths()));
  const meanLengths = byField((field) =>
    engines.reduce((sum, engine, at) => sum + (engine.size / size) * (lengths[at]?.[field] ?? 0), 0),
  );
  const callings = asked.map(({ question }) => calledIn(question));
  const words = asked.map((_, at) =>
    [...(boosts[at]?.keys() ?? [])].filter((term) => !callings[at]?.has(term)),
  );
  const counts = new Map(
    await Promise.all(
      engines.map(async (engine) => {
        const terms = asked.flatMap((each, at) => (each.engine === engine ? (words[at] ?? []) : []));
        return [engine, await engine.fieldFrequencies(new Set(terms))] as const;
      }),
    ),
  );
  const names = await Promise.all(
    asked.map(({ engine, reports }, at) => {
      const own = [...(boosts[at]?.keys() ?? [])].filter((term) => callings[at]?.has(term));
      return engine.fieldFrequencies(own, reports);
    }),
  );
  const sums = new Map<string, ByField>();
  const summed = new Set<string>();
  asked.forEach(({ engine }, at) => {
    for (const term of boosts[at]?.keys() ?? []) {
      const named = callings[at]?.get(term);
      const called = named ?? term;
      const count = named === undefined ? counts.get(engine)?.get(term) : names[at]?.get(term);
      const once = `${engines.indexOf(engine)} ${term}`;
      if (!count || (named === undefined && summed.has(once))) continue;
      summed.add(once);
      const sum = sums.get(called);
      sums.set(called, sum ? byField((field) => sum[field] + count[field]) : count);
    }
  });
  return asked.map((_, at) => ({
    size,
    meanLengths,
    frequencies: new Map(
      [...(boosts[at]?.keys() ?? [])].flatMap((term) => {
        const sum = sums.get(callings[at]?.get(term) ?? term);
        return sum ? [[term, sum] as const] : [];
      }),
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
