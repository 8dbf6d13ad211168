import { describe, expect, test } from "vitest";
import { getTable } from "../../../src/answers/get-table/get-table.ts";
import { tableAskOf } from "../../../src/answers/search-claims/of-table/table-ask.ts";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import tool from "../../../src/server/tools/search-claims.ts";
import { servedShipped, servedTiny } from "../../support/reports.ts";
import { UNITS } from "../../support/units.ts";

const tiny = await servedTiny();
const shipped = await servedShipped();
const first = async (query: string, served = shipped) => {
  const lang = /\p{Script=Han}/u.test(query) ? "zh" : "en";
  const { hits } = await searchClaims(served, { query }, lang);
  return hits[0];
};

describe("what a question asks of a whole column", () => {
  test.each([
    ["Which bicycle has the highest price?", { kind: "extreme", largest: true }],
    ["最便宜的自行车是哪款", { kind: "extreme", largest: false }],
    ["谁的市销率排第一", { kind: "extreme", largest: true }],
    ["rank the three cheapest", { kind: "order", largest: false, first: 3 }],
    ["top five by revenue", { kind: "order", largest: true, first: 5 }],
    ["市销率最高的三家公司", { kind: "order", largest: true, first: 3 }],
    ["按价格从低到高排序", { kind: "order", largest: false, first: 8 }],
    ["PS排第二的是哪家", { kind: "order", largest: true, first: 2 }],
    ["评分前三名依次是谁", { kind: "order", largest: true, first: 3 }],
    ["按INT8算力给国产芯片排前三", { kind: "order", largest: true, first: 3 }],
    ["which bicycle was released first", { kind: "time", largest: false }],
    ["最新发布的是哪款", { kind: "time", largest: true }],
    ["how many draw more than 20 kW", { kind: "count", limits: ["> 20 kW"] }],
    ["价格不超过2000的有几款", { kind: "count", limits: ["<= 2000"] }],
    ["净利率跌破3%的有几年", { kind: "count", limits: ["< 3 %"] }],
    ["how many weigh between 10 and 20 kg", { kind: "count", limits: [">= 10 kg", "<= 20 kg"] }],
    ["how many have exactly 32 GB of memory", { kind: "count", limits: ["= 32 GB"] }],
    ["which have more memory than 64 GB", { kind: "count", limits: ["> 64 GB"] }],
    ["the most advanced process", undefined],
    ["what is the latest price", undefined],
    ["INT8 TOPS of the chips", undefined],
    ["at least 20 kg of load", undefined],
    ["most of the riders in the west", undefined],
    ["最近的收入", undefined],
  ])("%s", (question, ask) => {
    expect(tableAskOf(question, () => UNITS, [])).toEqual(ask);
  });
});

describe("the first hit answers", () => {
  test.each([
    ["MATH-500得分超过93分的模型有几个", "table/distill-benchmarks", "10个中有3个的MATH-500 pass@1 > 93"],
    ["美股云计算和SaaS公司中PS(TTM)最高的是谁?", "row/ps-us.palantir", "82.95倍，18个中最高"],
    ["Which chip has the highest INT8 performance per watt?", "row/ai-chip-specs.bili-100p", "3.49"],
    ["只看港股代码(.HK)的公司,PS排第一的是谁", "row/ps-hk-a.marketingforce", "11.19"],
    [
      "Leaving Palantir aside, which company of the US table has the highest PS?",
      "row/ps-us.applovin",
      "30.54",
    ],
    ["Which Biren card has more memory?", "row/ai-chip-specs.bili-100p", "the highest of 2"],
    ["腾讯和阿里哪家的PS更低", "row/ps-hk-a.alibaba", "2个中最低"],
    ["How many chips at 12 nm", "table/ai-chip-specs", "2 of 16"],
    ["How many distilled R1 models beat o1-mini on MATH-500?", "table/distill-benchmarks", "4 of 6"],
    ["手机芯片里NPU最强的是哪一颗", "row/edge-chips.dimensity-9300-plus", "48 TOPS"],
    ["板块净利率最高是哪一年", undefined, "4.8%"],
    ["国内公司里市销率最高的是哪家", "row/ps-hk-a.kingsoft-office", "34.99"],
    ["A股公司里市销率最低的是谁", "row/ps-hk-a.seeyon", "8个中最低"],
    ["H股公司里市销率最低的是谁", "row/ps-hk-a.alibaba", "6个中最低"],
    ["港股PS表中代码带.HK的公司有多少家", "table/ps-hk-a", "14个中有6个"],
    ["Which chip has the smallest process node?", "row/ai-chip-specs.mi250x", "6 nm each, the lowest of 23"],
    ["How many Huawei chips are stacked?", "table/huawei-chip-price-capacity", "3 of 8"],
    ["How many AI chips have no FP32 figure?", "table/ai-chip-specs", "4 of 16 have FP32 compute not given"],
    ["How many of the US software stocks trade above 15 times sales?", "table/ps-us", "7 of 18"],
    ["How many vendors have adapted DeepSeek?", "table/deepseek-adapted-vendors", "11 listed: Ascend, Hygon"],
    ["有几家公司采用了MCP", "table/mcp-adoption", "列出5个"],
    ["FP32那栏空着的AI芯片有几款", "table/ai-chip-specs", "16个中有4个"],
    ["Huawei chip with the highest price", undefined, "Ascend 910, Ascend 910B"],
    ["Ray-Ban Meta出货量最高的季度", "row/rayban-meta-shipments.2023q4", "2个中最高"],
    ["Among the four hyperscalers, whose capex grew fastest?", "row/hyperscaler-q1-2025.amazon", "67.6%"],
    ["Which DeepSeek model was released first?", "row/deepseek-timeline.deepseek-v2", "the earliest of 6"],
    ["最慢的智能体任务要多少分钟", "row/agent-task-latency.manus-web", "31分钟"],
    ["Which accelerator has the best FP32 per watt?", "row/ai-chip-specs.bili-104p", "0.853 TFLOPS/W"],
    ["How many of the models got above 60 on AIME 2024 pass@1?", "table/distill-benchmarks", "4 of 10"],
    [
      "AIME pass@1和cons@64差距最大的是哪个模型",
      "row/distill-benchmarks.r1-distill-llama-8b",
      "之差 29.6个百分点，10个中最高",
    ],
    [
      "Which year had the biggest jump in net margin?",
      "row/sector-net-margin.2021",
      "1.1 pp, the largest rise of 5",
    ],
    ["手机芯片里支持的端侧模型参数最大的是哪款", "row/edge-chips.dimensity-9300", "130亿参数，2个中最高"],
    [
      "For how many of Huawei's Kunpeng and Ascend chips is supply described as unlimited?",
      "table/huawei-chip-price-capacity",
      "3 of 8",
    ],
    ["who's second behind Palantir by PS in the US table", "table/ps-us", "2 AppLovin 30.54x"],
    ["谁最早推MCP", "row/mcp-adoption.anthropic", "5个中最早"],
    ["高通有几款芯片", "table/edge-chips", "12个中有2个：骁龙8 Gen3、骁龙X Elite"],
    ["How many chips use PCIe?", "table/ai-chip-specs", "12 of 16"],
    ["计算机板块毛利率哪年跌破26%", "table/sector-gross-margin", "2021 25.8%、2022 25.3%"],
    [
      "Which year from 2018 to 2020 had the highest net margin?",
      "row/sector-net-margin.2020",
      "the highest of 3",
    ],
    [
      "How many models beat o1-mini on MATH-500?",
      "table/distill-benchmarks",
      "5 of 10 have MATH-500 pass@1 > 90%",
    ],
    ["显存比A800小的有几款", "table/ai-chip-specs", "16个中有9个的显存 < 80 GB"],
    [
      "Rank the three most expensive US cloud stocks by PS.",
      "table/ps-us",
      "1 Palantir 82.95x, 2 AppLovin 30.54x",
    ],
  ])("%s", async (query, ref, says) => {
    const hit = await first(query);
    if (ref !== undefined) expect(hit?.ref).toBe(ref);
    expect(hit?.statement).toContain(says);
  });

  test("with the value as a figure, and a call that brings the rows that are counted", async () => {
    expect(await first("哪款自行车最重?", tiny)).toMatchObject({
      ref: "row/bicycles.cargo",
      quantities: [{ of: "cargo", metric: "weight", value: 31, unit: "kg" }],
    });
    const counted = await first("How many bicycles have a weight of more than 20 kg?", tiny);
    if (!counted?.asks) throw new Error("no question to a table");
    expect(getTable(tiny, counted.asks, "en").total).toBe(1);
    const { structured } = await tool.call(
      { query: "How many bicycles have a weight of more than 20 kg?" },
      tiny,
    );
    expect(structured["hits"]).toContainEqual(
      expect.objectContaining({ ref: "table/bicycles", try: { tool: "get_table", arguments: counted.asks } }),
    );
  });

  test("also a caller who says in which language", async () => {
    const { structured } = await tool.call({ query: "哪款自行车最重?", lang: "zh" }, tiny);
    expect(structured["hits"]).toContainEqual(
      expect.objectContaining({ statement: expect.stringContaining("最高") }),
    );
  });

  test("and what cannot be ranked is counted", async () => {
    expect((await first("Which bicycle is the heaviest?", tiny))?.statement).toContain("1 cannot be ranked");
  });

  test.each([
    ["a row is named", "What is the highest price of the Swift?"],
    ["another thing is named", "Lakeside's highest number of riders"],
    ["rows are counted by nothing that a column has", "How many bicycles are there?"],
    [
      "a fall is asked for, of which no column is",
      "Which year saw the sharpest fall in net margin?",
      shipped,
    ],
    ["no column is named", "What is the biggest problem of cycling?"],
  ])("but not if %s", async (_, query, served = tiny) => {
    expect((await first(query, served))?.statement).not.toMatch(/highest of|lowest of/);
  });

  test("no other column stands in for one that does not tell", async () => {
    expect((await first("which OpenAI model has the most expensive output price"))?.statement).not.toContain(
      "the highest of",
    );
  });

  test("and the findings are those of what a computed column is computed from", async () => {
    const hit = await first("Which accelerator has the best FP32 per watt?");
    expect(hit?.findings).toContain("finding/bili-104p-fp32");
  });

  test("pages go on without it, and nothing comes twice", async () => {
    const query = "Which bicycle is the heaviest?";
    const all: string[] = [];
    let cursor: string | undefined;
    do {
      const view = await searchClaims(tiny, { query, limit: 2, cursor }, "en");
      all.push(...view.hits.map(({ ref }) => ref));
      cursor = view.nextCursor;
    } while (cursor !== undefined);
    expect(all[0]).toBe("row/bicycles.cargo");
    expect(new Set(all).size).toBe(all.length);
    expect((await searchClaims(tiny, { query }, "en")).total).toBe(all.length);
  });
});
