import { describe, expect, test } from "vitest";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { openReport } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { ingestText } from "../../ingest/support.ts";
import { servedShipped } from "../../support/reports.ts";

const shipped = await servedShipped();
const read = serve(
  openReport(
    createCorpus(
      (
        await ingestText(`# Quay Foods plc Annual Report 2024

Key figures (£ million)

| | 2023 | 2024 |
|---|---|---|
| Revenue | 685.7 | 696.7 |
| Operating profit | 41.2 | 44.0 |
| Headcount | | 2,496 |
`)
      ).corpus,
    ),
  ),
);
const ask = (query: string, served = shipped) =>
  searchClaims(served, { query }, /\p{Script=Han}/u.test(query) ? "zh" : "en");

describe("the growth of a metric that has none is said to be absent, whatever its value is", () => {
  test.each([
    ["昇腾910的FP32同比增长多少", ["昇腾910的FP32同比增长：没有给出。"]],
    ["谷歌2025年一季度总营收同比增长多少?", ["谷歌的总营收同比增长：没有给出。"]],
    ["Ascend 910 FP32 growth", ["Ascend 910: FP32 growth: no figure is given."]],
    ["Tencent PS growth", ["Tencent: PS growth: no figure is given."]],
  ])("%s", async (query, absent) => {
    expect((await ask(query)).absent).toEqual(absent);
  });

  test.each([
    ["it is printed", "微软营收同比增长多少", shipped],
    ["it follows from figures of two times", "智能算力规模2026年同比增长多少", shipped],
    ["the metric is itself a growth", "growth of Amazon's capex", shipped],
    ["two years stand side by side", "Quay Foods revenue growth", read],
    ["a cause is asked for", "what drove the growth of Amazon's revenue", shipped],
  ])("but not if %s", async (_, query, served) => {
    expect((await ask(query, served)).absent).toBeUndefined();
  });
});

describe("a usual metric that no report has is said to be absent", () => {
  test.each([
    ["What is Microsoft's net debt?", ["Microsoft: net debt: no figure is given."]],
    ["Amazon free cash flow in Q1 2025", ["Amazon: free cash flow: no figure is given."]],
    ["Google operating margin in Q1 2025", ["Google: operating margin: no figure is given."]],
    ["EBITDA of Google", ["Google: EBITDA: no figure is given."]],
    ["阿里巴巴的股息率是多少", ["阿里巴巴的股息率：没有给出。"]],
    ["return on equity of Amazon", ["Amazon: return on equity: no figure is given."]],
  ])("%s", async (query, absent) => {
    expect((await ask(query)).absent).toEqual(absent);
  });

  test.each([
    ["it is given", "headcount of Quay Foods in 2024", read],
    ["it follows from what is given", "operating margin of Quay Foods", read],
    ["a place only says where", "US computer stocks' average PS as a multiple of the A-share one", shipped],
  ])("but not if %s", async (_, query, served) => {
    expect((await ask(query, served)).absent).toBeUndefined();
  });
});

describe("a comparison of two is a thing of both", () => {
  test.each([
    ["Tencent: PS gap", "derived/ps-meta-over-tencent"],
    ["Meta: PS gap", "derived/ps-meta-over-tencent"],
  ])("%s", async (query, ref) => {
    const { hits, absent } = await ask(query);
    expect(absent).toBeUndefined();
    expect(hits[0]?.ref).toBe(ref);
  });
});

test.each([
  ["除美团外,港股PS最高的是谁", "报告没有提到“美团”。"],
  ["highest PS excluding Snowflake among US SaaS companies", "Snowflake is not in the report."],
])("a name that is taken out is said without the words that take it out: %s", async (query, absent) => {
  expect((await ask(query)).absent).toEqual([absent]);
});
