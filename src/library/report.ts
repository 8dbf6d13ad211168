import type { Corpus } from "../corpus/corpus.ts";
import { createNames, type Names } from "../corpus/naming/names.ts";
import type { SourceCopy } from "../corpus/reading/source.ts";
import type { IndexData } from "../search/index/index-data.ts";
import { createSearch, type Search } from "../search/search.ts";

/** A report that is open for questions: its knowledge, its names, and the reader's copy of its text if there is one. */
export interface Report {
  readonly corpus: Corpus;
  readonly names: Names;
  readonly search: Search;
  readonly source?: SourceCopy | undefined;
  /** "<report>@<corpus version>", stated in every answer. */
  readonly version: string;
}

/** Opens a corpus for questions; what is costly (the search index) is made when it is first asked for. */
export function openReport(corpus: Corpus, source?: SourceCopy, index?: () => IndexData | undefined): Report {
  let names: Names | undefined;
  let search: Search | undefined;
  return {
    corpus,
    get names() {
      names ??= createNames(corpus);
      return names;
    },
    get search() {
      search ??= createSearch(corpus, { sourceLines: source?.lines, index });
      return search;
    },
    source,
    version: `${corpus.id}@${corpus.report.version}`,
  };
}
