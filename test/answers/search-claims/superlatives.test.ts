import { describe, expect, test } from "vitest";
import { tableAskOf } from "../../../src/answers/search-claims/of-table/table-ask.ts";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { servedShipped } from "../../support/reports.ts";
import { UNITS } from "../../support/units.ts";

const shipped = await servedShipped();
const first = async (query: string) => {
  const lang = /\p{Script=Han}/u.test(query) ? "zh" : "en";
  return (await searchClaims(shipped, { query }, lang)).hits[0]?.statement;
};

describe("a superlative is heard", () => {
  const highest = { kind: "extreme", largest: true };
  const lowest = { kind: "extreme", largest: false };
  const second = { kind: "order", largest: true, first: 2 };
  test.each([
    ["who tops the table", highest],
    ["价格一马当先的是谁", highest],
    ["in which year did the margin peak", highest],
    ["the hungrier of the two", highest],
    ["the least cheap one", highest],
    ["最不便宜的是哪款", highest],
    ["who has the poorest score", lowest],
    ["who came last", lowest],
    ["which of their cards has more memory", highest],
    ["Which Cambricon card draws less power?", lowest],
    ["哪款卡显存更大", highest],
    ["which card has more memory than the A100", undefined],
    ["most affordable bicycle", lowest],
    ["两款中更省电的是哪款", { kind: "order", largest: false, first: 2 }],
    ["the most advanced process node", lowest],
    ["runner-up by price", second],
    ["价格亚军", second],
    ["second-to-last by price", { kind: "order", largest: false, first: 2 }],
    ["倒数第二便宜的", { kind: "order", largest: false, first: 2 }],
    ["the newest phone", { kind: "time", largest: true }],
    ["最老的是哪款", { kind: "time", largest: false }],
    ["600 TOPS of INT8", undefined],
    ["number of the server", { kind: "count", limits: [] }],
  ])("%s", (question, ask) => {
    expect(tableAskOf(question, () => UNITS, [])).toEqual(ask);
  });
});

describe("the first hit answers", () => {
  test.each([
    ["最费电的加速卡是哪张", "560 W，14个中并列最高"],
    ["Who is the priciest of the American SaaS names?", "Palantir: PS (TTM) 82.95x, the highest of 18"],
    ["国产芯片里显存最大的是哪款", "64 GB，6个中最高"],
    ["worst MATH-500 score among the distilled models", "83.9%, the lowest of 6"],
    ["Leaving the distilled models out, who leads LiveCodeBench?", "53.8%, the highest of 4"],
    ["除了英伟达和AMD,显存最大的是谁", "64 GB，8个中最高"],
    ["Among A100, A800 and V100, which has the widest interconnect?", "600 GB/s, the highest of 3"],
    ["单价最贵的昇腾是哪款", "4个中并列最高"],
    ["By PS, who is lowest of Hong Kong and A-share companies?", "2.48x, the lowest of 14"],
    ["2023年三项费用里工资最少的是哪项", "365.74亿元，3个中最低"],
    ["豆包哪个场景的调用量涨得最多", "39倍，4个中最高"],
    ["Newest phone processor in the list?", "May 2024, the latest of 4"],
    ["除国产芯片外,INT8算力最高的是哪款", "624 TOPS，7个中并列最高"],
    ["the most recently released phone chip", "May 2024, the latest of 4"],
    [
      "best year for the computer sector's net margin between 2018 and 2023",
      "2021: net profit margin 4.8%, the highest of 6",
    ],
    ["哪一次效率提升假设下的净利率最高", "AI编程后的净利率 17%，5个中最高"],
    [
      "at which efficiency gain does the net margin exceed 10%?",
      "3 of 5 have net margin with AI coding > 10%",
    ],
    ["PS前三的美股公司", "1 Palantir 82.95倍、2 AppLovin 30.54倍"],
    ["微软、Meta、亚马逊、谷歌谁一季度赚得最少?", "166.44亿美元，4个中最低"],
  ])("%s", async (question, said) => {
    expect(await first(question)).toContain(said);
  });

  test.each([
    ["things are named that nothing measures so", "Which is the fastest car?"],
    ["what is taken out is not known", "highest PS in the H-share table excluding Zzyzx"],
    ["the first of them is taken out", "最便宜的昇腾芯片之外,最贵的是哪款"],
    ["one row is named", "Is A100 the hungriest card?"],
    ["a what-if speaks of a peak", "What if net margin peaks at 6% with a 10% efficiency gain?"],
  ])("but not if %s", async (_, question) => {
    expect(await first(question)).not.toMatch(/(?:highest|lowest|latest|earliest) of/);
  });
});
