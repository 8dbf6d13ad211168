import { FIELDS, type IndexData, unpackPostings } from "../../index/index-data.ts";
import { tokenOf } from "../schema.ts";
import { markOf, type TermsToKeep, timesOf } from "./kept-terms.ts";

/** What an index holds of the terms of a document: for each field a text for FTS5, and all together for the ranking. */
export interface DocumentTerms extends TermsToKeep {
  readonly texts: readonly string[];
}

/** For each of so many documents its terms, as they were counted when the index was made. */
export function documentTerms({ terms }: IndexData, count: number): readonly DocumentTerms[] {
  const all = Array.from({ length: count }, () => ({
    texts: FIELDS.map(() => ""),
    lengths: FIELDS.map(() => 0),
    hashes: [] as number[],
    checks: [] as number[],
    times: [] as number[],
  }));
  for (const { term, hash, check, postings } of byHash(terms)) {
    const text = `${tokenOf(term)} `;
    for (const [place, holding] of unpackPostings(postings))
      for (const [document, times] of holding) {
        const own = all[document];
        if (!own) continue;
        own.texts[place] += times === 1 ? text : text.repeat(times);
        own.lengths[place] = (own.lengths[place] ?? 0) + 1;
        const last = own.hashes.length - 1;
        // In another field of the same document it stood just before.
        const at = own.hashes[last] === hash && own.checks[last] === check ? last : last + 1;
        own.hashes[at] = hash;
        own.checks[at] = check;
        own.times[at] = (own.times[at] ?? 0) | timesOf(place, times);
      }
  }
  return all;
}

/** The terms of an index in the order of their hashes, each with where it stands. */
const byHash = (terms: string) =>
  (terms === "" ? [] : terms.split("\n"))
    .map((line) => {
      const at = line.indexOf("\t");
      const term = line.slice(0, at);
      return { term, ...markOf(term), postings: line.slice(at + 1) };
    })
    .sort((one, other) => one.hash - other.hash || one.check - other.check);
