import type { ByField } from "../index/engine.ts";
import { FIELDS, type Field } from "../index/index-data.ts";
import { type Database, numberIn, textIn } from "./database.ts";
import { quoted } from "./expression.ts";
import { documentsWith } from "./gather.ts";
import { keepLists } from "./keep-lists.ts";
import { onceInATurn } from "./once-in-a-turn.ts";
import { reportIn, tokenOf } from "./schema.ts";

/** A report of an index. */
interface Held {
  readonly name: string;
  readonly key: string;
  readonly units: string;
  /** When it speaks; empty if it does not tell. */
  readonly date: string;
}

/** What an index as a whole comes to, as long as nothing is written to it. */
export interface Whole {
  readonly reports: ReadonlyMap<number, Held>;
  readonly size: number;
  readonly meanLengths: ByField;
  readonly periods: () => readonly string[];
  /** In how many documents a term stands, in each field; undefined if in none. */
  readonly frequencies: (term: string) => ByField | undefined;
  /** The same of some reports; of a term that stands in very many documents, of all. */
  readonly frequenciesIn: (term: string, reports: ReadonlySet<number>) => ByField | undefined;
  /** Numbers of all documents that an expression without facets finds. */
  readonly documentsWith: (expression: string) => readonly number[];
  /** The same in any field: reports of one language have a word where those of another have it not. */
  readonly holders: (term: string) => number;
}

/** So many terms' frequencies are kept at most, and so many by report. */
const MOST_KEPT = 20_000;
const MOST_KEPT_BY_REPORT = 500;
/** Of a term that stands in more documents nothing is counted by report. */
const MOST_COUNTED = 20_000;

/** Watches an index: the same whole as long as nobody has written to it, and while one question is answered. */
export function watchWhole(database: Database): () => Whole {
  let seen: number | undefined;
  let whole: Whole | undefined;
  return onceInATurn(() => {
    const version = numberIn(database.all("pragma data_version")[0], "data_version");
    if (!whole || version !== seen) whole = readWhole(database);
    seen = version;
    return whole;
  });
}

function readWhole(database: Database): Whole {
  const rows = database.all(
    "select id, name, key, documents, zh, en, context, concepts, units, date from report",
  );
  const total = (column: string) => rows.reduce((sum, row) => sum + numberIn(row, column), 0);
  const size = total("documents");
  const known = new Map<string, ByField | undefined>();
  const held = new Map<string, number>();
  const byReport = new Map<string, CountsByReport>();
  let periods: readonly string[] | undefined;
  const lists = keepLists((expression) => documentsWith(database, expression));
  const frequencies = (term: string): ByField | undefined => {
    if (known.has(term)) return known.get(term);
    const found = countTerm(database, term);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(term, found);
    return found;
  };
  return {
    reports: new Map(
      rows.map((row) => [
        numberIn(row, "id"),
        {
          name: textIn(row, "name"),
          key: textIn(row, "key"),
          units: textIn(row, "units"),
          date: textIn(row, "date"),
        },
      ]),
    ),
    size,
    meanLengths: byField((field) => total(field) / (size || 1)),
    periods() {
      periods ??= [...new Set(database.all("select periods from report").flatMap((row) => listIn(row)))];
      return periods;
    },
    frequencies,
    documentsWith: lists,
    frequenciesIn(term, reports) {
      const all = frequencies(term);
      if (!all || !mayBeCounted(all)) return all;
      const found = byReport.get(term) ?? countByReport(lists, term, all);
      if (byReport.size >= MOST_KEPT_BY_REPORT) byReport.clear();
      byReport.set(term, found);
      return sumOver(found, reports);
    },
    holders(term) {
      const before = held.get(term);
      if (before !== undefined) return before;
      const count = numberIn(database.all("select doc from holders where term = ?", tokenOf(term))[0], "doc");
      if (held.size >= MOST_KEPT) held.clear();
      held.set(term, count);
      return count;
    },
  };
}

function listIn(row: Parameters<typeof textIn>[0]): readonly string[] {
  const list: readonly string[] = JSON.parse(textIn(row, "periods"));
  return list;
}

function countTerm(database: Database, term: string): ByField | undefined {
  const rows = database.all("select col, doc from vocabulary where term = ?", tokenOf(term));
  const counts = new Map(rows.map((row) => [textIn(row, "col"), numberIn(row, "doc")]));
  return FIELDS.some((field) => counts.has(field)) ? byField((field) => counts.get(field) ?? 0) : undefined;
}

/** For each field in how many documents of each report a term stands. */
type CountsByReport = Readonly<Record<Field, ReadonlyMap<number, number>>>;

const mayBeCounted = (counts: ByField): boolean => FIELDS.every((field) => counts[field] <= MOST_COUNTED);

function countByReport(documentsWith: Whole["documentsWith"], term: string, all: ByField): CountsByReport {
  const counts = (field: Field): ReadonlyMap<number, number> => {
    const found = new Map<number, number>();
    if (all[field] === 0) return found;
    for (const id of documentsWith(`${field} : ${quoted(tokenOf(term))}`))
      found.set(reportIn(id), (found.get(reportIn(id)) ?? 0) + 1);
    return found;
  };
  return { zh: counts("zh"), en: counts("en"), context: counts("context"), concepts: counts("concepts") };
}

function sumOver(counts: CountsByReport, reports: ReadonlySet<number>): ByField | undefined {
  const sums = byField((field) => {
    let sum = 0;
    for (const [report, count] of counts[field]) if (reports.has(report)) sum += count;
    return sum;
  });
  return FIELDS.some((field) => sums[field] > 0) ? sums : undefined;
}

const byField = (of: (field: Field) => number): ByField => ({
  zh: of("zh"),
  en: of("en"),
  context: of("context"),
  concepts: of("concepts"),
});
