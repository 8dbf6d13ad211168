import { expect, test } from "vitest";
import { tieUnits } from "../../../src/ingest/audit/ties.ts";
import type { TypedCell, TypedTable } from "../../../src/ingest/typing/typed-table.ts";
import { busyTime } from "../../support/busy-time.ts";

type Values = Readonly<Record<string, number>>;

/** A table of rows that all have one name; its unit may be unknown. */
function table(rows: readonly Values[], unit?: string): TypedTable {
  return {
    part: { kind: "table", block: { kind: "table", grid: [], lines: [1, 1] }, near: [], lines: [1, 1] },
    title: "",
    grid: { rows: [], columns: 0 },
    header: 0,
    label: 0,
    labelHead: "",
    columns: [],
    rows: rows.map((values, index) => ({
      index,
      label: "Total",
      line: 1,
      cells: Object.entries(values).map(
        ([period, value], column): TypedCell => ({
          column,
          number: { value, scaled: false, printed: `${value}`, decimals: 0 },
          ...(unit !== undefined && { unit }),
          unitOpen: unit === undefined,
          period,
          open: true,
        }),
      ),
      odd: [],
      dashes: [],
    })),
  };
}

const tied = (open: Values, ...known: (readonly [unit: string, values: Values])[]): string | undefined => {
  const asked = table([open]);
  tieUnits([...known.map(([unit, values]) => table([values], unit)), asked]);
  return asked.rows[0]?.cells[0]?.unit;
};

test.each<[what: string, unit: string | undefined, open: Values, known: (readonly [string, Values])[]]>([
  ["five digits agree", "USD", { 2022: 11_589 }, [["USD", { 2022: 11_589 }]]],
  ["four digits may be chance", undefined, { 2022: 1_589 }, [["USD", { 2022: 1_589 }]]],
  ["two numbers are none", "USD", { 2022: 7, 2021: 8 }, [["USD", { 2022: 7, 2021: 8, 2020: 9 }]]],
  ["four beside a zero are none", "USD", { 2022: 3_519, 2021: 0 }, [["USD", { 2022: 3_519, 2021: 0 }]]],
  ["zeros prove nothing", undefined, { 2022: 0, 2021: 0 }, [["USD", { 2022: 0, 2021: 0 }]]],
  ["one number differs", undefined, { 2022: 11_589, 2021: 7 }, [["USD", { 2022: 11_589, 2021: 8 }]]],
  ["no time in common", undefined, { 2022: 11_589 }, [["USD", { 2021: 11_589 }]]],
  [
    "two units",
    undefined,
    { 2022: 11_589 },
    [
      ["USD", { 2022: 11_589 }],
      ["EUR", { 2022: 11_589 }],
    ],
  ],
  [
    "the other unit differs",
    "EUR",
    { 2022: 11_589 },
    [
      ["USD", { 2022: 11_588 }],
      ["EUR", { 2022: 11_589, 2021: 4 }],
    ],
  ],
])("%s: %s", (_, unit, open, known) => {
  expect(tied(open, ...known)).toBe(unit);
});

test("16,000 rows of one name on either side take no longer than they are many", () => {
  const rows = (from: number) =>
    Array.from({ length: 16_000 }, (_, at) => ({ 2022: 10_000, 2021: from + at }));
  const busy = busyTime();
  tieUnits([table(rows(0), "USD"), table(rows(50_000))]);
  expect(busy()).toBeLessThan(5_000); // 90 s if every row is held against every other
});
