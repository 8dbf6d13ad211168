import { encodeTerm } from "./encode-term.ts";
import { words } from "./words.ts";

/** Which of a question's terms stand in the index, and in which documents. */
export interface Matches {
  /** Whether the index has the term, or one so near that a slip of the pen explains it. */
  readonly has: (word: string) => boolean;
  /** The question's terms that a document holds, as the index stores them. */
  readonly of: (document: number) => readonly string[];
}

export function createMatches(byDocument: ReadonlyMap<number, readonly string[]>): Matches {
  const all = new Set<string>();
  for (const terms of byDocument.values()) for (const term of terms) all.add(term);
  return { has: (word) => all.has(encodeTerm(word)), of: (document) => byDocument.get(document) ?? [] };
}

/** Whether a document holds most of the terms of a phrase. */
export function holds(terms: readonly string[], phrase: string): boolean {
  const wanted = words(phrase).map(encodeTerm);
  if (wanted.length === 0) return false;
  return wanted.filter((term) => terms.includes(term)).length > wanted.length / 2;
}
