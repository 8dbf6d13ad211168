import { expect, test } from "vitest";
import { checkFigures } from "../../../src/answers/check-figures/check-figures.ts";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { openReport } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { ingestText } from "../../ingest/support.ts";

const TEXT = `# Sail cloth outlook

Alder Research | 18 June 2025

## Shipments

Table 1: Cloth shipments (thousand bolts)

| Supplier | 2023 | Share | 2024 | Share | YoY growth |
|---|---|---|---|---|---|
| Cove Cloth | 410 | 41.0% | 455 | 35.0% | 11.0% |
| Bay Weavers | 240 | 24.0% | 403 | 31.0% | 67.9% |
| Sound Mills | 180 | 18.0% | 221 | 17.0% | 22.8% |
`;
const served = serve(openReport(createCorpus((await ingestText(TEXT)).corpus)));
const first = async (query: string) => (await searchClaims(served, { query }, "en")).hits[0]?.statement;

test("of two columns that are called alike it is not known which is asked for", async () => {
  expect(await first("Which supplier has the largest share?")).not.toContain("the highest of");
});

test.each(["Which supplier of cloth grew fastest?", "Which supplier has the highest YoY growth?"])(
  "a column of growth alone is that of the rows: %s",
  async (query) => expect(await first(query)).toMatch(/^Bay Weavers: YoY growth 67\.9%, the highest of 3/),
);

test.each([
  ["Bay Weavers shipped 403 thousand bolts in 2024.", "cannot be read"],
  ["Bay Weavers shipped 404 thousand bolts in 2024.", "not in the report"],
  ["Bay Weavers shipped 455 thousand bolts in 2024.", "not in the report"],
])("the digits under a scale that was not understood are not denied: %s", (claim, verdict) =>
  expect(checkFigures(served, [{ subject: claim }], "en").checks[0]?.verdict).toBe(verdict),
);
