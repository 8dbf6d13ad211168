import { expect, test } from "vitest";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { sayPlaces } from "../../../src/corpus/places/places.ts";
import { ingest } from "../../../src/ingest/ingest.ts";
import { readPdf } from "../../../src/ingest/pdf/read-pdf.ts";
import { handmadePdf, latin } from "../../support/pdf.ts";

const SAYS = "This page tells of bicycles, and of what they cost the company";

interface Numbered {
  readonly number: string;
  /** How far above the lower edge of 800 the number stands. */
  readonly at?: number;
}

const pdf = (pages: readonly Numbered[]): Uint8Array =>
  handmadePdf({
    pages: pages.map(({ number, at = 40 }, index) => ({
      draw: [
        latin(`Part ${"ABCDEFGH"[index]}`, 80, 700, 18),
        latin(`${SAYS}, in part ${"ABCDEFGH"[index]}.`, 80, 660),
        latin(number, 290, at),
      ].join(""),
    })),
  });

const labels = async (pages: readonly Numbered[]): Promise<(string | undefined)[]> => {
  const { places = [] } = await readPdf({ name: "numbered.pdf", bytes: pdf(pages) });
  return pages.map((_, index) => places.find(({ page }) => page === index + 1)?.pageLabel);
};
const numbered = (numbers: readonly string[], at?: number): Numbered[] =>
  numbers.map((number) => ({ number, ...(at !== undefined && { at }) }));

test("a page is cited as counted and as printed where they differ", async () => {
  const bytes = pdf(numbered(["i", "ii", "iii", "1", "2", "3"]));
  const { corpus: data } = await ingest({ name: "numbered.pdf", bytes });
  const corpus = createCorpus(data);
  const lines = [...corpus.claims.values()].flatMap((claim) => claim.lines);
  const cites = lines.map((line) => sayPlaces(corpus, [line], "en"));
  expect([...new Set(cites)]).toEqual([
    "p. 1 (printed i)",
    "p. 2 (printed ii)",
    "p. 3 (printed iii)",
    "p. 4 (printed 1)",
    "p. 5 (printed 2)",
    "p. 6 (printed 3)",
  ]);
  expect(sayPlaces(corpus, lines.slice(-1), "zh")).toBe("第6页（印作3）");
});

test("a number under a page that is not full is the page's, and no text", async () => {
  expect(await labels(numbered(["11", "12", "13", "14"], 400))).toEqual(["11", "12", "13", "14"]);
  const { lines } = await readPdf({ name: "x.pdf", bytes: pdf(numbered(["11", "12", "13", "14"], 400)) });
  expect(lines.filter((line) => /^\d+$/.test(line))).toEqual([]);
});

test.each([
  ["dates of rows", ["07/17/2025 Aarhus", "08/03/2025 Porto", "09/20/2025 Ghent", "10/02/2025 Riga"]],
  ["prices", ["Steel $11", "Rubber $12", "Cork $13", "Chain $14"]],
  ["numbers that do not count up", ["840", "12", "77", "3"]],
])("no page's number are %s", async (_, texts) => {
  expect(await labels(numbered(texts, 400))).toEqual(texts.map(() => undefined));
  const atEdge = await readPdf({ name: "x.pdf", bytes: pdf(numbered(texts)) });
  for (const text of texts) expect(atEdge.lines.join("\n")).toContain(text);
});

test("a page whose printed number is the counted one is cited once", async () => {
  expect(await labels(numbered(["1", "2", "3"]))).toEqual([undefined, undefined, undefined]);
});
