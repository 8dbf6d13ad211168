import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Box } from "../../src/corpus/place.ts";
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

test("words in a font that the file does not carry are not drawn, and that is said", async () => {
  const chinese = handmadePdf({ pages: [{ draw: "BT /F2 12 Tf 50 600 Td <d3aad2b5cad5c8eb> Tj ET\n" }] }); // 营业收入
  const latinPage = handmadePdf({ pages: [{ draw: WORDS }] });
  const isBlank = async (bytes: Uint8Array, boxes: readonly Box[]) =>
    (await drawPage(bytes, { page: 1, boxes })).blank;
  expect(await isBlank(chinese, [await boxIn(chinese)])).toBe(true);
  expect(await isBlank(latinPage, [await boxIn(latinPage)])).toBe(false);
  expect(await isBlank(latinPage, [])).toBe(false);
});

test("a box beyond the page marks what of it is on the page", async () => {
  const bytes = handmadePdf({ pages: [{ draw: WORDS }] });
  const picture = await draw(bytes, [[500, 700, 5000, 9000]]);
  expect(extent(picture, (x, y) => isFrame(picture, x, y))).toBeDefined();
});

describe("the size of a picture is bounded", () => {
  test.each([
    ["a page of ten metres", "/MediaBox [0 0 28000 14000]"],
    ["a strip", "/MediaBox [0 0 14000 10]"],
    ["a stamp", "/MediaBox [0 0 40 40]"],
  ])("of %s", async (_, more) => {
    const bytes = handmadePdf({ pages: [{ draw: latin("Aa", 5, 3, 4), more }] });
    const { width, height } = await draw(bytes, []);
    expect(Math.max(width, height)).toBeLessThanOrEqual(1568);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
  });

  test("of a page full of colours, in bytes", async () => {
    const seed = { value: 7 };
    const random = (): number => {
      seed.value = (seed.value * 48271) % 2147483647;
      return seed.value / 2147483647;
    };
    const dots = Array.from({ length: 60_000 }, () => {
      const [red, green, blue] = [random(), random(), random()].map((each) => each.toFixed(2));
      return `${red} ${green} ${blue} rg ${(random() * 600).toFixed(1)} ${(random() * 800).toFixed(1)} 3 3 re f`;
    });
    const { png } = await drawPage(handmadePdf({ pages: [{ draw: dots.join("\n") }] }), {
      page: 1,
      boxes: [],
    });
    expect(png.length).toBeLessThanOrEqual(600_000);
    expect(readPng(png).width).toBeGreaterThan(100);
  }, 20_000);
});

describe("what cannot be drawn is refused in words, and the next page is drawn", () => {
  const good = handmadePdf({ pages: [{ draw: WORDS }] });
  test.each([
    [
      "a file that asks for a password",
      handmadePdf({ pages: [{ draw: WORDS }], userPassword: "secret" }),
      1,
      "password",
    ],
    ["a file cut off", good.slice(0, 300), 1, "damaged"],
    ["no PDF", new TextEncoder().encode("# A note\n\nNo PDF at all."), 1, "no PDF"],
    ["nothing", new Uint8Array(), 1, "no PDF"],
    ["a page that is not there", good, 2, "There is no page 2: the file has 1."],
    [
      "a page without a size",
      handmadePdf({ pages: [{ draw: WORDS, more: "/MediaBox [0 0 600 800] /CropBox [700 900 800 1000]" }] }),
      1,
      "no size",
    ],
  ])("%s", async (_, bytes, page, says) => {
    await expect(drawPage(bytes, { page, boxes: [] })).rejects.toMatchObject({
      name: "ReportError",
      code: "INPUT",
      message: expect.stringContaining(says),
    });
    expect((await draw(good, [])).width).toBe(1176);
  });

  test("a file whose owner forbids copies is drawn: it can be read without a password", async () => {
    const bytes = handmadePdf({ pages: [{ draw: WORDS }], userPassword: "" });
    const picture = await draw(bytes, []);
    expect(extent(picture, (x, y) => isInk(picture, x, y))).toBeDefined();
  });
});
