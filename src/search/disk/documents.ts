import type { Document, Origin } from "../documents/document.ts";
import { type Filter, facetTest } from "../index/filter.ts";
import { bytesIn, type Database, numberIn, textIn } from "./database.ts";
import { readDocument } from "./kept-document.ts";
import { reportIn } from "./schema.ts";
import { type KeptTerms, type Mark, markOf, readTerms, timesIn } from "./terms/kept-terms.ts";

/** A document that was read from an index. */
export interface Kept {
  readonly id: number;
  readonly document: Document;
  /** Its terms; none if it was read without them. */
  readonly terms: KeptTerms | undefined;
}

/** Reads the terms of documents, by their numbers. */
export function readTermsOf(database: Database, ids: readonly number[]): ReadonlyMap<number, KeptTerms> {
  const rows = database.all(
    "select id, terms from doc where id in (select value from json_each(?))",
    JSON.stringify(ids),
  );
  return new Map(rows.map((row) => [numberIn(row, "id"), readTerms(bytesIn(row, "terms"))]));
}

/** Gives what a document of a report, which has this number in an index, was made from. */
export type OriginOf = (report: number, ref: string) => Origin;

/** Reads documents by their numbers, in this order; those that are gone are left out. */
export function readDocuments(
  database: Database,
  ids: readonly number[],
  originOf: OriginOf,
  withTerms: boolean,
): readonly Kept[] {
  if (ids.length === 0) return [];
  const rows = database.all(
    `select id, facets${withTerms ? ", terms" : ""} from doc where id in (select value from json_each(?))`,
    JSON.stringify(ids),
  );
  const byId = new Map(
    rows.map((row): [number, Kept] => {
      const id = numberIn(row, "id");
      const document = readDocument(textIn(row, "facets"), (ref) => originOf(reportIn(id), ref));
      return [id, { id, document, terms: withTerms ? readTerms(bytesIn(row, "terms")) : undefined }];
    }),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The test of a document that was read with its terms, if the filter has a phrase. */
export function testOf(filter: Filter): (kept: Kept) => boolean {
  const { reports, phrase, any = [], all = [] } = filter;
  const facets = facetTest(filter);
  const wanted = reports && new Set(reports);
  const [anyOf, allOf] = [any.map(testOf), all.map(testOf)];
  const marks = phrase?.terms.map(markOf) ?? [];
  return (kept) => {
    if (!facets(kept.document)) return false;
    if (wanted && !wanted.has(reportIn(kept.id))) return false;
    if (phrase) {
      const has = (mark: Mark) => {
        const times = kept.terms?.times(mark) ?? 0;
        return phrase.fields.some((field) => timesIn(times, field) > 0);
      };
      if (marks.length === 0 || !marks.every(has)) return false;
    }
    if (filter.any && !anyOf.some((test) => test(kept))) return false;
    return allOf.every((test) => test(kept));
  };
}

/** Whether a filter asks for words. */
export const hasPhrase = ({ phrase, any = [], all = [] }: Filter): boolean =>
  phrase !== undefined || any.some(hasPhrase) || all.some(hasPhrase);
