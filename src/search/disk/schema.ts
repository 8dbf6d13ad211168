import type { Database } from "./database.ts";

/** Raised whenever a file of an earlier program would be read wrong; such a file is made anew. */
export const INDEX_FORMAT = 5;

/** Signs that are part of a term or facet; letters and digits of any script are so anyway. */
const SIGNS = "!#$%&()*+,-./:;<=>?@[]^_`{|}~";

/**
 * The tables of an index. `fts` finds documents by terms, field by field, and by facets (`f`); `doc` has what the ranking needs of those
 * that are found: what they are about, and their terms, so that nothing is analysed anew; `name` has each name of things once, by which a
 * question is read for all reports at once, and `holding` the ids of those that a report has. A row for each name and report would be
 * written in as many places as a report has names; FTS5 writes `holding` in one.
 */
const TABLES = `
create table about(format integer not null, program text not null);
create table report(
  id integer primary key autoincrement, name text not null unique, key text not null, documents integer not null,
  zh integer not null, en integer not null, context integer not null, concepts integer not null,
  units text not null, date text not null, periods text not null);
create table doc(id integer primary key, facets text not null, terms blob not null);
create table name(
  form text not null, kind text not null, ids text not null, id integer not null,
  primary key(form, kind, ids)) without rowid;
create virtual table holding using fts5(names, content='', contentless_delete=1, detail=none);
create virtual table held using fts5vocab(holding, instance);
create virtual table fts using fts5(
  zh, en, context, concepts, f, content='', contentless_delete=1, tokenize="ascii tokenchars '${SIGNS}'");
create virtual table vocabulary using fts5vocab(fts, col);
create virtual table holders using fts5vocab(fts, row);
`;

/** Makes the tables of an index in a new file. */
export function createTables(database: Database, program: string): void {
  database.exec("begin");
  database.exec(TABLES);
  database.run("insert into about values (?, ?)", INDEX_FORMAT, program);
  database.exec("commit");
}

/** A term or facet as one token: what would end it or the text around it is replaced, so two may become one. */
export const tokenOf = (term: string): string => term.replace(/[\s"'\\\0-\x1f]/g, "_");

/** So many documents may a report have: a document's number is its report's times this, plus its place. */
export const PLACES = 2 ** 20;

export const reportIn = (id: number): number => Math.floor(id / PLACES);

/** Numbers of documents, the ends among them. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Reports in more stretches than so many are not looked through one stretch after the other. */
const MOST_RANGES = 4;

/** Few ranges that hold the documents of reports: those of neighbours are one, and all that lies between if they would be many. */
export function rangesOf(reports: readonly number[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const report of [...new Set(reports)].sort((one, other) => one - other)) {
    const [first, last] = [report * PLACES, (report + 1) * PLACES - 1];
    const before = ranges.at(-1);
    const isNext = before && (before.last === first - 1 || ranges.length > MOST_RANGES);
    if (isNext) ranges[ranges.length - 1] = { ...before, last };
    else ranges.push({ first, last });
  }
  const [from, to] = [ranges[0], ranges.at(-1)];
  return from && to && ranges.length > MOST_RANGES ? [{ first: from.first, last: to.last }] : ranges;
}

/** Any document. */
export const ANY: Range = { first: 0, last: Number.MAX_SAFE_INTEGER };
