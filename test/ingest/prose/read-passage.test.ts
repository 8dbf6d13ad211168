import { expect, test } from "vitest";
import { createRegistry } from "../../../src/ingest/names/registry.ts";
import { createNameFinder } from "../../../src/ingest/prose/find-names.ts";
import { readPassage } from "../../../src/ingest/prose/read-passage.ts";
import type { TypingContext } from "../../../src/ingest/typing/context.ts";
import { createOwnUnits } from "../../../src/ingest/typing/units/own-units.ts";

const units = createOwnUnits();
const names = createRegistry(units.units);
const company = names.entity("Brook Mills", "company");
const rival = names.entity("Dale Paper", "company");
const context: TypingContext = {
  time: { period: "2023", end: "2023-12-31" },
  units,
  names,
  company,
  currency: "USD",
  reportScales: false,
};
const finder = createNameFinder(names);

/** Whole numbers as "metric of whom value unit period", open ones behind a question mark. */
function read(text: string): string[] {
  const { quantities, figures } = readPassage(text, context, finder);
  return [
    ...quantities.map(({ metric, of, value, low, high, unit, period, vs }) =>
      [metric, of, value ?? `${low}..${high}`, unit, period, vs && `vs ${vs}`].filter(Boolean).join(" "),
    ),
    ...figures.map(({ printed }) => `? ${printed}`),
  ];
}

test.each<[string, string[]]>([
  ["In 2023, the Company's revenue was $48.2 million.", [`revenue ${company} 48200000 USD 2023`]],
  ["Revenue rose by 12% in 2023.", [`revenue-growth ${company} 12 % 2023 vs 2022`]],
  ["In 2022 Dale Paper had revenue of $30 million.", [`revenue ${rival} 30000000 USD 2022`]],
  ["Timber revenue was $5 billion in 2023.", ["? $5 billion"]],
  ["The market had revenue of $5 billion in 2023.", ["? $5 billion"]],
  ["In 2023 revenue was 45%.", ["? 45%"]],
  ["In 2023 gross margin was 37.6%.", [`gross-margin ${company} 37.6 % 2023`]],
  ["In 2023 gross margin rose by 3 percentage points.", ["? 3 percentage points"]],
  [
    "2023年，公司营业收入45.2亿元，同比增长12.5%。",
    [`revenue ${company} 4520000000 CNY 2023`, `revenue-growth ${company} 12.5 % 2023 vs 2022`],
  ],
  ["11月公司营业收入4.1亿元。", ["? 4.1亿元"]],
  ["较2022年，公司营业收入增加5亿元。", ["? 5亿元"]],
  ["2023年风电业务收入18.4亿元，毛利率20%。", ["? 18.4亿元", "? 20%"]],
  ["2023年印度销量增长，公司营业收入达45亿元。", [`revenue ${company} 4500000000 CNY 2023`]],
  ["2023年公司用户数达3.2亿。", [`users ${company} 320000000 2023`]],
  ["2023年公司用户数在20天内翻番。", ["? 20天", "? 翻番"]],
  // half of a year, decades, years, names, places in an order, pages before pictures
  ["下半年公司的部署是扩大产能，上半年报告已披露。", []],
  ["It grew in the 1990s, as in 1889.", []],
  ["3M common stock and 10.35B forms.", []],
  ["该公司份额位居二至四位。", []],
  ["26图35：近况", []],
  ["导热率为400W/(m×k)。", ["? 400W"]],
  // times that only belong to a name, or to what goes on until them
  ["For the 2022 performance year we granted $5 million.", ["? $5 million"]],
  ["In 2023 adjusted EBIT was $5 million.", ["? $5 million"]],
  ["Call 5153435776 for help.", []],
  ["Revenue was $41 million (first half of 2022: $38 million).", ["? $41 million", "? $38 million"]],
  ["Gross assets recorded under capital leases in 2023 were $17 million.", ["? $17 million"]],
  ["The 17 CFR part 240 and Executive Order 13224 apply to 1-2/3 cents.", []],
  ["A fall of 10% would cut our 2026 budget.", ["? 10%"]],
  ["免责声明。18三、行业面临的问题", []],
  ["价格1,5991,899,2,198", []],
  ["The Wharf. doi:10.1093/wharf, PMID 12099792.", []],
  ["Write to Quay Street, New York, 10005, please.", []],
  ["免责声明。82019年行业增长放缓。", []],
  ["Call 555-0100 or see page 12.", []],
  // what is cut out of codes, dates, charts and glued texts is no figure
  ["Under the Act of 1934 we file reports on a Level 3 basis.", []],
  ["表1：货期2018Q22020Q42021Q1趋势-50%-40%-30%", ["? -50%"]],
  ["图表4：季度业绩（百万元）", []],
  ["Fax: (86755)-82571995", []],
  ["The address of 3M's head office is known.", []],
  // of another thing, or how much of it, or a part of a longer name
  ["The rate increased 0.5% of revenue in 2023.", ["? 0.5%"]],
  ["In 2023 the total net revenue consideration was $5 million.", ["? $5 million"]],
  ["In 2023 the company's expense on revenue was $5 million.", ["? $5 million"]],
  ["2023年末公司营业收入5亿元。", ["? 5亿元"]],
  ["2023年公司子公司北坡纸业运营良好。2023年营业收入5亿元。", ["? 5亿元"]],
])("%s", (text, wanted) => {
  expect(read(text)).toEqual(wanted);
});

/** Each number with its time and metric, open or not. */
function told(text: string): string[] {
  const { quantities, figures } = readPassage(text, context, finder);
  return [...quantities, ...figures].map(({ printed, period = "?", metric = "?" }) =>
    [printed, period, metric].join(" "),
  );
}

test.each<[string, string[]]>([
  [
    "Revenue was $4 billion in 2022 and $3 billion in 2021.",
    ["$4 billion 2022 revenue", "$3 billion 2021 revenue"],
  ],
  ["The facility permits borrowings of $5 million and expires in April 2028.", ["$5 million ? ?"]],
  ["Notes dated as of August 22, 2017 bear 4.05%.", ["4.05% ? ?"]],
  ["The 2022 Fourth-Quarter charge was $2 million.", ["$2 million 2022Q4 ?"]],
  ["公司出货量从2019年的3亿台增长至5亿台。", ["3亿台 2019 shipments", "5亿台 ? shipments"]],
  ["到2023年规模可观，CAGR达22.6%。", ["22.6% ? ?"]],
  ["A gain on plant assets and a $3 million non-cash loss were recorded in 2021.", ["$3 million ? ?"]],
  ["Shares outstanding 75.6m", ["75.6m ? shares-outstanding"]],
])("no more is told than is sure: %s", (text, wanted) => {
  expect(told(text)).toEqual(wanted);
});
