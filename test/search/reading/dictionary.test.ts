import { expect, test } from "vitest";
import { openDictionary, stemsIn } from "../../../src/search/reading/dictionary.ts";
import { languageOf, translationsOf } from "../../../src/search/reading/translations.ts";

const dictionary = openDictionary(
  ["pric\t价格 售价", "sal\t销售 售", "sell\t销售", "shar\t销售价"].join("\n"),
);

test("English is looked up by its stems, Chinese by its words, the best first", () => {
  expect(stemsIn("what are the prices of our sales?")).toEqual(["pric", "sal"]);
  expect(dictionary.inChinese("pric")).toEqual(["价格", "售价"]);
  expect(dictionary.inEnglish("售价")).toEqual(["pric"]);
  expect([dictionary.inChinese("cost"), dictionary.inEnglish("成本")]).toEqual([[], []]);
});

test.each([
  [
    "the prices",
    [
      [0, "价格"],
      [0, "售价"],
    ],
  ],
  [
    "销售价格",
    [
      [0, "shar"],
      [0, "sal"],
      [0, "sell"],
      [1, "pric"],
      [2, "pric"],
    ],
  ],
] as const)("every word of %s is looked up, the longest first", (plain, ways) => {
  const found = translationsOf(plain, dictionary).flatMap((each) =>
    each.ways.map((way) => [each.places[0], way.join("")]),
  );
  expect(found).toEqual(ways);
});

test.each([
  ["what does 华为 sell", "en"],
  ["H100 PCIe 算力", "zh"],
  ["2024?", "en"],
] as const)("%s is asked in %s", (plain, lang) => {
  expect(languageOf(plain)).toBe(lang);
});
