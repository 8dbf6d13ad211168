import { beforeAll, describe, expect, test } from "vitest";
import type { Table } from "../../src/corpus/corpus.ts";
import { parseCondition, parseConditions } from "../../src/tables/conditions/condition.ts";
import type { Operator } from "../../src/tables/conditions/operators.ts";
import { openTiny } from "../support/reports.ts";

let table: Table | undefined;
beforeAll(async () => {
  table = (await openTiny()).corpus.tables.get("bicycles");
});

function parse(text: string) {
  if (!table) throw new Error("the fixture has no bicycles");
  const { column, operator, operands } = parseCondition(table, text);
  return { column: column.name, operator, operands };
}

describe("a condition is read", () => {
  test.each<[string, string, Operator, string[]]>([
    ["price_eur >= 900", "price_eur", ">=", ["900"]],
    ["price_eur>=900", "price_eur", ">=", ["900"]],
    ["price ≥ 900 EUR", "price_eur", ">=", ["900 EUR"]],
    ["价格不低于900欧元", "price_eur", ">=", ["900欧元"]],
    ["价格 大于 900", "price_eur", ">", ["900"]],
    ["Price is at most 900", "price_eur", "<=", ["900"]],
    ["price_eur ＜ 900", "price_eur", "<", ["900"]],
    ["price_eur = 900", "price_eur", "=", ["900"]],
    ["price_eur == 900", "price_eur", "=", ["900"]],
    ["price_eur <> 900", "price_eur", "!=", ["900"]],
    ["weight_kg between 10 and 20 kg", "weight_kg", "between", ["10", "20 kg"]],
    ["重量介于10和20", "weight_kg", "between", ["10", "20"]],
    ["bicycle in Swift, Cargo", "bicycle", "in", ["Swift", "Cargo"]],
    ['bicycle in ["Swift", "Cargo"]', "bicycle", "in", ["Swift", "Cargo"]],
    ["车型 属于 雨燕、货运车", "bicycle", "in", ["雨燕", "货运车"]],
    ["bicycle not in Swift", "bicycle", "not in", ["Swift"]],
    ["use contains commut", "use", "contains", ["commut"]],
    ["用途包含通勤", "use", "contains", ["通勤"]],
    ["use does not contain load", "use", "not contains", ["load"]],
    ["weight_kg is missing", "weight_kg", "missing", []],
    ["weight_kg is not missing", "weight_kg", "present", []],
    ["重量缺失", "weight_kg", "missing", []],
    ['bicycle = "Swift"', "bicycle", "=", ["Swift"]],
    ["range per weight > 2", "range_per_kg", ">", ["2"]],
    ["价格 大于等于 900", "price_eur", ">=", ["900"]],
    ["价格大于或等于900", "price_eur", ">=", ["900"]],
    ["价格 小于等于 900", "price_eur", "<=", ["900"]],
    ["价格 小于 900", "price_eur", "<", ["900"]],
    ["价格高于900", "price_eur", ">", ["900"]],
    ["价格低于900", "price_eur", "<", ["900"]],
    ["价格超过900", "price_eur", ">", ["900"]],
    ["价格不超过900", "price_eur", "<=", ["900"]],
    ["价格未超过900", "price_eur", "<=", ["900"]],
    ["价格至少900", "price_eur", ">=", ["900"]],
    ["价格是至少900", "price_eur", ">=", ["900"]],
    ["价格最多900", "price_eur", "<=", ["900"]],
    ["价格不高于900", "price_eur", "<=", ["900"]],
    ["价格不到900", "price_eur", "<", ["900"]],
    ["价格为900", "price_eur", "=", ["900"]],
    ["价格不等于900", "price_eur", "!=", ["900"]],
    ["价格：900", "price_eur", "=", ["900"]],
    ["price_eur 900以上", "price_eur", ">=", ["900"]],
    ["price_eur 900欧元及以上", "price_eur", ">=", ["900欧元"]],
    ["价格 在900以下", "price_eur", "<=", ["900"]],
    ["价格在900欧元以内", "price_eur", "<=", ["900欧元"]],
    ["价格九百以上", "price_eur", ">=", ["九百"]],
    ["价格 = 900以上", "price_eur", ">=", ["900"]],
    ["价格大于900以上", "price_eur", ">", ["900"]],
    ["price_eur 900 EUR or more", "price_eur", ">=", ["900 EUR"]],
    ["price is 900 or less", "price_eur", "<=", ["900"]],
    ["price 900 and above", "price_eur", ">=", ["900"]],
    ["price_eur at least 900", "price_eur", ">=", ["900"]],
    ["price_eur at most 900", "price_eur", "<=", ["900"]],
    ["price_eur more than 900", "price_eur", ">", ["900"]],
    ["price_eur less than 900", "price_eur", "<", ["900"]],
    ["price_eur is no more than 900", "price_eur", "<=", ["900"]],
    ["price_eur no less than 900", "price_eur", ">=", ["900"]],
    ["price_eur is not more than 900", "price_eur", "<=", ["900"]],
    ["price_eur does not exceed 900", "price_eur", "<=", ["900"]],
    ["price_eur exceeds 900", "price_eur", ">", ["900"]],
    ["price_eur greater than or equal to 900", "price_eur", ">=", ["900"]],
    ["price_eur over 900", "price_eur", ">", ["900"]],
    ["price_eur under 900", "price_eur", "<", ["900"]],
    ["price_eur above 900", "price_eur", ">", ["900"]],
    ["price_eur below 900", "price_eur", "<", ["900"]],
    ["price_eur up to 900", "price_eur", "<=", ["900"]],
    ["price_eur equals 900", "price_eur", "=", ["900"]],
    ["price_eur is equal to 900", "price_eur", "=", ["900"]],
    ["price_eur is 900", "price_eur", "=", ["900"]],
    ["price_eur is not 900", "price_eur", "!=", ["900"]],
    ["price_eur isn't 900", "price_eur", "!=", ["900"]],
    ["price_eur not 900", "price_eur", "!=", ["900"]],
    ["price_eur ＞＝ 900", "price_eur", ">=", ["900"]],
    ["price_eur ＝ 900", "price_eur", "=", ["900"]],
    ["price_eur ≤ 900", "price_eur", "<=", ["900"]],
    ["price_eur ≠ 900", "price_eur", "!=", ["900"]],
    ["price_eur between 1,000 and 2,000", "price_eur", "between", ["1,000", "2,000"]],
    ["price_eur between 100-200 EUR", "price_eur", "between", ["100", "200 EUR"]],
    ["价格介于100和200之间", "price_eur", "between", ["100", "200"]],
    ["价格在100到200之间", "price_eur", "between", ["100", "200"]],
    ["价格从100到200", "price_eur", "between", ["100", "200"]],
    ["价格 介于100〜200", "price_eur", "between", ["100", "200"]],
    ["price_eur from 100 to 200", "price_eur", "between", ["100", "200"]],
    ["用途包括通勤", "use", "contains", ["通勤"]],
    ["用途不含通勤", "use", "not contains", ["通勤"]],
    ["use does not include load", "use", "not contains", ["load"]],
    ["车型是雨燕、货运车之一", "bicycle", "in", ["雨燕", "货运车"]],
    ["bicycle is one of Swift or Cargo", "bicycle", "in", ["Swift", "Cargo"]],
    ["bicycle isn't in Swift", "bicycle", "not in", ["Swift"]],
    ["车型不是雨燕", "bicycle", "!=", ["雨燕"]],
    ["weight_kg isn't missing", "weight_kg", "present", []],
    ["重量不为空", "weight_kg", "present", []],
  ])("%s", (text, column, operator, operands) => {
    expect(parse(text)).toEqual({ column, operator, operands });
  });

  test.each(["price_eur", "price_eur 900", ">= 900", "price_eur >=", "price_eur between 3"])(
    "what cannot be read gets the grammar and an example: %s",
    (text) => {
      expect(() => parse(text)).toThrow(/cannot be read.*Write <column> then.*Example/s);
    },
  );

  test("a column that does not exist gets the nearest and the list", () => {
    expect(() => parse("prise_eur >= 900")).toThrow(
      /has no column "prise_eur"\. Did you mean price_eur.*Columns: bicycle, price_eur/s,
    );
  });
});

describe("several conditions in one text", () => {
  const columns = (text: string) =>
    table ? parseConditions(table, text).map(({ column, operator }) => [column.name, operator]) : [];

  test.each<[string, [string, Operator][]]>([
    [
      "price_eur >= 900 and weight_kg < 20",
      [
        ["price_eur", ">="],
        ["weight_kg", "<"],
      ],
    ],
    [
      "价格大于900且重量缺失",
      [
        ["price_eur", ">"],
        ["weight_kg", "missing"],
      ],
    ],
    ["weight_kg between 10 and 20", [["weight_kg", "between"]]],
    [
      "bicycle in Swift, Cargo, price_eur < 3,000",
      [
        ["bicycle", "in"],
        ["price_eur", "<"],
      ],
    ],
    [
      "weight_kg > 10 and <= 20",
      [
        ["weight_kg", ">"],
        ["weight_kg", "<="],
      ],
    ],
    [
      "重量大于10且小于20",
      [
        ["weight_kg", ">"],
        ["weight_kg", "<"],
      ],
    ],
    [
      "weight_kg between 10 and 20 and price_eur > 3",
      [
        ["weight_kg", "between"],
        ["price_eur", ">"],
      ],
    ],
    ["use contains sand and gravel", [["use", "contains"]]],
  ])("%s", (text, expected) => expect(columns(text)).toEqual(expected));
});
