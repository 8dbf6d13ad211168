import { expect, test } from "vitest";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { openReport } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { ingestText } from "../../ingest/support.ts";

const served = async (text: string) => serve(openReport(createCorpus((await ingestText(text)).corpus)));

const cells = await served(`# 储能行业深度

河口证券 | 2026年6月18日

表1：重点公司盈利预测

| 公司 | 代码 | 归母净利润2024（亿元） | 归母净利润2025E（亿元） |
|---|---|---|---|
| 海辰新源 | 301999.SZ | 38.5 | 51.2 |
| 远帆科技 | 688899.SH | 21.4 | 34.8 |
`);

test("the growth in a year is computed from its figure and that of the year before", async () => {
  const { hits } = await searchClaims(cells, { query: "海辰新源2025年归母净利润增速" }, "zh");
  expect(hits[0]?.statement).toContain("变动33%");
});

const segments = await served(`# Quay Foods plc Annual Report 2024

## Segments

Revenue by segment (£ million)

| Segment | 2022 | 2023 | 2024 |
|---|---|---|---|
| Grocery | 412.0 | 438.5 | 471.2 |
| Frozen | 156.3 | 149.8 | 103.9 |
| Bakery | 88.1 | 97.4 | 121.6 |
| Total | 656.4 | 685.7 | 696.7 |

Employees by country

| Country | Employees 2023 | Employees 2024 |
|---|---|---|
| Ireland | 842 | 870 |
| Poland | 1,106 | 1,254 |
| Spain | 895 | 372 |

Costs

Running costs (£ thousand)

| Item | 2023 | 2024 |
|---|---|---|
| Fuel costs | 900 | 1,200 |
| Rent | 310 | 305 |
| Repairs | 77 | 95 |

Fleet

| Depot | Country | Lorries | Fuel (GWh) |
|---|---|---|---|
| Cork | Ireland | 46 | 22 |
| Lodz | Poland | 98 | 37 |
| Torun | Poland | 30 | 18 |
`);

const sales = await served(`# 茶饮行业报告(2025年3月)

## 门店

表1:主要品牌门店数(家)

| 品牌 | 2022年 | 2023年 | 2024年 |
|---|---|---|---|
| 青岚茶业 | 86 | 302 | 427 |
| 白鹭茶业 | 132 | 148 | 88 |
| 其他 | 900 | 950 | 990 |

表2:可比公司

| 公司 | 市值(亿元) | 净利润(亿元) | PE(2024E) |
|---|---|---|---|
| 青岚茶业 | 8450 | 402.5 | 21.0 |
| 白鹭茶业 | 620 | -28.2 | — |
| 丹枫茶业 | 1720 | 80.3 | 34.1 |
`);

const first = async (query: string) => {
  const lang = /\p{Script=Han}/u.test(query) ? "zh" : "en";
  const { hits } = await searchClaims(lang === "zh" ? sales : segments, { query }, lang);
  return hits[0];
};

test.each([
  ["Which segment had the lowest revenue in 2024?", "Frozen: revenue 2024 GBP 103.9 million"],
  ["Which segment had the lowest revenue in 2022?", "Bakery: revenue 2022 GBP 88.1 million"],
  ["How many segments had revenue above £100 million in 2022?", "2 of 3 have revenue 2022 > GBP 100 million"],
  ["Which country has the fewest employees?", "Spain: Employees 2024 372, the lowest of 3"],
  ["2023年门店数最少的是哪个品牌", "白鹭茶业：门店数量（2023年） 148，2个中最低"],
  ["门店数最多的是哪个品牌", "青岚茶业：门店数量（2024年） 427，2个中最高"],
])("a column is asked for by its time, else the last is meant: %s", async (query, says) => {
  expect((await first(query))?.statement).toContain(says);
});

test.each([
  ["of a year that no column is of", "Which segment had the highest revenue in 2019?"],
  ["of several years", "Which segment had the highest revenue from 2022 to 2024?"],
  ["of a metric that the table of such columns does not measure", "2024年研发费用最高的是哪个品牌"],
])("no column stands in for one %s", async (_, query) => {
  expect((await first(query))?.statement).not.toMatch(/highest of|个中最高/);
});

test.each([
  ["How many countries have more employees than Ireland?", "1 of 3 have Employees 2024 > 870: Poland"],
  ["Which countries have fewer employees than Ireland?", "1 of 3 have Employees 2024 < 870: Spain"],
  ["市值比丹枫茶业高的有哪几家", "3个中有1个的市值(亿元) > 1720亿元：青岚茶业"],
])("the number of another row is a limit: %s", async (query, says) => {
  expect((await first(query))?.statement.replace(/[（）]/g, (sign) => (sign === "（" ? "(" : ")"))).toContain(
    says,
  );
});

test("with the time of the figure", async () => {
  expect((await first("Which segment had the lowest revenue in 2022?"))?.quantities).toMatchObject([
    { of: "bakery", metric: "revenue", value: 88.1, unit: "1M GBP", period: "2022" },
  ]);
});

test.each([
  ["没有给出PE的公司有哪些", "3个中有1个的PE(2024E) 没有给出：白鹭茶业"],
  ["净利润为负的公司有几家", "3个中有1个的净利润(亿元) < 0：白鹭茶业"],
  ["PE低于30倍的有几家", "3个中有1个的PE(2024E) < 30倍：青岚茶业"],
])("a limit may be a word, or a multiple: %s", async (query, says) => {
  expect((await first(query))?.statement.replace(/[（）]/g, (sign) => (sign === "（" ? "(" : ")"))).toContain(
    says,
  );
});

test.each([
  [
    "Which segment's revenue fell the most between 2023 and 2024?",
    "Frozen: change of revenue from 2023 to 2024 GBP -45.9 million, the largest fall of 3",
  ],
  ["How many segments grew revenue in 2024?", "2 of 3 have change of revenue from 2023 to 2024 > 0: Grocery"],
  ["哪个品牌2024年比2023年门店数增加最多?", "青岚茶业：门店数量2024年较2023年的变动 125，2个中升幅最大"],
])("a change is asked of two columns: %s", async (query, says) => {
  expect((await first(query))?.statement).toContain(says);
});

test("one column per another that is no column of the table", async () => {
  const hit = await first("Which depot uses the most fuel per lorry?");
  expect(hit?.statement).toContain("Torun: Fuel (GWh) / Lorries 0.6, the highest of 3");
});

test("items that are each a metric of their own are ranked, their total is not", async () => {
  expect((await first("What was the largest of the running costs in 2023?"))?.statement).toContain(
    "Fuel costs",
  );
});

test("rows are counted by what their cells say", async () => {
  const hit = await first("How many depots are in Poland?");
  expect(hit?.statement).toContain("2 of 3: Lodz, Torun");
  expect(hit?.asks?.rows).toHaveLength(2);
});

const stores = await served(`# Birch Beauty, Inc. Fiscal 2022 results

Net sales by period

| (in millions) | 52 weeks ended January 28, 2023 | 52 weeks ended January 29, 2022 |
|---|---|---|
| Net sales | 10,208.6 | 8,630.9 |
| Net income | 1,242.4 | 985.8 |

Stores

| Fiscal 2022 | Stores open at beginning of the quarter | Number of stores opened during the quarter |
|---|---|---|
| 1st Quarter | 1,308 | 10 |
| 2nd Quarter | 1,318 | 7 |
| 3rd Quarter | 1,325 | 18 |
| 4th Quarter | 1,343 | 12 |
`);
const ofStores = (query: string) => searchClaims(stores, { query }, "en");

test("of two columns that a question may mean alike none is ranked", async () => {
  const { hits } = await ofStores("Which quarter had the most store openings?");
  expect(hits[0]?.statement).not.toContain("beginning of the quarter 1,343, the highest");
});

test("a fiscal year is not said to be absent beside figures of the calendar's months", async () => {
  expect((await ofStores("net sales FY2022")).absent).toBeUndefined();
});

test("no rise of anything is told where a number of something is what grew", async () => {
  const { hits } = await ofStores("growth of the number of stores opened");
  expect(hits[0]?.statement).not.toContain("0 of");
});

const workers = await served(`# Quay Foods plc Annual Report 2024

## Employees

At 31 December 2024 and 2023 the number of employees was:

| | 2024 | 2023 |
|---|---|---|
| Employees | 155,800 | 144,300 |
| Full-time positions | 152,700 | 141,700 |
`);

test("a row that is called what a question counts answers it, and its table's rows are not counted", async () => {
  const [hit] = (await searchClaims(workers, { query: "What was the number of employees in 2024?" }, "en"))
    .hits;
  expect(hit?.statement).toContain("155,800");
});
