import { expect, test } from "vitest";
import { readFigure } from "../../../src/notation/figures/read-figure.ts";
import { UNITS } from "../../support/units.ts";

test.each([
  ["万亿美元级", { value: 1e12, unit: "USD", bound: "order" }],
  ["tens of millions", { value: 1e7, bound: "order" }],
  ["billions of dollars", { value: 1e9, unit: "USD", bound: "order" }],
  ["hundreds of billions", { value: 1e11, bound: "order" }],
  ["thousands", { value: 1e3, bound: "order" }],
  ["16块/百万token", { value: 16, unit: "CNY/1M tokens" }],
  ["每百万token 4元", { value: 4, unit: "CNY/1M tokens" }],
  ["55 cents", { value: 0.55, unit: "USD" }],
  ["55美分/百万tokens", { value: 0.55, unit: "USD/1M tokens" }],
  ["256万亿次/秒", { value: 256e12, letter: true }],
  ["每秒2560亿次运算", { value: 256e9, letter: true }],
  ["every 2 days", { value: 2, unit: "days" }],
  ["26.8p", { value: 26.8, unit: "pence" }],
  ["9.2 pence", { value: 9.2, unit: "pence" }],
  ["half a trillion dollars", { value: 5e11, unit: "USD" }],
  ["close to a billion", { value: 1e9, bound: "about" }],
  ["the seventh place", { value: 7, relation: "ordinal" }],
  ["11个省", { value: 11, noun: "省" }],
  ["halved", { value: 50, unit: "%", relation: "decrease" }],
  ["减半", { value: 50, unit: "%", relation: "decrease" }],
  ["a quarter or more", { value: 25, unit: "%", bound: "at-least" }],
  ["30 times worse", { value: 30, unit: "x", relation: "decrease" }],
])("a figure that is a text of its own, however it is written: %s", (text, figure) => {
  expect(readFigure(text, UNITS).figure).toMatchObject(figure);
});

test.each(["55 euro cents", "€55 cents", "3 cents and 4 cents"])("%s is not read as dollars", (text) => {
  expect(readFigure(text, UNITS).figure?.unit).not.toBe("USD");
});
