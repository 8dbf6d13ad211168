import type { Document } from "../documents/document.ts";
import { FIELDS } from "../index/index-data.ts";
import type { Shelf } from "../index/searchable.ts";

/** Which of a question's terms stand in the corpus, and in which documents. */
export interface Matches {
  /** Whether the corpus has the word, or one so near that a slip of the pen explains it. */
  readonly has: (word: string) => boolean;
  /** Whether a document itself says all terms of a phrase. */
  readonly holds: (document: Document, phrase: readonly string[]) => boolean;
  /** Whether one document says all terms of a phrase. */
  readonly together: (phrase: readonly string[]) => boolean;
}

const OWN = [FIELDS.indexOf("zh"), FIELDS.indexOf("en")];
/** A row says what its table's title says; a claim stands for itself. */
const TITLED = [...OWN, FIELDS.indexOf("context")];

/** Looks terms up in the corpus's own index; `mended` are words that were found by another spelling. */
export function createMatches({ store, documents, numberOf }: Shelf, mended: ReadonlySet<string>): Matches {
  const stands = (term: string, number: number, fields: readonly number[]) => {
    const postings = store.get(term);
    return fields.some((field) => postings?.get(field)?.has(number));
  };
  const all = (phrase: readonly string[], document: Document, fields: readonly number[]) =>
    phrase.length > 0 && phrase.every((term) => stands(term, numberOf(document), fields));
  return {
    has: (word) => store.has(word) || mended.has(word),
    holds: (document, phrase) => all(phrase, document, document.origin.kind === "row" ? TITLED : OWN),
    together: (phrase) => documents.some((document) => all(phrase, document, OWN)),
  };
}
