import { expect, test } from "vitest";
import { fiscalYearNamed } from "../../../../src/ingest/structure/cover/fiscal-year-named.ts";

test.each([
  [
    "Harbour fourth quarter fiscal 2022 results",
    ["The thirteen weeks ended January 28, 2023 were busy."],
    undefined,
    "start",
  ],
  ["Harbour fiscal 2023 results", ["The year ended January 28, 2023 was busy."], undefined, "end"],
  ["Harbour annual report", ["Fiscal 2022 ended on January 28, 2023."], undefined, "start"],
  [
    "Harbour annual report",
    ["We mean the 52 weeks ended January 28, 2023 (“fiscal 2022”)."],
    undefined,
    "start",
  ],
  [
    "Harbour annual report",
    ["Fiscal 2023, fiscal 2022 and fiscal 2021 had 52 weeks each."],
    "2023-01-31",
    "end",
  ],
  [
    "Harbour, Form 10-Q",
    [
      "Sales fell in the second quarter of fiscal 2024.",
      "In the second quarter of fiscal 2023 they had not.",
    ],
    "2023-07-31",
    "end",
  ],
  [
    "Harbour annual report",
    ["Fiscal 2022 ended on January 28, 2023.", "Fiscal 2022 ended on January 29, 2022."],
    undefined,
    undefined,
  ],
  ["Harbour annual report", ["Sales were good in fiscal 2022."], undefined, undefined],
] as const)("%s: %s", (title, texts, end, named) => {
  expect(fiscalYearNamed(title, texts, 1, end)).toBe(named);
});

test("a year that ends late is never called by the one before", () => {
  expect(
    fiscalYearNamed("Harbour fiscal 2023 results", ["It ended June 30, 2023."], 6, undefined),
  ).toBeUndefined();
});
