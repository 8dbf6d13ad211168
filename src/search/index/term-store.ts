import { findLine } from "../reading/sorted-lines.ts";
import { type IndexData, type Postings, unpackPostings } from "./index-data.ts";

/** An index open for questions: a term's postings are read when they are first asked for. */
export interface TermStore {
  readonly lengths: IndexData["lengths"];
  readonly has: (term: string) => boolean;
  readonly get: (term: string) => Postings | undefined;
  /** Words of Latin letters only, among which slips of the pen are looked up. */
  readonly latinWords: () => readonly string[];
}

/** Opens an index. */
export function openStore({ lengths, terms }: IndexData): TermStore {
  const read = new Map<string, Postings | undefined>();
  let words: readonly string[] | undefined;
  const get = (term: string) => {
    if (read.has(term)) return read.get(term);
    const line = findLine(terms, term);
    const postings = line === undefined ? undefined : unpackPostings(line);
    if (postings) read.set(term, postings); // what is not there is not kept: questions have no end of words
    return postings;
  };
  return {
    lengths,
    get,
    has: (term) => get(term) !== undefined,
    latinWords() {
      words ??= [...terms.matchAll(/^[a-z]+(?=\t)/gm)].map(([word]) => word);
      return words;
    },
  };
}
