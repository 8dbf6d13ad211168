import type { ByField, Engine } from "../index/engine.ts";
import type { Filter } from "../index/filter.ts";
import { findCandidates } from "./candidates.ts";
import { type Database, numberIn, textIn } from "./database.ts";
import { hasPhrase, type Kept, type OriginOf, readDocuments, testOf } from "./documents.ts";
import { type Expression, expressionOf, withoutCommonKinds } from "./expression.ts";
import { ANY, type Range, rangesOf, reportIn } from "./schema.ts";
import { type Whole, watchWhole } from "./statistics.ts";

export interface DiskEngine extends Engine {
  /** The reports that it has now, by their numbers. */
  readonly whole: () => Whole;
}

/** So many documents are looked at in the first go, and in later ones: mostly one of the first passes. */
const GO = { first: 20, later: 1000 } as const;

/** An engine over an index in a file, which may change while it is open. */
export function createDiskEngine(database: Database, originOf: OriginOf): DiskEngine {
  const whole = watchWhole(database);
  const find = (expression: Expression, { first, last }: Range, most: number): readonly number[] => {
    const rows =
      expression === undefined
        ? database.all("select id from doc where id between ? and ? order by id limit ?", first, last, most)
        : database.all(
            "select rowid as id from fts where fts match ? and rowid between ? and ? order by rowid limit ?",
            expression,
            first,
            last,
            most,
          );
    return rows.map((row) => numberIn(row, "id"));
  };
  /** Numbers of documents among which are all that pass, the lowest first. Of reports all documents have a facet: they are looked for by their numbers. */
  function* among({ reports, ...filter }: Filter): Generator<readonly number[]> {
    const expression = expressionOf(withoutCommonKinds(filter));
    if (expression === "") return;
    const wanted = reports && new Set(reports);
    for (const { first, last } of reports ? rangesOf(reports) : [ANY])
      for (let from = first, go: number = GO.first; ; go = GO.later) {
        const ids = find(expression, { first: from, last }, go);
        yield wanted ? ids.filter((id) => wanted.has(reportIn(id))) : ids;
        if (ids.length < go) break;
        from = (ids.at(-1) ?? last) + 1;
      }
  }
  function* passing(filter: Filter): Generator<Kept> {
    const test = testOf(filter);
    for (const ids of among(filter))
      for (const kept of readDocuments(database, ids, originOf, hasPhrase(filter)))
        if (test(kept)) yield kept;
  }
  return {
    whole,
    get reports() {
      return whole().reports.size;
    },
    get size() {
      return whole().size;
    },
    meanLengths: async () => whole().meanLengths,
    async frequencies(terms) {
      const found = new Map<string, number>();
      const { holders } = whole();
      for (const term of terms) {
        const count = holders(term);
        if (count > 0) found.set(term, count);
      }
      return found;
    },
    async fieldFrequencies(terms, reports) {
      const found = new Map<string, ByField>();
      const { frequencies, frequenciesIn } = whole();
      for (const term of terms) {
        const counts = reports ? frequenciesIn(term, reports) : frequencies(term);
        if (counts) found.set(term, counts);
      }
      return found;
    },
    async wordsLike(word) {
      const opening = word.slice(0, 2);
      const rows = database.all(
        "select distinct term from vocabulary where term >= ? and term < ? and col <> 'f'",
        opening,
        `${opening}{`,
      );
      return rows.map((row) => textIn(row, "term")).filter((term) => /^[a-z]+$/.test(term));
    },
    periods: async () => whole().periods(),
    candidates: async (wanted, filter, k) =>
      findCandidates(database, whole(), originOf, { wanted, filter, k }),
    async some(filter) {
      return !passing(filter).next().done;
    },
    async select(filter) {
      const first = ({ document }: Kept) => document.lines[0] ?? 0;
      return [...passing(filter)]
        .sort((a, b) => reportIn(a.id) - reportIn(b.id) || first(a) - first(b) || a.id - b.id)
        .map(({ id }) => id);
    },
    load: async (ids) => readDocuments(database, ids, originOf, false).map(({ document }) => document),
  };
}
