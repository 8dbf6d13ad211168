import type { Corpus } from "../corpus/corpus.ts";
import { documents } from "./documents/documents.ts";
import { type Answer, findIn } from "./find-in.ts";
import { buildIndex } from "./index/build-index.ts";
import type { Facets } from "./index/filter.ts";
import type { IndexData } from "./index/index-data.ts";
import type { Found } from "./ranking/select.ts";
import { TUNING } from "./ranking/tuning.ts";
import type { Question } from "./reading/question.ts";
import { createShelf, type Shelf, type ShelfParts } from "./shelf.ts";

interface SearchResult extends Pick<Answer, "absences"> {
  readonly hits: readonly Found[];
  /** What was read in the question, if there was one. */
  readonly question?: Question;
}

export interface Search {
  /** The whole ranked list for a question; without one, what passes the filter in the order of the report. */
  readonly find: (query: string | undefined, filter?: Facets) => Promise<SearchResult>;
  /** All periods that anything in the corpus bears. */
  readonly periods: () => Promise<readonly string[]>;
  /** The report as a search over several takes it. */
  readonly shelf: Shelf;
}

/** Opens a corpus for searching; the index is loaded or built at the first question. */
export function createSearch(corpus: Corpus, parts: ShelfParts = {}): Search {
  const shelf = createShelf(corpus, parts);
  return {
    async find(query, filter = {}) {
      const { hits, questions, absences } = await findIn([{ shelf, filter }], query);
      const [question] = questions;
      return { hits: hits.map(({ found }) => found), ...(question && { question }), absences };
    },
    periods: shelf.engine.periods,
    shelf,
  };
}

/** The index of a corpus, for the build to write. */
export function indexOf(corpus: Corpus): IndexData {
  return buildIndex(corpus, documents(corpus), TUNING.analyse);
}
