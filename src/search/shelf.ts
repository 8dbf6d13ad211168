import type { Corpus } from "../corpus/corpus.ts";
import type { Document } from "./documents/document.ts";
import { documents, passages } from "./documents/documents.ts";
import { buildIndex, keyOf } from "./index/build-index.ts";
import type { Engine } from "./index/engine.ts";
import { createInMemoryEngine } from "./index/in-memory-engine.ts";
import type { IndexData } from "./index/index-data.ts";
import { once } from "./index/once.ts";
import { TUNING, type Tuning } from "./ranking/tuning.ts";
import { readQuestion } from "./reading/question.ts";
import { createReader } from "./reading/reader.ts";
import { isConcept, type Reading } from "./reading/reading.ts";

/** One report or more as the search has them: their documents in an engine, and how they read questions. */
export interface Shelf {
  readonly engine: Engine;
  /** A question as each of these reports, given by their numbers in the engine, reads it. */
  readonly read: (query: string, reports: readonly number[]) => Promise<readonly Reading[]>;
  /** The engine of the lines of the reader's copy of the only report; undefined without a copy. */
  readonly copy: () => Engine | undefined;
  readonly tuning: Tuning;
}

export interface ShelfParts {
  /** Lines of the reader's own copy, found as passages. */
  readonly sourceLines?: readonly string[] | undefined;
  /** The index that the build wrote; one of other documents is left unused, and the index is built. */
  readonly index?: (() => IndexData | undefined) | undefined;
  readonly tuning?: Tuning;
}

/** Opens a corpus for searching; the index is loaded or built at the first question. */
export function createShelf(
  corpus: Corpus,
  { sourceLines = [], index, tuning = TUNING }: ShelfParts = {},
): Shelf {
  const own = documents(corpus);
  const ownIndex = once(() => usable(index?.(), corpus, own) ?? buildIndex(corpus, own, tuning.analyse));
  const reader = once(() => createReader(corpus, ownIndex().names, tuning.analyse));
  const known = {
    corpus,
    units: corpus.units,
    isConcept: (id: string) => isConcept(corpus.entities.get(id)?.kind),
    namesIn: (plain: string) => [...reader().entities(plain), ...reader().metrics(plain)],
  };
  return {
    engine: createInMemoryEngine(own, ownIndex),
    read: async (query, reports) => [{ question: readQuestion(query, reader()), reports, known }],
    // The passages of the reader's own file are in the corpus.
    copy: once(() => copyEngine(corpus, corpus.report.rights === "own-copy" ? [] : sourceLines, tuning)),
    tuning,
  };
}

/** An index, if it is one of these documents. */
function usable(
  index: IndexData | undefined,
  corpus: Corpus,
  own: readonly Document[],
): IndexData | undefined {
  return index?.key === keyOf(corpus, own) ? index : undefined;
}

function copyEngine(corpus: Corpus, lines: readonly string[], { analyse }: Tuning): Engine | undefined {
  const printed = passages(corpus, lines);
  return printed.length > 0
    ? createInMemoryEngine(printed, () => buildIndex(corpus, printed, analyse))
    : undefined;
}
