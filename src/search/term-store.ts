import { type IndexData, type Postings, unpackPostings } from "./index-data.ts";

/** An index open for questions: a term's postings are read when they are first asked for. */
export interface TermStore {
  readonly lengths: IndexData["lengths"];
  readonly has: (term: string) => boolean;
  readonly get: (term: string) => Postings | undefined;
  /** Words of Latin letters only, among which slips of the pen are looked up. */
  readonly latinWords: () => readonly string[];
}

/** Opens an index: nothing of it is parsed but the list of its terms. */
export function openStore({ lengths, terms: listed, postings: packed }: IndexData): TermStore {
  const terms = listed.split("\n");
  const lines = packed.split("\n");
  const read = new Map<string, Postings>();
  let words: readonly string[] | undefined;
  const get = (term: string) => {
    const known = read.get(term);
    if (known) return known;
    const line = lines[placeOf(terms, term)];
    if (line === undefined) return undefined;
    const postings = unpackPostings(line);
    read.set(term, postings);
    return postings;
  };
  return {
    lengths,
    get,
    has: (term) => placeOf(terms, term) >= 0,
    latinWords() {
      words ??= terms.filter((term) => /^[a-z]+$/.test(term));
      return words;
    },
  };
}

/** Where a term stands in the ordered list; -1 if nowhere. */
function placeOf(terms: readonly string[], term: string): number {
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = terms[middle] ?? "";
    if (found === term) return middle;
    if (found < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
