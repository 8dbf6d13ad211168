import type MiniSearch from "minisearch";
import type { Corpus } from "../corpus/corpus.ts";
import { type Coverage, coverageOf } from "./coverage.ts";
import { type Document, documents, type HitKind, passages } from "./document.ts";
import { type Question, readQuestion } from "./question.ts";
import { rank } from "./rank.ts";
import { createReader } from "./reader.ts";
import { buildIndex, type IndexedDocument } from "./search-index.ts";
import { select } from "./select.ts";
import { TUNING, type Tuning } from "./tuning.ts";
import { unmatchedNames } from "./unmatched.ts";

/** A hit: a document, and all lines on which it or its near duplicates stand. */
export interface Found {
  readonly document: Document;
  readonly lines: readonly number[];
}

export interface SearchResult {
  readonly hits: readonly Found[];
  readonly question: Question;
  readonly coverage: Coverage;
  readonly unmatched: readonly string[];
}

/** Which documents may come: all where it is absent. */
export type Filter = (document: Document) => boolean;

export interface Search {
  /** The whole ranked list for a question; without one, what passes the filter in the order of the report. */
  readonly find: (query: string | undefined, filter?: Filter) => SearchResult;
}

/** Opens a corpus for searching; the index is built at the first question. */
export function createSearch(
  corpus: Corpus,
  sourceLines: readonly string[] = [],
  tuning: Tuning = TUNING,
): Search {
  const all = [...documents(corpus), ...passages(corpus, sourceLines)];
  const reader = createReader(corpus, tuning.analyse);
  let index: MiniSearch<IndexedDocument> | undefined;
  return {
    find(query = "", filter = () => true) {
      const question = readQuestion(query, reader);
      if (query === "") {
        const hits = all
          .filter((document) => document.origin.kind !== "passage" && filter(document))
          .sort(inReportOrder);
        return {
          hits: hits.map((document) => ({ document, lines: document.lines })),
          question,
          coverage: {},
          unmatched: [],
        };
      }
      index ??= buildIndex(corpus, all, reader);
      const { scored, matches } = rank(index, all, question, tuning);
      const unmatched = unmatchedNames(query, question, matches, corpus.units);
      return {
        hits: select(
          scored.filter(({ document }) => filter(document)),
          question,
        ),
        question,
        coverage: coverageOf(corpus, all, question, matches, unmatched),
        unmatched,
      };
    },
  };
}

const inReportOrder = (a: Document, b: Document) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0);

export type { Document, HitKind };
