import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  calendarPeriod,
  comparePeriods,
  contains,
  formatPeriod,
  overlaps,
  parsePeriod,
} from "../../../src/notation/periods/period.ts";
import { readPeriods } from "../../../src/notation/periods/read-periods.ts";

describe("parsing a period", () => {
  test.each([
    ["2024", "year", "2024-01-01", "2024-12-31"],
    ["2024H2", "half", "2024-07-01", "2024-12-31"],
    ["2024Q3", "quarter", "2024-07-01", "2024-09-30"],
    ["2024-02", "month", "2024-02-01", "2024-02-29"],
    ["2023-02", "month", "2023-02-01", "2023-02-28"],
    ["2024-03-18", "day", "2024-03-18", "2024-03-18"],
    ["2018..2023", "range", "2018-01-01", "2023-12-31"],
    ["2024Q1..2024Q3", "range", "2024-01-01", "2024-09-30"],
    ["2024-09..2024-12", "range", "2024-09-01", "2024-12-31"],
  ])("%s is a %s from %s to %s", (text, kind, start, end) => {
    expect(parsePeriod(text)).toEqual({ text, kind, start, end });
  });

  test("a number is a year", () => {
    expect(parsePeriod(2026).text).toBe("2026");
  });

  test.each([
    ["FY2025Q3", 6, "2025Q1"],
    ["FY2025Q1", 6, "2024Q3"],
    ["FY2025H1", 6, "2024H2"],
    ["FY2025", 6, "2024-07..2025-06"],
    ["FY2025", 12, "2025"],
    ["FY2025Q4", 1, "2024-11..2025-01"],
    ["FY2025Q1", 9, "2024Q4"],
    ["2025Q1", 6, "2025Q1"],
  ])("%s of a year that ends in month %i is %s", (fiscal, lastMonth, calendar) => {
    expect(calendarPeriod(fiscal, lastMonth)).toBe(calendar);
    expect(parsePeriod(calendar).start).toBeDefined();
  });

  test.each([
    "",
    "24",
    "2024-13",
    "2024-02-30",
    "2024Q5",
    "2024H3",
    "2024/03",
    "2023..2018",
    "2024..2024",
    "2024..",
    "FY2025-03",
    "2024..FY2025",
    "spring 2024",
  ])("%j is refused with the grammar", (text) => {
    expect(() => parsePeriod(text)).toThrow(/is no period\. Write 2024, 2024H2/);
  });
});

describe("comparing periods", () => {
  const [year, quarter, fiscal] = [parsePeriod("2024"), parsePeriod("2024Q3"), parsePeriod("FY2025Q3")];

  test("a year contains its quarters, and overlaps a range that ends in it", () => {
    expect(contains(year, quarter)).toBe(true);
    expect(contains(quarter, year)).toBe(false);
    expect(overlaps(year, parsePeriod("2018..2024Q1"))).toBe(true);
    expect(overlaps(year, parsePeriod("2025-01-01"))).toBe(false);
  });

  test("order is by start, then by end", () => {
    const sorted = ["2025", "2024Q3", "2024", "2024-07-01"]
      .map((text) => parsePeriod(text))
      .sort((a, b) => comparePeriods(a, b) ?? 0);
    expect(sorted.map(({ text }) => text)).toEqual(["2024", "2024-07-01", "2024Q3", "2025"]);
  });

  test("a fiscal period compares with its like only", () => {
    expect(parsePeriod("FY2025Q3")).toEqual({ text: "FY2025Q3", kind: "fiscal" });
    expect(comparePeriods(fiscal, quarter)).toBeUndefined();
    expect(overlaps(fiscal, parsePeriod("2025Q1"))).toBe(false);
    expect(contains(fiscal, parsePeriod("FY2025Q3"))).toBe(true);
  });
});

const year = fc.integer({ min: 1991, max: 2039 }).filter((number) => number !== 2000);
const two = (number: number) => String(number).padStart(2, "0");
const single = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}Q${q}`),
  fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, h]) => `${y}H${h}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
);
const fiscal = fc
  .tuple(year, fc.integer({ min: 0, max: 4 }))
  .map(([y, q]) => `FY${y}${q === 0 ? "" : `Q${q}`}`);
const range = fc
  .tuple(single, single)
  .map((ends) => ends.sort((a, b) => comparePeriods(parsePeriod(a), parsePeriod(b)) ?? 0))
  .filter(([a = "", b = ""]) => !overlaps(parsePeriod(a), parsePeriod(b)))
  .map(([a, b]) => `${a}..${b}`);

describe("writing a period", () => {
  test.each([
    ["2024", "2024年", "2024"],
    ["2024Q3", "2024年三季度", "Q3 2024"],
    ["2024H2", "2024年下半年", "H2 2024"],
    ["2024-03", "2024年3月", "March 2024"],
    ["2024-03-18", "2024年3月18日", "18 March 2024"],
    ["2018..2023", "2018年至2023年", "2018 to 2023"],
    ["FY2025Q3", "2025财年三季度", "FY2025 Q3"],
  ])("%s is %s and %s", (text, zh, en) => {
    expect([formatPeriod(text, "zh"), formatPeriod(parsePeriod(text), "en")]).toEqual([zh, en]);
  });

  test.each(["zh", "en"] as const)("what is written in %s reads back as the same period", (lang) => {
    fc.assert(
      fc.property(fc.oneof(single, fiscal, range), (text) => {
        const written = formatPeriod(text, lang);
        expect([written, ...readPeriods(written).map(({ period }) => period)]).toEqual([written, text]);
      }),
      { numRuns: 1000 },
    );
  });
});
