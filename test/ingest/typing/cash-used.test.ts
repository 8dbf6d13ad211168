import { expect, test } from "vitest";
import { isUseOfCash } from "../../../src/ingest/typing/meaning/cash-flow.ts";

test.each<[string, number[], boolean]>([
  ["Net cash used in investing activities", [120, 90], true],
  ["Net cash (used in) financing activities", [120], true],
  ["Net cash used in investing activities", [-120, 90], true],
  ["投资活动所用现金净额", [120], true],
  // printed as outflows, or named both ways, they are the cash flow
  ["Net cash used in investing activities", [-120, -90], false],
  ["投资活动所用现金净额", [-120, 0], false],
  ["Net cash provided by (used in) investing activities", [120], false],
  ["Net cash (used in) provided by investing activities", [120], false],
  ["投资活动（所用）/产生的现金净额", [120], false],
  ["Cash and cash equivalents", [5], false],
])("whether %s of %j is what was used: %s", (label, numbers, isUse) => {
  expect(isUseOfCash(label, numbers)).toBe(isUse);
});
