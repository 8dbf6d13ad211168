import type { Corpus } from "../corpus/corpus.ts";
import { type Coverage, coverageOf } from "./absence/coverage.ts";
import { createMatches } from "./absence/matches.ts";
import { unmatchedNames } from "./absence/unmatched.ts";
import type { Document } from "./documents/document.ts";
import { documents, passages } from "./documents/documents.ts";
import { buildIndex, keyOf } from "./index/build-index.ts";
import type { IndexData } from "./index/index-data.ts";
import { createShelf, type Shelf } from "./index/searchable.ts";
import { rank } from "./ranking/rank.ts";
import { drawTogether, type Found, spread } from "./ranking/select.ts";
import { TUNING, type Tuning } from "./ranking/tuning.ts";
import { withPassages } from "./ranking/with-passages.ts";
import { type Question, readQuestion } from "./reading/question.ts";
import { createReader, type Reader } from "./reading/reader.ts";

interface SearchResult {
  readonly hits: readonly Found[];
  /** What was read in the question, if there was one. */
  readonly question?: Question;
  readonly coverage: Coverage;
  readonly unmatched: readonly string[];
}

/** Which documents may come: all where it is absent. */
export type Filter = (document: Document) => boolean;

export interface Search {
  /** The whole ranked list for a question; without one, what passes the filter in the order of the report. */
  readonly find: (query: string | undefined, filter?: Filter) => SearchResult;
}

export interface SearchParts {
  /** Lines of the reader's own copy, found as passages. */
  readonly sourceLines?: readonly string[] | undefined;
  /** The index that the build wrote; one of other documents is left unused, and the index is built. */
  readonly index?: (() => IndexData | undefined) | undefined;
  readonly tuning?: Tuning;
}

/** Opens a corpus for searching; the index is loaded or built at the first question. */
export function createSearch(
  corpus: Corpus,
  { sourceLines = [], index, tuning = TUNING }: SearchParts = {},
): Search {
  const own = documents(corpus);
  let opened: Opened | undefined;
  return {
    find(query, filter = () => true) {
      if (query === undefined) return { hits: inOrder(own.filter(filter)), coverage: {}, unmatched: [] };
      opened ??= open(corpus, own, passages(corpus, sourceLines), index?.(), tuning);
      const question = readQuestion(query, opened.reader);
      const { own: shelf, printed: copy } = opened;
      const { scored, mended } = rank(shelf, question, tuning);
      const ranked = copy ? withPassages(scored, rank(copy, question, tuning).scored) : [...scored];
      ranked.sort((a, b) => b.score - a.score);
      const found = drawTogether(ranked.map(({ document }) => document)).filter(({ document, twins }) =>
        [document, ...twins].some(filter),
      );
      const matches = createMatches(shelf, mended);
      const unmatched = unmatchedNames(query, question, matches, corpus);
      return {
        hits: spread(found, question),
        question,
        coverage: coverageOf(corpus, shelf, question, matches, unmatched),
        unmatched,
      };
    },
  };
}

/** The index of a corpus, for the build to write. */
export function indexOf(corpus: Corpus): IndexData {
  return buildIndex(corpus, documents(corpus), TUNING.analyse);
}

interface Opened {
  readonly reader: Reader;
  readonly own: Shelf;
  readonly printed?: Shelf;
}

function open(
  corpus: Corpus,
  own: readonly Document[],
  printed: readonly Document[],
  prebuilt: IndexData | undefined,
  { analyse }: Tuning,
): Opened {
  const index = prebuilt?.key === keyOf(corpus, own) ? prebuilt : buildIndex(corpus, own, analyse);
  return {
    reader: createReader(corpus, index.names, analyse),
    own: createShelf(own, index),
    ...(printed.length > 0 && { printed: createShelf(printed, buildIndex(corpus, printed, analyse)) }),
  };
}

function inOrder(all: readonly Document[]): Found[] {
  const first = ({ lines }: Document) => lines[0] ?? 0;
  return [...all]
    .sort((a, b) => first(a) - first(b))
    .map((document) => ({ document, twins: [], lines: document.lines }));
}
