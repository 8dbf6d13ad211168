import type { Engine } from "../index/engine.ts";
import type { Filter } from "../index/filter.ts";
import type { Field } from "../index/index-data.ts";

/** Which of a question's terms stand in the corpus, alone and together. */
export interface Matches {
  /** Which of these words the corpus has, or one so near that a slip of the pen explains it. */
  readonly has: (words: Iterable<string>) => Promise<(word: string) => boolean>;
  /** Whether one document says all terms of a phrase. */
  readonly together: (phrase: readonly string[]) => Promise<boolean>;
}

const OWN: readonly Field[] = ["zh", "en"];
/** A row says what its table's title says; a claim stands for itself. */
const TITLED: readonly Field[] = [...OWN, "context"];

/** Looks terms up in the corpus's own index; `mended` are words that were found by another spelling. */
export function createMatches(engine: Engine, mended: ReadonlySet<string>): Matches {
  return {
    async has(words) {
      const found = await engine.frequencies(words);
      return (word) => found.has(word) || mended.has(word);
    },
    together: (terms) => engine.some({ phrase: { terms, fields: OWN } }),
  };
}

/** The documents that say all terms of a phrase themselves. */
export const saying = (terms: readonly string[]): readonly Filter[] => [
  { phrase: { terms, fields: OWN } },
  { kinds: ["row"], phrase: { terms, fields: TITLED } },
];
