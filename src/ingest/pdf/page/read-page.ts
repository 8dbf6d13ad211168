import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Box } from "../../../corpus/places/place.ts";
import type { Library } from "../open-pdf.ts";
import { boxIn, isRecord, matrixIn } from "./arguments.ts";
import { draw } from "./draw.ts";
import type { Drawing } from "./drawing.ts";
import type { Font } from "./state.ts";

const UNIT = 0.001;

/** What the page draws, in points from its upper left corner as it is shown. */
export async function readPage(
  library: Library,
  document: PDFDocumentProxy,
  number: number,
  isShown: (layer: unknown) => boolean,
): Promise<{ readonly drawing: Drawing; readonly box: Box; readonly unit: number }> {
  const page = await document.getPage(number);
  const view = page.getViewport({ scale: 1 });
  const box: Box = [0, 0, view.width, view.height];
  const { fnArray, argsArray } = await page.getOperatorList();
  const fonts = new Map<string, Font | undefined>();
  const fontOf = (id: string): Font | undefined => {
    if (!fonts.has(id)) fonts.set(id, findFont(page, id));
    return fonts.get(id);
  };
  const matrix = matrixIn(view.transform) ?? [1, 0, 0, -1, 0, view.height];
  const drawing = draw(library, { box, matrix, operators: fnArray, arguments: argsArray, fontOf, isShown });
  page.cleanup();
  return { drawing, box, unit: page.userUnit };
}

function findFont(page: PDFPageProxy, id: string): Font | undefined {
  const objects = id.startsWith("g_") ? page.commonObjs : page.objs;
  if (!objects.has(id)) return undefined;
  const found: unknown = objects.get(id);
  if (!isRecord(found)) return undefined;
  const name = typeof found["name"] === "string" ? found["name"] : "";
  const drawn = found["isType3Font"] === true;
  const height = drawn ? heightOf(found["bbox"]) : undefined;
  return {
    name,
    bold:
      found["bold"] === true ||
      found["black"] === true ||
      /bold|black|heavy|semibold|demi|黑体|hei$|,b/i.test(name),
    vertical: found["vertical"] === true,
    matrix: matrixIn(found["fontMatrix"]) ?? [UNIT, 0, 0, UNIT, 0, 0],
    ...(height === undefined ? {} : { drawnHeight: height }),
  };
}

function heightOf(value: unknown): number | undefined {
  const box = boxIn(value);
  return box && box[3] > box[1] ? box[3] - box[1] : undefined;
}
