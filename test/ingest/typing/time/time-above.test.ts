import { expect, test } from "vitest";
import { createRegistry } from "../../../../src/ingest/names/registry.ts";
import { typeTable } from "../../../../src/ingest/typing/type-table.ts";
import { createOwnUnits } from "../../../../src/ingest/typing/units/own-units.ts";

/** The periods of the numbers of a table with a line above it, row by row. */
function periodsUnder(line: string, rows: readonly string[], caption?: string): (string | undefined)[][] {
  const units = createOwnUnits();
  const grid = rows.map((row, at) =>
    row.split("|").map((text, column) => ({ text: text.trim(), column, line: at + 1 })),
  );
  const lines = [1, grid.length] as const;
  const typed = typeTable(
    {
      kind: "table",
      block: { kind: "table", grid, lines },
      lines,
      near: [line],
      ...(caption && { caption }),
    },
    "",
    { time: {}, units, names: createRegistry(units.units), reportScales: false },
  );
  return (typed?.rows ?? []).map(({ cells }) => cells.map(({ period }) => period));
}

const ROWS = ["Revenue | 5 | 4 | 3", "Net income | 2 | 1 | 1"];

test("years in a line above columns without heads are their heads", () => {
  expect(periodsUnder("2023 2022 2021", ROWS)).toEqual(Array(2).fill(["2023", "2022", "2021"]));
  expect(periodsUnder("2024E 2023A 2022A", ROWS)).toEqual(Array(2).fill(["2024", "2023", "2022"]));
});

test.each([
  ["2023 2022", ROWS],
  ["2023 2023 2022", ROWS],
  ["In 2023 2022 2021", ROWS],
  ["2023 2022 2021", [" | FY20 | FY19 | FY18", ...ROWS]],
])("not of other lines or tables: %s", (line, rows) => {
  expect(periodsUnder(line, rows).flat()).not.toContain("2021");
});

test("a day above a table dates its numbers, unless its title names a time", () => {
  expect(periodsUnder("December 31, 2022", ["Goodwill | 5"])).toEqual([["2022-12-31"]]);
  expect(periodsUnder("December 31, 2022", ["Goodwill | 5"], "Goodwill of 2021 and 2020")).toEqual([
    [undefined],
  ]);
});
