import { describe, expect, test } from "vitest";
import { checkFigures } from "../../../src/answers/check-figures/check-figures.ts";
import { knownRatio, ratioIn } from "../../../src/answers/figures/known-ratios.ts";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { openReport } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { ingestText } from "../../ingest/support.ts";

const TEXT = `# Calder Robots plc annual results 2024

| EUR million | 2024 | 2023 |
|---|---|---|
| Revenue | 800.0 | 640.0 |
| Gross profit | 312.0 | 224.0 |
| Operating profit | 108.0 | 80.0 |
| Research and development | (104.0) | (96.0) |

## Segments

| EUR million | Revenue 2024 | Operating profit 2024 |
|---|---|---|
| Arms | 500.0 | 90.0 |
| Carts | 300.0 | 18.0 |
`;

const { corpus } = await ingestText(TEXT);
const report = openReport(createCorpus(corpus));
const served = serve(report);

test("a text names one ratio as its own", () => {
  expect(knownRatio("Gross profit margin")).toMatchObject({ part: "gross profit", whole: "revenue" });
  expect(ratioIn("operating margin of calder in 2024")).toMatchObject({ part: "operating profit" });
  expect(ratioIn("2024年毛利率")).toMatchObject({ part: "gross profit" });
  for (const text of [
    "adjusted operating margin",
    "gross margin and net margin",
    "margin of safety",
    "扣非净利率",
  ])
    expect(ratioIn(text)).toBeUndefined();
});

describe("a claimed ratio of two printed figures", () => {
  test.each([
    ["Calder's gross margin was 39.0% in 2024.", "agrees", "part / whole"],
    ["In 2023, Calder's gross margin rose to 35%.", "agrees", "part / whole"],
    ["Calder的2024年毛利率为39.0%。", "agrees", "part / whole"],
    ["Calder's operating margin was 13.5% in 2024.", "agrees", "part / whole"],
    ["Calder's gross margin was 41.0% in 2024.", "differs", "part / whole"],
    // an operating margin may leave out what this one does not
    ["Calder's operating margin was 15.0% in 2024.", "not in the report", undefined],
    ["Calder's adjusted operating margin was 13.5% in 2024.", "not in the report", undefined],
    ["Calder's gross margin was 39.0% in 2022.", "not in the report", undefined],
  ])("%s", (claim, verdict, formula) => {
    const [checked] = checkFigures(served, [{ subject: claim }], "en").checks;
    expect([checked?.verdict, checked?.computed?.formula]).toEqual([verdict, formula]);
  });

  test("costs in brackets are so much of revenue", () => {
    const asked = { subject: "Calder", metric: "研发费用率", value: "13.0%", period: "2024" };
    expect(checkFigures(served, [asked], "en").checks[0]).toMatchObject({
      verdict: "agrees",
      computed: { formula: "-part / whole" },
    });
  });
});

describe("a ratio that is asked for and not printed", () => {
  const first = async (query: string) => (await searchClaims(served, { query, limit: 2 }, "en")).hits[0];

  test.each([
    ["gross margin of Calder Robots in 2023", 35],
    ["Calder gross margin", 39],
    ["Calder operating margin 2024", 13.5],
    ["Calder 2024年毛利率", 39],
  ])("comes first, computed: %s", async (query, value) => {
    expect(await first(query)).toMatchObject({ kind: "computed", quantities: [{ value, unit: "%" }] });
  });

  test.each([
    "which segment has the highest gross margin",
    "how did Calder's gross margin change from 2023 to 2024",
  ])("is no answer to a question of many or of a change: %s", async (query) => {
    expect((await first(query))?.kind).not.toBe("computed");
  });
});
