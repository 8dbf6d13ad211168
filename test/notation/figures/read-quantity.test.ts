import { describe, expect, test } from "vitest";
import { readQuantity } from "../../../src/notation/figures/read-quantity.ts";
import { UNITS } from "../../support/units.ts";

describe("a string that is a figure from end to end", () => {
  test.each([
    ["0.6 P", { value: 0.6, unit: "POPS", bound: "exact" }],
    ["1,460.3 EFLOPS", { value: 1460.3, unit: "EFLOPS" }],
    ["两倍", { value: 2, unit: "x", relation: "multiple" }],
    [" ¥ 16 ", { value: 16, unit: "CNY" }],
    ["10", { value: 10, digits: [10] }],
    ["2024", { value: 2024 }],
    ["10%", { value: 10, unit: "%" }],
    ["0. 7", { value: 0.7 }],
    ["8-9", { low: 8, high: 9, digits: [8, 9] }],
    ["近53%", { value: 53, unit: "%", bound: "about" }],
    ["317.42亿元", { value: 31_742_000_000, unit: "CNY", digits: [317.42] }],
    ["第七", { value: 7, relation: "ordinal" }],
    ["十亿级", { value: 1e9, bound: "order" }],
  ])("%s", (printed, figure) => {
    expect(readQuantity(printed, UNITS)).toMatchObject(figure);
  });
});

describe("a string that is not, or not wholly, one figure", () => {
  test.each(["", "IITOPS", "平均1.5", "10元和20元", "16 apples", "5%/10%", "2024年3月", "GPT-4o"])(
    "%j",
    (printed) => {
      expect(readQuantity(printed, UNITS)).toBeUndefined();
    },
  );
});
