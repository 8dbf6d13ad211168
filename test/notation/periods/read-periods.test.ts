import { expect, test } from "vitest";
import { normalise } from "../../../src/notation/numbers/normalise.ts";
import { PERIOD_RULES } from "../../../src/notation/periods/period-rules.ts";
import { readPeriods } from "../../../src/notation/periods/read-periods.ts";

const read = (text: string) => readPeriods(text).map(({ period }) => period);

/** A text with one date, and the period that it means: a case at least for every rule. */
const DATED = [
  ["2024年12月18日", "2024-12-18"],
  ["January-March 2025", "2025Q1"],
  ["from January to September of 2024", "2024Q1..2024Q3"],
  ["May through July 2025", "2025-05..2025-07"],
  ["2025年1月至3月", "2025Q1"],
  ["fiscal third-quarter 2025", "FY2025Q3"],
  ["2025 年 1 月 21 日", "2025-01-21"],
  ["2025.1.20", "2025-01-20"],
  ["2025/2/21日", "2025-02-21"],
  ["on 2025/2/21.", "2025-02-21"],
  ["on 2025-02-21.", "2025-02-21"],
  ["three months ended April 2, 2023", "2023Q1"],
  ["six months ended 2 July 2023", "2023H1"],
  ["fiscal year ended January 1, 2023", "2022"],
  ["twelve months ended January 1, 2023", "2022"],
  ["year ended February 3, 2024", "2023-02..2024-01"],
  ["2024.11", "2024-11"],
  ["2024年12月底", "2024-12"],
  ["２０２４年３月", "2024-03"],
  ["2024年第三季度", "2024Q3"],
  ["2024三季度", "2024Q3"],
  ["25年一季度", "2025Q1"],
  ["2025年下半年", "2025H2"],
  ["2024Q1-3", "2024Q1..2024Q3"],
  ["2024年前三季度", "2024Q1..2024Q3"],
  ["2024年前9个月", "2024Q1..2024Q3"],
  ["2024年前六个月", "2024H1"],
  ["2018-2023年", "2018..2023"],
  ["1992—1998年", "1992..1998"],
  ["2018年至2023年", "2018..2023"],
  ["自2024年9月至12月", "2024-09..2024-12"],
  ["2024年第一季度至第三季度", "2024Q1..2024Q3"],
  ["2024年全年", "2024"],
  ["2012,", "2012"],
  ["2024财年", "FY2024"],
  ["2025财年第三财季", "FY2025Q3"],
  ["2025財年第三財季", "FY2025Q3"],
  ["September 2024", "2024-09"],
  ["Feb 21, 2025", "2025-02-21"],
  ["13 February 2025", "2025-02-13"],
  ["Q1 2025", "2025Q1"],
  ["the third quarter of 2024", "2024Q3"],
  ["first-quarter 2025 capex", "2025Q1"],
  ["Q1-2025", "2025Q1"],
  ["2025 first-quarter results", "2025Q1"],
  ["second-half 2024", "2024H2"],
  ["2024 first half", "2024H1"],
  ["fourth-quarter FY2025", "FY2025Q4"],
  ["the first half of 2024", "2024H1"],
  ["fiscal 2025 Q3", "FY2025Q3"],
  ["Q3 FY2025", "FY2025Q3"],
  ["third quarter of fiscal 2025", "FY2025Q3"],
  ["by 2030", "2030"],
  ["from 2018 to 2023", "2018..2023"],
  ["between January 2031 to 2039", "2031-01..2039"],
  ["From September to December 2024", "2024-09..2024-12"],
  ["2024.5 DeepSeek", "2024-05"],
  ["the first three quarters of 2024", "2024Q1..2024Q3"],
  ["the first nine months of 2024", "2024Q1..2024Q3"],
  ["the first three months of 2025", "2025Q1"],
  ["the first six months of 2025", "2025H1"],
  ["25财年", "FY2025"],
  ["25财年第三财季", "FY2025Q3"],
  ["fiscal Q3 2025", "FY2025Q3"],
  ["fiscal third quarter of 2025", "FY2025Q3"],
  ["FY25", "FY2025"],
  ["FY'25 Q3", "FY2025Q3"],
  ["3Q 2024", "2024Q3"],
  ["3Q2024", "2024Q3"],
  ["25Q1", "2025Q1"],
  ["H1 2025", "2025H1"],
  ["2025H1", "2025H1"],
  ["2024年十一月", "2024-11"],
  ["24年9月", "2024-09"],
  ["2024-09", "2024-09"],
  ["in 2025", "2025"],
  ["二〇二四年", "2024"],
  ["二零二四年十二月三十一日", "2024-12-31"],
  ["the three months ended 31 December 2024", "2024Q4"],
  ["nine months ended September 30, 2024", "2024Q1..2024Q3"],
  ["twelve months to June 2024", "2023-07..2024-06"],
  ["three months to November 2024", "2024-09..2024-11"],
  ["the quarter to December 2024", "2024Q4"],
  ["half-year ended 30 June 2024", "2024H1"],
  ["year ended 31 March 2025", "FY2025"],
  ["the year ended December 31, 2024", "2024"],
  ["the December quarter of 2024", "2024Q4"],
  ["the December 2024 quarter", "2024Q4"],
  ["截至2024年9月30日止九个月", "2024Q1..2024Q3"],
  ["2024年6月30日止六个月", "2024H1"],
  ["截至2024年12月31日止年度", "2024"],
  ["截至二零二五年三月三十一日止财政年度", "FY2025"],
  ["截至2024年12月31日止季度", "2024Q4"],
  ["2024年12月季度", "2024Q4"],
  ["2024年十二月三十一日", "2024-12-31"],
  ["2025/26财年", "FY2026"],
  ["24-26财年", "FY2024..FY2026"],
  ["FY2025/26", "FY2026"],
  ["FY24-26", "FY2024..FY2026"],
  ["FY2024-FY2025", "FY2024..FY2025"],
  ["2025年第三财季", "FY2025Q3"],
  ["Q3 FY25", "FY2025Q3"],
  ["3QFY25", "FY2025Q3"],
  ["FY3Q25", "FY2025Q3"],
  ["F3Q25", "FY2025Q3"],
  ["FQ3 2025", "FY2025Q3"],
  ["FY25Q3", "FY2025Q3"],
  ["1HFY25", "FY2025H1"],
  ["H1 FY25", "FY2025H1"],
  ["9MFY25", "FY2025Q1..FY2025Q3"],
  ["first half of fiscal 2025", "FY2025H1"],
  ["third fiscal quarter of 2025", "FY2025Q3"],
  ["Fiscal 2019, First Quarter", "FY2019Q1"],
  ["2025 fiscal year", "FY2025"],
  ["2025年1-3月", "2025Q1"],
  ["2024年1—8月", "2024-01..2024-08"],
  ["24年1-9月", "2024Q1..2024Q3"],
  ["24年前三季度", "2024Q1..2024Q3"],
  ["24年前八个月", "2024-01..2024-08"],
  ["2024年首9个月", "2024Q1..2024Q3"],
  ["24Q1-Q3", "2024Q1..2024Q3"],
  ["Q1-Q3 2024", "2024Q1..2024Q3"],
  ["1-3Q24", "2024Q1..2024Q3"],
  ["the first eight months of 2024", "2024-01..2024-08"],
  ["2024年三季报", "2024Q1..2024Q3"],
  ["24年中报", "2024H1"],
  ["CY3Q25", "2025Q3"],
  ["3QCY25", "2025Q3"],
  ["CY2026", "2026"],
  ["CY2025 Q3", "2025Q3"],
  ["4Q24", "2024Q4"],
  ["4Q'24", "2024Q4"],
  ["1H25", "2025H1"],
  ["9M24", "2024Q1..2024Q3"],
  ["Q4 '24", "2024Q4"],
  ["H1'25", "2025H1"],
  ["25H1", "2025H1"],
  ["2024 3Q", "2024Q3"],
  ["2024-Q3", "2024Q3"],
  ["2024年H1", "2024H1"],
  ["2024 1H", "2024H1"],
  ["3Q24-1Q25", "2024Q3..2025Q1"],
  ["2025-27", "2025..2027"],
  ["2025-27年", "2025..2027"],
  ["24-26E", "2024..2026"],
  ["2025E", "2025"],
  ["2025年E", "2025"],
  ["25E", "2025"],
  ["2025E-2027E", "2025..2027"],
  ["24年上半年", "2024H1"],
  ["24年底", "2024"],
  ["the December quarter of 2024", "2024Q4"],
] as const;

test.each(DATED)("%s is %s", (text, period) => {
  expect(read(text)).toEqual([period]);
});

const WITHOUT_YEAR = [
  ["2月13日", "--02-13"],
  ["4 月29日", "--04-29"],
  ["去年11月", "--11"],
  ["今年第二季度", "--Q2"],
  ["February 13", "--02-13"],
  ["since its release in May", "--05"],
  ["on the 13th February", "--02-13"],
  ["Q3", "--Q3"],
  ["first-quarter sales", "--Q1"],
  ["in the December quarter", "--Q4"],
] as const;

/** Two digits that something around them makes a year. */
const SHORT = [
  ["24年", "2024"],
  ["24-26年", "2024..2026"],
] as const;

test.each(SHORT)("%s is %s only if the context says so", (text, period) => {
  expect(read(text)).toEqual([]);
  expect(readPeriods(text, { isYear: () => true })).toMatchObject([{ period, raw: text }]);
});

test.each(WITHOUT_YEAR)("%s does not say its year: %s", (text, period) => {
  expect(readPeriods(text)).toMatchObject([{ period, partial: true }]);
});

test.each(PERIOD_RULES.map(({ pattern, read }) => [pattern.source, pattern, read] as const))(
  "a case is for the rule %s",
  (_, pattern, read) => {
    const taking = [...DATED, ...WITHOUT_YEAR, ...SHORT].filter(([text, period]) =>
      [...normalise(text).matchAll(pattern)].some(({ groups = {} }) => period.includes(read(groups))),
    );
    expect(taking).not.toEqual([]);
  },
);

test.each([
  "2048块",
  "2024台",
  "2000亿元",
  "三个月",
  "12个月",
  "USD 2024",
  "$2024",
  "2.2024",
  "GPT-2024",
  "2024-13-45",
  "1,2024",
  "2024.5亿元",
  "Q3S",
  "第三个季节",
  "May I ask",
  "12025",
  "2024 units",
  "2048 GPUs",
  "GB200",
  "A100",
  "H100",
  "RTX 2024E3",
  "US$9M24",
  "$9M24",
  "9M",
  "1H",
  "2H2O",
  "Windows 11 24H2",
  "ASU 2018-20",
  "ASU 2014-09",
  "Series 2024A",
  "2024A级",
  "24年前",
  "24年内",
  "24 years",
  "近24年",
  "运营24年",
  "10-15年",
  "FY25/26",
  "FY2024-25",
  "2024-13",
  "去年",
  "the last year",
])("%s is no date", (text) => {
  expect(readPeriods(text)).toEqual([]);
});

test.each([
  "in the fiscal third quarter",
  "同一季度",
  "for the third quarter in a row",
  "sales in 2018 and 2023",
])("%s is no quarter or range", (text) => {
  expect(read(text).filter((period) => /Q|\.\./.test(period))).toEqual([]);
});

test("two dates joined by 和 stay two, each with its place", () => {
  const text = "出货:2023年第四季度和2024年第一季度";
  expect(readPeriods(text)).toEqual([
    { raw: "2023年第四季度", start: 3, end: 12, period: "2023Q4", partial: false },
    { raw: "2024年第一季度", start: 13, end: 22, period: "2024Q1", partial: false },
  ]);
});
