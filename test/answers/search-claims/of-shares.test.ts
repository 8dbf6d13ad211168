import { expect, test } from "vitest";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { openReport } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { ingestText } from "../../ingest/support.ts";

const { corpus } = await ingestText(`# Harbour Winches plc (LSE: HBW) third quarter 2025 results

6 November 2025

Revenue by segment (EUR million)

| Segment | Q3 2025 | Q3 2024 |
|---|---|---|
| Winches | 178.3 | 142.0 |
| Hatches | 96.1 | 99.4 |
| Total | 274.4 | 241.4 |

Income statement (EUR million)

| | Q3 2025 | Q3 2024 |
|---|---|---|
| Revenue | 274.4 | 241.4 |
| Cost of sales | (201.4) | (172.3) |
| Research and development | (24.7) | (21.5) |
| Net profit | (13.7) | 21.7 |
`);
const ask = (query: string) => searchClaims(serve(openReport(createCorpus(corpus))), { query }, "en");

test.each([
  // 24.7 / 274.4: what a statement takes off is no negative share
  ["Harbour Winches R&D as a share of revenue, Q3 2025", 9, "%"],
  ["Harbour Winches cost of sales as a percentage of revenue in Q3 2025", 73.4, "%"],
  // -13.7 / 274.4: but a loss is
  ["Harbour Winches net profit as a share of revenue, Q3 2025", -5, "%"],
  // 96.1 / 274.4: of one thing in another
  ["What is the share of Hatches in the revenue of Harbour Winches in Q3 2025?", 35, "%"],
])("a share of two printed figures is computed: %s", async (query, value, unit) => {
  expect((await ask(query)).hits[0]).toMatchObject({ kind: "computed", quantities: [{ value, unit }] });
});

test.each([
  ["Target Corp revenue in 2025", "Target Corp"],
  ["What was Revenue Cost Ltd's net profit?", "Revenue Cost Ltd"],
])("a company of common words is told by its legal form: %s", async (query, name) => {
  expect((await ask(query)).absent?.join()).toContain(name);
});

test("a company that is known by its name is no stranger with its legal form", async () => {
  expect((await ask("Harbour Winches plc revenue in Q3 2025")).absent).toBeUndefined();
});
