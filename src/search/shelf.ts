import type { Corpus } from "../corpus/corpus.ts";
import type { Document } from "./documents/document.ts";
import { documents, passages } from "./documents/documents.ts";
import { buildIndex, keyOf } from "./index/build-index.ts";
import type { Engine } from "./index/engine.ts";
import { createInMemoryEngine } from "./index/in-memory-engine.ts";
import type { IndexData } from "./index/index-data.ts";
import { once } from "./index/once.ts";
import { TUNING, type Tuning } from "./ranking/tuning.ts";
import { createReader, type Reader } from "./reading/reader.ts";

/** One report as the search has it: its documents in an engine, and what questions to it are read with. */
export interface Shelf {
  readonly corpus: Corpus;
  readonly engine: Engine;
  readonly reader: () => Reader;
  /** The engine of the lines of the reader's copy; undefined without a copy. */
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
  return {
    corpus,
    engine: createInMemoryEngine(own, ownIndex),
    reader: once(() => createReader(corpus, ownIndex().names, tuning.analyse)),
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
