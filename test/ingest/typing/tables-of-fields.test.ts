import { expect, test } from "vitest";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { rowQuantities } from "../../../src/corpus/row.ts";
import { ingest } from "../../../src/ingest/ingest.ts";
import { bytesOf } from "../support.ts";

/** The whole numbers of a report's tables, as "whose metric value unit period". */
async function wholes(text: string, name = "a.md"): Promise<string[]> {
  const { corpus } = await ingest({ name, bytes: bytesOf(text) });
  const read = createCorpus(corpus);
  return [...read.tables.values()].flatMap((table) =>
    table.rows.flatMap((row) =>
      rowQuantities(table, row).map(({ of, metric, value, unit, period, vs }) =>
        [read.entities.get(of ?? "")?.zh, metric, value, unit, period, vs && `vs ${vs}`]
          .filter(Boolean)
          .join(" "),
      ),
    ),
  );
}

test("a metric behind a short time, and the growth in the column beside it", async () => {
  const table =
    "| 分部 | 25Q3收入 | 同比 | 25Q1-3收入 | 同比 |\n|---|---|---|---|---|\n| 热力 | 4.1 | -2.4% | 18.9 | 4.4% |";
  expect(await wholes(`# 北坡电力2025年三季报点评\n\n## 分部收入（亿元）\n\n${table}\n`)).toEqual([
    "热力 revenue 4.1 100M CNY 2025Q3",
    "热力 revenue-growth -2.4 % 2025Q3 vs 2024Q3",
    "热力 revenue 18.9 100M CNY 2025Q1..2025Q3",
    "热力 revenue-growth 4.4 % 2025Q1..2025Q3 vs 2024Q1..2024Q3",
  ]);
});

test("what the title measures, of each source of power", async () => {
  const table =
    "| 电源类型 | 2023年末 | 2024年末 |\n|---|---|---|\n| 火电 | 1,820 | 1,886 |\n| 水电 | 620 | 640 |";
  expect(await wholes(`# 北坡电力2024年年报点评\n\n## 装机容量（万千瓦）\n\n${table}\n`)).toEqual([
    "火电 installed-power 1820 10k kW 2023",
    "火电 installed-power 1886 10k kW 2024",
    "水电 installed-power 620 10k kW 2023",
    "水电 installed-power 640 10k kW 2024",
  ]);
});

test("years of an outlook have scenarios, which are no metrics", async () => {
  const table =
    "| | 2010 | 2030 STEPS | 2030 APS | 2050 STEPS | 2050 APS |\n|---|---|---|---|---|---|\n| Solar | 32 | 5,405 | 6,120 | 16,800 | 21,450 |";
  expect(await wholes(`# Power Outlook\n\n## World electricity generation (TWh)\n\n${table}\n`)).toEqual([]);
});

test("a bank's summary as CSV is whose name stands in its first line; its income, deposits and fees are what they are", async () => {
  const rows = [
    "Harbour Bank plc,,",
    "£m unless stated,H1 2025,H1 2024",
    'Net interest income,"2,140","1,995"',
    "Non-interest income,612,598",
    'Total operating income,"2,752","2,593"',
    "Customer deposits (£bn),189.7,181.0",
  ];
  const read = await wholes(rows.join("\n"), "bank.csv");
  expect(read.filter((each) => each.endsWith("2025H1"))).toEqual([
    "Harbour Bank plc net-interest-income 2140 1M GBP 2025H1",
    "Harbour Bank plc non-interest-income 612 1M GBP 2025H1",
    "Harbour Bank plc total-operating-income 2752 1M GBP 2025H1",
    "Harbour Bank plc deposits 189.7 1B GBP 2025H1",
  ]);
});

test("a table by quarter has rows that are measured, and quarters by their last months", async () => {
  const table =
    "| | Jun-25 Qtr | Mar-25 Qtr |\n|---|---|---|\n| AISC (US$/lb) | 2.61 | 2.70 |\n| Cash and bullion (A$m) | 312 | 288 |";
  const text = `# Quarterly review\n\nBay Ores Limited (ASX: BAY)\n\n## Production and costs by quarter\n\n${table}\n`;
  expect(await wholes(text)).toEqual([
    "Bay Ores Limited aisc 2.61 USD/lb 2025Q2",
    "Bay Ores Limited aisc 2.7 USD/lb 2025Q1",
    "Bay Ores Limited cash-and-bullion 312 1M AUD 2025Q2",
    "Bay Ores Limited cash-and-bullion 288 1M AUD 2025Q1",
  ]);
});

test("a head of one column gives its unit to no other, and signs in one column no currency to what is counted in another", async () => {
  const table =
    "| Market | Buildings | Square feet (000s) | ABR ($000s) |\n|---|---|---|---|\n| Chicago | 62 | 14,210 | $71,330 |\n| Dallas | 48 | 11,880 | $60,102 |";
  expect(await wholes(`# Portfolio\n\n## Portfolio by market (as of June 30, 2025)\n\n${table}\n`)).toEqual([
    "Chicago abr 71330 1k USD 2025-06-30",
    "Dallas abr 60102 1k USD 2025-06-30",
  ]);
});

test("what a table is in stands in its corner, and what is a value or a premium is an amount", async () => {
  const text =
    "# 安禾人寿2024年年报点评\n\n安禾人寿（601999.SH）\n\n| 人民币百万元 | 2024年 |\n|---|---|\n| 内含价值 | 323,560 |\n| 首年保费 | 96,410 |\n";
  expect((await wholes(text)).map((each) => each.split(" ").slice(2).join(" "))).toEqual([
    "323560 1M CNY 2024",
    "96410 1M CNY 2024",
  ]);
  const english =
    "| $ millions, except EPS | 2024A | 2025E |\n|---|---|---|\n| Revenue | 262.5 | 382.0 |\n| EPS | 1.19 | 1.41 |";
  expect(await wholes(`# Update\n\nBay Drugs Inc. (NASDAQ: BAYD)\n\n## Estimates\n\n${english}\n`)).toEqual([
    "Bay Drugs Inc. revenue 262.5 1M USD 2024",
    "Bay Drugs Inc. revenue 382 1M USD 2025",
    "Bay Drugs Inc. eps 1.19 USD 2024",
    "Bay Drugs Inc. eps 1.41 USD 2025",
  ]);
});
