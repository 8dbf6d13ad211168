import { expect, test } from "vitest";
import { readPeriod } from "../../../src/notation/periods/read-period.ts";

test.each([
  ["2024Q3", "2024Q3"],
  [" FY2025 ", "FY2025"],
  ["2024年三季度", "2024Q3"],
  ["in Q3 2024", "2024Q3"],
  ["2024年9月至12月", "2024-09..2024-12"],
])("%s is a period", (text, period) => expect(readPeriod(text).text).toBe(period));

test.each(["last year", "2023 and 2024", "Q3", "13 February"])(
  "%s is none, and the error says how to write one",
  (text) => expect(() => readPeriod(text)).toThrow(`"${text}" is no period. Write 2024, 2024H2`),
);

test("in a condition nothing may stand beside it", () => {
  expect(readPeriod("2024年三季度", "date = 2024年三季度").text).toBe("2024Q3");
  expect(() => readPeriod("not March 2024", "date = not March 2024")).toThrow(
    '"date = not March 2024": "not March 2024" is no period.',
  );
});
