import { expect, test } from "vitest";
import { normalise } from "../../../src/notation/numbers/normalise.ts";
import { PERIOD_RULES } from "../../../src/notation/periods/period-rules.ts";
import { readPeriods } from "../../../src/notation/periods/read-periods.ts";

const read = (text: string) => readPeriods(text).map(({ period }) => period);

/** A text with one date, and the period that it means: a case at least for every rule. */
const DATED = [
  ["2024年12月18日", "2024-12-18"],
  ["2025 年 1 月 21 日", "2025-01-21"],
  ["2025.1.20", "2025-01-20"],
  ["2025/2/21日", "2025-02-21"],
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
] as const;

test.each(WITHOUT_YEAR)("%s does not say its year: %s", (text, period) => {
  expect(readPeriods(text)).toMatchObject([{ period, partial: true }]);
});

test.each(PERIOD_RULES.map(({ pattern, read }) => [pattern.source, pattern, read] as const))(
  "a case is for the rule %s",
  (_, pattern, read) => {
    const taking = [...DATED, ...WITHOUT_YEAR].filter(([text, period]) =>
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
])("%s is no date", (text) => {
  expect(readPeriods(text)).toEqual([]);
});

test("two dates joined by 和 stay two, each with its place", () => {
  const text = "出货:2023年第四季度和2024年第一季度";
  expect(readPeriods(text)).toEqual([
    { raw: "2023年第四季度", start: 3, end: 12, period: "2023Q4", partial: false },
    { raw: "2024年第一季度", start: 13, end: 22, period: "2024Q1", partial: false },
  ]);
});
