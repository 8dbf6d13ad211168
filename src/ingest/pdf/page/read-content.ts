import type { Box } from "../../../corpus/places/place.ts";
import type { PageContent } from "../layout/page-content.ts";
import type { OpenPdf } from "../open-pdf.ts";
import type { Fill } from "./drawing.ts";
import { areaOf } from "./geometry.ts";
import { readPage } from "./read-page.ts";
import { wordsOf } from "./words.ts";

const EMPTY = { runs: [], strokes: [], fills: [], pictures: [], shapes: [] };

/** A page's words, rules and pictures. A page that is damaged is empty, and says so. */
export async function readContent(
  { library, document }: OpenPdf,
  number: number,
  label: string | null | undefined,
  isShown: (layer: unknown) => boolean,
): Promise<PageContent> {
  const read = await readPage(library, document, number, isShown).catch(() => undefined);
  const drawing = read?.drawing ?? EMPTY;
  const box: Box = read?.box ?? [0, 0, 1, 1];
  const letters = (invisible: boolean): number =>
    drawing.runs
      .filter(({ unseen }) => (invisible ? unseen === "invisible" : unseen === undefined))
      .reduce((sum, { text }) => sum + text.length, 0);
  const pictured = drawing.pictures.some((picture) => areaOf(picture) > 0.5 * areaOf(box));
  const overPicture = pictured && letters(true) > 20 && letters(true) > 4 * letters(false);
  return {
    ...wordsOf(drawing, box, overPicture),
    number,
    label: label ?? undefined,
    unit: read?.unit ?? 1,
    pictures: drawing.pictures,
    shapes: drawing.shapes,
    areas: drawing.fills.filter(isArea).map((fill) => fill.box),
    overPicture,
    damaged: read === undefined,
  };
}

/** Not white, no picture, and too thick for a rule. */
function isArea({ white, isPicture, box: [x0, y0, x1, y1] }: Fill): boolean {
  return !white && isPicture !== true && Math.min(x1 - x0, y1 - y0) > 3;
}
