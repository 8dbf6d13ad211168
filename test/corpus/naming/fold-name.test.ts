import { expect, test } from "vitest";
import { foldName } from "../../../src/corpus/naming/fold-name.ts";
import { nearest } from "../../../src/corpus/naming/nearest.ts";

test.each([
  ["騰訊營運", "腾讯营运"],
  ["Ａ１００　PCIe", "a100-pcie"],
  ["700.HK", "0700.HK"],
  ["00700", "0700.HK"],
  ["HK.00700", "700.hk"],
  ["9988.HK", "09988"],
])("%s and %s are one name", (one, other) => expect(foldName(one)).toBe(foldName(other)));

test.each([
  ["700", "0700.HK"],
  ["688256", "688256.HK"],
  ["000063", "63.HK"],
  ["910", "0910"],
])("%s and %s are two", (one, other) => expect(foldName(one)).not.toBe(foldName(other)));

test("a misspelt name is near what it shares most pairs with, in either script", () => {
  const names = ["寒武纪", "寒武纪思元", "海光信息", "Hygon"];
  expect(nearest("寒武紀", names, 2)).toEqual(["寒武纪", "寒武纪思元"]);
  expect(nearest("hygom", names, 2)).toEqual(["Hygon"]);
  expect(nearest("", names, 2)).toEqual([]);
  expect(nearest("x".repeat(90), names, 2)).toEqual([]);
});
