import { describe, expect, test } from "vitest";
import { createOwnUnits } from "../../../src/ingest/typing/units/own-units.ts";
import { bracketedUnit, leadingUnit, statedUnit } from "../../../src/ingest/typing/units/unit-hints.ts";
import { readUnit } from "../../../src/ingest/typing/units/unit-words.ts";

const { units } = createOwnUnits();

describe("an expression that is a unit", () => {
  test.each([
    ["人民币百万元", { unit: "CNY", power: 6 }],
    ["万元", { unit: "CNY", power: 4 }],
    ["元", { unit: "CNY", power: 0 }],
    ["元/股", { unit: "CNY", power: 0, perShare: true }],
    ["百万美元", { unit: "USD", power: 6 }],
    ["万人", { unit: "people", power: 4 }],
    ["百万部", { unit: "units", power: 6 }],
    ["万颗", { unit: "units", power: 4 }],
    ["千克", { unit: "kg", power: 0 }],
    ["US$ million", { unit: "USD", power: 6 }],
    ["$’000", { unit: "USD", power: 3 }],
    ["RMB’Million", { unit: "CNY", power: 6 }],
    ["thousands of euros", { unit: "EUR", power: 3 }],
    ["in €", { unit: "EUR", power: 0 }],
    ["$", { unit: "USD", bare: true }],
    ["%", { unit: "%", power: 0 }],
    ["in thousand NT dollars", { unit: "TWD", power: 3 }],
    ["profit", undefined],
    ["2022", undefined],
  ])("%s", (text, hint) => {
    expect(readUnit(text, units)).toEqual(hint);
  });
});

describe("what a text says of the unit of amounts near it", () => {
  test.each([
    ["编制单位：某某股份有限公司 单位：元", { unit: "CNY", power: 0 }],
    ["编制单位：某某股份有限公司", undefined],
    ["单位：百万元 币种：人民币", { unit: "CNY", power: 6 }],
    ["(in thousands, except per share data)", { power: 3, except: ["per-share"] }],
    ["(in millions, except share and per share data)", { power: 6, except: ["per-share", "shares"] }],
    ["(dollars in millions, shares in thousands)", { unit: "USD", power: 6, sharesPower: 3 }],
    ["All figures in USD ‘000, except TCE rate per day", { unit: "USD", power: 3 }],
    ["(In thousands of Canadian dollars)", { unit: "CAD", power: 3 }],
    ["The shop is in London.", undefined],
    ["in thousands here and in millions there", undefined],
  ])("%s", (text, hint) => {
    expect(statedUnit(text, units)).toEqual(hint);
  });

  test("a paragraph speaks of a table only in brackets or where it says so", () => {
    expect(leadingUnit("Our emissions per $ million of revenue fell by a tenth.", units)).toBeUndefined();
    expect(leadingUnit("The following table shows revenue by region (in millions):", units)).toEqual({
      power: 6,
    });
  });
});

test.each([
  ["营业收入（百万元）", { unit: "CNY", power: 6 }],
  ["Revenue (RMB million)", { unit: "CNY", power: 6 }],
  ["2022 EUR", { unit: "EUR", bare: true }],
  ["Net income (loss)", undefined],
  ["Power (kW)", { unit: "kW", power: 0 }],
])("the unit in the brackets of %s", (text, hint) => {
  expect(bracketedUnit(text, units)).toEqual(hint);
});
