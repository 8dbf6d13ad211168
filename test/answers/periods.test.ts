import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkFigures } from "../../src/answers/check-figures/check-figures.ts";
import { compareEntities } from "../../src/answers/compare-entities/compare-entities.ts";
import { searchClaims } from "../../src/answers/search-claims/search-claims.ts";
import { createCorpus } from "../../src/corpus/corpus.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { openReport } from "../../src/library/report.ts";
import { serve } from "../../src/library/served.ts";

const name = "estimates-and-fiscal-quarters.md";
const bytes = readFileSync(`test/fixtures/ingest/${name}`);
const { corpus } = await ingest({ name, bytes }, { company: "Larch Corp" });
const of = (report: Partial<typeof corpus.report>) =>
  serve(openReport(createCorpus({ ...corpus, report: { ...corpus.report, ...report } })));
const larch = of({});

/** Revenues that compare_entities gives for a time, with their periods and footing. */
const revenues = async (asked: { readonly period?: string; readonly since?: string }, served = larch) => {
  const { metrics = [] } = await compareEntities(
    served,
    { names: ["Larch"], metrics: ["revenue"], ...asked },
    "en",
  );
  return metrics.flatMap(({ values }) => values.map(({ value, period }) => `${period} ${value}`));
};

describe("compare_entities takes periods as analysts write them", () => {
  test.each([
    ["3QFY25", ["FY2025Q3 310"]],
    ["Q3 FY25", ["FY2025Q3 310"]],
    ["1Q25", ["FY2025Q3 310"]],
    ["the quarter to March 2025", ["FY2025Q3 310"]],
    ["截至2025年3月31日止季度", ["FY2025Q3 310"]],
    ["2025年1-3月", ["FY2025Q3 310"]],
    ["FY2023/24", ["FY2024 1000"]],
    ["FY24A", ["FY2024 1000"]],
    ["FY24E", []],
    ["FY26E", ["FY2026 1500"]],
    ["FY26A", []],
  ])("%s", async (period, expected) => {
    expect(await revenues({ period })).toEqual(expected);
  });

  test("last year is the year before the report's date", async () => {
    expect(await revenues({ period: "去年" })).toEqual(await revenues({ period: "2024" }));
    expect(await revenues({ since: "next year" })).toEqual(["FY2026 1500"]);
  });

  test("a report without a date is not asked for last year", async () => {
    const undated = of({ published: null, latest: null });
    await expect(async () => revenues({ period: "last year" }, undated)).rejects.toThrow(
      '"last year" is seen from a date, and the report says none of its own. Write the period itself.',
    );
  });

  test("a range in the wrong order is turned", async () => {
    expect(await revenues({ period: "2026–2024" })).toEqual(await revenues({ period: "2024..2026" }));
  });
});

describe("check_figures", () => {
  const verdict = (subject: string, claim: { value?: string; period?: string; metric?: string } = {}) =>
    checkFigures(larch, [{ subject, ...claim }], "en").checks.map(({ verdict, why }) => [verdict, why]);
  const revenue = (value: string, period: string) => verdict("Larch", { metric: "revenue", value, period });

  test.each(["3QFY25", "1Q25", "three months ended March 31, 2025", "2025年3月季度"])(
    "knows %s",
    (period) => {
      expect(revenue("USD 310 million", period)).toEqual([["agrees", undefined]]);
      expect(revenue("USD 320 million", period)).toMatchObject([["differs", "another value"]]);
    },
  );

  test("an estimate agrees with an estimate, not with what came out", () => {
    const apart = "one is an estimate, the other came out";
    expect(revenue("USD 1.2 billion", "FY2025E")).toEqual([["agrees", undefined]]);
    expect(revenue("USD 1.2 billion", "2025E")).toEqual([["agrees", undefined]]);
    expect(revenue("USD 1.2 billion", "2025A")).toEqual([["differs", apart]]);
    expect(revenue("USD 1 billion", "2024A")).toEqual([["agrees", undefined]]);
    expect(verdict("Larch's revenue was USD 1 billion in 2024E.")).toEqual([["differs", apart]]);
  });

  test("a draft's 25年 is a time and no figure", () => {
    expect(checkFigures(larch, [{ subject: "Larch 26年营收为15亿美元" }], "zh").checks).toHaveLength(1);
  });
});

describe("search_claims", () => {
  const refs = async (asked: { query?: string; period?: string }) =>
    (await searchClaims(larch, { query: "Larch revenue", ...asked }, "en")).hits.map(({ ref }) => ref);

  test.each(["1Q25", "3QFY25", "FY25Q3", "quarter ended March 31, 2025"])(
    "is narrowed to %s",
    async (period) => {
      expect((await refs({ period }))[0]).toBe("row/quarters.revenue");
    },
  );

  test("finds the quarter that a question writes in its own way", async () => {
    expect((await refs({ query: "Larch revenue 3QFY25" }))[0]).toBe("row/quarters.revenue");
  });

  test("leaves out what came out if estimates are asked for", async () => {
    expect(await refs({ period: "FY2023E" })).toEqual([]);
    expect((await refs({ period: "FY2023A" }))[0]).toBe("row/forecasts.revenue");
  });
});
