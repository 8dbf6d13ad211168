import type { Corpus } from "../corpus/corpus.ts";
import type { Units } from "../corpus/unit.ts";
import { type Lexicon, namesOf, openLexicon } from "./lexicon.ts";
import type { Tuning } from "./tuning.ts";

/** What a text is read with, alike for documents and questions: the corpus's names, its units, and how words are cut. */
export interface Reader {
  readonly entities: Lexicon;
  readonly metrics: Lexicon;
  readonly units: Units;
  readonly analyse: Tuning["analyse"];
}

/** Names of entities and of metrics as the index holds them, ready to be opened. */
export interface NameLists {
  readonly entities: string;
  readonly metrics: string;
}

export const nameLists = (corpus: Corpus): NameLists => ({
  entities: namesOf([...corpus.entities.values()]),
  metrics: namesOf([...corpus.metrics.values()]),
});

/** Makes the reader of a corpus. */
export function createReader({ units }: Corpus, names: NameLists, analyse: Tuning["analyse"]): Reader {
  return { entities: openLexicon(names.entities), metrics: openLexicon(names.metrics), units, analyse };
}
