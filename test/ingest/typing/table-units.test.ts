import { describe, expect, test } from "vitest";
import { auditTables } from "../../../src/ingest/audit/audit.ts";
import { createRegistry } from "../../../src/ingest/names/registry.ts";
import type { TypingContext } from "../../../src/ingest/typing/context.ts";
import { typeTable } from "../../../src/ingest/typing/type-table.ts";
import type { TypedCell } from "../../../src/ingest/typing/typed-table.ts";
import { createOwnUnits } from "../../../src/ingest/typing/units/own-units.ts";
import { ingestText, said, tableQuantities } from "../support.ts";

/** What the cells of a table are counted in, by label: an open one with a question mark. */
function unitsOf(
  rows: string,
  near: readonly string[] = [],
  audited = false,
  around: readonly string[] = [],
): Readonly<Record<string, string>> {
  const units = createOwnUnits();
  const names = createRegistry(units.units);
  const context: TypingContext = {
    time: {},
    units,
    names,
    company: names.entity("Example", "company"),
    reportScales: false,
  };
  const grid = rows
    .trim()
    .split("\n")
    .map((row, line) =>
      row.split("|").map((text, column) => ({ text: text.trim(), column, line: line + 1 })),
    );
  const lines = [1, grid.length] as const;
  const typed = typeTable(
    {
      kind: "table",
      block: { kind: "table", grid, lines },
      lines,
      near,
      around,
    },
    "",
    context,
  );
  if (typed && audited) auditTables([typed], context);
  const said = ({ unit = "", unitOpen }: TypedCell) => `${unit}${unitOpen ? "?" : ""}`;
  return Object.fromEntries(
    (typed?.rows ?? []).map(({ label, cells }) => [label, [...new Set(cells.map(said))].join(" ")]),
  );
}

const ADDED =
  "Selling expense increased $9.6 million to $24.4 million in 2019 compared to $14.8 million in 2018.";

const auditedUnits = (rows: string, near: readonly string[]) => unitsOf(rows, near, true);

describe("the unit of a table's cells", () => {
  test("a scale that stands once in the head is for all columns, glued or not", () => {
    const units = unitsOf(`
      | 2019 | 2018
      | (inthousands) |
      Revenue | $933,054 | $784,469
      Net income | 72,928 | 73,336`);
    expect(units).toEqual({ Revenue: "1k USD", "Net income": "1k USD" });
  });

  test("a currency and its scale may be joined by an apostrophe", () => {
    expect(unitsOf("| 2019 RMB’Million | 2018 RMB’Million\nRevenue | 27,728 | 2,899")["Revenue"]).toBe(
      "1M CNY",
    );
  });

  test("a sign in the cell beats what the words of its label promise; a per cent beats the column", () => {
    const units = unitsOf(
      `| 2019 | 2018
      Revenue | $500 | $400
      Tax at the statutory rate | $182 | $128
      Revenue from contracts with customers | 172 | 194
      Tax rate | 22.6% | 4.6%
      Number of customers | 31 | 30`,
      ["(in millions)"],
    );
    expect(units).toEqual({
      Revenue: "1M USD",
      "Tax at the statutory rate": "1M USD",
      "Revenue from contracts with customers": "1M USD",
      "Tax rate": "%",
      // whether customers are counted in millions is not said
      "Number of customers": "?",
    });
  });

  test("spans of time in a head are no units of amounts", () => {
    const units = unitsOf(
      `| First | Second
      | Quarter | Quarter
      Revenue | $ 94,888 | $ 96,037
      Gross profit | 38,091 | 39,821`,
      ["(in thousands)"],
    );
    expect(units).toEqual({ Revenue: "1k USD", "Gross profit": "1k USD" });
  });

  test("a least value, a class, a rate per year, and how long something lasts are no units of amounts", () => {
    const units = unitsOf(
      `| Mean | Min | K | Air kg/year
      Cows | 12 | 3 | 8 | 5`,
      ["Herds, by lead time (years)"],
    );
    expect(units).toEqual({ Cows: "?" });
  });

  test("an amount whose currency nothing tells still has the table's scale, open", () => {
    const units = unitsOf("| 2019 | 2018\nRevenue | 16,164 | 19,812", ["(in thousands)"]);
    expect(units).toEqual({ Revenue: "thousand?" });
  });

  test("the rest of a date that is cut at a comma is no number", () => {
    const units = unitsOf(
      `| | Years Ended December 31, | 31,
      | 2019 | 2018 | 2017
      Revenue | $49 | $44 | $48`,
      ["(in thousands)"],
    );
    expect(units).toEqual({ Revenue: "1k USD" });
  });

  test("cents are hundredths of the table's currency; shares under their group are shares, whatever divides by them", () => {
    const units = unitsOf(`
      | 2019 | 2018
      Profit used in earnings per share ($M) | |
      Continuing operations | 1,493 | 1,605
      Weighted average number of shares used in earnings per share (shares, millions) | |
      Basic earnings per share | 1,305.7 | 1,300.5
      Basic earnings per share (cents) | 114.3 | 123.4`);
    expect(units).toMatchObject({
      "Continuing operations": "1M USD",
      "Basic earnings per share": "?",
      "Basic earnings per share (cents)": "0.01 USD",
    });
  });

  test("per cents that are printed in the first and the last row are those of all between", () => {
    const units = unitsOf(`
      | 2019 | 2018
      Sales | 100.0 % | 100.0 %
      Gross profit | 40.0 | 50.9
      Net income | 7.2 % | 20.5 %`);
    expect(units).toEqual({ Sales: "%", "Gross profit": "%", "Net income": "%" });
  });

  test("prices are in plain currency; a purchase price is an amount", () => {
    const units = unitsOf(
      `| 2019 | 2018
      Closing stock price | $61.20 | $58.90
      Purchase price | $612 | $589`,
      ["(in thousands)"],
    );
    expect(units).toEqual({ "Closing stock price": "USD", "Purchase price": "1k USD" });
    const range = unitsOf("| 2019 | 2018\nHigh | $91.30 | $87.84\nLow | $70.77 | $75.80", [
      "The table sets forth the high and low sales prices for our common stock.",
    ]);
    expect(range).toEqual({ High: "USD", Low: "USD" });
  });

  test("shares are written out in a report without a scale, and have their own if the head says it", () => {
    expect(unitsOf("Plan | Number of shares\nGranted | 147,800")).toEqual({ Granted: "shares" });
    const said = unitsOf(
      "Month | Number of shares | Price paid per share\n| (Shares in thousands) |\nMay | 262 | $64.77",
    );
    expect(said).toEqual({ May: "1k shares USD" });
  });

  test("signs in the first row of each part only are for the rows below; where all amounts have one, a number without is none", () => {
    const below = auditedUnits(
      `| 2019 | 2018
      RSUs | |
      Granted | $674 | $583
      Vested | 428 | 381`,
      ["(in millions)"],
    );
    expect(below).toMatchObject({ Granted: "1M USD", Vested: "1M USD" });
    const all = auditedUnits(
      `| 2019 | 2018
      Revenue | $674 | $583
      Net income | $74 | $83
      Openings | 28 | 31`,
      ["(in millions)"],
    );
    expect(all).toMatchObject({ "Net income": "1M USD", Openings: "?" });
  });

  test("tonnes of something are tonnes; what is given per something else has another unit", () => {
    const units = unitsOf(`
      | 2019 | 2018
      | Tonnes of CO2e | Tonnes of CO2e
      Combustion of fuel | 144.7 | 137.2
      Emissions per employee | 3.46 | 3.57`);
    expect(units).toEqual({ "Combustion of fuel": "t", "Emissions per employee": "?" });
  });

  test("an unknown unit of a label lets no other take its place; a letter is a mark of a note only where they begin with (a)", () => {
    const units = unitsOf(`
      USD million | 2023 | 2022
      Revenue | 463 | 520
      Ore production (kt) | 4,820 | 5,130
      Copper sales (t) | 300 | 280
      Realised price ($/t) | 94.3 | 108.6
      Dividend (c) | 11 | 10`);
    expect(units).toEqual({
      Revenue: "1M USD",
      "Ore production (kt)": "?",
      "Copper sales": "?",
      "Realised price ($/t)": "USD/t",
      Dividend: "?",
    });
    expect(unitsOf("USD million | 2023\nRevenue (a) | 463\nCost of sales (c) | 120")["Cost of sales"]).toBe(
      "1M USD",
    );
  });

  test("how long something lasts is no amount; the unit of the labels is not that of the numbers", () => {
    const units = unitsOf(
      "USD million | Net | Average life remaining\nBrands | 40 | 3.6\nGoodwill | 30 | 2.1",
    );
    expect(units["Brands"]).toBe("1M USD ?");
    expect(unitsOf("Age group (years) | 2023\n45–54 | 740.4\n55–64 | 80.1")["45–54"]).toBe("?");
  });

  test("words of a label that say more than what is measured promise no kind", () => {
    const units = unitsOf(
      `| 2019 | 2018
      Net income | 122,641 | 266,799
      Shares used in computation of earnings per share | |
      Weighted-average common shares outstanding | 425,889 | 420,544
      Basic earnings per share | 0.29 | 0.63
      Financing | |
      Purchase of treasury shares | (6,992) | (15,677)
      Dividends, $1.76 per share | (397) | (403)
      % currency impact | 3 | 4`,
      ["(USD in thousands, except per share data)"],
    );
    expect(units).toMatchObject({
      "Basic earnings per share": "USD",
      "Purchase of treasury shares": "1k USD",
      "Dividends, $1.76 per share": "1k USD",
      "% currency impact": "?",
    });
  });

  test("a head with a scale of what is no money has none of the table's", () => {
    const units = unitsOf(
      `公司 | 收入 | 吞吐量(万卷) | 运力（百万航次） | Volume (million boe) | PE
      海桥 | 86.4 | 1,240 | 3.2 | 12.4 | 12.8`,
      ["（亿元人民币）"],
    );
    expect(units).toEqual({ 海桥: "100M CNY ? x" });
  });

  describe("a table that says no scale", () => {
    const table =
      "| 2019 | 2018\nSelling expense | $24,371,349 | $14,794,205\nResearch | 7,496,012 | 3,766,160";

    test("has that in which a sentence about a row prints its numbers", () => {
      expect(unitsOf(table, [], false, [ADDED])).toEqual({ "Selling expense": "USD", Research: "USD" });
      const thousands = table.replace(/(\d),(\d{3}),\d{3}/g, "$1,$2");
      expect(unitsOf(thousands, [], false, [ADDED])["Selling expense"]).toBe("1k USD");
    });

    test.each([
      ["no text", []],
      ["a text about something else", [ADDED.replace("Selling", "Marketing")]],
      ["one figure", ["Selling expense was $24.4 million."]],
      ["figures of two digits", ["Selling expense was $24 million, before $15 million."]],
      [
        "figures without a scale, as its own may be",
        ["Selling expense was $24,371,349, before $14,794,205."],
      ],
      ["figures that prove two scales", [ADDED, "Selling expense was $24.4 billion."]],
    ])("stays open with %s", (_, around) => {
      expect(unitsOf(table, [], false, around)["Selling expense"]).toBe("?");
    });
  });
});

const release = (...rows: readonly string[]) => {
  const [head = "", ...body] = rows;
  const lines = [head, head.replace(/[^|]+/g, "---"), ...body].map((row) => `| ${row} |`);
  return `# Pier Seafood ASA: third-quarter results 2025\n\n${lines.join("\n")}\n`;
};

test("beside changes in per cent amounts keep the unit of the table, and what is measured otherwise has it never", async () => {
  const text = release(
    "EUR million | Q3 2025 | Q3 2024 | Change",
    "Revenue | 214.6 | 231.9 | -7.5%",
    "Recurring operating income | 41.2 | 55.8 | -26.2%",
    "Harvest volume (tonnes live weight) | 18,400 | 16,950 | 8.6%",
    "Processing output | 9,300 | 8,100 | 14.8%",
    "Equity ratio | 48.1% | 50.6% | ",
  );
  const found = tableQuantities(await ingestText(text)).map(said);
  const of = (metric: string) =>
    found.filter((each) => each.startsWith(`${metric} of`) && /2025Q3$/.test(each));
  expect(of("revenue")).toEqual(["revenue of pier-seafood-asa: 214.6 1M EUR 2025Q3"]);
  expect(of("recurring-operating-income")).toEqual([
    "recurring-operating-income of pier-seafood-asa: 41.2 1M EUR 2025Q3",
  ]);
  expect(of("harvest-volume")).toEqual(["harvest-volume of pier-seafood-asa: 18400 t 2025Q3"]);
  expect(of("processing-output")).toEqual([]);
  expect(of("equity-ratio")).toEqual(["equity-ratio of pier-seafood-asa: 48.1 % 2025Q3"]);
});
