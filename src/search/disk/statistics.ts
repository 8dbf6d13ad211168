import type { ByField } from "../index/engine.ts";
import { FIELDS } from "../index/index-data.ts";
import { once } from "../index/once.ts";
import { bytesIn, type Database, numberIn, textIn } from "./database.ts";
import { keepRecent, type Recent } from "./keep-recent.ts";
import { onceInATurn } from "./once-in-a-turn.ts";
import { PLACES, reportIn } from "./schema.ts";
import { firstWhere } from "./scoring/holding.ts";
import { byField, openTerms, type Stretch, type Terms } from "./scoring/terms-of-index.ts";
import { createTotals, type TotalsOf } from "./scoring/totals.ts";

/** A report of an index, and which of all documents are its own. */
interface Held extends Stretch {
  readonly name: string;
  readonly key: string;
  readonly units: string;
  /** When it speaks; empty if it does not tell. */
  readonly date: string;
}

/** What an index as a whole comes to, as long as nothing is written to it. */
export interface Whole extends Omit<Terms, "frequenciesIn"> {
  readonly reports: ReadonlyMap<number, Held>;
  readonly size: number;
  /** In so many documents the terms of a question may stand together to be read. */
  readonly most: number;
  readonly meanLengths: ByField;
  readonly periods: () => readonly string[];
  /** In how many documents of these reports a term stands, in each field; of a term that is too common to be read, of all. */
  readonly frequenciesIn: (term: string, reports: ReadonlySet<number>) => ByField | undefined;
  /** What documents come to by the terms that stand in them. */
  readonly totals: TotalsOf;
  /** The place of a document among all by its number, and the inverse. */
  readonly placeOf: (id: number) => number;
  readonly idAt: (place: number) => number;
  /** What documents are about, as the file holds it, by their numbers. */
  readonly facets: Recent<number, string>;
}

/** So many letters of what documents are about are kept. */
const MOST_LETTERS = 8e6;

/** An index of so many documents is read wherever a term stands. */
const SMALL = 50_000;
/** Of a larger one that of terms is read which have so many documents, or so large a part of the index. */
const COMMON = { documents: 20_000, share: 0.02 } as const;

/** In so many documents of an index of this size the terms of a question may stand together to be read. */
export const mostRead = (size: number): number =>
  size <= SMALL ? Number.POSITIVE_INFINITY : Math.max(COMMON.documents, size * COMMON.share);

/** Watches an index: the same whole as long as nobody has written to it, and while one question is answered. */
export function watchWhole(database: Database, mostOf: (size: number) => number): () => Whole {
  let seen: number | undefined;
  let whole: Whole | undefined;
  return onceInATurn(() => {
    const version = numberIn(database.all("pragma data_version")[0], "data_version");
    if (!whole || version !== seen) whole = readWhole(database, mostOf);
    seen = version;
    return whole;
  });
}

function readWhole(database: Database, mostOf: (size: number) => number): Whole {
  const rows = database.all(
    "select id, name, key, documents, zh, en, context, concepts, units, date from report order by id",
  );
  const total = (column: string) => rows.reduce((sum, row) => sum + numberIn(row, column), 0);
  const reports = new Map<number, Held>();
  let size = 0;
  for (const row of rows) {
    const from = size;
    size += numberIn(row, "documents");
    reports.set(numberIn(row, "id"), {
      name: textIn(row, "name"),
      key: textIn(row, "key"),
      units: textIn(row, "units"),
      date: textIn(row, "date"),
      from,
      to: size,
    });
  }
  const most = mostOf(size);
  let periods: readonly string[] | undefined;
  const totals = once(() => createTotals(readLengths(database, size)));
  const stretches = [...reports];
  const { frequenciesIn, ...terms } = openTerms(database, {
    size,
    most,
    firstOf: (report) => reports.get(report)?.from,
  });
  return {
    ...terms,
    reports,
    size,
    most,
    meanLengths: byField((field) => total(field) / (size || 1)),
    periods() {
      periods ??= [...new Set(database.all("select periods from report").flatMap((row) => listIn(row)))];
      return periods;
    },
    frequenciesIn: (term, some) =>
      frequenciesIn(
        term,
        [...some].flatMap((report) => reports.get(report) ?? []),
      ),
    totals: (holdings, looked) => totals()(holdings, looked),
    placeOf: (id) => (reports.get(reportIn(id))?.from ?? Number.NaN) + (id % PLACES),
    idAt(place) {
      const [report, { from }] = stretches[
        firstWhere(stretches.length, (at) => (stretches[at]?.[1].to ?? 0) > place)
      ] ?? [0, { from: 0 }];
      return report * PLACES + place - from;
    },
    facets: keepRecent(MOST_LETTERS, ({ length }) => length),
  };
}

function readLengths(database: Database, size: number): Uint16Array {
  const all = new Uint8Array(size * FIELDS.length * Uint16Array.BYTES_PER_ELEMENT);
  let at = 0;
  for (const row of database.all("select lengths from report order by id")) {
    const own = bytesIn(row, "lengths");
    all.set(own, at);
    at += own.length;
  }
  return new Uint16Array(all.buffer);
}

function listIn(row: Parameters<typeof textIn>[0]): readonly string[] {
  const list: readonly string[] = JSON.parse(textIn(row, "periods"));
  return list;
}
