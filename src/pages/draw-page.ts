import { type PDFiumDocument, PDFiumLibrary, PDFiumModule, type PDFiumPage } from "@hyzyla/pdfium";
import { readAsset } from "../assets.ts";
import { encodePng, type Pixels, withoutAlpha } from "../charts/image/encode-png.ts";
import { lackingIn } from "../charts/image/glyphs.ts";
import type { Box } from "../corpus/places/place.ts";
import { ReportError } from "../errors.ts";
import { areBlank, mark } from "./mark.ts";
import { lendFont } from "./own-font.ts";

/** A page to draw, and what to mark on it. */
export interface PageOrder {
  /** From 1. */
  readonly page: number;
  readonly boxes: readonly Box[];
}

/** No edge of a picture is longer, in pixels: models that see are given pictures of this size at most. */
const LONGEST_EDGE = 1568;
/** Nor is it drawn larger than so many pixels a point. */
const MOST_ZOOM = 2;
/** What a picture may weigh, with room for the base64 of a message: hosts take a million characters of an answer. */
const MOST_BYTES = 600_000;
/** By how much it is made smaller if it is heavier, and how often. */
const [SMALLER, TRIES] = [0.75, 6];

let library: Promise<Drawing> | undefined;

/** pdfium, and the font that it is lent. */
interface Drawing {
  readonly pdfium: PDFiumLibrary;
  readonly font: Uint8Array;
  /** Whether the font was asked for since this was last called. */
  readonly take: () => boolean;
}

/** A page as a PNG; `blank` if nothing is drawn in its boxes. */
export interface DrawnPage {
  readonly png: Uint8Array;
  readonly blank: boolean;
  /** Chinese characters of the page that are not drawn if they are in a font which the file does not carry: the one used instead lacks them. */
  readonly lacking: string;
  /** Pixels a unit of the page. */
  readonly scale: number;
}

/** The page of a PDF as a PNG, as a reader sees it, with the boxes marked. INPUT if the file or the page cannot be drawn. */
export async function drawPage(bytes: Uint8Array, order: PageOrder): Promise<DrawnPage> {
  library ??= start();
  const { pdfium, font, take } = await library;
  take();
  const document = await open(pdfium, bytes);
  try {
    const text = pageOf(document, order.page).getText();
    for (let at = 0, zoom = MOST_ZOOM; ; at++) {
      const { pixels, scale } = await render(document, order.page, zoom);
      const boxes = order.boxes.map(
        (box): Box => [box[0] * scale, box[1] * scale, box[2] * scale, box[3] * scale],
      );
      const blank = areBlank(pixels, boxes);
      mark(pixels, boxes);
      const png = encodePng(pixels);
      if (png.length <= MOST_BYTES || at === TRIES) {
        const lacking = take() ? lackingIn(text.replace(/\P{Script=Han}/gu, ""), font).join("") : "";
        return { png, blank, lacking, scale };
      }
      zoom = scale * SMALLER;
    }
  } catch (error) {
    if (!(error instanceof ReportError)) library = undefined; // what broke off within may have left it unsound
    throw error instanceof ReportError
      ? error
      : new ReportError(
          "INPUT",
          `Page ${order.page} could not be drawn: it is damaged, or asks for more than is drawn here.`,
          { cause: error },
        );
  } finally {
    if (library) document.destroy();
  }
}

async function start(): Promise<Drawing> {
  const font = readAsset("chart-font.ttf");
  const module = await PDFiumModule({
    wasmBinary: readAsset("pdfium.wasm").buffer,
    locateFile: () => "",
  });
  const pdfium = await PDFiumLibrary.initBase({ vendor: async () => module });
  return { pdfium, font, ...lendFont(module, font) };
}

async function open(pdfium: PDFiumLibrary, bytes: Uint8Array): Promise<PDFiumDocument> {
  try {
    return await pdfium.loadDocument(bytes);
  } catch (error) {
    const asks = error instanceof Error && /password/i.test(error.message);
    throw new ReportError(
      "INPUT",
      asks
        ? "The file asks for a password. Save a copy without one, and add that."
        : "The file cannot be drawn: it is damaged, or no PDF.",
      { cause: error },
    );
  }
}

interface Rendered {
  readonly pixels: Pixels;
  /** Pixels a unit of the page. */
  readonly scale: number;
}

function pageOf(document: PDFiumDocument, number: number): PDFiumPage {
  const pages = document.getPageCount();
  if (number > pages) throw new ReportError("INPUT", `There is no page ${number}: the file has ${pages}.`);
  return document.getPage(number - 1);
}

async function render(document: PDFiumDocument, number: number, zoom: number): Promise<Rendered> {
  const page = pageOf(document, number);
  const { originalWidth: wide, originalHeight: high } = page.getOriginalSize();
  if (!(wide >= 1 && high >= 1))
    throw new ReportError("INPUT", `Page ${number} has no size that could be drawn.`);
  const scale = Math.min(zoom, LONGEST_EDGE / Math.max(wide, high));
  const size = {
    width: Math.max(1, Math.round(wide * scale)),
    height: Math.max(1, Math.round(high * scale)),
  };
  const { data } = await page.render({ ...size, scale: 1, renderFormFields: true });
  return { pixels: { ...size, data: withoutAlpha(data) }, scale };
}
