import { describe, expect, test } from "vitest";
import { ingestText, said, tableQuantities } from "./support.ts";

const table = (...rows: readonly string[]): string =>
  rows.flatMap((row, at) => [`| ${row} |`, ...(at === 0 ? [row.replace(/[^|]+/g, "---")] : [])]).join("\n");

/** What is told of the numbers of tables, each under a heading. */
async function told(...tables: readonly (readonly [heading: string, rows: readonly string[]])[]) {
  const body = tables.map(([heading, rows]) => `## ${heading}\n\n${table(...rows)}`).join("\n\n");
  return tableQuantities(await ingestText(`# Pier Ltd annual report 2023\n\n${body}\n`)).map((each) =>
    said(each).replaceAll("pier-ltd", "Pier"),
  );
}

const STATEMENT = [
  "USD million | 2023 | 2022",
  "Revenue | 900 | 800",
  "Cost of revenue | 500 | 450",
  "Gross profit | 400 | 350",
  "Research and development | 50 | 45",
  "Depreciation and amortization | 70 | 60",
  "Operating income | 120 | 110",
  "Interest expense | 9 | 8",
  "Income before income taxes | 111 | 102",
  "Income tax expense | 30 | 28",
  "Net income | 81 | 74",
];

describe("what notes of filings tell the parts of", () => {
  test("a part of a note with the name of a statement's line is not that line, and the line stays", async () => {
    const lines = await told(
      ["Consolidated statements of operations", STATEMENT],
      [
        "Where costs stand",
        ["USD million | 2023 | 2022", "Cost of revenue | 12 | 11", "Net income | 81 | 74"],
      ],
    );
    expect(lines.filter((line) => line.startsWith("cost-of-revenue"))).toEqual([
      "cost-of-revenue of Pier: 500 1M USD 2023",
      "cost-of-revenue of Pier: 450 1M USD 2022",
    ]);
    expect(lines.filter((line) => line.startsWith("net-profit"))).toHaveLength(4);
  });

  test("of two notes that deny each other neither is sure", async () => {
    const lines = await told(
      ["Where costs stand", ["USD million | 2023", "Interest expense | 12", "Net income | 81"]],
      ["Costs of pensions", ["USD million | 2023", "Interest expense | 7", "Net income | 81"]],
    );
    expect(lines.map((line) => line.split(" ")[0])).toEqual(["net-profit", "net-profit"]);
  });

  test("what a tax is reckoned over is no expense: deferred taxes, the statutory rate", async () => {
    const deferred = [
      "USD million | 2023 | 2022",
      "Stock-based compensation | 10 | 9",
      "Credit carryforwards | 30 | 28",
      "Depreciation and amortization | 7 | 6",
      "Valuation allowance | (4) | (3)",
      "Total deferred tax assets | 43 | 40",
    ];
    expect((await told(["Notes (continued)", deferred])).map((line) => line.split(" ")[0])).toEqual([
      "valuation-allowance",
      "valuation-allowance",
      "deferred-tax-assets",
      "deferred-tax-assets",
    ]);
    const reckoned = [
      "USD million | 2023 | 2022",
      "Taxes at the federal statutory rate | 21 | 20",
      "Stock-based compensation | (5) | (4)",
      "Other, net | 3 | 2",
      "Provision for income taxes | 19 | 18",
    ];
    const lines = await told(["Notes (continued)", reckoned]);
    expect(lines.some((line) => /^(?:stock-based|other)/.test(line))).toBe(false);
    expect(lines).toContain("income-tax of Pier: 19 1M USD 2023");
  });

  test("years in which something falls due are not those that it is of", async () => {
    const rows = ["USD million | 2024 | 2025 | 2026 | Thereafter", "Operating leases | 9 | 8 | 7 | 20"];
    expect(await told(["Commitments", rows])).toEqual([]);
    const down = ["USD million | 2023", "Remainder of 2024 | 9", "Fiscal 2025 | 8", "Thereafter | 20"];
    expect(await told(["Amortization to come", down])).toEqual([]);
    const leases = ["USD million | Operating leases | Others", "Fiscal 2024 | 9 | 3", "Fiscal 2025 | 8 | 2"];
    const lines = await told(["Future payments", [...leases, "Thereafter | 30 | 20", "Total | 47 | 25"]]);
    expect(lines.filter((line) => !line.includes(" of Pier: "))).toEqual([]);
  });

  test("what an acquisition brought is not the company's, and a level of fair values not the whole", async () => {
    const rows = ["USD million | 2023 | 2022", "Goodwill | 48 | 6", "Long-term debt | 3 | 5"];
    expect(await told(["Purchase price allocation", rows])).toEqual([]);
    const levels = ["USD million | 2023 Level 2 | 2023 Total", "Marketable securities | 6 | 11"];
    expect((await told(["Fair values", levels])).filter((line) => line.includes(": 6 "))).toEqual([]);
  });

  test("parts are called with the whole that their total names", async () => {
    const rows = [
      "USD million | 2023",
      "Fulfillment | 48",
      "Marketing desks | 6",
      "Total stock-based compensation expense | 54",
    ];
    expect(await told(["Compensation in shares", rows])).toContain(
      "stock-based-compensation-expense-fulfillment of Pier: 48 1M USD 2023",
    );
  });

  test("what stands under a place or a level of a state is so of something that neither names", async () => {
    const rows = ["USD million | 2023", "U.S. Federal | ", "Current | 16", "Deferred | 9", "Total | 25"];
    expect(await told(["Parts of the provision", rows])).toEqual([]);
  });

  test("the mark of a note is no part of a name, and what is left of liabilities is not all of them", async () => {
    const rows = ["USD million | 2023", "Goodwill⁽²⁾ | 16", "Long-term liabilities | 7"];
    expect((await told(["Balance sheet", rows])).map((line) => line.split(" ")[0])).toEqual([
      "goodwill",
      "long-term-liabilities",
    ]);
  });

  test("a header of another table in the middle ends what the first one says", async () => {
    const rows = [
      "USD million | 2023 | 2022 | 2021",
      "Net income | 81 | 74 | 60",
      "(in millions) | 2022 | Acquisitions | 2023",
      "Goodwill | 40 | 3 | 43",
    ];
    const lines = await told(["Key numbers", rows]);
    expect(lines.map((line) => line.split(" ")[0])).toEqual(["net-profit", "net-profit", "net-profit"]);
  });
});

describe("what numbers of filings are counted in", () => {
  test("hundredths among whole millions are not in millions", async () => {
    const rows = [...STATEMENT, "Gain on a sale | (0.10) | 0.12"];
    const lines = await told(["Non-GAAP measures", rows]);
    expect(lines.some((line) => /0\.1/.test(line))).toBe(false);
    expect(lines).toContain("net-profit of Pier: 81 1M USD 2023");
  });

  test("hundredths beside earnings per share are not in millions, however many there are", async () => {
    const rows = [
      "USD million, except per share amounts | 2023 | 2022",
      "Operating income | 348 | 371",
      "Diluted earnings per share | $1.25 | $1.35",
      "Gain on a sale | (0.10) | 0.12",
      "Work on piers | (0.06) | 0.08",
    ];
    const lines = await told(["Non-GAAP measures", rows]);
    expect(lines.some((line) => /0\.[01]/.test(line))).toBe(false);
    expect(lines).toHaveLength(4);
  });

  test("a head in which per cent ran into amount counts neither", async () => {
    const rows = ["USD million | 2023 Percent Amount", "Restructuring work | 613", "Research desks | 5,339"];
    expect((await told(["Statement", rows])).filter((line) => line.includes("%"))).toEqual([]);
  });

  test("common stock is an amount, though its line tells of shares; diluted shares are counted", async () => {
    const stock = [
      "USD million | 2023",
      "Common stock, $0.10 par value: issued and outstanding 218,100,000 shares | 22",
    ];
    expect((await told(["Balance sheet", stock])).filter((line) => line.includes("shares 2"))).toEqual([]);
    const diluted = [" | 2023", "Total dilutive effect of awards | 10", "Awards at sea | 4"];
    const lines = await told(["Calculation of diluted shares (USD million)", diluted]);
    expect(lines.filter((line) => line.includes("USD"))).toEqual([]);
  });

  test("marks of notes behind labels are no amounts", async () => {
    const rows = [
      " | | 2023",
      "Notes due 2030 | (3) | 500",
      "Notes due 2040 | (3) | 700",
      "Total debt | | 1,200",
    ];
    const lines = await told(["Debt (USD million)", rows]);
    expect(lines.filter((line) => line.includes("-3"))).toEqual([]);
  });
});

describe("when numbers of filings are of", () => {
  test("a note with the heading of the cash flows has balances, and no changes of them", async () => {
    const rows = [
      "USD million | December 31, 2023",
      "Other assets | 9",
      "Total accumulated depreciation | 33",
    ];
    const lines = await told(["Statements of cash flows reconciliation", rows]);
    expect(lines.some((line) => line.startsWith("change-in"))).toBe(false);
  });

  test("what a year begins with, and steps from there, are not of the day that ends it", async () => {
    const rows = [
      "USD million | December 31, 2023 | December 31, 2022",
      "Gross tax contingencies, January 1 | 30 | 20",
      "Gross increases to tax positions | 12 | 10",
      "Gross tax contingencies, December 31 | 42 | 30",
    ];
    const lines = await told(["Contingencies", rows]);
    expect(lines.filter((line) => /january|increases/.test(line) && line.includes("-12-31"))).toEqual([]);
    expect(lines.filter((line) => line.includes("2023-12-31"))).toHaveLength(1);
  });
});

test("the first date, where it ran into the words above the labels, does not date the other columns", async () => {
  const html = `<h1>Pier Ltd annual report 2023</h1><h2>Statements of earnings (in USD millions)</h2><table>
    <tr><th colspan="2">Fiscal Years Ended January 28, 2023</th><th>January 29, 2022</th><th>January 30, 2021</th></tr>
    <tr><td>Revenue</td><td>900</td><td>800</td><td>700</td></tr>
    <tr><td>Net income</td><td>81</td><td>74</td><td>70</td></tr></table>`;
  const lines = tableQuantities(await ingestText(html, "report.html")).map(said);
  expect(lines.map((line) => line.replace(/ of [\w-]+/, "")).slice(0, 3)).toEqual([
    "revenue: 900 1M USD 2022-02..2023-01",
    "revenue: 800 1M USD 2021-02..2022-01",
    "revenue: 700 1M USD 2020-02..2021-01",
  ]);
});
