import { expect, test } from "vitest";
import { hanOwners, hanParts } from "../../../src/ingest/names/han-owners.ts";

test.each<[string, string[], string[]]>([
  [
    "a list that as many numbers follow",
    ["甲木、乙石和丙水的市场份额分别为23%、18%和12%。"],
    ["甲木", "乙石", "丙水"],
  ],
  ["a list that fewer numbers follow", ["甲木、乙石和丙水的市场份额分别为23%和12%。"], []],
  ["metrics are nobody", ["营业收入、净利润的增速分别为2%和3%。"], []],
  ["labels of a list", ["1）甲木：2024年营收3亿元。", "2）乙石：2024年营收2亿元。"], ["甲木", "乙石"]],
  ["a label alone", ["1）甲木：2024年营收3亿元。"], []],
  ["labels that say what is told", ["1）业绩：2024年营收3亿元。", "2）成本端：营业成本2亿元。"], []],
  ["who has something, and recurs", ["绿洲云的估值已达80亿元。绿洲云上线后，绿洲云涨价。"], ["绿洲云"]],
  [
    "a legal name, and what it is called by",
    ["溪流集团成立深圳绿洲智能有限公司。绿洲涨价，绿洲扩产。"],
    ["绿洲"],
  ],
  ["who has something, once", ["绿洲云的估值已达80亿元。"], []],
  ["how something is", ["稳定的毛利率，稳定的现金流，稳定的收入。"], []],
])("owners that Chinese texts show: %s", (_, texts, wanted) => expect(hanOwners(texts)).toEqual(wanted));

test("parts of a company, right before what is measured of them", () => {
  const texts = [
    "2024年储能业务实现营收3亿元，其中光伏业务毛利率为20%，一季度溪流云事业部的收入为2亿元。公司拓展新业务收入来源，海外业务进展顺利。",
  ];
  expect(hanParts(texts)).toEqual(["储能业务", "光伏业务", "溪流云事业部"]);
});
