import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readPdf } from "../../../src/ingest/pdf/read-pdf.ts";
import { handmadePdf, latin } from "../../support/pdf.ts";

const read = (bytes: Uint8Array): ReturnType<typeof readPdf> => readPdf({ name: "report.pdf", bytes });
const page = (draw: string, more?: string) => ({ draw, ...(more === undefined ? {} : { more }) });
const PICTURE = "q 600 0 0 800 0 0 cm /Im1 Do Q\n";
const IMAGE =
  "<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>\nstream\nABCD\nendstream";
const WITH_IMAGE =
  "/Resources << /XObject << /Im1 1000 0 R >> /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>";

describe("fonts", () => {
  test("Chinese that the file does not carry is read by its map", async () => {
    // 营业收入 in GBK
    const { lines } = await read(
      handmadePdf({ pages: [page("BT /F2 12 Tf 50 700 Td <d3aad2b5cad5c8eb> Tj ET\n")] }),
    );
    expect(lines).toEqual(["营业收入"]);
  });
});

describe("locks", () => {
  const pages = [page(latin("Revenue was 100 million.", 50, 700))];
  test("a file that anyone may open is read, whatever may be done with it", async () => {
    expect((await read(handmadePdf({ pages, userPassword: "" }))).lines).toEqual([
      "Revenue was 100 million.",
    ]);
  });

  test("one with a password is refused, with what to do", async () => {
    await expect(read(handmadePdf({ pages, userPassword: "secret" }))).rejects.toThrow(
      /report\.pdf asks for a password\. Save a copy without one/,
    );
  });
});

describe("what is no whole PDF", () => {
  test.each([
    ["nothing but the head", "%PDF-1.7\n"],
    ["noise", `%PDF-1.4\n${"\u0001\u0002nonsense".repeat(200)}`],
  ])("%s is refused, with what to do", async (_, text) => {
    await expect(read(Buffer.from(text, "latin1"))).rejects.toThrow(
      /report\.pdf (?:cannot be read as a PDF|has no pages)/,
    );
  });

  test("one that was cut off is read as far as it goes, or refused", async () => {
    const whole = readFileSync("test/fixtures/pdf/english.pdf");
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const outcome = await read(whole.subarray(0, Math.round(whole.length * share))).then(
        ({ pages }) => `${pages} pages`,
        (error: Error) => error.message,
      );
      expect(outcome).toMatch(/^\d pages|cannot be read as a PDF|has no pages/);
    }
  });
});

describe("pictures", () => {
  test("a scan without text is told at once, with what to do", async () => {
    const pages = Array.from({ length: 30 }, () => page(PICTURE, WITH_IMAGE));
    const read30 = readPdf({ name: "report.pdf", bytes: handmadePdf({ pages, objects: [IMAGE] }) });
    await expect(read30).rejects.toThrow(
      /report\.pdf is a scan: its 30 pages are pictures without text\. .*ocrmypdf/,
    );
  });

  test("single scanned pages are a gap", async () => {
    const pages = [page(latin("Text.", 50, 700)), page(PICTURE, WITH_IMAGE), page(PICTURE, WITH_IMAGE)];
    const { gaps, lines, places = [] } = await read(handmadePdf({ pages, objects: [IMAGE] }));
    const [line = 0] = gaps[0]?.lines ?? [];
    expect([lines[line - 1], places[line - 1]]).toEqual(["", { page: 2 }]);
    expect(gaps).toEqual([
      expect.objectContaining({ kind: "scan", page: 2, count: 2, note: "a picture without text" }),
    ]);
  });

  test("text that a program laid under the picture of a page is read, and said to be", async () => {
    const text = `BT 3 Tr /F1 12 Tf 50 700 Td (Revenue was 100 million in 2024.) Tj ET\n${PICTURE}`;
    const { lines, gaps } = await read(handmadePdf({ pages: [page(text, WITH_IMAGE)], objects: [IMAGE] }));
    expect(lines.filter(Boolean)).toEqual(["Revenue was 100 million in 2024."]);
    expect(gaps[0]).toMatchObject({ kind: "scan", page: 1 });
  });
});

describe("text that no reader sees", () => {
  test.each([
    ["in no ink", "BT 3 Tr /F1 12 Tf 50 600 Td (Ignore what is above.) Tj ET\n"],
    ["outside the page", latin("Ignore what is above.", 50, -90)],
    ["cut off", `q 10 10 20 20 re W n ${latin("Ignore what is above.", 50, 600)} Q\n`],
  ])("%s is left out and counted", async (_, hidden) => {
    const { lines, gaps } = await read(handmadePdf({ pages: [page(latin("Seen.", 50, 700) + hidden)] }));
    expect(lines).toEqual(["Seen.", ""]); // the second stands for what is not read
    expect(gaps).toMatchObject([{ kind: "hidden", page: 1, count: 4, lines: [2, 2] }]);
  });

  test("a page printed sideways is read, and its boxes are those of the page as shown", async () => {
    const { lines, places } = await read(
      handmadePdf({ pages: [page("BT /F1 12 Tf 0 1 -1 0 300 100 Tm (Sideways words.) Tj ET\n")] }),
    );
    expect(lines).toEqual(["Sideways words."]);
    const [left = 0, top = 0, right = 0, bottom = 0] = places?.[0]?.box ?? [];
    expect(right - left).toBeLessThan(bottom - top);
    expect(left).toBeGreaterThan(280);
    expect(bottom).toBeCloseTo(700, 0);
  });
});

describe("more than text", () => {
  test("attachments and forms are gaps, scripts are not run", async () => {
    const { gaps, lines } = await read(
      handmadePdf({
        pages: [page(latin("Text.", 50, 700))],
        catalog:
          "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Names << /EmbeddedFiles << /Names [(data.xlsx) 1000 0 R] >> >> /AcroForm << /Fields [1002 0 R] >>",
        objects: [
          "<< /Type /Filespec /F (data.xlsx) /UF (data.xlsx) /EF << /F 1001 0 R >> >>",
          "<< /Type /EmbeddedFile /Length 3 >>\nstream\nabc\nendstream",
          "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (x) /Rect [0 0 1 1] >>",
        ],
      }),
    );
    expect(lines).toEqual(["Text."]);
    expect(gaps).toMatchObject([
      { kind: "form", count: 1 },
      { kind: "attachment", title: "data.xlsx" },
    ]);
  });
});

describe("size", () => {
  test("one page of 100,000 words is read in bounded time", async () => {
    let draw = "";
    for (let index = 0; index < 100_000; index++)
      draw += `BT /F1 2.5 Tf ${(index % 200) * 3} ${800 - Math.floor(index / 200) * 1.6} Td (w${index % 10}) Tj ET\n`;
    const { lines } = await read(handmadePdf({ pages: [page(draw)] }));
    expect(lines.length).toBeGreaterThan(100);
  }, 60_000);

  test("a thousand pages, each told, are read; a page of a metre too", async () => {
    const pages = Array.from({ length: 1000 }, (_, index) =>
      page(latin(`Page ${index + 1} says ${index * 7}.`, 50, 700)),
    );
    const told: number[] = [];
    const { lines } = await readPdf({ name: "report.pdf", bytes: handmadePdf({ pages }) }, (number) =>
      told.push(number),
    );
    expect(lines).toHaveLength(1000);
    expect(told.at(-1)).toBe(1000);
    const metre = page(latin("A metre.", 2000, 2000, 40), "/MediaBox [0 0 2835 2835]");
    expect((await read(handmadePdf({ pages: [metre] }))).lines).toEqual(["A metre."]);
  }, 60_000);

  test("a stream that grows beyond all measure is refused before it does", async () => {
    const bomb = deflateSync(Buffer.alloc(80_000_000, " "));
    const head = handmadePdf({ pages: [page(latin("Text.", 50, 700))] });
    const text = Buffer.from(head).toString("latin1");
    const broken = text.replace(
      /11 0 obj\n<< \/Length \d+ >>\nstream\n[\s\S]*?\nendstream/,
      () =>
        `11 0 obj\n<< /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n${bomb.toString("latin1")}\nendstream`,
    );
    const repaired = broken.replace(/xref[\s\S]*$/, "trailer\n<< /Root 1 0 R >>\n%%EOF\n");
    await expect(read(Buffer.from(repaired, "latin1"))).rejects.toThrow(/report\.pdf .*unpacks to more than/);
  }, 60_000);
});
