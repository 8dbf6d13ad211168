import type { Corpus } from "../corpus/corpus.ts";
import { type Coverage, coverageOf } from "./absence/coverage.ts";
import { createMatches } from "./absence/matches.ts";
import { unmatchedNames } from "./absence/unmatched.ts";
import type { Document } from "./documents/document.ts";
import { documents, passages } from "./documents/documents.ts";
import { buildIndex, keyOf } from "./index/build-index.ts";
import type { Engine } from "./index/engine.ts";
import { type Facets, facetTest } from "./index/filter.ts";
import { createInMemoryEngine } from "./index/in-memory-engine.ts";
import type { IndexData } from "./index/index-data.ts";
import { once } from "./index/once.ts";
import { wantedBy } from "./ranking/fit.ts";
import { rank } from "./ranking/rank.ts";
import { drawTogether, type Found, spread } from "./ranking/select.ts";
import { TUNING, type Tuning } from "./ranking/tuning.ts";
import { withPassages } from "./ranking/with-passages.ts";
import { type Question, readQuestion } from "./reading/question.ts";
import { createReader } from "./reading/reader.ts";

interface SearchResult {
  readonly hits: readonly Found[];
  /** What was read in the question, if there was one. */
  readonly question?: Question;
  readonly coverage: Coverage;
  readonly unmatched: readonly string[];
}

export interface Search {
  /** The whole ranked list for a question; without one, what passes the filter in the order of the report. */
  readonly find: (query: string | undefined, filter?: Facets) => Promise<SearchResult>;
  /** All periods that anything in the corpus bears. */
  readonly periods: () => Promise<readonly string[]>;
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
  const ownIndex = once(() => usable(index?.(), corpus, own) ?? buildIndex(corpus, own, tuning.analyse));
  const engine = createInMemoryEngine(own, ownIndex);
  const reader = once(() => createReader(corpus, ownIndex().names, tuning.analyse));
  // The passages of the reader's own file are in the corpus.
  const printed = corpus.report.rights === "own-copy" ? [] : sourceLines;
  const copy = once(() => copyEngine(corpus, printed, tuning));
  return {
    async find(query, filter = {}) {
      if (query === undefined) return { hits: await inOrder(engine, filter), coverage: {}, unmatched: [] };
      const question = readQuestion(query, reader());
      const wanted = await wantedBy(question, engine);
      const lines = copy();
      // A line of the copy and what stands on it stand in for each other: the filter waits until they are together.
      const { scored, mended } = await rank(engine, question, wanted, lines ? {} : filter, tuning);
      const ranked = lines
        ? withPassages(scored, (await rank(lines, question, wanted, {}, tuning)).scored)
        : [...scored];
      ranked.sort((a, b) => b.score - a.score);
      const passes = facetTest(filter);
      const found = drawTogether(ranked.map(({ document }) => document)).filter(
        ({ document, twins }) => passes(document) || twins.some(passes),
      );
      const unmatched = await unmatchedNames(query, question, createMatches(engine, mended), corpus);
      return {
        hits: spread(found, question),
        question,
        coverage: await coverageOf(corpus, engine, question, unmatched),
        unmatched,
      };
    },
    periods: engine.periods,
  };
}

/** The index of a corpus, for the build to write. */
export function indexOf(corpus: Corpus): IndexData {
  return buildIndex(corpus, documents(corpus), TUNING.analyse);
}

/** An index, if it is one of these documents. */
function usable(
  index: IndexData | undefined,
  corpus: Corpus,
  own: readonly Document[],
): IndexData | undefined {
  return index?.key === keyOf(corpus, own) ? index : undefined;
}

/** The engine of the lines of the reader's copy; undefined without a copy. */
function copyEngine(corpus: Corpus, lines: readonly string[], { analyse }: Tuning): Engine | undefined {
  const printed = passages(corpus, lines);
  return printed.length > 0
    ? createInMemoryEngine(printed, () => buildIndex(corpus, printed, analyse))
    : undefined;
}

async function inOrder(engine: Engine, filter: Facets): Promise<Found[]> {
  const found = await engine.load(await engine.select(filter));
  return found.map((document) => ({ document, twins: [], lines: document.lines }));
}
