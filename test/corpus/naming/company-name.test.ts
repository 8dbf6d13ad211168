import { expect, test } from "vitest";
import { bareName } from "../../../src/corpus/naming/company-name.ts";

const core = (name: string): string => bareName(name).core;

test.each([
  ["Tencent Holdings Limited", "Tencent"],
  ["The Coca-Cola Company", "Coca Cola"],
  ["Walt Disney Company (The)", "The Walt Disney Company"],
  ["Amazon.com, Inc.", "Amazon"],
  ["AMAZON.COM INC", "Amazon"],
  ["Novo Nordisk A/S", "Novo Nordisk"],
  ["ASML Holding N.V.", "ASML"],
  ["Nestlé S.A.", "Nestle"],
  ["Lowe's Companies, Inc.", "Lowe’s"],
  ["Samsung Electronics Co., Ltd.", "SAMSUNG ELECTRONICS"],
  ["美的集团股份有限公司", "美的集团"],
  ["小米集团-W", "小米集团"],
  ["*ST华微", "华微"],
  ["紫光股份有限公司", "紫光"],
  ["騰訊控股有限公司", "腾讯"],
])("%s is %s", (one, other) => {
  expect(core(one)).toBe(core(other));
});

test.each([
  ["Merck & Co., Inc.", "Merck KGaA"],
  ["Booking.com B.V.", "Booking Holdings Inc."],
  ["Nestlé India Limited", "Nestlé S.A."],
  ["Sony Group Corporation", "Sony Financial Group Inc."],
  ["China Mobile Limited", "China Mobile International Limited"],
  ["Hitachi, Ltd.", "Hitachi Construction Machinery Co., Ltd."],
  ["Bank of America Corporation", "Bank of China Limited"],
  ["American Express Company", "American Airlines Group Inc."],
  ["汇丰银行(中国)有限公司", "汇丰银行"],
  ["海尔智家股份有限公司", "海尔集团"],
  ["中国平安保险(集团)股份有限公司", "中国平安"],
])("%s is not %s", (one, other) => {
  expect(core(one)).not.toBe(core(other));
});

test("a legal form tells a legal person from another of the name", () => {
  expect([bareName("Siemens AG").form, bareName("Siemens Ltd.").form, bareName("Siemens").form]).toEqual([
    "ag",
    "ltd",
    undefined,
  ]);
  expect(["Pioneer Corporation", "Pioneer Group", "Pioneer"].map((name) => bareName(name).isLegal)).toEqual([
    true,
    false,
    false,
  ]);
});
