import { describe, expect, test } from "vitest";
import { createCorpus } from "../../src/corpus/corpus.ts";
import { labelOf, metricOf, ownerOf, periodOf, unitOf } from "../../src/corpus/row.ts";
import { ingestText } from "./support.ts";

const table = (...rows: readonly string[]): string =>
  rows.flatMap((row, at) => [`| ${row} |`, ...(at === 0 ? [row.replace(/[^|]+/g, "---")] : [])]).join("\n");

/** Each number of a report's tables, whole or not, with what is told of it: label, value, unit, time, metric, owner. */
async function told(title: string, ...rows: readonly string[]): Promise<string[]> {
  const { corpus } = await ingestText(`# Pier Ltd annual report 2023\n\n${title}\n\n${table(...rows)}\n`);
  const linked = createCorpus(corpus);
  return [...linked.tables.values()].flatMap((each) =>
    each.rows.flatMap((row) =>
      each.columns.flatMap((column) => {
        const value = row.cells[each.header.indexOf(column.name)];
        if (column.type !== "number" || typeof value !== "number") return [];
        const parts = [unitOf(each, row, column), periodOf(each, row, column), metricOf(each, row, column)];
        const all = [labelOf(linked, each, row, "en"), value, ...parts, ownerOf(each, row, column)];
        return all.map((part) => part ?? "?").join(" ");
      }),
    ),
  );
}

const metrics = async (title: string, ...rows: readonly string[]): Promise<string[]> =>
  (await told(title, ...rows)).map((line) => line.split(" ").slice(-2).join(" "));

describe("a table tells no more than it says", () => {
  test("places are what nobody measures", async () => {
    const lines = await metrics(
      "Surcharges (USD million)",
      " | 2023 | 2022",
      "New Jersey | 26 | 24",
      "Germany | 3 | 2",
    );
    expect(lines.every((line) => line.startsWith("? "))).toBe(true);
  });

  test("a step of a reconciliation is no owner, and what a column takes out of a line is not the line", async () => {
    const rows = [" | EBITDA | EBIT", "Net loss on disposals | 10 | 11", "Pension settlements | 5 | 6"];
    const lines = await metrics("Reconciliation of results (USD million)", ...rows);
    expect(lines).toEqual(["? ?", "? ?", "? ?", "? ?"]);
  });

  test("a label of axis marks and a row of years give no numbers", async () => {
    expect(
      await told("Age groups", " | 2023 | Total", " | 2022 | 2021", "Revenue (USD million) | 7 | 8"),
    ).toHaveLength(2);
  });

  test("numbers that a row cuts are words, with those beside and below them", async () => {
    const rows = ["USD | 2023 | 2022", "Revenue | 1,524,003. | 64.7", "Costs | 55 | 2", "Net income | 7 | 8"];
    const lines = await told("Results", ...rows);
    expect(lines.map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual([
      "Net income 7",
      "Net income 8",
    ]);
  });

  test("thousands in a label are no scale of its row", async () => {
    const lines = await told("Costs", "Cost category | Federal program", "82,000 | 12,300");
    expect(lines.some((line) => line.includes("thousand"))).toBe(false);
  });

  test("a head of shares in a table of millions is in what its words say", async () => {
    const rows = [" | Shares | Price per share", "In the money | 0.4 | $54.94"];
    const [shares] = await told("Options outstanding (shares in millions)", ...rows);
    expect(shares).toContain("0.4 1M shares");
  });

  test("a currency that is not known leaves the unit open", async () => {
    const lines = await told("Retail, in thousands", "Country | Retail sales (Ecu bn)", "Total | 1565");
    expect(lines.some((line) => /1k|1B/.test(line))).toBe(false);
  });

  test("a year with one digit behind it is no month", async () => {
    const [line = ""] = await told("Stores", "Country | Number of stores 1992/3", "Belgium | 37");
    expect(line).not.toContain("1992-03");
  });

  test("a price beside multiples of earnings is not what is sold", async () => {
    const lines = await metrics("Peers", "Company | Price | P/E 2024", "Quay Ltd | 87.4 | 24.1");
    expect(lines[0]?.startsWith("selling-price")).toBe(false);
  });
});

describe("parts of a year, changes, marks and others' statements", () => {
  test("quarters that stand as rows under years are of each year, and measure nothing", async () => {
    const rows = [" | 2023 High | 2023 Low", "First quarter | $69.50 | $45.26", "Q2 | $100.89 | $58.46"];
    expect(await told("High and low sales prices of a share", ...rows)).toEqual([
      "First quarter 69.5 ? 2023Q1 ? pier-ltd",
      "First quarter 45.26 ? 2023Q1 ? pier-ltd",
      "Q2 100.89 ? 2023Q2 ? pier-ltd",
      "Q2 58.46 ? 2023Q2 ? pier-ltd",
    ]);
  });

  test("of what stands under changes only the change is told", async () => {
    const rows = [
      " | 2023 | 2022",
      "Net income | 9 | 8",
      "Changes in operating assets and liabilities | | ",
      "Income taxes | (4) | (3)",
      "Net cash provided by operating activities | 5 | 5",
    ];
    const lines = await metrics("Consolidated statements of cash flows (USD million)", ...rows);
    expect(lines.slice(2, 4)).toEqual(["change-in-income-taxes pier-ltd", "change-in-income-taxes pier-ltd"]);
  });

  test("a column of marks of notes has no numbers", async () => {
    const rows = [" | 2023 | 2022 | ", "Revenue | 9 | 8 | (1)", "Costs | 5 | 4 | (2)"];
    expect(await told("Results (USD million)", ...rows)).toHaveLength(4);
  });

  test("what is of obligors or of segments is not the company's", async () => {
    const rows = [" | 2023 | 2022", "Total assets | 9 | 8", "Total liabilities | 7 | 6"];
    expect(await metrics("Balance sheets for Obligor Group (USD million)", ...rows)).toEqual([
      "total-assets ?",
      "total-assets ?",
      "total-liabilities ?",
      "total-liabilities ?",
    ]);
  });

  test("a balance that opens a year is of the day before it, and rates of exchange bear no plain currency", async () => {
    const rows = ["单位：元 | 2023年度 | 2022年度", "上年年末余额 | 5 | 4", "本年期末余额 | 7 | 5"];
    const lines = await told("母公司所有者权益变动表", ...rows);
    expect(lines).toEqual([
      "上年年末余额 5 CNY 2022-12-31 ? ?",
      "上年年末余额 4 CNY 2021-12-31 ? ?",
      "本年期末余额 7 CNY 2023-12-31 ? ?",
      "本年期末余额 5 CNY 2022-12-31 ? ?",
    ]);
    expect(await told("外币", "单位：元 | 折算汇率 | 2023", "欧元 | 7.8 | 9")).toContain("欧元 7.8 ? ? ? ?");
  });

  test("a balance that opens a table dates no row below it", async () => {
    const rows = ["坏账准备 | 第一阶段 | 合计", "2023年1月1日余额 | | ", "本期计提 | 5 | 5"];
    expect(
      (await told("坏账准备计提情况（单位：元）", ...rows)).every((line) => !line.includes("2023-01-01")),
    ).toBe(true);
  });
});
