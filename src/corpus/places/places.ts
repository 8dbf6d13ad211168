import type { Lang } from "../../notation/lang.ts";
import type { Corpus } from "../corpus.ts";
import type { Place } from "./place.ts";

/** Where something stands as numbers: pages of a report that has pages, else lines of its text. */
export interface Placed {
  readonly lines?: readonly number[];
  readonly pages?: readonly number[];
}

/** Lines as an answer gives them: under `pages` if the report has pages. */
export function placed(corpus: Corpus, lines: readonly number[]): Placed {
  const pages = pagesOf(corpus, lines);
  return pages ? { pages } : { lines };
}

/** The name under which an answer gives the places of things: a column of a table's rows. */
export const placeKey = (corpus: Corpus): "lines" | "pages" =>
  corpus.report.source.unit === "page" && corpus.places ? "pages" : "lines";

/** The pages on which lines stand, in order; undefined if the report has no pages. */
export function pagesOf(corpus: Corpus, lines: readonly number[]): readonly number[] | undefined {
  if (placeKey(corpus) === "lines") return undefined;
  const pages = placesAt(corpus, lines).flatMap(({ page }) => page ?? []);
  return [...new Set(pages)].sort((a, b) => a - b);
}

/** The places of lines in the file that they were read from, boxes and all, each once; none of a text that has lines of its own. */
export function placesAt({ places = [] }: Corpus, lines: readonly number[]): readonly Place[] {
  const found = lines.flatMap((line) => places[line - 1] ?? []);
  return [...new Map(found.map((place) => [JSON.stringify(place), place])).values()];
}

/** Places in words: lines 5-7, p. 12 (printed 10), ¶ 37, Sheet1!B7. */
export function sayPlaces(corpus: Corpus, lines: readonly number[], lang: Lang): string {
  const unit = corpus.places ? (corpus.report.source.unit ?? "line") : "line";
  const places = placesAt(corpus, lines);
  if (unit === "page") return sayPages(places, lang);
  if (unit === "paragraph") {
    const paragraphs = spans(places.flatMap(({ paragraph }) => paragraph ?? []));
    return lang === "zh" ? `第${paragraphs}段` : `¶ ${paragraphs}`;
  }
  if (unit === "cell") return sayCells(places);
  const said = spans(lines);
  return lang === "zh" ? `第${said}行` : `line${lines.length > 1 ? "s" : ""} ${said}`;
}

/** Pages as counted, and behind them as printed where that is another number. */
function sayPages(places: readonly Place[], lang: Lang): string {
  const labels = new Map(
    places.flatMap(({ page, pageLabel }) => (page === undefined ? [] : [[page, pageLabel]])),
  );
  const pages = [...labels.keys()];
  const printed = runs(pages).map(([first, last]) => {
    const [from, to] = [first, last].map((page) => labels.get(page) ?? String(page));
    return from === to ? from : `${from}-${to}`;
  });
  const differs = [...labels].some(([page, label]) => label !== undefined && label !== String(page));
  const said = spans(pages);
  if (lang === "zh") return `第${said}页${differs ? `（印作${printed.join("、")}）` : ""}`;
  return `${pages.length > 1 ? "pp." : "p."} ${said}${differs ? ` (printed ${printed.join(", ")})` : ""}`;
}

const MOST_CELLS = 4;

/** Cells under the name of their sheet, a long list cut. */
function sayCells(places: readonly Place[]): string {
  const bySheet = new Map<string, string[]>();
  for (const { sheet = "", cell } of places) {
    const cells = bySheet.get(sheet) ?? [];
    if (cell !== undefined && !cells.includes(cell)) cells.push(cell);
    bySheet.set(sheet, cells);
  }
  return [...bySheet]
    .map(([sheet, cells]) => {
      const shown = [...cells.slice(0, MOST_CELLS), ...(cells.length > MOST_CELLS ? ["…"] : [])].join(", ");
      return shown === "" ? sheet : `${sheet === "" ? "" : `${sheet}!`}${shown}`;
    })
    .join("; ");
}

/** Runs of numbers, each as its first and last. */
function runs(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const found: [number, number][] = [];
  for (const number of sorted) {
    const run = found.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else found.push([number, number]);
  }
  return found;
}

/** Numbers with runs drawn together: 1044, 1047-1049. */
export const spans = (numbers: readonly number[]): string =>
  runs(numbers)
    .map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`))
    .join(", ");

/** Places as the text of an answer marks them: L5-7, p. 12. */
export const shortPlace = ({ lines, pages = [] }: Placed): string =>
  lines ? `L${spans(lines)}` : `p. ${spans(pages)}`;
