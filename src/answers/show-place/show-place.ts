import type { Corpus } from "../../corpus/corpus.ts";
import { cite } from "../../corpus/places/cite.ts";
import type { Box } from "../../corpus/places/place.ts";
import { sayPlaces } from "../../corpus/places/places.ts";
import type { SourceCopy } from "../../corpus/reading/source.ts";
import { ReportError } from "../../errors.ts";
import type { PagePicture } from "../../library/report.ts";
import type { Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { PART } from "../find/get-part.ts";
import { answerOf } from "../reports/answer-of.ts";
import { reportWith, type Wanted } from "../reports/report-with.ts";
import { type FigureInWords, figuresOf } from "./figures-of.ts";
import { type Gap, gapsOn } from "./gaps-on.ts";
import { joinBoxes } from "./join-boxes.ts";
import { NONE, SEE, type Thing, thingOf } from "./thing.ts";

export interface PlaceQuestion {
  /** What is to be seen: a ref, or the title of a table, section or chapter. */
  readonly ref: string;
  /** Which of its pages, if it stands on several. */
  readonly page?: number | undefined;
  readonly report?: readonly string[] | undefined;
}

/** A thing on a page. */
interface PlaceOnPage {
  readonly ref: string;
  readonly title: string;
  readonly cite: string;
  readonly page: number;
  /** What is marked; nothing if only the page is known. */
  readonly boxes: readonly Box[];
  /** The other pages on which it stands. */
  readonly others: readonly number[];
  /** How many pages the report has. */
  readonly pages: number;
  /** The figures that stand there, and the words as printed if they are known and few. */
  readonly figures: readonly FigureInWords[];
  readonly printed: string | undefined;
  /** What could not be read of the page. */
  readonly gaps: readonly Gap[];
}

export interface ShownPlace extends PlaceOnPage, PagePicture {
  /** Id of the report. */
  readonly report: string;
}

/** The page on which a thing of a report stands, as a picture on which it is marked. INPUT if the report has no pages. */
export async function showPlace(served: Served, question: PlaceQuestion, lang: Lang): Promise<ShownPlace> {
  const report = reportWith(served, question.ref, question.report, wanted(lang));
  const { corpus, source, drawPage } = report;
  const place = answerOf(served, report, () => {
    const thing = thingOf(corpus, question.ref, lang);
    if (!drawPage) throw withoutPages(corpus, thing);
    return onPage(corpus, source, thing, question.page, lang);
  });
  if (!drawPage) throw new TypeError("A report without pages was not refused.");
  return { report: corpus.id, ...place, ...(await drawPage(place.page, place.boxes)) };
}

function onPage(
  corpus: Corpus,
  source: SourceCopy | undefined,
  thing: Thing,
  asked: number | undefined,
  lang: Lang,
): PlaceOnPage {
  const pages = [...new Set(thing.places.flatMap(({ page }) => page ?? []))].sort((a, b) => a - b);
  const page = asked ?? pages[0];
  if (page === undefined)
    throw new ReportError(
      "INPUT",
      `On which page ${thing.ref} stands is not known. page/1 shows the first one.`,
    );
  if (!pages.includes(page))
    throw new ReportError(
      "INPUT",
      `${thing.ref} does not stand on page ${page} but on ${pages.join(", ")}. page/${page} shows that page as it is.`,
    );
  const here = thing.places.filter((place) => place.page === page);
  const lines = thing.lines.filter((line) => corpus.places?.[line - 1]?.page === page);
  return {
    ref: thing.ref,
    title: thing.title,
    cite: cite(corpus, thing.section, lines, lang),
    page,
    boxes: joinBoxes(
      here.flatMap(({ box }) => (box ? [box] : [])),
      thing.block,
    ),
    others: pages.filter((each) => each !== page),
    pages: corpus.report.source.pages ?? page,
    figures: figuresOf(corpus, thing.ref, lang),
    printed: here.some(({ box }) => box) ? printedAt(source, lines) : undefined,
    gaps: gapsOn(corpus, page, lang),
  };
}

const MOST_PRINTED = 240;

/** The words of lines as printed; undefined if nobody has them, or they are too many to be read beside their picture. */
function printedAt(source: SourceCopy | undefined, lines: readonly number[]): string | undefined {
  const words = source ? lines.map((line) => source.line(line).trim()).join(" ") : "";
  return words === "" || words.length > MOST_PRINTED ? undefined : words;
}

function withoutPages(corpus: Corpus, { ref, lines }: Thing): ReportError {
  return new ReportError(
    "INPUT",
    `${corpus.id} has no pages to show: what it was made from is no PDF. ${ref} stands on ${sayPlaces(corpus, lines, "en")} of it.`,
    {
      see: {
        command: "section",
        says: "tells what its section says, and with printed, if there is a copy, how",
      },
    },
  );
}

const wanted = (lang: Lang): Wanted => ({
  none: NONE,
  find({ corpus }, asked) {
    try {
      return thingOf(corpus, asked, lang).ref;
    } catch (error) {
      if (error instanceof ReportError) return undefined;
      throw error;
    }
  },
  near: PART.near,
  see: SEE,
});
