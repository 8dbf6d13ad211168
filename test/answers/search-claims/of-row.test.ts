import { expect, test } from "vitest";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { openReport } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { ingestText } from "../../ingest/support.ts";

const served = serve(
  openReport(
    createCorpus(
      (
        await ingestText(`# Harbour Winches plc third quarter 2025 results

Harbour Winches plc (LSE: HBW) | 6 November 2025

## Parts

Revenue by segment (EUR million)

| Segment | Q3 2025 | Q3 2024 | Change |
|---|---|---|---|
| Winches | 178.3 | 142.0 | 25.6% |
| Hatches | 96.1 | 99.4 | (3.3%) |
| Charts | 54.8 | 41.2 | 33.0% |
| Total | 329.2 | 282.6 | 16.5% |

Revenue by region (EUR million)

| | Q3 2025 | Q3 2024 |
|---|---|---|
| Europe | 131.2 | 140.8 |
| Asia Pacific | 109.7 | 81.6 |
| Americas | 88.3 | 60.2 |
| Total | 329.2 | 282.6 |

## Orders

Orders by quarter (EUR million)

| | Q3 2024 | Q4 2024 | Q1 2025 | Q2 2025 | Q3 2025 |
|---|---|---|---|---|---|
| Order intake | 402 | 455 | 388 | 561 | 520 |
| Cancelled orders | 11 | 9 | 14 | 3 | 8 |

## Divisions

| Division | Sales Q3 2025 (EUR million) | Organic growth | Operating margin |
|---|---|---|---|
| Deck | 242.0 | 9.1% | 18.2% |
| Bridge | 88.0 | 11.4% | 9.6% |

## Forecast

EUR million

| | 2024A | 2025E | 2026E |
|---|---|---|---|
| EBITDA | 171 | 210 | 225 |
`)
      ).corpus,
    ),
  ),
);
const first = async (query: string) => (await searchClaims(served, { query }, "en")).hits[0];

test.each([
  ["In which quarter was order intake highest?", "Q2 2025: Order intake EUR 561 million, the highest of 5"],
  ["Harbour's weakest quarter for order intake", "Q1 2025: Order intake EUR 388 million, the lowest of 5"],
  ["Which year has the highest EBITDA?", "2026E: EBITDA EUR 225 million, the highest of 3"],
])("of the numbers of one row the best time is told: %s", async (query, says) => {
  const hit = await first(query);
  expect(hit?.statement).toContain(says);
  expect(hit?.quantities).toHaveLength(1);
});

test("rows that each measure something else are not ranked where one of them is asked for", async () => {
  expect(
    (await first("Which item of orders has the highest order intake in Q3 2025?"))?.statement,
  ).not.toMatch(/highest of 2/);
});

test.each([
  ["Which segment grew fastest in Q3 2025?", "Charts: Change 33%, the highest of 3"],
  ["Which Harbour segment grew fastest in Q3 2025?", "Charts: Change 33%, the highest of 3"],
  [
    "Which Harbour region grew fastest in Q3 2025?",
    "Americas: change of revenue from Q3 2024 to Q3 2025 46.7%, the largest rise of 3",
  ],
  ["Which region is the largest?", "Europe: revenue Q3 2025 EUR 131.2 million, the highest of 3"],
  ["Which division grew fastest?", "Bridge: Organic growth 11.4%, the highest of 2"],
])(
  "parts are ranked by what their table measures, also where the whole is named: %s",
  async (query, says) => {
    expect((await first(query))?.statement).toContain(says);
  },
);

const chinese = serve(
  ...(await Promise.all(
    [
      `# 板块盈利回顾

河口证券 | 2026年6月18日

表1：板块毛利率

| 年份 | 毛利率 |
|---|---|
| 2022 | 26.1% |
| 2023 | 27.3% |
| 2024 | 25.5% |
`,
      `# 储能集成商对比

青谷证券 | 2026年6月18日

表1：集成商经营情况（2024年）

| 公司 | 收入（亿元） | 同比 | 毛利率 |
|---|---|---|---|
| 澜石能源 | 186.5 | 42.3% | 24.1% |
| 北辰电源 | 249.6 | 40.2% | 36.7% |
| 云岭储能 | 73.2 | -5.6% | 12.4% |

表2：主要地区新增装机（GWh）

| 地区 | 2022 | 2023 | 2024 |
|---|---|---|---|
| 中国 | 15.9 | 46.6 | 98.6 |
| 美国 | 14.1 | 26.4 | 37.1 |
| 欧洲 | 8.3 | 13.0 | 17.5 |
| 合计 | 38.3 | 86.0 | 153.2 |
`,
    ].map(async (text) => openReport(createCorpus((await ingestText(text)).corpus))),
  )),
);

test.each([
  ["毛利率超过20%的有几家", "3个中有2个的毛利率 > 20%：北辰电源"],
  ["哪家公司毛利率最高", "北辰电源：毛利率 36.7%，3个中最高"],
  ["哪个地区2024年装机增速最快", "中国：装机容量2024较2023的变动 112%，3个中升幅最大"],
])("no year is a firm, and a title that shares a year only measures nothing: %s", async (query, says) => {
  const { hits } = await searchClaims(chinese, { query }, "zh");
  expect(hits[0]?.statement).toContain(says);
});
