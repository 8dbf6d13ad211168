import { expect, test } from "vitest";
import { fiscalYearEnd, timeOf } from "../../../../src/ingest/structure/cover/report-time.ts";

test.each([
  ["results for its third quarter ended September 30, 2025", 12],
  ["the second fiscal quarter ended December 31, 2024", 6],
  ["the first quarter of fiscal 2026 ended April 30, 2025", 1],
  ["the first quarter ended April 2, 2023", 12],
  ["the fiscal year ended June 30, 2025, and its first quarter ended September 30, 2024", 6],
  ["the quarter ended September 30, 2025", undefined],
])("the year ends as its parts tell: %s", (text, month) => expect(fiscalYearEnd(text)).toBe(month));

test("a year that may be either of two is the one that the cover says ended, or none", () => {
  const of = (cover: string) => timeOf("Annual report for fiscal 2025", cover, "annual", 1);
  expect(of("For the fiscal year ended January 31, 2026")).toEqual({
    period: "2025-02..2026-01",
    end: "2026-01-31",
    fiscalYearEnds: 1,
  });
  expect(of("")).toEqual({ fiscalYearEnds: 1 });
});

test.each([
  ["Bay Ferries ASA: Annual results 2024", "2024"],
  ["Bay Ferries: full-year results for 2024", "2024"],
  ["Bay Ferries Q3 2024 results", "2024Q3"],
  ["Half-year results 2024 of Bay Ferries", "2024H1"],
  ["2024年度业绩公告", "2024"],
  ["Results for 2024 and outlook for 2025", undefined],
  ["Bay Ferries: results of the 2024 survey", undefined],
])("a release is of the time that its head has: %s", (title, period) =>
  expect(timeOf(title, "", "earnings-release").period).toBe(period),
);

test.each([
  ["Interim report Q3 2025", "2025Q3"],
  ["Interim report January–September 2025", "2025Q1..2025Q3"],
  ["Half-year report 2025", "2025H1"],
  ["Interim report 2025", "2025H1"],
])("an interim report is of the part of the year that its head has: %s", (title, period) =>
  expect(timeOf(title, "", "interim").period).toBe(period),
);
