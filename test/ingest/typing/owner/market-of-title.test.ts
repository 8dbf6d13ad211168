import { expect, test } from "vitest";
import { ingestText, said, tableQuantities } from "../../support.ts";

/** The numbers of a table under a caption, in a report whose text names its markets. */
async function numbersUnder(caption: string, rows: string): Promise<readonly string[]> {
  const text = `# 储能行业\n\n全球储能电池出货量可观。The global battery storage market reached USD 4 billion in 2021.\n\n${caption}\n\n${rows}\n`;
  return tableQuantities(await ingestText(text)).map((each) => said(each).replace(/sector-\w+/, "market"));
}

const YEARS =
  "| 年份 | 出货量（GWh） | 同比 |\n|---|---|---|\n| 2024 | 894 | 26.8% |\n| 2025 | 1,180 | 32.0% |";
const METRICS = "| | 2024 | 2025 |\n|---|---|---|\n| 出货量（GWh） | 894 | 1,180 |\n| 户用占比 | 20% | 21% |";

test("a table is of the market that its caption names with what is measured, and its column of growth too", async () => {
  expect(await numbersUnder("表1：2024-2025年全球储能电池出货量及增速", YEARS)).toEqual([
    "shipments of market: 894 GWh 2024",
    "shipments-growth of market: 26.8 % 2024 vs 2023",
    "shipments of market: 1180 GWh 2025",
    "shipments-growth of market: 32 % 2025 vs 2024",
  ]);
});

test("what the caption does not tell is nobody's", async () => {
  expect(await numbersUnder("表1：全球储能电池出货量预测", METRICS)).toEqual([
    "shipments of market: 894 GWh 2024",
    "shipments of market: 1180 GWh 2025",
  ]);
});

test("in English by a word that a sentence may have for many things", async () => {
  const rows =
    "| Year | Installations (GWh) | YoY |\n|---|---|---|\n| 2024 | 169 | 53% |\n| 2025 | 233 | 38% |";
  expect(await numbersUnder("Table 1: Global battery storage installations, 2024-2025", rows)).toContain(
    "installed-power of global-battery-storage: 233 GWh 2025",
  );
});

test.each([
  "表1：全球储能电池出货量占比",
  "表1：全球储能电池出货量结构",
  "表1：储能出货量",
  "表1：某公司出货量预测",
])("a part of a market, or one that nobody names, is not it: %s", async (caption) =>
  expect(await numbersUnder(caption, YEARS)).toEqual([]),
);

test("growth that does not come out takes nobody's name", async () => {
  const odd = YEARS.replace("32.0%", "12.0%");
  expect(await numbersUnder("表1：全球储能电池出货量及增速", odd)).toEqual([
    "shipments of market: 894 GWh 2024",
    "shipments of market: 1180 GWh 2025",
  ]);
});
