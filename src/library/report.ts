import type { Corpus } from "../corpus/corpus.ts";
import { createNames, type Names } from "../corpus/naming/names.ts";
import type { Box } from "../corpus/places/place.ts";
import type { SourceCopy } from "../corpus/reading/source.ts";
import type { IndexData } from "../search/index/index-data.ts";
import { createSearch, type Search } from "../search/search.ts";
import type { Shelf } from "../search/shelf.ts";
import { type Card, cardOf } from "./card.ts";

/** A page as a picture. */
export interface PagePicture {
  readonly png: Uint8Array;
  /** Whether nothing is drawn in what is marked: words in a font that the file does not carry. */
  readonly blank: boolean;
  /** Characters of the page that the font used in place of one not carried lacks: they are not drawn. */
  readonly lacking: string;
  /** Pixels a unit of the page. */
  readonly scale: number;
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
  /** Where the search has it, found without opening the report if it lies in an index with others; undefined while that is being made. */
  readonly place: () => Promise<Place | undefined>;
  readonly source?: SourceCopy | undefined;
  /** Undefined if what it was read from has no pages. */
  readonly drawPage?: DrawPage | undefined;
  /** "<report>@<corpus version>", stated in every answer. */
  readonly version: string;
}

/** A place in the search: a shelf, and the report's number on it. */
export interface Place {
  readonly shelf: Shelf;
  readonly report: number;
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
  const opened: Report = {
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
    place: async () => ({ shelf: opened.search.shelf, report: 0 }),
    source,
    drawPage,
    version: `${corpus.id}@${corpus.report.version}`,
  };
  return opened;
}

/**
 * A report of which only the card is read. `open` gives it whenever a question needs more, and keeps it as long as it likes; `placed` knows
 * its place in the search if it has one with others.
 */
export function lazyReport(
  card: Card,
  open: () => Report,
  placed: () => Promise<Place | "own" | undefined> = async () => "own",
): Report {
  return {
    card,
    version: card.version,
    get corpus() {
      return open().corpus;
    },
    get names() {
      return open().names;
    },
    get search() {
      return open().search;
    },
    async place() {
      const place = await placed();
      return place === "own" ? open().place() : place;
    },
    get source() {
      return open().source;
    },
    get drawPage() {
      return open().drawPage;
    },
  };
}
