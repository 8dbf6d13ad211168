import type { Document } from "./document.ts";
import type { Shelf } from "./shelf.ts";

/** Which of a question's terms stand in the corpus, and in which documents. */
export interface Matches {
  /** Whether the corpus has the word, or one so near that a slip of the pen explains it. */
  readonly has: (word: string) => boolean;
  /** Whether all terms of a phrase stand in a document. */
  readonly holds: (document: Document, phrase: readonly string[]) => boolean;
}

/** Looks terms up in the corpus's own index; `mended` are words that were found by another spelling. */
export function createMatches({ store, numberOf }: Shelf, mended: ReadonlySet<string>): Matches {
  const stands = (term: string, document: number) => {
    for (const documents of store.get(term)?.values() ?? []) if (documents.has(document)) return true;
    return false;
  };
  return {
    has: (word) => store.has(word) || mended.has(word),
    holds(document, phrase) {
      const number = numberOf(document);
      return phrase.length > 0 && phrase.every((term) => stands(term, number));
    },
  };
}
