import { describe, expect, test } from "vitest";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import calculate from "../../../src/server/tools/calculate.ts";
import tool from "../../../src/server/tools/search-claims.ts";
import { servedShipped } from "../../support/reports.ts";

const shipped = await servedShipped();
const first = async (query: string) => {
  const lang = /\p{Script=Han}/u.test(query) ? "zh" : "en";
  const { hits } = await searchClaims(shipped, { query }, lang);
  return hits[0];
};

describe("a figure that follows from two printed ones is computed", () => {
  test.each([
    // (1460.3 / 725.3) ^ (1/2) - 1
    ["What is the CAGR of China intelligent compute from 2024 to 2026?", 41.9, "%"],
    // 82.95 / 3.6, whichever is asked by the other
    ["How many times Amazon's price-to-sales is Palantir's?", 23, "x"],
    ["Palantir's price-to-sales: how many times Amazon's?", 23, "x"],
    // 25.02 / 155.667
    ["Amazon's first-quarter capex as a share of its revenue?", 16.1, "%"],
    ["Amazon的资本支出占营收的比重", 16.1, "%"],
    // 10.53 / 6.66 - 1, both of one claim
    ["脸书的PS比腾讯高出百分之几?", 58.1, "%"],
    // 155.667 / 90.23 - 1
    ["What percent higher is Amazon's revenue than Google's in Q1 2025?", 72.5, "%"],
    // 1920 / 640, which is printed as about 0.6 P elsewhere
    ["壁砺100P的INT8算力是昇腾910的几倍", 3, "x"],
    // 337 / 190 - 1, of the market and not of what is sold there
    ["growth of China's AI compute market between 2024 and 2026", 77.4, "%"],
    // 60 / 15, of two metrics
    ["o1 output price vs input price: how many times?", 4, "x"],
    // 1556.67 + 902.3 + 423.14
    ["Revenue of Google, Meta and Amazon in Q1 2025 combined?", 288_211_000_000, "USD"],
    // 902.3 + 700.66 + 423.14 + 1556.67
    ["谷歌、微软、Meta、亚马逊一季度营收合计多少?", 358_277_000_000, "USD"],
    // 1460.3 - 725.3, 337 / 259 and 851.92 / 12114.38, of the one thing that has them
    ["智能算力规模2026年比2024年增加了多少", 735, "EFLOPS"],
    ["ratio of China's AI computing market size in 2026 to 2025", 1.3, "x"],
    ["R&D payroll as a share of revenue in 2023", 7, "%"],
    // 10.53 - 6.66, where only the ratio of the two has a metric that is called a gap
    ["PS gap between Tencent and Facebook", 3.87, "x"],
    ["亚马逊与阿里巴巴的市销率差距", 1.12, "x"],
    // 90 - 74.6, in points
    ["o1-mini和GPT-4o的MATH-500相差多少?", 15.4, "pp"],
  ])("%s", async (query, value, unit) => {
    expect(await first(query)).toMatchObject({ kind: "computed", quantities: [{ value, unit }] });
  });

  test("with the call that computes it in full", async () => {
    const query = "What is the CAGR of China intelligent compute from 2024 to 2026?";
    const { structured } = await tool.call({ query }, shipped);
    const [hit] = structured["hits"] as { try: { tool: string; arguments: Record<string, unknown> } }[];
    expect(hit?.try.tool).toBe("calculate");
    const { structured: computed } = await calculate.call(hit?.try.arguments ?? {}, shipped);
    expect(JSON.stringify(computed)).toContain("41.89");
  });
});

test.each([
  ["no relation is asked", "Amazon's first-quarter capex and revenue"],
  ["the units differ", "Ascend 910 INT8 as a share of its power"],
  ["more than two are named", "How many times Amazon's PS is Palantir's or Meta's?"],
  ["one is not given", "Cambricon's revenue as a share of Amazon's revenue"],
  ["the name is not there", "Zzyzx's R&D payroll as a share of revenue in 2023"],
  [
    "a figure is assumed",
    "Suppose the AI compute market grows 25% instead of 36.2% in 2025, how big is it in 2026?",
  ],
  ["one of them is assumed", "2023年研发费用工资薪酬要是少100亿,占收入比例变成多少"],
  ["a sum of multiples says nothing", "Tencent and Alibaba's PS combined?"],
  ["a bound is no figure to compute with", "Manus的用时是扣子空间的多少倍"],
])("nothing is computed if %s", async (_, query) => {
  expect((await first(query))?.kind).not.toBe("computed");
});

test("what a thing and its metric are both called is said once, and Latin words do not run together", async () => {
  expect((await first("壁砺100P的INT8算力是昇腾910的几倍"))?.statement).toContain(
    "壁砺100P INT8算力1920 TOPS",
  );
  const hit = await first("What is the CAGR of China intelligent compute from 2024 to 2026?");
  expect(hit?.statement).toContain("From China intelligent compute capacity 2024 725.3 EFLOPS");
});
