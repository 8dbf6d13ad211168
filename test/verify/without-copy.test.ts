import { expect, test } from "vitest";
import { searchStatements } from "../../src/answers/search-claims/self-search.ts";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import { brokenCorpus } from "../support/broken-corpus.ts";
import { openTiny } from "../support/reports.ts";

const swap = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`the fixture no longer holds ${from}`);
  return text.replace(from, () => to);
};

test.each([
  [
    "an ASCII comma beside a Chinese character",
    "sections/riders.yaml",
    swap("12,500人，同比", "12,500人,同比"),
    'lakeside-riders-2023: has an ASCII "," in Chinese',
  ],
  [
    "ASCII brackets in a table's title",
    "tables/bicycles.yaml",
    swap("zh: 自行车参数", "zh: 自行车参数(表)"),
    'has an ASCII "(" in Chinese',
  ],
  [
    "an ASCII mark in a cell",
    "tables/bicycles.csv",
    swap("通勤", "通勤;上学"),
    'tables/bicycles.csv: swift: has an ASCII ";" in Chinese',
  ],
  [
    "Chinese in English",
    "sections/bicycles.yaml",
    swap("The Swift weighs", "The Swift 车 weighs"),
    "swift-weight: has Chinese in English: 车",
  ],
  [
    "a Chinese name of an entity in English",
    "sections/bicycles.yaml",
    swap("The Swift weighs", "The 雨燕 weighs"),
    undefined,
  ],
  [
    "a term that English quotes",
    "sections/bicycles.yaml",
    swap("The Swift weighs", "The Swift (单车) weighs"),
    undefined,
  ],
  [
    "a pronoun for a subject",
    "sections/bicycles.yaml",
    swap("en: The Swift weighs", "en: It weighs"),
    'swift-weight: has "It" for its subject',
  ],
  [
    "a Chinese pronoun for a subject",
    "sections/bicycles.yaml",
    swap("zh: 雨燕重13公斤", "zh: 其重量为13公斤"),
    'swift-weight: has "其" for its subject',
  ],
  [
    "其中, which is no pronoun",
    "sections/bicycles.yaml",
    swap("zh: 雨燕重13公斤", "zh: 其中雨燕重13公斤"),
    undefined,
  ],
  [
    "a statement without end",
    "sections/bicycles.yaml",
    swap("kg.", `kg${", and it is light".repeat(40)}.`),
    "is longer than 500 characters",
  ],
  [
    "a value that its printed string does not say",
    "sections/lanes.yaml",
    swap("value: 2000000", "value: 20000"),
    'lane-cost-10km: lane-cost is 20000 EUR, but "2 million EUR" reads 2000000 EUR',
  ],
  [
    "a base that is not before",
    "sections/riders.yaml",
    swap('vs: "2022"', 'vs: "2023"'),
    "lakeside-riders-2023: riders-growth of 2023 has the base 2023, which is not before it",
  ],
  [
    "a figure in one language alone",
    "sections/lanes.yaml",
    swap("造价200万欧元", "造价300万欧元"),
    'lane-cost-10km: zh does not say "2 million EUR"',
  ],
  [
    "a year in one language alone",
    "sections/riders.yaml",
    swap("had about 8,000 daily riders in 2023", "had about 8,000 daily riders in 2024"),
    "hillside-riders-2023: only zh says 2023",
  ],
  [
    "a date that nothing types",
    "sections/bicycles.yaml",
    (text: string) => swap("雨燕重", "雨燕2019年重")(swap("kg.", "kg in 2019.")(text)),
    "swift-weight: zh says 2019, which the claim types nowhere",
  ],
  [
    "growth that is a fall in the other language",
    "sections/riders.yaml",
    swap("up 25% from 2022", "down 25% from 2022"),
    'lakeside-riders-2023: "25%" reads as increase in zh, the opposite in en',
  ],
  [
    "a bound in one language alone",
    "sections/riders.yaml",
    swap("had about 8,000", "had 8,000"),
    'hillside-riders-2023: en does not say that "8,000" is about',
  ],
])("%s", async (_, file, change, seen) => {
  const folder = brokenCorpus({ [file]: change });
  const check = readReportFolder(folder).then(checkCorpus);
  if (seen === undefined) await expect(check).resolves.toBeDefined();
  else await expect(check).rejects.toThrow(seen);
});

test("every claim is asked for by its own statement in either language, and each is found", async () => {
  const report = await openTiny();
  const { checked, breaks } = await searchStatements(report);
  expect(checked).toBe(report.corpus.claims.size * 2);
  expect(breaks).toEqual([]);
});
