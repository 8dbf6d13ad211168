import { expect, test } from "vitest";
import { foldLabel } from "../../../src/ingest/names/label-words.ts";
import { FAMILIES, familyOf } from "../../../src/ingest/names/metric-families.ts";

test.each([
  ["Total revenues, net", "revenue"],
  ["Net sales", "revenue"],
  ["一、营业收入", "revenue"],
  ["其中：营业收入(1)", "revenue"],
  ["Selling, general and administrative expenses", "sga"],
  ["Property, plant and equipment, net", "fixed-assets"],
  ["Total stockholders’ equity", "total-equity"],
  ["Earnings per share, diluted", "diluted-eps"],
  ["Net income (loss)", "net-profit"],
  ["归属于上市公司股东的扣除非经常性损益的净利润", "net-profit-adjusted"],
  ["购建固定资产、无形资产和其他长期资产支付的现金", "capex"],
  ["加权平均净资产收益率（%）", "roe"],
  ["Gross margin^1", "gross-margin"],
  ["P/E", "pe-ratio"],
  ["Revenue per employee", "revenue-per-employee"],
  ["(Fiscal based) gifts", undefined],
  ["Services", undefined],
  ["Revenue growth", undefined],
  ["Cost to build", undefined],
  ["2022", undefined],
])("%s", (label, id) => {
  expect(familyOf(label)?.id).toBe(id);
});

test("no name is of two families, and ids are unique", () => {
  const owners = new Map<string, string>();
  const shared = FAMILIES.flatMap(({ id, zh, en }) =>
    [...new Set([...zh, ...en].map(foldLabel))].flatMap((name) => {
      const other = owners.get(name);
      owners.set(name, id);
      return other === undefined ? [] : [`${name}: ${other}, ${id}`];
    }),
  );
  expect(shared).toEqual([]);
  expect(new Set(FAMILIES.map(({ id }) => id)).size).toBe(FAMILIES.length);
});

test("a footing in brackets makes another metric of a name", () => {
  expect(familyOf("Operating margin (non-GAAP)")?.id).toBe("adjusted-operating-margin");
  expect(familyOf("净利润（扣非）")).toBeUndefined();
  expect(familyOf("Operating margin (unaudited)")?.id).toBe("operating-margin");
});
