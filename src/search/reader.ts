import type { Corpus } from "../corpus/corpus.ts";
import type { Units } from "../corpus/unit.ts";
import { createLexicon, type Lexicon } from "./lexicon.ts";
import type { Tuning } from "./tuning.ts";

/** What a text is read with, alike for documents and questions: the corpus's names, its units, and how words are cut. */
export interface Reader {
  readonly entities: Lexicon;
  readonly metrics: Lexicon;
  readonly units: Units;
  readonly analyse: Tuning["analyse"];
}

/** Makes the reader of a corpus. */
export function createReader(corpus: Corpus, analyse: Tuning["analyse"]): Reader {
  return {
    entities: createLexicon([...corpus.entities.values()]),
    metrics: createLexicon([...corpus.metrics.values()]),
    units: corpus.units,
    analyse,
  };
}
