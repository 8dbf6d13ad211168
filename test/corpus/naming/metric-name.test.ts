import { expect, test } from "vitest";
import { readMetricName } from "../../../src/corpus/naming/metric-name.ts";

const told = (name: string): string => {
  const { base, qualifiers } = readMetricName(name);
  return [base, ...qualifiers].join(" ");
};

test.each([
  ["revenue", ["Total revenue", "Net sales", "营业总收入", "營業收入", "Revenues"]],
  ["revenue growth", ["营收同比增速", "Revenue growth", "revenue growth (YoY)", "growth of revenue"]],
  ["revenue quarterly-growth", ["营收环比增速", "revenue growth QoQ"]],
  [
    "net-profit attributable",
    ["归母净利润", "Net profit attributable to owners of the Company", "归属于上市公司股东的净利润"],
  ],
  ["net-profit attributable recurring", ["扣非归母净利润", "归属于母公司所有者的扣除非经常性损益的净利润"]],
  ["net-profit adjusted", ["经调整净利润", "Non-GAAP net income", "adjusted net profit"]],
  ["eps diluted", ["稀释每股收益", "Diluted EPS", "diluted earnings per share"]],
  ["roe", ["净资产收益率（ROE）", "Return on equity (ROE)"]],
  ["inventory", ["Inventories", "存货"]],
  ["rd-expenses", ["R&D expenses", "Research and development", "研发费用"]],
])("%s", (expected, names) => {
  expect(names.map((name) => [name, told(name)])).toEqual(names.map((name) => [name, expected]));
});

test.each([
  ["R&D expenses", "R&D expense ratio"],
  ["Revenue (cloud)", "Revenue"],
  ["Revenue per employee", "Revenue"],
  ["Deferred revenue", "Revenue"],
  ["少数股东损益", "净利润"],
  ["毛利率变动", "毛利率"],
  ["core earnings", "earnings"],
])("%s is not %s", (one, other) => {
  expect(told(one)).not.toBe(told(other));
});
