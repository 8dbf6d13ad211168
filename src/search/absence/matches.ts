import type { Engine } from "../index/engine.ts";
import type { Filter } from "../index/filter.ts";
import type { Field } from "../index/index-data.ts";
import type { Mended } from "../ranking/query-terms.ts";

/** Which of a question's terms stand in the corpus, alone and together. */
export interface Matches {
  /** Which of these words the corpus has, or one so near that a slip of the pen may explain it. */
  readonly has: (words: Iterable<string>) => Promise<(word: string) => boolean>;
  /** Words of the corpus that stand in for one that it has not; none for one that it has, or that is near none. */
  readonly near: (word: string) => readonly string[];
  /** Whether one document says all terms of a phrase. */
  readonly together: (phrase: readonly string[]) => Promise<boolean>;
}

const OWN: readonly Field[] = ["zh", "en"];
/** A row says what its table's title says; a claim stands for itself. */
const TITLED: readonly Field[] = [...OWN, "context"];

/** Looks terms up in the corpus's own index; `mended` are words that were found by another spelling. */
export function createMatches(engine: Engine, mended: Mended): Matches {
  return {
    async has(words) {
      const found = await engine.frequencies(words);
      return (word) => found.has(word) || mended.has(word);
    },
    near: (word) => mended.get(word) ?? [],
    together: (terms) => engine.some({ phrase: { terms, fields: OWN } }),
  };
}

/** The documents that say all terms of a phrase themselves. */
export const saying = (terms: readonly string[]): readonly Filter[] => [
  { phrase: { terms, fields: OWN } },
  { kinds: ["row"], phrase: { terms, fields: TITLED } },
];
