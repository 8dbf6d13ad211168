import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Box } from "../../src/corpus/places/place.ts";
import { readPdf } from "../../src/ingest/pdf/read-pdf.ts";
import { drawPage } from "../../src/pages/draw-page.ts";
import { GAP, THICK } from "../../src/pages/mark.ts";
import { handmadePdf, latin } from "../support/pdf.ts";
import { extent, isFrame, isInk, type Picture, readPng, within } from "../support/png.ts";

const WORDS = latin("Revenue was 120 million in 2024", 200, 400);
/** The same words from below to above. */
const UPWARDS = "BT /F1 12 Tf 0 1 -1 0 300 300 Tm (Revenue was 120 million in 2024) Tj ET\n";

const draw = async (bytes: Uint8Array, boxes: readonly Box[], page = 1): Promise<Picture> =>
  readPng((await drawPage(bytes, { page, boxes })).png);

/** The box that the reader gives the only line of a page. */
async function boxIn(bytes: Uint8Array): Promise<Box> {
  const { places = [] } = await readPdf({ name: "one-line.pdf", bytes });
  const [place, ...others] = places;
  if (!place?.box || others.length > 0) throw new Error("The page has not one line.");
  return place.box;
}

/** Pages with one line of text, by what is odd about them. */
const PAGES: Readonly<Record<string, readonly [draw: string, more: string]>> = {
  plain: [WORDS, ""],
  "turned by 90°": [WORDS, "/Rotate 90"],
  "turned by 180°": [WORDS, "/Rotate 180"],
  "turned by 270°": [WORDS, "/Rotate 270"],
  "cropped, with an offset": [WORDS, "/CropBox [50 120 520 700]"],
  "cropped and turned": [WORDS, "/CropBox [50 120 520 700] /Rotate 90"],
  "from below the origin": [WORDS, "/MediaBox [-100 -200 600 800]"],
  "written upside down": [WORDS, "/MediaBox [600 800 0 0]"],
  "in units of two points": [WORDS, "/UserUnit 2"],
  "printed sideways": [UPWARDS, ""],
  "printed sideways and turned": [UPWARDS, "/Rotate 90"],
  "printed sideways, cropped, in larger units": [UPWARDS, "/CropBox [50 120 520 700] /UserUnit 3"],
  "of more than a metre": [WORDS, "/MediaBox [0 0 3000 2000]"],
};

describe("all print of a page with one line stands in the frame around it", () => {
  test.each(Object.entries(PAGES))("on a page that is %s", async (_, [words, more]) => {
    const bytes = handmadePdf({ pages: [{ draw: words, more }] });
    const picture = await draw(bytes, [await boxIn(bytes)]);
    const frame = extent(picture, (x, y) => isFrame(picture, x, y));
    const ink = extent(picture, (x, y) => isInk(picture, x, y));
    if (!frame || !ink) throw new Error("There is no frame, or no print.");
    expect(within(ink, frame)).toBe(true);
    // and the frame is no larger than the print asks for
    const room = 0.7 * Math.min(frame[2] - frame[0], frame[3] - frame[1]) + GAP + THICK;
    for (const [index, edge] of frame.entries())
      expect(Math.abs(edge - (ink[index] ?? 0))).toBeLessThan(room);
  });
});

test("only the pixels of the box and its frame differ from the page without it", async () => {
  const bytes = readFileSync("test/fixtures/pdf/english.pdf");
  const box: Box = [100, 200, 300, 240];
  const [bare, marked] = [await draw(bytes, []), await draw(bytes, [box])];
  expect([marked.width, marked.height]).toEqual([bare.width, bare.height]);
  const changed = extent(bare, (x, y) => bare.at(x, y).join() !== marked.at(x, y).join());
  const scale = bare.height / 842.88;
  const around = GAP + THICK + 1;
  const [x0, y0, x1, y1] = [box[0] * scale, box[1] * scale, box[2] * scale, box[3] * scale];
  expect(changed && within(changed, [x0 - around, y0 - around, x1 + around, y1 + around])).toBe(true);
  expect(changed && within([x0 + 1, y0 + 1, x1 - 1, y1 - 1], changed)).toBe(true);
});

test("what is marked can still be read: its print is as dark as before", async () => {
  const bytes = handmadePdf({ pages: [{ draw: WORDS }] });
  const [bare, marked] = [await draw(bytes, []), await draw(bytes, [await boxIn(bytes)])];
  const count = (picture: Picture): number => {
    let dark = 0;
    extent(picture, (x, y) => {
      if (isInk(picture, x, y)) dark++;
      return false;
    });
    return dark;
  };
  expect(count(bare)).toBeGreaterThan(100);
  expect(count(marked)).toBeGreaterThanOrEqual(count(bare));
});

/** A page of Chinese in a font that the file names and does not carry, by codes of GBK. */
const chinese = (codes: string): Uint8Array =>
  handmadePdf({ pages: [{ draw: `BT /F2 12 Tf 50 600 Td <${codes}> Tj ET\n` }] });

describe("Chinese in a font that the file does not carry", () => {
  test("is drawn in ours, in its place", async () => {
    const bytes = chinese("d3aad2b5cad5c8eb"); // 营业收入
    const box = await boxIn(bytes);
    const { png, blank, lacking } = await drawPage(bytes, { page: 1, boxes: [box] });
    expect([blank, lacking]).toEqual([false, ""]);
    const picture = readPng(png);
    const frame = extent(picture, (x, y) => isFrame(picture, x, y));
    const ink = extent(picture, (x, y) => isInk(picture, x, y));
    expect(frame && ink && within(ink, frame)).toBe(true);
    expect(ink && ink[2] - ink[0]).toBeGreaterThan(80); // four signs of 24 pixels
  });

  test("what ours lacks is not drawn, and said", async () => {
    const bytes = chinese("d3aadcb0"); // 营馨
    const { blank, lacking } = await drawPage(bytes, { page: 1, boxes: [await boxIn(bytes)] });
    expect([blank, lacking]).toEqual([false, "馨"]);
    const alone = chinese("dcb0");
    expect(await drawPage(alone, { page: 1, boxes: [await boxIn(alone)] })).toMatchObject({ blank: true });
  });

  test("is lacking only on its own pages, whatever was drawn before", async () => {
    await drawPage(chinese("d3aadcb0"), { page: 1, boxes: [] });
    const latinPage = handmadePdf({ pages: [{ draw: WORDS }] });
    const box = await boxIn(latinPage);
    expect(await drawPage(latinPage, { page: 1, boxes: [box] })).toMatchObject({ blank: false, lacking: "" });
    expect(await drawPage(latinPage, { page: 1, boxes: [] })).toMatchObject({ blank: false });
    expect(await drawPage(chinese("d3aadcb0"), { page: 1, boxes: [] })).toMatchObject({ lacking: "馨" });
  });
});
