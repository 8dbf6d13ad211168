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
  ["Revenue fell by 12% in 2023.", [`revenue-growth ${company} -12 % 2023 vs 2022`]],
  ["Revenue fell by -12% in 2023.", [`revenue-growth ${company} -12 % 2023 vs 2022`]],
  ["In 2022 Dale Paper had revenue of $30 million.", [`revenue ${rival} 30000000 USD 2022`]],
  // a year as far as it has come is not the year
  ["Revenue was $48.2 million in 2023 YTD.", ["? $48.2 million"]],
  ["Year-to-date 2023 revenue was $48.2 million.", ["? $48.2 million"]],
  // a part of a year is the year's, and one that no time has taken up is none's
  ["In 2022, third-quarter revenue was $5 billion.", [`revenue ${company} 5000000000 USD 2022Q3`]],
  [
    "In 2022, first-half revenue was $5 billion and second-half revenue was $6 billion.",
    [`revenue ${company} 5000000000 USD 2022H1`, "? $6 billion"],
  ],
  ["Gross margin was 45%–47% in 2022.", [`gross-margin ${company} 45..47 % 2022`]],
  ["The axis shows 0%-10%-20%, gross margin was 5% in 2022.", []],
  ["收盘价（2022-05-20）：63.15元 总市值：4亿元", [`share-price ${company} 63.15 CNY 2022-05-20`, "? 4亿元"]],
  // a change is held against the time that the text names, else against a year before
  [
    "2022年营业收入5亿元，较2019年增长80%。",
    [`revenue ${company} 500000000 CNY 2022`, `revenue-growth ${company} 80 % 2022 vs 2019`],
  ],
  [
    "2022Q3营业收入5亿元，较2020年同期增长80%。",
    [`revenue ${company} 500000000 CNY 2022Q3`, `revenue-growth ${company} 80 % 2022Q3 vs 2020Q3`],
  ],
  ["2022Q3营业收入5亿元，较2020年增长80%。", [`revenue ${company} 500000000 CNY 2022Q3`, "? 80%"]],
  [
    "2022年三季度末，公司存货为9亿元，较年初增长14%。",
    [`inventory ${company} 900000000 CNY 2022Q3`, `inventory-growth ${company} 14 % 2022Q3 vs 2021`],
  ],
  [
    "Revenue was $5 billion in 2022, up 80% from 2019.",
    [`revenue ${company} 5000000000 USD 2022`, `revenue-growth ${company} 80 % 2022 vs 2019`],
  ],
  [
    "Inventory was $5 billion at September 30, 2022, up 8% since the beginning of the year.",
    [
      `inventory ${company} 5000000000 USD 2022-09-30`,
      `inventory-growth ${company} 8 % 2022-09-30 vs 2021-12-31`,
    ],
  ],
  // a quarter that is said twice is one, and a sign says which way
  [
    "2022Q3单季度营业收入5亿元，同比+20%，环比-8%。",
    [
      `revenue ${company} 500000000 CNY 2022Q3`,
      `revenue-growth ${company} 20 % 2022Q3 vs 2021Q3`,
      `revenue-growth ${company} -8 % 2022Q3 vs 2022Q2`,
    ],
  ],
  ["2022Q3营业收入5亿元，同比20%。", [`revenue ${company} 500000000 CNY 2022Q3`, "? 20%"]],
  // of what strokes part the last tells the unit, and each takes its year
  [
    "公司2023-2025年营业收入分别为5.3/6.7/8.2亿元，同比增长28%/24%/22%。",
    [
      ...["530000000 CNY 2023", "670000000 CNY 2024", "820000000 CNY 2025"].map(
        (each) => `revenue ${company} ${each}`,
      ),
      ...["28 % 2023 vs 2022", "24 % 2024 vs 2023", "22 % 2025 vs 2024"].map(
        (each) => `revenue-growth ${company} ${each}`,
      ),
    ],
  ],
  // a change has the metric before it only if nothing else is named that changed
  [
    "2022年营业收入5亿元，同比增长20%。",
    [`revenue ${company} 500000000 CNY 2022`, `revenue-growth ${company} 20 % 2022 vs 2021`],
  ],
  ["2022年营业收入5亿元，成本降低5%。", [`revenue ${company} 500000000 CNY 2022`, "? 5%"]],
  ["2022年营业收入5亿元，订单增长20%。", [`revenue ${company} 500000000 CNY 2022`, "? 20%"]],
  ["2022年营业收入同比增长20%，增速提升3%。", [`revenue-growth ${company} 20 % 2022 vs 2021`, "? 3%"]],
  ["Timber revenue was $5 billion in 2023.", ["? $5 billion"]],
  ["The market had revenue of $5 billion in 2023.", ["? $5 billion"]],
  ["In 2023 revenue was 45%.", ["? 45%"]],
  ["In 2023 gross margin was 37.6%.", [`gross-margin ${company} 37.6 % 2023`]],
  ["In 2023 gross margin rose by 3 percentage points.", ["? 3 percentage points"]],
  [
    "2023年，公司营业收入45.2亿元，同比增长12.5%。",
    [`revenue ${company} 4520000000 CNY 2023`, `revenue-growth ${company} 12.5 % 2023 vs 2022`],
  ],
  // what something is held against says nothing of what follows it
  [
    "Revenue was $32.7 billion in 2023, up 15.7% on 2022, with a gross margin of 52.8%.",
    [
      `revenue ${company} 32700000000 USD 2023`,
      `revenue-growth ${company} 15.7 % 2023 vs 2022`,
      `gross-margin ${company} 52.8 % 2023`,
    ],
  ],
  [
    "Revenue was $32 billion in 2023, compared with $28 billion in 2022, and net income was $9 billion.",
    [
      `revenue ${company} 32000000000 USD 2023`,
      `revenue ${company} 28000000000 USD 2022`,
      `net-profit ${company} 9000000000 USD 2023`,
    ],
  ],
  [
    "Revenue was $32 billion in 2023, compared with $28 billion in 2022, when net income was $7 billion.",
    [`revenue ${company} 32000000000 USD 2023`, `revenue ${company} 28000000000 USD 2022`, "? $7 billion"],
  ],
  // what a number is held against is of the same kind, and what is told of both times
  [
    "2023年公司营业收入5亿元，较2022年的4亿元增长25%。",
    [
      `revenue ${company} 500000000 CNY 2023`,
      `revenue ${company} 400000000 CNY 2022`,
      `revenue-growth ${company} 25 % 2023 vs 2022`,
    ],
  ],
  ["2023年公司营业收入5亿元，较2022年的4亿股增加。", [`revenue ${company} 500000000 CNY 2023`, "? 4亿股"]],
  ["In 2022 net loss was $35 million.", [`net-profit ${company} -35000000 USD 2022`]],
  ["In 2022 net loss widened by 12%.", ["? 12%"]],
  ["In 2022 foreign exchange loss was $5 million.", ["? $5 million"]],
  // on another footing than the whole
  ["Same-store revenue grew 5.2% in 2022.", ["? 5.2%"]],
  ["Gross margin was 45%. 2022 guidance: revenue of $5 million.", ["? 45%", "? $5 million"]],
  ["In 2022 Dale Paper posted a net loss of $35 million.", [`net-profit ${rival} -35000000 USD 2022`]],
  // whose share of a whole it is, is not what goes on
  [
    "2023年公司研发费用2亿元，占营业收入的20%，同比增长5%。",
    [`rd-expense ${company} 200000000 CNY 2023`, "? 20%", "? 5%"],
  ],
  // somebody whom nobody knows is put before it
  ["1）北坡：2023年营业收入5亿元。", ["? 5亿元"]],
  ["- Kestrel: 2022 revenue of $95 million.", ["? $95 million"]],
  ["- Results: 2022 revenue of $95 million.", [`revenue ${company} 95000000 USD 2022`]],
  // a change is of the number before it, known or not
  [
    "2023年公司营业收入5亿元，同比增长3%，结算电价0.4元，同比下降2%。",
    [
      `revenue ${company} 500000000 CNY 2023`,
      `revenue-growth ${company} 3 % 2023 vs 2022`,
      "? 0.4元",
      "? 2%",
    ],
  ],
  [
    "In 2023 revenue was $5 billion, average fare $120, up 3%.",
    [`revenue ${company} 5000000000 USD 2023`, "? $120", "? 3%"],
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
  ["In 2023 adjusted EBIT was $5 million.", [`adjusted-ebit ${company} 5000000 USD 2023`]],
  ["In 2023 adjusted gross profit was $5 million.", ["? $5 million"]],
  [
    "We raise our 2023 revenue to $37 million (from $35 million) and net income to $9 million.",
    [`revenue ${company} 37000000 USD 2023`, `net-profit ${company} 9000000 USD 2023`, "? $35 million"],
  ],
  ["Call 5153435776 for help.", []],
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
  ["表1：货期2018Q22020Q42021Q1趋势-50%-40%-30%", []],
  ["图表4：季度业绩（百万元）", []],
  ["Fax: (86755)-82571995", []],
  ["The address of 3M's head office is known.", []],
  // marks of places, places in an order, parts of dates, of types, of words, of another sentence
  ["4.4", []],
  ["Exhibit 10.2 shows Phase 2 trials, 0.100 and 1020.", []],
  ["分析师电话：021-5550 1020", []],
  ["预防1型、3型病毒。", []],
  ["快充技术正式迈入百瓦时代。", []],
  ["分列二、三、四位。", []],
  ["In the first six months of 2023 we opened 3 stores.", ["? 3 stores"]],
  ["It edits 8K video.", []],
  ["溢价下降了4.34请务必阅读正文后的免责声明。25个百分点。", []],
  ["快速提升图表34：各品牌功率（单位：W）来源：官网，功率100W，占比30%。", []],
  ["0%10%20%30%40%50%起始电量，占比35%", []],
  ["TherevenueofthegroupwasUSD5.3millionandtheprofitofthegroupwasUSD1.2millionin2023", []],
  ["We saw unfavorable volumes of (4%) in 2023.", []],
  ["产量达到1995吨，同比增长5%。", ["? 1995吨", "? 5%"]],
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
  // a list of metrics gives each its own
  [
    "2023年公司营业收入和净利润分别为5亿元和1亿元，同比增长分别为3%和2%。",
    ["5亿元 ? revenue", "1亿元 ? net-profit", "3% ? revenue-growth", "2% ? net-profit-growth"],
  ],
  // times in names, lists of times and figures, what is compared, spans, assumptions, aims
  [
    "Fees were $4 million and $5 million in the three months ended June 30, 2023 and 2022, and $7 million and $9 million during the six months ended June 30, 2023 and 2022.",
    ["$4 million 2023Q2 ?", "$5 million 2022Q2 ?", "$7 million 2023H1 ?", "$9 million 2022H1 ?"],
  ],
  [
    "2023年3月、9月、10月分别投入3亿元、5亿元以及6亿元。",
    ["3亿元 2023-03 ?", "5亿元 2023-09 ?", "6亿元 2023-10 ?"],
  ],
  [
    "In 2023 net income was $5 million or $1.25 per diluted share.",
    ["$5 million 2023 net-profit", "$1.25 2023 ?"],
  ],
  ["The share was as high in 2007 as in 2006 (65.1% versus 63.5%).", ["65.1% ? ?", "63.5% ? ?"]],
  ["Under the 2016 Indenture we owe 4.5%.", ["4.5% ? ?"]],
  ["The 4.500% Senior Notes of 2021 were paid.", ["4.500% ? ?"]],
  [
    "Benefits of $119 million and $829 million in 2015 and 2016 were moved.",
    ["$119 million 2015 ?", "$829 million 2016 ?"],
  ],
  [
    "In 2015 , 2016 , and 2017 , we paid taxes of $9 million , $1 million , and $7 million .",
    ["$9 million 2015 ?", "$1 million 2016 ?", "$7 million 2017 ?"],
  ],
  [
    "As of December 31, 2016 and 2017, goodwill was $6 million and $8 million.",
    ["$6 million 2016-12-31 goodwill", "$8 million 2017-12-31 goodwill"],
  ],
  [
    "In 2016 and 2017 we capitalized $6 million (including $1 million of pay) and $5 million.",
    ["$6 million ? ?", "$1 million ? ?", "$5 million ? ?"],
  ],
  [
    "Since 2009 we collected 2 million pounds, including 1 million pounds in fiscal 2023.",
    ["2 million ? ?", "1 million ? ?"],
  ],
  ["In 2017 the rate fell from 35% to 21%.", ["35% ? ?", "21% ? ?"]],
  ["At the end of 2017 an assumed 5% change would cost $5 million.", ["5% ? ?", "$5 million ? ?"]],
  ["2023年给予35倍PE，目标价29.22元。", ["35倍 2023 ?", "29.22元 ? target-price"]],
  ["A change of 100 points would change net income by $3 million.", ["$3 million ? ?"]],
  ["In 2023 net income was $4 million higher.", ["$4 million 2023 ?"]],
  ["In 2023 the foreign exchange loss was $5 million.", ["$5 million 2023 ?"]],
  ["At constant currency revenue grew 5% in 2023.", ["5% 2023 ?"]],
  ["In 2023 we bought shares at an average price of $9.", ["$9 2023 ?"]],
  // a time goes on to what speaks on of the same, and to no other
  [
    "2023年公司营业收入5亿元。其中，风电业务收入2亿元，较上年同期的1亿元增长100%。",
    ["5亿元 2023 revenue", "2亿元 2023 revenue", "1亿元 2022 revenue", "100% 2023 revenue-growth"],
  ],
  // "by" leads to the time of the number before it
  [
    "In 2022 revenue was $14 billion and is expected to grow to $24 billion by 2028.",
    ["$14 billion 2022 revenue", "$24 billion 2028 revenue"],
  ],
  [
    "2023年公司营业收入5亿元。归母净利润1亿元。",
    ["5亿元 2023 revenue", "1亿元 2023 net-profit-attributable"],
  ],
  ["2023年公司营业收入5亿元。公司员工8000人。", ["5亿元 2023 revenue", "8000人 ? ?"]],
  ["2023年公司营业收入5亿元。目前净利润1亿元。", ["5亿元 2023 revenue", "1亿元 ? net-profit"]],
  ["2023年公司营业收入5亿元。预计净利润将达1亿元。", ["5亿元 2023 revenue", "1亿元 ? net-profit"]],
  [
    "2022年公司营业收入4亿元。2023年营业收入5亿元。其中，风电业务收入2亿元。",
    ["4亿元 2022 revenue", "5亿元 2023 revenue", "2亿元 ? revenue"],
  ],
  ["2023年公司成立。净利润1亿元。", ["1亿元 ? net-profit"]],
  [
    "In 2023 revenue was $5 million. Net income was $1 million.",
    ["$5 million 2023 revenue", "$1 million 2023 net-profit"],
  ],
  ["In 2023 the plant opened. Net income was $1 million.", ["$1 million ? net-profit"]],
  [
    "In 2023 revenue was $5 million. Of this amount, $2 million came from abroad.",
    ["$5 million 2023 revenue", "$2 million 2023 ?"],
  ],
  [
    "In 2023 revenue was $5 million. Over the same period last year net income was $1 million.",
    ["$5 million 2023 revenue", "$1 million 2022 net-profit"],
  ],
  [
    "In 2023 revenue was $5 million. We will spend capex of $2 million.",
    ["$5 million 2023 revenue", "$2 million ? ?"],
  ],
  // the end of the time that a report is of is a day
  ["报告期末，公司商誉5亿元。", ["5亿元 2023-12-31 goodwill"]],
  ["At the end of the year, goodwill was $5 million.", ["$5 million 2023-12-31 goodwill"]],
  ["报告期内，公司营业收入5亿元。", ["5亿元 2023 revenue"]],
  // cash that was used is no cash flow
  ["In 2023 net cash used in investing activities was $5 million.", ["$5 million 2023 ?"]],
  [
    "In 2023 net cash provided by investing activities was $5 million.",
    ["$5 million 2023 investing-cash-flow"],
  ],
  // how many times as much as then is no number of then, and not every 自 leads from somewhere
  ["2023年产量10吨，为2021年的两倍。", ["10吨 2023 output", "两倍 2023 ?"]],
  ["In 2023 revenue of $9 million was 3 times that of 2019.", ["$9 million 2023 revenue", "3 times ? ?"]],
  ["到2027年，产能达20吨，其中自主可控算力占比超70%。", ["20吨 2027 capacity", "超70% 2027 ?"]],
])("no more is told than is sure: %s", (text, wanted) => {
  expect(told(text)).toEqual(wanted);
});

test.each<[string, (string | undefined)[]]>([
  // what a forecast is held against, or begins from, is none
  ["We expect revenue of $5 billion in 2026, compared with $4 billion in 2022.", ["estimate", undefined]],
  ["Revenue is expected to grow from $4 billion in 2022 to $5 billion in 2026.", [undefined, "estimate"]],
  ["预计2026年营业收入5亿元，较2022年的4亿元增长。", ["estimate", undefined]],
  ["Spending will reach $5 billion in 2026.", ["estimate"]],
])("whether the numbers of %j are estimates", (text, wanted) => {
  const { quantities, figures } = readPassage(text, context, finder);
  const all = [...quantities, ...figures].sort((a, b) => text.indexOf(a.printed) - text.indexOf(b.printed));
  expect(all.map(({ basis }) => basis?.[0])).toEqual(wanted);
});
