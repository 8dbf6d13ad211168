import { expect, test } from "vitest";
import { listedNames, shortOf } from "../../../src/ingest/names/listed-names.ts";

test.each<[string, string[]]>([
  ["青禾科技（301234.SZ，买入）和北坡股份(600123SH)上涨。", ["青禾科技 301234.SZ", "北坡股份 600123SH"]],
  ["青禾科技（300709CH，买入，目标价：71.86元）", ["青禾科技 300709CH"]],
  ["青禾科技（300709）", []],
])("%s", (text, wanted) =>
  expect(listedNames([text]).map(({ name, ticker }) => `${name} ${ticker}`)).toEqual(wanted),
);

test("texts call a Chinese company by its first two letters, if they do so again and again", () => {
  expect(shortOf("青禾科技", ["我们预计青禾2024年增长。青禾扩产。"])).toBe("青禾");
  expect(shortOf("青禾科技", ["青禾科技扩产，青禾科技增长。"])).toBeUndefined();
  expect(shortOf("中国纺织", ["中国增长。中国扩产。"])).toBeUndefined();
});
