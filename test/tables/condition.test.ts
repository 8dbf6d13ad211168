import { beforeAll, describe, expect, test } from "vitest";
import type { Table } from "../../src/corpus/corpus.ts";
import { type Operator, parseCondition, parseConditions } from "../../src/tables/condition.ts";
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
    ["use contains sand and gravel", [["use", "contains"]]],
  ])("%s", (text, expected) => expect(columns(text)).toEqual(expected));
});
