import { describe, expect, test } from "vitest";
import { createRegistry } from "../../../src/ingest/names/registry.ts";
import type { TypingContext } from "../../../src/ingest/typing/context.ts";
import { typeTable } from "../../../src/ingest/typing/type-table.ts";
import type { TypedCell } from "../../../src/ingest/typing/typed-table.ts";
import { createOwnUnits } from "../../../src/ingest/typing/units/own-units.ts";

/** What the cells of a table are counted in, by label: an open one with a question mark. */
function unitsOf(
  rows: string,
  near: readonly string[] = [],
  caption?: string,
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
      ...(caption !== undefined && { caption }),
    },
    "",
    context,
  );
  const said = ({ unit = "", unitOpen }: TypedCell) => `${unit}${unitOpen ? "?" : ""}`;
  return Object.fromEntries(
    (typed?.rows ?? []).map(({ label, cells }) => [label, [...new Set(cells.map(said))].join(" ")]),
  );
}

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
});
