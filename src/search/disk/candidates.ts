import type { ByField, Candidate, Statistics, Weighted } from "../index/engine.ts";
import type { Filter } from "../index/filter.ts";
import { FIELDS, type Field } from "../index/index-data.ts";
import { matchOf, rarity } from "../index/score-together.ts";
import { type Database, numberIn } from "./database.ts";
import { hasPhrase, type Kept, type OriginOf, readDocuments, readTermsOf, testOf } from "./documents.ts";
import { both, type Expression, expressionOf, quoted } from "./expression.ts";
import { gather, type Sought, withinBudget } from "./gather.ts";
import { reportIn } from "./schema.ts";
import type { Whole } from "./statistics.ts";
import { facet } from "./terms/facet-terms.ts";
import { type KeptTerms, markOf, timesIn } from "./terms/kept-terms.ts";

/** At least so many are gathered by what their terms count before our formula orders them. */
const FEWEST = 500;

/** The k documents that match best: gathered by FTS5, and put in our order by what the index keeps of each. */
export function findCandidates(
  database: Database,
  whole: Whole,
  originOf: OriginOf,
  {
    wanted,
    filter,
    k,
  }: { readonly wanted: readonly Weighted[]; readonly filter: Filter; readonly k: number },
): readonly Candidate[] {
  if (k === 0) return [];
  const fields = mostOf(wanted);
  const sought = withinBudget(soughtIn(wanted, fields, whole), whole.size);
  const find = (more: Expression) =>
    gather(database, whole.documentsWith, sought, fields, more, Math.max(k, FEWEST));
  const found = new Set(find(expressionOf(filter)));
  const passes = passingOf(database, filter, originOf, found, find);
  const scorerFor = byReport(wanted, (weighted) =>
    scorer(weighted, weighted.statistics ?? ownStatistics(whole, weighted)),
  );
  const termsOf = readTermsOf(database, [...found].filter(passes));
  return [...termsOf]
    .flatMap(([id, kept]): Candidate[] => {
      const report = reportIn(id);
      const score = whole.reports.has(report) ? (scorerFor(report)?.(kept) ?? 0) : 0;
      return score > 0 ? [{ id, report, score }] : [];
    })
    .sort((one, other) => other.score - one.score || one.id - other.id)
    .slice(0, k);
}

/** What a match counts in each field where it counts most. */
const mostOf = (wanted: readonly Weighted[]): Weighted["fields"] => {
  const most = (field: Field) => Math.max(0, ...wanted.map(({ fields }) => fields[field]));
  return { zh: most("zh"), en: most("en"), context: most("context"), concepts: most("concepts") };
};

/** The terms that are looked for in any report, with what each counts by its rarity. */
function soughtIn(
  wanted: readonly Weighted[],
  fields: Weighted["fields"],
  { size, frequencies }: Whole,
): readonly Sought[] {
  const boosts = new Map<string, number>();
  for (const { terms } of wanted)
    for (const [term, boost] of terms) boosts.set(term, Math.max(boost, boosts.get(term) ?? 0));
  return [...boosts].flatMap(([term, boost]) => {
    const counts = frequencies(term);
    const count = counts ? Math.max(0, ...FIELDS.map((field) => (fields[field] > 0 ? counts[field] : 0))) : 0;
    return count === 0 ? [] : [{ term, count, weight: boost * Math.log(1 + size / count) }];
  });
}

/**
 * The test of a filter, passed by near duplicates of what passes too. Those are found besides and added to what was found: a filter that
 * finds the words of the question need not find them.
 */
function passingOf(
  database: Database,
  filter: Filter,
  originOf: OriginOf,
  found: Set<number>,
  find: (more: Expression) => readonly number[],
): (id: number) => boolean {
  const { reports, ...rest } = filter;
  if (Object.keys(rest).length === 0) {
    const only = reports && new Set(reports); // a near duplicate is in the same report
    return (id) => only?.has(reportIn(id)) ?? true;
  }
  for (const id of find(`f : ${quoted(facet.anyTwin)}`)) found.add(id);
  const test = testOf(filter);
  const read = (ids: readonly number[]) => readDocuments(database, ids, originOf, hasPhrase(filter));
  const all = read([...found]);
  const good = new Set(all.filter(test).map(({ id }) => id));
  const open = all.filter(({ id, document }) => document.substance !== undefined && !good.has(id));
  const names = [...new Set(open.map(nameOf))];
  const expression = both([
    names.length === 0 ? "" : `f : (${names.map(quoted).join(" OR ")})`,
    expressionOf(filter),
  ]);
  const twins = expression
    ? database
        .all("select rowid as id from fts where fts match ?", expression)
        .map((row) => numberIn(row, "id"))
    : [];
  const passed = new Set(read(twins).filter(test).map(nameOf));
  for (const kept of open) if (passed.has(nameOf(kept))) good.add(kept.id);
  return (id) => good.has(id);
}

const nameOf = ({ id, document }: Kept): string => facet.twin(reportIn(id), document.substance ?? "");

/** What is made of that which is looked for in a report, the first that names it; once for all its reports. */
function byReport<T>(
  wanted: readonly Weighted[],
  make: (weighted: Weighted) => T,
): (report: number) => T | undefined {
  const made = new Map<Weighted, T>();
  const known = new Map<number, T | undefined>();
  return (report) => {
    if (known.has(report)) return known.get(report);
    const own = wanted.find(({ reports }) => reports?.has(report) ?? true);
    const found = own && (made.get(own) ?? make(own));
    if (own && found !== undefined) made.set(own, found);
    known.set(report, found);
    return found;
  };
}

/** What is counted with if nothing is given: the index's own documents. */
function ownStatistics({ size, meanLengths, frequencies }: Whole, { terms }: Weighted): Statistics {
  const counts = [...terms.keys()].flatMap((term): [string, ByField][] => {
    const count = frequencies(term);
    return count ? [[term, count]] : [];
  });
  return { size, meanLengths, frequencies: new Map(counts) };
}

/** BM25+ over the fields, times the number of terms found, as every engine has it. */
function scorer({ terms, fields }: Weighted, statistics: Statistics): (kept: KeptTerms) => number {
  const used = FIELDS.filter((field) => fields[field] > 0);
  const sought = [...terms].map(([term, boost]) => ({
    mark: markOf(term),
    weights: used.map((field) => boost * fields[field] * rarity(statistics, term, field)),
  }));
  return (kept) => {
    const lengths = used.map(kept.length);
    let sum = 0;
    let found = 0;
    for (const { mark, weights } of sought) {
      const stands = kept.times(mark);
      if (stands === 0) continue;
      let has = false;
      for (const [at, field] of used.entries()) {
        const times = timesIn(stands, field);
        if (times === 0) continue;
        has = true;
        sum += (weights[at] ?? 0) * matchOf(times, lengths[at] ?? 0, statistics.meanLengths[field]);
      }
      if (has) found++;
    }
    return sum * found;
  };
}
