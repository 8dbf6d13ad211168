import { expect, test } from "vitest";
import { readCell } from "../../../src/ingest/typing/number-cell.ts";
import { createOwnUnits } from "../../../src/ingest/typing/units/own-units.ts";

const { units } = createOwnUnits();

test.each([
  ["1,234", 1234, undefined],
  ["(1,234)", -1234, undefined],
  ["( 1,234 )", -1234, undefined],
  ["−515", -515, undefined],
  ["$ (9.8)", -9.8, "USD"],
  ["$1.2 billion", 1_200_000_000, "USD"],
  ["12.5%", 12.5, "%"],
  ["(12)%", -12, "%"],
  ["(12%)", -12, "%"],
  ["1,234(1)", 1234, undefined],
  ["12.3¹", 12.3, undefined],
  ["610^2", 610, undefined],
  ["1234.56", 1234.56, undefined],
  [".5", 0.5, undefined],
  ["5.58亿", 558_000_000, undefined],
  ["300W", 300, "W"],
  ["5%¹", 5, "%"],
  ["0", 0, undefined],
  ["(5)", -5, undefined],
  ["１２３", 123, undefined],
])("%s is a number", (text, value, unit) => {
  const reading = readCell(text, units);
  expect(reading.kind).toBe("number");
  expect(reading.kind === "number" && { value: reading.number.value, unit: reading.number.unit }).toEqual({
    value,
    unit,
  });
});

test.each([
  "",
  "0.02T",
  "1990s",
  "13 Weeks Ended",
  "—",
  "-",
  "n/a",
  "不适用",
  "Total",
  "1.234,56",
  "800,10",
  "03-04-2022",
  "2022/12",
  "000651",
  "$’000",
  "12345678901234567",
  "see note 4 of 2022",
  "1st",
  "(1",
])("%s is none", (text) => {
  expect(readCell(text, units).kind).not.toBe("number");
});
