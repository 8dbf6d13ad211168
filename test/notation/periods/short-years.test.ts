import { expect, test } from "vitest";
import { readPeriods } from "../../../src/notation/periods/read-periods.ts";
import { shortYears } from "../../../src/notation/periods/short-years.ts";

const read = (text: string) => readPeriods(text, { isYear: shortYears(text) }).map(({ period }) => period);

test.each([
  ["2023年收入10亿，24年15亿", ["2023", "2024"]],
  ["从20年的5%升至24年的8%", ["2020", "2024"]],
  ["预计26年出货翻倍", ["2026"]],
  ["，24年营收为8亿", ["2024"]],
  ["24-26年复合增速", ["2024..2026"]],
])("%s speaks of years: %j", (text, periods) => {
  expect(read(text)).toEqual(periods);
});

test.each([
  "运营24年",
  "过去24年增长",
  "24年前成立",
  "24年内收回",
  "连续24年盈利",
  "24年的老店",
  "24年历史",
  "30年国债与10年国债",
  "寿命20-30年",
  "使用了24年",
  "为期25年的合同",
])("%s speaks of spans", (text) => {
  expect(read(text)).toEqual([]);
});
