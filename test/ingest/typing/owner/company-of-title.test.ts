import { expect, test } from "vitest";
import { listedNames, shortOf } from "../../../../src/ingest/names/listed-names.ts";
import { createRegistry } from "../../../../src/ingest/names/registry.ts";
import { createNameFinder } from "../../../../src/ingest/prose/find-names.ts";
import { companyOfTitle } from "../../../../src/ingest/typing/owner/company-of-title.ts";
import { createOwnUnits } from "../../../../src/ingest/typing/units/own-units.ts";
import { ingestText, said, tableQuantities } from "../../support.ts";

const names = createRegistry(createOwnUnits().units);
for (const name of ["Alder Grid", "青禾股份", "Birch"]) names.entity(name, "company");
names.entity("Oslo", "place");
const finder = createNameFinder(names);

test.each([
  ["Table 2: Alder Grid, key figures (EUR million)", "alder-grid"],
  ["Alder Grid: estimates", "alder-grid"],
  ["Alder Grid's results", "alder-grid"],
  ["图表3：青禾股份盈利预测", names.known("青禾股份")],
  ["青禾股份（301234.SZ）", names.known("青禾股份")],
  ["青禾股份产业链公司", undefined],
  ["Alder Grid and Birch: margins", undefined],
  ["Investment in Alder Grid", undefined],
  ["Alder Grid suppliers", undefined],
  ["Oslo: estimates", undefined],
  ["Key figures", undefined],
])("%s: %s", (title, company) => expect(companyOfTitle(title, finder)).toBe(company));

test.each([
  ["建议关注青禾股份（301234.SZ）、柏峰科技(0123.HK)。", ["青禾股份", "柏峰科技"]],
  [
    "We keep Buy on Alder Grid (ALG GR, PT EUR 31); peers are Birch & Sons (NYSE: BIR).",
    ["Alder Grid", "Birch & Sons"],
  ],
  [
    "Birch Beauty, Inc. (NASDAQ: BIRB) and Alder Grid, Ltd. (LSE: ALG) compete.",
    ["Birch Beauty", "Alder Grid"],
  ],
  ["收入（2024年）增长，毛利率（300123）下降；Revenue (USD) and margins (IFRS 16)", []],
])("%s", (text, found) => expect(listedNames([text]).map(({ name }) => name)).toEqual(found));

test("a company goes by its first word if the text calls it so", () => {
  expect(shortOf("Alder Grid", ["Alder sold more.", "For Alder, Alder Grid's maker"])).toBe("Alder");
  expect(shortOf("Alder Grid", ["Alder Grid sold more.", "Alder Street"])).toBeUndefined();
  expect(shortOf("Alder Holding", [])).toBe("Alder");
  expect(shortOf("Oracle Ridge", ["Oracle sold more. Oracle grew."])).toBeUndefined();
  expect(shortOf("Alder Grid", ["Alder sold more. Alder grew. Ms. Jane Alder spoke."])).toBeUndefined();
});

test.each([
  ["Harbourline Logistics", ["Harbourline Logistics sold more."], "Harbourline"],
  ["Harbourline Logistics", ["Harbourline Ventures and Harbourline Logistics"], undefined],
  ["Pioneer Logistics", ["We were a pioneer of the quay."], undefined],
  ["General Logistics", [], undefined],
  ["Texas Logistics", [], undefined],
])("the subject of a report, %s, is asked for by its first word: %j", (name, texts, short) => {
  expect(shortOf(name, texts, true)).toBe(short);
});

test("a table is of the company that its caption or heading announces; in a report of another company it is nobody's", async () => {
  const text = (title: string, heading: string) =>
    `# ${title}\n\nAlder Grid (ALG GR) and Birch (BIR LN) compete.\n\n## ${heading}\n\n| EUR million | 2024 | 2025E |\n|---|---|---|\n| Sales | 830 | 794 |\n`;
  const of = async (title: string, heading: string) =>
    tableQuantities(await ingestText(text(title, heading))).map(said);
  expect(await of("Grid equipment", "Alder Grid: estimates")).toEqual([
    "revenue of alder-grid: 830 1M EUR 2024",
    "revenue of alder-grid: 794 1M EUR 2025",
  ]);
  expect(await of("Grid equipment", "Demand")).toEqual([]);
  expect(await of("Birch (LSE: BIR) annual report 2025", "Alder Grid: estimates")).toEqual([]);
});
