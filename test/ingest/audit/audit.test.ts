import { describe, expect, test } from "vitest";
import type { Alarm } from "../../../src/ingest/audit/alarm.ts";
import { misprintOf } from "../../../src/ingest/audit/misprint.ts";
import { oneEach } from "../../../src/ingest/audit/one-each.ts";
import type { TypedCell, TypedRow, TypedTable } from "../../../src/ingest/typing/typed-table.ts";
import { ingestText, said, tableQuantities } from "../support.ts";

test.each([
  [36_485, 36_435, "digit"],
  [36_845, 36_485, "swap"],
  [12.5, 13.9, undefined],
  [1_228, -1_228, "sign"],
  [100, 1_000, undefined],
  [36_485, 36_485, undefined],
  [21.3, 23.1, "swap"],
])("%s for %s: %s", (printed, meant, misprint) => {
  expect(misprintOf(printed, meant, 1)).toBe(misprint);
});

test("one number has one alarm of a kind, and none if as much speaks for another value", () => {
  const number = { value: 100, scaled: false, printed: "100", decimals: 0 };
  const cell: TypedCell = { column: 1, number, unitOpen: false, open: false };
  const row: TypedRow = { index: 1, label: "Total", line: 1, cells: [cell], odd: [], dashes: [] };
  const block = { kind: "table" as const, grid: [], lines: [1, 1] as const };
  const part = { kind: "table" as const, block, lines: [1, 1] as const, near: [] };
  const grid = { rows: [], columns: 2 };
  const table: TypedTable = {
    part,
    title: "",
    grid,
    header: 0,
    label: 0,
    labelHead: "",
    columns: [],
    rows: [row],
  };
  const alarm = (expected: number, proofs: number): Alarm => ({
    kind: "sum",
    table,
    row,
    cell,
    expected,
    misprint: "digit",
    proofs,
    parts: [],
  });
  expect(oneEach([alarm(101, 2), alarm(101, 1)])).toEqual([alarm(101, 2)]);
  expect(oneEach([alarm(101, 2), alarm(102, 1)])).toMatchObject([{ expected: 101, proofs: 2 }]);
  expect(oneEach([alarm(101, 2), alarm(102, 1)])[0]?.misprint).toBeUndefined();
  expect(oneEach([alarm(101, 2), alarm(102, 2)])).toEqual([]);
});

const statement = (rows: readonly string[]): string =>
  [
    "# Ferry Line Ltd Annual Report 2022",
    "",
    "## Statement (in USD)",
    "",
    "| | 2022 | 2021 |",
    "|---|---|---|",
    ...rows,
  ].join("\n");

describe("what the report itself proves", () => {
  test("sums and differences mark the numbers that stand in them", async () => {
    const { corpus, summary } = await ingestText(
      statement([
        "| Revenue | 5,000 | 4,500 |",
        "| Cost of sales | 3,100 | 2,900 |",
        "| Gross profit | 1,900 | 1,600 |",
        "| Weather | 17 | 12 |",
      ]),
    );
    expect(summary.checked).toBe(6);
    expect(corpus.findings).toEqual([]);
  });

  test("a part printed with the wrong sign in two columns is found", async () => {
    const { corpus } = await ingestText(
      statement([
        "| Interest received | (1,815) | (3,854) |",
        "| Bank interest | 587 | 1,169 |",
        "| Total | (2,402) | (5,023) |",
      ]),
    );
    expect(corpus.findings.map(({ printed }) => printed)).toEqual(["587", "1,169"]);
  });

  test("parts that do not come to the total by more than a misprint are no finding", async () => {
    const { corpus } = await ingestText(
      statement(["| A | 5,000 | 4,500 |", "| B | 3,100 | 2,900 |", "| Total | 9,999 | 7,400 |"]),
    );
    expect(corpus.findings).toEqual([]);
  });

  test("a table without a unit takes that of the line that it explains, if the numbers are the same", async () => {
    const { corpus } = await ingestText(
      `${statement(["| Office costs | 11,589 | 8,464 |", "| Revenue | 90,000 | 80,000 |"])}\n\n## Office costs\n\n| | 2022 | 2021 |\n|---|---|---|\n| Phones | 771 | 719 |\n| Desks | 10,818 | 7,745 |\n| Total | 11,589 | 8,464 |\n`,
    );
    expect(corpus.tables[1]?.columns.filter(({ type }) => type === "number").map(({ unit }) => unit)).toEqual(
      ["USD", "USD"],
    );
  });

  test("two rows that would say different numbers of one thing are open", async () => {
    const { corpus } = await ingestText(
      statement([
        "| Revenue | 5,000 | 4,500 |",
        "| Net sales | 4,900 | 4,400 |",
        "| Total assets | 70 | 60 |",
      ]),
    );
    const open = corpus.tables[0]?.cells?.filter((note) => note.open).flatMap(({ rows }) => rows);
    expect(new Set(open)).toEqual(new Set(["revenue", "net-sales"]));
  });
});

describe("a row of growth below what grows", () => {
  const table = (...growth: readonly string[]): string =>
    [
      "# 青禾股份（301234.SZ）\n\n表1：青禾股份盈利预测（单位：百万元）\n",
      "| 项目 | 2023A | 2024A | 2025E |",
      "|---|---|---|---|",
      "| 营业收入 | 1,000 | 1,200 | 1,500 |",
      `| ${growth[0]} |`,
      "| 归母净利润 | -50 | 80 | 100 |",
      `| ${growth[1]} |`,
    ].join("\n");
  const growths = async (...rows: readonly string[]) =>
    tableQuantities(await ingestText(table(...rows)))
      .map(said)
      .filter((each) => each.includes("growth"))
      .map((each) => each.replace(/ of \S+:/, ""));

  test("is its growth, if what can be computed comes out", async () => {
    expect(await growths("同比(%) | 8.0 | 20.0 | 25.0", "YoY | -10.0 | 260.0 | 25.0")).toEqual([
      "revenue-growth 8 % 2023 vs 2022",
      "revenue-growth 20 % 2024 vs 2023",
      "revenue-growth 25 % 2025 vs 2024",
      "net-profit-attributable-growth -10 % 2023 vs 2022",
      "net-profit-attributable-growth 260 % 2024 vs 2023",
      "net-profit-attributable-growth 25 % 2025 vs 2024",
    ]);
  });

  test("is open if it does not, or nothing can be computed", async () => {
    expect(await growths("同比(%) | 8.0 | 31.0 | 44.0", "毛利率变动 | 1.0 | 2.0 | 3.0")).toEqual([]);
    // one that comes out beside one that does not may be chance
    expect(await growths("同比(%) | 8.0 | 20.0 | 44.0", "毛利率变动 | 1.0 | 2.0 | 3.0")).toEqual([]);
    expect(await growths("占比(%) | 8.0 | 20.0 | 25.0", "环比(%) | 1.0 | 260.0 | 25.0")).toEqual([]);
  });
});
