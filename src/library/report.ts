import type { Corpus } from "../corpus/corpus.ts";
import { createNames, type Names } from "../corpus/naming/names.ts";
import type { Box } from "../corpus/place.ts";
import type { SourceCopy } from "../corpus/reading/source.ts";
import type { IndexData } from "../search/index/index-data.ts";
import { createSearch, type Search } from "../search/search.ts";
import { type Card, cardOf } from "./card.ts";

/** A page as a picture. */
export interface PagePicture {
  readonly png: Uint8Array;
  /** Whether nothing is drawn in what is marked: words in a font that the file does not carry. */
  readonly blank: boolean;
}

/** A page, from 1, on which boxes are marked. */
export type DrawPage = (page: number, boxes: readonly Box[]) => Promise<PagePicture>;

/**
 * A report that can be asked: its card, and its knowledge, its names, and the reader's copy of its text if there is one. All but the card
 * may be read only when it is first asked for, and throw if it cannot be read.
 */
export interface Report {
  readonly card: Card;
  readonly corpus: Corpus;
  readonly names: Names;
  readonly search: Search;
  readonly source?: SourceCopy | undefined;
  /** Undefined if what it was read from has no pages. */
  readonly drawPage?: DrawPage | undefined;
  /** "<report>@<corpus version>", stated in every answer. */
  readonly version: string;
}

/** Opens a corpus for questions; what is costly (the search index) is made when it is first asked for. */
export function openReport(
  corpus: Corpus,
  source?: SourceCopy,
  index?: () => IndexData | undefined,
  drawPage?: DrawPage,
): Report {
  let card: Card | undefined;
  let names: Names | undefined;
  let search: Search | undefined;
  return {
    get card() {
      card ??= cardOf(corpus);
      return card;
    },
    corpus,
    get names() {
      names ??= createNames(corpus);
      return names;
    },
    get search() {
      // Of the reader's own file every passage is in the corpus already.
      const sourceLines = corpus.report.rights === "own-copy" ? undefined : source?.lines;
      search ??= createSearch(corpus, { sourceLines, index });
      return search;
    },
    source,
    drawPage,
    version: `${corpus.id}@${corpus.report.version}`,
  };
}

/** A report of which only the card is read; `open` is called when a question needs more, and again if it failed. */
export function lazyReport(card: Card, open: () => Report): Report {
  let opened: Report | undefined;
  const report = () => {
    opened ??= open();
    return opened;
  };
  return {
    card,
    version: card.version,
    get corpus() {
      return report().corpus;
    },
    get names() {
      return report().names;
    },
    get search() {
      return report().search;
    },
    get source() {
      return report().source;
    },
    get drawPage() {
      return report().drawPage;
    },
  };
}
