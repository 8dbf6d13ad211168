import { expect, test } from "vitest";
import { groupOwner, tableOwner } from "../../../../src/ingest/typing/owner/table-owner.ts";

const ownerOf = (caption: string): string | undefined =>
  tableOwner({ caption, titles: [caption], near: [], path: [] }, "brook-mills");

test.each([
  "Key figures",
  "公司盈利预测",
  "Our sales by industry",
  "公司各行业收入",
  "全球化布局费用",
  "Consolidated segment results",
])("%s is the company's", (caption) => {
  expect(ownerOf(caption)).toBe("brook-mills");
});

test.each([
  "可比公司估值",
  "Peer valuation",
  "全球储能装机预测",
  "2019-2025年IGBT市场规模",
  "Paper industry shipments",
  "Segment results",
  "子公司情况",
])("%s is not", (caption) => {
  expect(ownerOf(caption)).toBeUndefined();
});

test.each([
  ["Segment results", "brook-mills"],
  ["分部收入", "brook-mills"],
  ["Segment results of discontinued operations", undefined],
  ["Paper industry shipments by segment", undefined],
])("the row of the whole of %s is of %s", (caption, of) => {
  expect(groupOwner({ caption, titles: [caption], near: [], path: [] }, "brook-mills")).toBe(of);
});
