import { expect, test } from "vitest";
import { readPeriods } from "../../../src/notation/periods/read-periods.ts";

test.each([
  ["去年", "2024"],
  ["前年", "2023"],
  ["今年上半年", "2025H1"],
  ["去年第三季度", "2024Q3"],
  ["去年11月", "2024-11"],
  ["明年", "2026"],
  ["上季度", "2025Q1"],
  ["下个季度", "2025Q3"],
  ["上个月", "2025-04"],
  ["last year", "2024"],
  ["this year", "2025"],
  ["Q3 last year", "2024Q3"],
  ["the second half of last year", "2024H2"],
  ["next quarter", "2025Q3"],
  ["next month", "2025-06"],
])("seen from May 2025 %s is %s", (text, period) => {
  expect(readPeriods(text, { date: "2025-05" })).toMatchObject([{ period, partial: false }]);
});

test("a mention stands where the words for it do", () => {
  const text = "收入去年为8亿，revenue last year of 3，今年第二季度";
  const found = readPeriods(text, { date: "2025-05" });
  expect(found.map(({ raw }) => raw)).toEqual(["去年", "last year", "今年第二季度"]);
  for (const { raw, start, end } of found) expect(text.slice(start, end)).toBe(raw);
});

test.each([
  "去年同期",
  "over the last year",
  "in the last year",
  "last years",
  "大前年",
  "this year-end rally",
  "今年以来",
])("%s is no period", (text) => {
  expect(readPeriods(text, { date: "2025-05" })).toEqual([]);
});

test("a date without a month tells no quarter", () => {
  expect(readPeriods("next quarter", { date: "2025" })).toEqual([]);
  expect(readPeriods("next year", { date: "2025" })).toMatchObject([{ period: "2026" }]);
});

test("without a date nothing is told", () => {
  expect(readPeriods("去年, last year, next quarter")).toEqual([]);
});
