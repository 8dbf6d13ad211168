import { expect, test } from "vitest";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { ingestText, said, tableQuantities } from "../support.ts";

/** The whole numbers of a table as lines, with the names of who owns them. */
async function read(table: string): Promise<string[]> {
  const ingested = await ingestText(`# 行业研究\n\n## 财务\n\n${table.trim()}\n`);
  const { entities } = createCorpus(ingested.corpus);
  return tableQuantities(ingested).map((each) => said({ ...each, of: entities.get(each.of)?.zh ?? each.of }));
}

test("a column beside the metrics says whose each row is, and a mean is nobody's", async () => {
  expect(
    await read(`
| 公司 | 指标 | 2023年 | 2024年 |
|---|---|---|---|
| 江岸材料 | 营业收入（亿元） | 137.5 | 178.0 |
| 江岸材料 | 毛利率 | 3.3% | 4.2% |
| 北坡电子 | 营业收入（亿元） | 102.0 | 129.2 |
| 北坡电子 | 毛利率 | 8.2% | 17.9% |
| 平均 | 毛利率 | 5.8% | 11.1% |`),
  ).toEqual([
    "revenue of 江岸材料: 137.5 100M CNY 2023",
    "revenue of 江岸材料: 178 100M CNY 2024",
    "gross-margin of 江岸材料: 3.3 % 2023",
    "gross-margin of 江岸材料: 4.2 % 2024",
    "revenue of 北坡电子: 102 100M CNY 2023",
    "revenue of 北坡电子: 129.2 100M CNY 2024",
    "gross-margin of 北坡电子: 8.2 % 2023",
    "gross-margin of 北坡电子: 17.9 % 2024",
  ]);
});

test("rows of one company that stand twice are not told apart", async () => {
  expect(
    await read(`
| 公司 | 指标 | 2023年 | 2024年 |
|---|---|---|---|
| 江岸材料 | 其他 | 1.5 | 1.8 |
| 江岸材料 | 其他 | 2.5 | 2.8 |`),
  ).toEqual([]);
});

test("what a margin gains over the year before is no growth of it", async () => {
  const lines = await read(`
| 产品 | 营业收入（万元） | 毛利率 | 营业收入比上年增减 | 毛利率比上年增减 |
|---|---|---|---|---|
| 改性塑料 | 1,402.6 | 24.00% | 11.01% | 1.01% |
| 电子薄膜 | 725.5 | 36.00% | 32.51% | 2.05% |`);
  expect(lines.map((line) => line.split(" of ")[0])).toEqual(
    Array.from({ length: 2 }, () => ["revenue", "gross-margin", "revenue-growth"]).flat(),
  );
});
