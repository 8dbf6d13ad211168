import { expect, test } from "vitest";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { openReport } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { ingestText } from "../../ingest/support.ts";

// the growth of profit does not come out, so that the column stays open
const { corpus } = await ingestText(`# Pier Ltd: annual results 2023

| EUR million | 2023 | 2022 | % change |
|---|---|---|---|
| Revenue | 830 | 794 | 4.5 |
| Net profit | 110 | 100 | 12.0 |
| Headcount | 210 | | 12.0 |
`);
const served = serve(openReport(createCorpus(corpus)));
const absentOf = async (query: string) => (await searchClaims(served, { query }, "en")).absent ?? [];

test.each(["Pier revenue growth 2023", "Pier net profit growth 2023", "Pier net profit 2023"])(
  "a growth that is printed, or follows from the figures of two years, is not absent: %s",
  async (query) => expect(await absentOf(query)).toEqual([]),
);

test("a growth of which there is nothing is", async () =>
  expect(await absentOf("Pier capex growth 2023")).toEqual([expect.stringContaining("capex")]));
