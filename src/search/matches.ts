import { words } from "./words.ts";

/** Which of a question's terms stand in the corpus, and in which documents. */
export interface Matches {
  /** Whether the corpus has the word, or one so near that a slip of the pen explains it. */
  readonly has: (word: string) => boolean;
  /** The question's words that a document holds. */
  readonly in: (ref: string) => readonly string[];
}

/** Whether a document holds most of the terms of a phrase. */
export function holds(terms: readonly string[], phrase: string): boolean {
  const wanted = words(phrase);
  if (wanted.length === 0) return false;
  return wanted.filter((term) => terms.includes(term)).length > wanted.length / 2;
}
