import type { Text } from "../../../corpus/schema/parts/text.ts";
import { plainText } from "../../../search/reading/plain-text.ts";
import { words } from "../../../search/reading/words.ts";

const known = new WeakMap<object, readonly ReadonlySet<string>[]>();

/** The words of each name of a table, a column or a section; they are cut once. */
export function wordsOf(thing: object, names: () => readonly string[]): readonly ReadonlySet<string>[] {
  const before = known.get(thing);
  if (before) return before;
  const made = names().map((name) => new Set(words(plainText(name))));
  known.set(thing, made);
  return made;
}

/** How many of the words are among those that are asked for. */
export const sharedWith = (own: ReadonlySet<string>, asked: ReadonlySet<string>): number =>
  [...own].filter((word) => asked.has(word)).length;

/** The words of a title, in each language. */
export const titleWords = (thing: { readonly title: Text }): readonly ReadonlySet<string>[] =>
  wordsOf(thing, () => [thing.title.zh, thing.title.en]);
