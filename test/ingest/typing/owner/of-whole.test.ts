import { expect, test } from "vitest";
import { ingestText, said, tableQuantities } from "../../support.ts";

const numbersOf = async (title: string, ...rows: readonly string[]) => {
  const [head = "", ...body] = rows;
  const lines = [head, head.replace(/[^|]+/g, "---"), ...body].map((row) => `| ${row} |`);
  return tableQuantities(await ingestText(`# ${title}\n\n${lines.join("\n")}\n`)).map(said);
};

test("what a row names of the row above is whose its number is, and the rows around stay the company's", async () => {
  expect(
    await numbersOf(
      "Pier Ltd annual report 2023",
      "EUR million | 2023",
      "Revenue | 830",
      "of which Europe | 610",
      "of which Harbour Services | 220",
      "Operating income | 57",
      "of which restructuring costs | 12",
    ),
  ).toEqual([
    "revenue of pier-ltd: 830 1M EUR 2023",
    "revenue of europe: 610 1M EUR 2023",
    "revenue of harbour-services: 220 1M EUR 2023",
    "operating-income of pier-ltd: 57 1M EUR 2023",
    "of-which-restructuring-costs of pier-ltd: 12 1M EUR 2023",
  ]);
});

test("其中 before a place is of the place, before a measure it is that measure", async () => {
  expect(
    await numbersOf(
      "长堤股份有限公司2023年年度报告",
      "单位：百万元 | 2023年",
      "营业收入 | 830",
      "其中：海外 | 610",
      "财务费用 | 20",
      "其中：利息费用 | 15",
    ),
  ).toEqual([
    expect.stringMatching(/^revenue of (?!place)\S+: 830 1M CNY 2023$/),
    expect.stringMatching(/^revenue of place-\w+: 610 1M CNY 2023$/),
    expect.stringMatching(/: 20 1M CNY 2023$/),
    expect.stringMatching(/^interest-expense of (?!place)\S+: 15 1M CNY 2023$/),
  ]);
});
