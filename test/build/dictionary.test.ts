import { expect, test } from "vitest";
import { turnRound } from "../../src/build/parts/dictionary.ts";

const entries = [
  "# a remark",
  "價格 价格 [jia4 ge2] /price/CL:個|个[ge4]/",
  "售價 售价 [shou4 jia4] /selling price/price (of goods)/",
  "標價 标价 [biao1 jia4] /to mark the price/list price; prices/",
  "北京 北京 [Bei3 jing1] /Beijing, capital of China/Beijing/",
  "價 价 [jia4] /price/",
  "價位 价位 [jia4 wei4] /variant of 價格|价格[jia4 ge2]/",
];

test("entries are turned round: the words of a gloss, first those that mean nothing else before it", () => {
  expect(turnRound(entries.join("\n"))).toBe("pric\t价格 售价 标价");
});
