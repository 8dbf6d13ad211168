import type { Corpus } from "../../corpus/corpus.ts";
import type { Place } from "../../library/report.ts";
import type { OpenFew } from "../open-few.ts";

/** The index of a library, as far as there is one. */
export interface LibraryIndex {
  /** Whether the reports would take too much memory together. */
  readonly isOnDisk: () => boolean;
  /** Which reports are open: few of them if they are many. */
  readonly open: OpenFew;
  /**
   * Where the search has a report in the state of this key: in the index, or in memory by itself ("own"). Undefined while the index is
   * being made and memory would not do.
   */
  readonly placeOf: (report: Indexed) => Promise<Place | "own" | undefined>;
}

/** A report that may be in the index. */
export interface Indexed {
  readonly id: string;
  readonly key: string;
}

export interface Surroundings {
  readonly library: string;
  /** How many bytes were compiled of each report of the library, by id. */
  readonly bytes: () => ReadonlyMap<string, number>;
  readonly corpusOf: (id: string) => Corpus | undefined;
  /** Has the index brought in line with the library, or made anew. */
  readonly mend: (anew: boolean) => Promise<void>;
  /** Whether that is waited for. */
  readonly patient: boolean;
}
