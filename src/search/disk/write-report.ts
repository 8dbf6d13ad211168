import type { Corpus } from "../../corpus/corpus.ts";
import { reportDate } from "../../corpus/report-date.ts";
import type { Document } from "../documents/document.ts";
import { documents } from "../documents/documents.ts";
import { FIELDS, type IndexData } from "../index/index-data.ts";
import { isConcept } from "../reading/reading.ts";
import { type Database, numberIn } from "./database.ts";
import { keepDocument } from "./kept-document.ts";
import { dropNames, writeNames } from "./names.ts";
import { PLACES } from "./schema.ts";
import { documentTerms } from "./terms/document-terms.ts";
import { facetTerms } from "./terms/facet-terms.ts";
import { keepTerms } from "./terms/kept-terms.ts";

/** A report that is put into an index. */
export interface ReportToWrite {
  readonly name: string;
  /** What tells this state of it from another. */
  readonly key: string;
  readonly corpus: Corpus;
  readonly index: IndexData;
}

/** What an index keeps of a report besides its documents and names. */
interface Described extends Pick<ReportToWrite, "name" | "key"> {
  readonly units: readonly unknown[];
  /** When it speaks. */
  readonly date: string | undefined;
}

/** Puts a report into an index in place of an earlier state of it: whole, or not at all. */
export function writeReport(database: Database, { name, key, corpus, index }: ReportToWrite): void {
  inOne(database, () => {
    drop(database, name);
    const described = { name, key, units: corpus.units.own, date: reportDate(corpus.report) };
    const report = insertReport(database, described, documents(corpus), index);
    writeNames(database, report, index.names, (id) => isConcept(corpus.entities.get(id)?.kind));
  });
}

/** Takes a report out of an index. */
export function dropReport(database: Database, name: string): void {
  inOne(database, () => drop(database, name));
}

/** Puts documents into an index as those of a new report, and gives its number. */
export function insertReport(
  database: Database,
  { name, key, units, date = "" }: Described,
  own: readonly Document[],
  index: IndexData,
): number {
  if (own.length >= PLACES) throw new RangeError(`The report ${name} has too many documents for an index.`);
  const sums = FIELDS.map((_, at) => index.lengths.reduce((sum, lengths) => sum + (lengths[at] ?? 0), 0));
  const periods = new Set(
    own.flatMap((each) => [...each.periods, ...each.facts.flatMap(({ period }) => period ?? [])]),
  );
  database.run(
    "insert into report(name, key, documents, zh, en, context, concepts, units, date, periods) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    name,
    key,
    own.length,
    ...sums,
    units.length === 0 ? "" : JSON.stringify(units),
    date,
    JSON.stringify([...periods]),
  );
  const report = numberIn(database.all("select id from report where name = ?", name)[0], "id");
  const terms = documentTerms(index, own.length);
  const twins = twinsOf(own);
  own.forEach((document, place) => {
    const id = report * PLACES + place;
    const kept = { ...document, substance: twins(document) };
    const words = terms[place];
    if (!words) return;
    database.run("insert into doc values (?, ?, ?)", id, keepDocument(kept), keepTerms(words));
    database.run(
      "insert into fts(rowid, zh, en, context, concepts, f) values (?, ?, ?, ?, ?, ?)",
      id,
      ...words.texts,
      facetTerms(kept, report).join(" "),
    );
  });
  return report;
}

function drop(database: Database, name: string): void {
  const report = numberIn(database.all("select id from report where name = ?", name)[0], "id");
  if (report === 0) return;
  const [first, last] = [report * PLACES, (report + 1) * PLACES - 1];
  database.run("delete from fts where rowid between ? and ?", first, last);
  database.run("delete from doc where id between ? and ?", first, last);
  dropNames(database, report);
  database.run("delete from report where id = ?", report);
}

/** Does several things to a file as one. */
function inOne(database: Database, act: () => void): void {
  database.exec("begin immediate");
  try {
    act();
    database.exec("commit");
  } catch (error) {
    database.exec("rollback");
    throw error;
  }
}

/** A short name for what near duplicates of a report have in common; undefined of a document that has none. */
function twinsOf(own: readonly Document[]): (document: Document) => string | undefined {
  const counts = new Map<string, number>();
  for (const { substance } of own)
    if (substance !== undefined) counts.set(substance, (counts.get(substance) ?? 0) + 1);
  const several = [...counts].flatMap(([substance, count]) => (count > 1 ? [substance] : []));
  const names = new Map(several.map((substance, at) => [substance, String(at)]));
  return ({ substance }) => names.get(substance ?? "");
}
