import { expect, test } from "vitest";
import { dateOnCover } from "../../../../src/ingest/structure/cover/cover-date.ts";

const of = (line: string) =>
  dateOnCover(`Harbour Ferries Reports Results\n${line}`, undefined, "earnings-release", "2025-09-30");

test.each([
  "PORTLAND, October 28, 2025 – Harbour Ferries, Inc. (NYSE: HRBR), which carries people, today announced",
  "LONDON, 28 October 2025 - Harbour Ferries plc today announced its results",
  "SAN JOSE, Calif., Oct. 28, 2025 /Newswire/ -- Harbour Ferries, Inc. today announced its results",
  "PORTLAND, ORE. (October 28, 2025) — Harbour Ferries, Inc. today announced its results",
  "PORTLAND, Ore. — October 28, 2025 — Harbour Ferries, Inc. today announced its results",
  "NEW YORK--(Newswire)--Oct. 28, 2025-- Harbour Ferries, Inc. today announced its results",
])("a release is of the day with which its text begins: %s", (line) => expect(of(line)).toBe("2025-10-28"));

test.each([
  "PORTLAND, June 28, 2025 – Harbour Ferries, Inc., before its quarter has ended",
  "Third Quarter Ended October 28, 2025 - Results of Harbour Ferries, which carries people",
  "Results for the period to October 28, 2025 – unaudited, with those of the year before it",
])("but no other day is its date: %s", (line) => expect(of(line)).toBeUndefined());

test.each([
  ["annual", "28 March 2026", "2025-12-31", "2026-03-28"],
  ["annual", "2026年3月28日", "2025-12-31", "2026-03-28"],
  ["annual", "31 December 2025", "2025-12-31", undefined],
  ["annual", "28 March 2026", undefined, undefined],
  ["quarterly", "Copenhagen, 7 November 2025", "2025-09-30", "2025-11-07"],
] as const)("a company's report is of a day behind its time: %s, %s behind %s", (kind, line, after, date) =>
  expect(dateOnCover(`Harbour Ferries\n${line}`, undefined, kind, after)).toBe(date),
);
