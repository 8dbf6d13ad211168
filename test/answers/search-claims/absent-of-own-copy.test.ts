import { expect, test } from "vitest";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { openReport, type Report } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { ingestText } from "../../ingest/support.ts";

/** Reports of a reader's own, in which a figure may stand though no program understood it. */
const open = async (text: string) => openReport(createCorpus((await ingestText(text)).corpus));

const pumps = await open(`# Heat pumps in 2026

Alder Research | 12 March 2026

Alder Grid (ALG GR) trades at a P/E ratio of 14x. The average price fell to 2.29 cents per watt from 2.40 cents in 2024.

We expect demand in China of 18 GW in 2027, and 27 by 2030.

In China sales reached EUR 3.1 billion in 2025.
`);
const batteries = await open(`# 动力电池行业深度

证券研究报告 | 2026年4月2日 | 海岳证券

2025年中国市场装机量为668GWh。2030年有望达到1,600GWh。日韩企业合计市占率由2024年的18.4%降至15.2%。均价0.31元/Wh，均价较年初下降11.4%。
`);

const storage = await open(`# 储能行业深度

河口证券 | 2026年6月18日

2024年全球新型储能新增装机达到182.4GWh，同比增长76.3%。

表1：全球新型储能新增装机（2022-2026E）

| 年份 | 新增装机（GWh） | 中国新增装机（GWh） |
|---|---|---|
| 2022 | 43.1 | 15.9 |
| 2024 | 182.4 | 109.8 |
| 2026E | 352.0 | 203.5 |

表2：储能电芯价格（元/Wh）

| 时间 | 280Ah电芯 | 314Ah电芯 |
|---|---|---|
| 2023年底 | 0.45 | 0.47 |
| 2025年5月 | 0.27 | 0.28 |
`);
const freight = await open(`# Tidewater Freight (TWF US) 2Q25 results: margin ahead

Tidewater Freight reported 2Q25 revenue of US$350 million.

## Quarterly

US$ million

| Item | 1Q25 | 2Q25 |
|---|---|---|
| Revenue | 331 | 350 |
| Net income | 30 | 33 |

## Segments

Revenue by segment, 2Q25.

| Segment | Revenue (US$ m) | Operating margin (%) |
|---|---|---|
| Cold Chain | 224 | 21.3 |
| Last Mile | 126 | -2.4 |

## Peers

| Company | Market cap (US$ bn) | P/E 2025E (x) | P/E 2026E (x) | EV/EBITDA 2025E (x) |
|---|---|---|---|---|
| Cresswell Freight | 12.8 | 19.4 | 17.0 | 10.6 |
| Ostsee Spedition | 2.2 | n.a. | 12.6 | 7.9 |
`);

const absent = async (query: string, ...reports: readonly Report[]) =>
  (await searchClaims(serve(...reports), { query }, "zh")).absent?.join() ?? "";

test("a year that a passage names beside the thing is not said to be missing", async () => {
  expect(await absent("demand in China in 2030", pumps)).toBe("");
  expect(await absent("demand in China in 2034", pumps)).toMatch(/2034/);
});

test("a word of nearly every question names no metric", async () => {
  expect(await absent("average price per watt", pumps)).not.toMatch(/per/);
});

test("what is spoken of is given with the report in front of its ref, in Chinese too", async () => {
  expect(await absent("市占率", batteries, pumps)).toContain(`；${batteries.card.id}/passage/`);
});

test("what one report calls a metric another may only speak of", async () => {
  const said = await absent("average price per watt in 2025", pumps, batteries);
  expect(said).toContain(`；${pumps.card.id}/passage/`);
});

test.each([
  ["of a row", "2026年全球新型储能新增装机"],
  ["of another column of a row", "2022年中国储能新增装机"],
])("a time %s that was not understood is not said to be missing", async (_, query) => {
  expect(await absent(query, storage)).toBe("");
});

test("of a time that stands nowhere it is not said that only those are given which were understood", async () => {
  expect(await absent("2030年全球新型储能新增装机", storage)).toMatch(/没有2030年的数字/);
});

test("a figure of no known time may be of the one that is asked for", async () => {
  expect(await absent("Cold Chain revenue in 2Q25", freight)).toBe("");
});

test("a row that dates what it has of a metric has it of no other time", async () => {
  expect(await absent("2025E P/E of Ostsee Spedition", freight)).toMatch(/2025/);
});

test("what one report knows as a metric another may say of the time", async () => {
  expect(await absent("2025年5月280Ah电芯价格", storage, batteries)).toBe("");
});

test.each(["Tidewater Freight net income in 2Q25", "Tidewater Freight net income growth"])(
  "of what a report is about no figure is missing of which nobody knows whose it is: %s",
  async (query) => {
    expect(await absent(query, freight)).toBe("");
  },
);

test("what a company's own report lacks is not absent if another's on it gives it", async () => {
  const own = await open(
    "# Pier Ferries plc: Annual results for the year ended 31 December 2024\n\nPier Ferries plc (LSE: PIR)\n\nRevenue was £128m (2023: £118m).\n",
  );
  const note = await open(
    "# Alder Research on ferries\n\nPier Ferries (PIR LN) leads.\n\n| Company | Net debt 2024 (£m) |\n|---|---|\n| Pier Ferries | 31.8 |\n| Quay Boats | 12.4 |\n",
  );
  const ask = async (query: string) => (await searchClaims(serve(own, note), { query }, "en")).absent ?? [];
  expect(await ask("Pier Ferries net debt 2024")).toEqual([]);
  expect(await ask("Pier Ferries capital expenditure 2024")).not.toEqual([]);
});
