import { describe, expect, test } from "vitest";
import { getTable } from "../../../src/answers/get-table/get-table.ts";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { openReport } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { ingestText } from "../../ingest/support.ts";
import { servedShipped } from "../../support/reports.ts";

const shipped = await servedShipped();
const peers = serve(
  openReport(
    createCorpus(
      (
        await ingestText(`# Coastal Ferries sector note, March 2025

## Valuation

Peers' valuation

| Company | Ticker | P/E (x) | Revenue 2024 (£ million) | Ships |
|---|---|---|---|---|
| Arran Lines | ARL.L | 12.4 | 310.5 | 14 |
| Bluewater | BLW.L | 9.8 | 122.0 | 6 |
| Cape Ferries | CPF.L | - | 88.4 | 5 |
| Dover Link | DVL.L | 15.6 | 240.1 | 11 |
| Average | | 12.6 | 190.3 | |
| Median | | 12.4 | 181.1 | |

Revenue by route (£ million)

| Route | 2023 | 2024 |
|---|---|---|
| Northern routes | 210.0 | 225.5 |
| Island routes | 95.5 | 101.0 |
| Channel routes | 180.2 | 171.7 |
| Total | 485.7 | 498.2 |
`)
      ).corpus,
    ),
  ),
);
const first = async (query: string, served = shipped) => {
  const lang = /\p{Script=Han}/u.test(query) ? "zh" : "en";
  return (await searchClaims(served, { query }, lang)).hits[0];
};

describe("a figure of a group is computed over just its rows", () => {
  test.each([
    ["average PS of the Chinese companies", "table/ps-hk-a", "simple mean of 14: 8.494x"],
    ["中国公司的平均市销率", "table/ps-hk-a", "14个的PS(TTM)简单平均为8.494倍"],
    ["NVIDIA三款卡的平均功耗", "table/ai-chip-specs", "3个的功耗简单平均为300 W"],
    ["average power of the Huawei chips", "table/ai-chip-specs", "simple mean of 2: 159 W"],
    ["average PS of Tencent and Alibaba", "table/ps-hk-a", "simple mean of 2: 4.57x"],
    ["R1蒸馏模型MATH-500的平均分", "table/distill-benchmarks", "6个的MATH-500 pass@1简单平均为91.42%"],
    ["average revenue growth of the overseas hyperscalers", "table/hyperscaler-q1-2025", "of 3 of 4"],
    ["蒸馏模型GPQA平均分", "table/distill-benchmarks", "6个的GPQA Diamond pass@1简单平均为53.05%"],
    [
      "total revenue of the four hyperscalers in Q1 2025",
      "table/hyperscaler-q1-2025",
      "sum of 4: USD 358.277 billion",
    ],
    ["计算机板块2019到2021年平均净利率", "table/sector-net-margin", "3个的销售净利率简单平均为3.8%"],
  ])("%s", async (query, ref, says) => {
    const hit = await first(query);
    expect(hit?.ref).toBe(ref);
    expect(hit?.statement).toContain(says);
    expect(hit?.statement).toMatch(/computed by the server|由服务器计算/);
  });

  test("who has no value is said and not counted, and a range has both ends", async () => {
    const hit = await first("total capex of the four cloud providers in 2025");
    expect(hit?.statement).toContain(
      "sum of 2 of 4 (the others have none): USD 139 billion to USD 147 billion",
    );
    expect(hit?.statement).toContain("no value, not counted: Microsoft, Amazon");
    expect(hit?.quantities).toEqual([
      { metric: "capex", low: 1390, high: 1470, unit: "100M USD", period: "2025" },
    ]);
  });

  test("with the call that computes it again", async () => {
    const hit = await first("average FP32 of the domestic accelerators");
    if (!hit?.asks) throw new Error("no question to a table");
    expect(getTable(shipped, hit.asks, "en").summary?.[0]?.value).toBeCloseTo(
      hit.quantities?.[0]?.value ?? 0,
      1,
    );
  });
});

describe("the report's own figure of just this group comes first", () => {
  test.each([
    ["average PS of the US cloud companies", "derived/ps-us-18-mean", "17.09"],
    ["A股公司的平均市销率", "derived/ps-a-8-mean", "9.58"],
    ["average gross margin 2018 to 2023", "derived/sw-computer-gross-margin-mean", "printed 26.6%"],
    ["港股计算机平均PS", "row/sector-average-ps.hk-computer", "5.61"],
    ["average PS of A-share computer stocks", "row/sector-average-ps.a-share-computer", "11.04"],
  ])("%s", async (query, ref, says) => {
    const hit = await first(query);
    expect(hit?.ref).toBe(ref);
    expect(hit?.statement).toContain(says);
  });

  test.each([
    ["average revenue of the companies in 2024", "Average", "190.3"],
    ["median P/E of the peers", undefined, "12.4x"],
    ["total revenue of the routes in 2024", "Total", "498.2"],
  ])("of a report that a program has read: %s", async (query, label, says) => {
    const hit = await first(query, peers);
    if (label !== undefined) expect(hit?.statement).toContain(`${label}: `);
    expect(hit?.statement).toContain(says);
  });

  test("printed averages are no things to rank", async () => {
    expect((await first("Which company has the highest P/E?", peers))?.statement).toContain(
      "the highest of 3",
    );
  });
});

describe("nothing is computed", () => {
  test.each([
    ["of a group that no table tells apart", "average PS of the profitable US companies"],
    ["of another number of things than are said", "average power of the five NVIDIA cards"],
    ["if no group is named", "average PS"],
    ["of one row", "average PS of Tencent"],
    [
      "if one figure is held against another",
      "Is the PS of Tencent above the average of the Chinese companies?",
    ],
    ["in a what-if", "average PS of the Chinese companies if Tencent traded at 10x"],
    ["as a sum of multiples", "total PS of the Chinese companies"],
  ])("%s", async (_, query) => {
    expect((await first(query))?.statement).not.toMatch(/computed by the server|由服务器计算/);
  });
});

test.each([
  ["How many of the four hyperscalers are loss-making?", "0 of 6 have net profit < 0"],
  ["how many hyperscalers were profitable in Q1 2025", "4 of 6 have net profit > 0"],
  ["功耗超过1000W的芯片有几款", "16个中有0个"],
])("none is a number too: %s", async (query, says) => {
  expect((await first(query))?.statement).toContain(says);
});
