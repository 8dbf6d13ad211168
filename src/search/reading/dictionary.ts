import { findLine } from "./sorted-lines.ts";
import { stem } from "./stem.ts";
import { STOP_WORDS } from "./stop-words.ts";

/** A dictionary of English and Chinese: what words of one are called in the other, the best first. An English word stands in it as its stem. */
export interface Dictionary {
  readonly inChinese: (stem: string) => readonly string[];
  readonly inEnglish: (word: string) => readonly string[];
}

/** Gives the dictionary, read at the first call: most never ask a question in another language than the report's. */
export type LoadDictionary = () => Promise<Dictionary>;

/** The stems of the English words in a plain text that say something, in their order. */
export const stemsIn = (plain: string): readonly string[] =>
  (plain.match(/[a-z]+/g) ?? []).filter((word) => !STOP_WORDS.has(word)).map(stem);

/** Opens the lines `<stem>\t<Chinese words>`, ordered by stem; they are turned round at the first Chinese word. */
export function openDictionary(lines: string): Dictionary {
  let turned: ReadonlyMap<string, string> | undefined;
  return {
    inChinese: (stem) => findLine(lines, stem)?.split(" ") ?? [],
    inEnglish(word) {
      turned ??= turnedRound(lines);
      return turned.get(word)?.split(" ") ?? [];
    },
  };
}

/** The stems for each Chinese word; those of which it is the first translation come first. */
function turnedRound(lines: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let left = lines.split("\n").map((line) => line.split(/[\t ]/));
  for (let place = 1; left.length > 0; place++) {
    left = left.filter(({ length }) => length > place);
    for (const entry of left) {
      const [word = "", stem = ""] = [entry[place], entry[0]];
      const known = found.get(word);
      found.set(word, known === undefined ? stem : `${known} ${stem}`);
    }
  }
  return found;
}
