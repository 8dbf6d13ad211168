import { expect, test } from "vitest";
import { headingTime } from "../../../../src/ingest/prose/times/heading-time.ts";

test.each([
  ["September 2024", "2024-09"],
  ["2024年9月", "2024-09"],
  ["3. Q3 2024:", "2024Q3"],
  ["以2025/2/21日股价为准：", "2025-02-21"],
  ["根据行情数据，以2025年2月21日收盘价计算", "2025-02-21"],
  ["As of June 30, 2024:", "2024-06-30"],
  // of what they name, of several times, of none
  ["2024年业绩回顾", undefined],
  ["Results of 2024", undefined],
  ["2023年与2024年", undefined],
  ["以2025年为起点的新周期", undefined],
  ["As of 2024 we changed our segments", undefined],
  ["12月", undefined],
  ["产品", undefined],
])("the heading %s dates what stands below it: %s", (heading, period) => {
  expect(headingTime(heading, {})?.period).toBe(period);
});

test("a fiscal year that may be either of two dates nothing", () => {
  expect(headingTime("FY2024", { fiscalYearEnds: 1 })).toBeUndefined();
});
