import { expect, test } from "vitest";
import { type Corpus, createCorpus } from "../../../src/corpus/corpus.ts";
import { cite, citePlace } from "../../../src/corpus/places/cite.ts";
import type { Place } from "../../../src/corpus/places/place.ts";
import { placed, placesAt, sayPlaces } from "../../../src/corpus/places/places.ts";
import { FERRY } from "../../support/machine.ts";
import { openTiny } from "../../support/reports.ts";

const of = (unit: "page" | "paragraph" | "cell", places: readonly Place[]): Corpus =>
  createCorpus({ ...FERRY, places, report: { ...FERRY.report, source: { ...FERRY.report.source, unit } } });

const PAGES = of("page", [
  { page: 1, pageLabel: "i" },
  { page: 2, pageLabel: "2" },
  { page: 3 },
  { page: 12, pageLabel: "10" },
  { page: 13, pageLabel: "11" },
]);
const PARAGRAPHS = of("paragraph", [{ paragraph: 36 }, { paragraph: 37 }, { paragraph: 40 }]);
const CELLS = of("cell", [
  { sheet: "Sheet1", cell: "B7" },
  { sheet: "Sheet1", cell: "B8" },
  { sheet: "收入", cell: "A1:D1" },
  { sheet: "收入", cell: "A2" },
  { sheet: "Notes" },
]);

test.each([
  [PAGES, [3], "p. 3", "第3页"],
  [PAGES, [2], "p. 2", "第2页"],
  [PAGES, [4], "p. 12 (printed 10)", "第12页（印作10）"],
  [PAGES, [4, 5], "pp. 12-13 (printed 10-11)", "第12-13页（印作10-11）"],
  [PAGES, [1, 3], "pp. 1, 3 (printed i, 3)", "第1, 3页（印作i、3）"],
  [PARAGRAPHS, [2], "¶ 37", "第37段"],
  [PARAGRAPHS, [1, 2, 3], "¶ 36-37, 40", "第36-37, 40段"],
  [CELLS, [1], "Sheet1!B7", "Sheet1!B7"],
  [CELLS, [1, 2, 4], "Sheet1!B7, B8; 收入!A2", "Sheet1!B7, B8; 收入!A2"],
  [CELLS, [3, 5], "收入!A1:D1; Notes", "收入!A1:D1; Notes"],
])("places in words %#", (corpus, lines, en, zh) => {
  expect([sayPlaces(corpus, lines, "en"), sayPlaces(corpus, lines, "zh")]).toEqual([en, zh]);
});

test("a citation of a paged report names its chapter, heading and page, in numbers its pages", () => {
  const corpus = createCorpus(FERRY);
  expect(cite(corpus, "results", [2], "en")).toBe("Tern Ferries 2024, ch. 1 Results, p. 9");
  expect(citePlace(corpus, "results", [3], "zh")).toBe("第1章 Results，第10页（印作8）");
  expect(placed(corpus, [4, 2, 5])).toEqual({ pages: [9, 12] });
  expect(placesAt(corpus, [5, 6, 7])).toEqual([
    { page: 12, pageLabel: "10", box: [10, 20, 200, 30] },
    { page: 12, pageLabel: "10" },
  ]);
});

test("a report of lines keeps them", async () => {
  const { corpus } = await openTiny();
  expect(sayPlaces(corpus, [5, 6, 9], "en")).toBe("lines 5-6, 9");
  expect(placed(corpus, [5])).toEqual({ lines: [5] });
  expect(placed(PARAGRAPHS, [2])).toEqual({ lines: [2] });
});
