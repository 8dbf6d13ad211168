import { createCorpus } from "../../../../src/corpus/corpus.ts";
import type { CorpusData } from "../../../../src/corpus/data.ts";
import { openReport, type Report } from "../../../../src/library/report.ts";
import { ingestText } from "../../../ingest/support.ts";

/** An invented company's year, as a file that is added: no growth, share or mean is printed. */
const ENGLISH = `# Plover Kites annual report 2024

Plover Kites plc sells kites.

## Income statement

| USD million | 2024 | 2023 | 2022 |
|---|---|---|---|
| Revenue | 147.0 | 100.0 | 90.4 |
| Cost of sales | 98.0 | 70.1 | 60.1 |
| Gross profit | 49.0 | 29.9 | 30.3 |
| Net income | 14.2 | -5.0 | 3.3 |
| Gross margin (%) | 33.3 | 29.9 | 33.5 |

## Revenue by segment

| USD million | 2024 | 2023 |
|---|---|---|
| Box kites | 98.5 | 60.0 |
| Stunt kites | 48.5 | 40.0 |
| Total | 147.0 | 100.0 |
`;

const CHINESE = `# 桤木风筝股份有限公司2024年年度报告

## 主要会计数据

| 单位：亿元 | 2024年 | 2023年 | 2022年 |
|---|---|---|---|
| 营业收入 | 147.0 | 100.0 | 90.4 |
| 营业成本 | 98.0 | 70.1 | 60.1 |
| 研发费用 | 12.3 | 9.1 | 8.8 |
| 净利润 | 14.2 | -5.0 | 3.3 |
| 毛利率（%） | 33.3 | 29.9 | 33.5 |
`;

export const openKites = async (): Promise<Report> =>
  openReport(createCorpus((await ingestText(ENGLISH, "plover.md")).corpus));

export const openChineseKites = async (): Promise<Report> =>
  openReport(createCorpus((await ingestText(CHINESE, "qimu.md")).corpus));

/** The English report's data, its income statement with other numbers: by row, then by year from 2024 back. */
export async function kitesWith(): Promise<(numbers: Readonly<Record<string, readonly number[]>>) => Report> {
  const { corpus } = await ingestText(ENGLISH, "plover.md");
  return (numbers) => {
    const data: CorpusData = {
      ...corpus,
      tables: corpus.tables
        .filter(({ id }) => id === "income-statement")
        .map((table) => ({
          ...table,
          rows: table.rows.map((row) => {
            const own = numbers[row.key];
            return own ? { ...row, cells: [...row.cells.slice(0, -own.length), ...own] } : row;
          }),
        })),
      findings: [],
    };
    return openReport(createCorpus(data));
  };
}
