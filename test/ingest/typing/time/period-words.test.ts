import { expect, test } from "vitest";
import { headerPeriod, type ReportTime } from "../../../../src/ingest/typing/time/period-words.ts";

const annual: ReportTime = { period: "2022", end: "2022-12-31" };

test.each<[string, ReportTime, string | undefined]>([
  ["2022", {}, "2022"],
  ["31-12-2022", {}, "2022-12-31"],
  ["12/31/2022", {}, "2022-12-31"],
  ["03-04-2022", {}, undefined],
  ["2008-09", {}, undefined],
  ["2022-09", {}, "2022-09"],
  ["December 31, 2022", {}, "2022-12-31"],
  ["December 31, 2022 (restated)", {}, "2022-12-31"],
  ["FY2023", {}, "FY2023"],
  ["F19", {}, "FY2019"],
  ["2024Q1", {}, "2024Q1"],
  ["4Q24", {}, "2024Q4"],
  ["2024年三季报", {}, "2024Q1..2024Q3"],
  ["2024年前三季度", {}, "2024Q1..2024Q3"],
  ["2024年1-9月", {}, "2024Q1..2024Q3"],
  ["2023年半年报", {}, "2023H1"],
  ["2025E", {}, "2025"],
  ["Three months ended March 31, 2022", {}, "2022Q1"],
  // a year as far as it has come is not the year
  ["YTD 2025", { period: "2025Q3", end: "2025-09-30" }, "2025Q1..2025Q3"],
  ["2024 YTD", { period: "2025Q2", end: "2025-06-30" }, "2024H1"],
  ["Year-to-date 2025", { period: "2025", end: "2025-12-31" }, "2025"],
  ["2025年初至今", { period: "2025Q3", end: "2025-09-30" }, "2025Q1..2025Q3"],
  ["YTD 2025", {}, undefined],
  ["YTD 2025", { period: "FY2025", end: "2025-06-30", fiscalYearEnds: 6 }, undefined],
  ["3Q25 YTD", {}, "2025Q1..2025Q3"],
  ["FY2025Q2 YTD", { fiscalYearEnds: 6 }, "FY2025H1"],
  ["YTD Sep 2025", {}, "2025Q1..2025Q3"],
  ["Nine months ended September 30, 2022", {}, "2022Q1..2022Q3"],
  ["Years Ended September 30, 2019", {}, "FY2019"],
  ["Year ended December 31, 2019", {}, "2019"],
  ["2019", { fiscalYearEnds: 6 }, "FY2019"],
  ["2019 Second Quarter", {}, "2019Q2"],
  ["2019 Second Quarter", { fiscalYearEnds: 6 }, "FY2019Q2"],
  ["Fiscal 2019 First Quarter", {}, "FY2019Q1"],
  ["Year Ended December 31, 2018 First Quarter", {}, "2018Q1"],
  ["Quarter Ended June 30, 2019 Fourth Quarter", { fiscalYearEnds: 6 }, "2019Q2"],
  ["Financial year 2022", annual, "2022"],
  ["本期发生额", annual, "2022"],
  ["上年同期", annual, "2021"],
  ["期末余额", annual, "2022-12-31"],
  ["期初余额", annual, "2021-12-31"],
  ["本期发生额", {}, undefined],
  ["Budget", annual, undefined],
  ["Change", annual, undefined],
])("%s", (words, time, period) => {
  expect(headerPeriod(words, time)?.period).toBe(period);
});
