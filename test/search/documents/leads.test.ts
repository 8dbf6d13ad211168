import { expect, test } from "vitest";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { ingest } from "../../../src/ingest/ingest.ts";
import { openReport } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";

const TEXT = `# Larch annual report 2025

## Debt

The following table shows the maturities of long-term debt of 2026 and of later years:

| Maturities (in millions) | USD |
|---|---|
| Maturities of long-term debt, 2026 | 1,458 |
| Maturities of long-term debt, 2027 | 846 |

Maturities of long-term debt are paid from cash.
`;

test("a row with the number comes before the sentence that announces its table", async () => {
  const { corpus } = await ingest({ name: "larch.md", bytes: new TextEncoder().encode(TEXT) });
  const { hits } = await searchClaims(
    serve(openReport(createCorpus(corpus))),
    { query: "What are the maturities of long-term debt of 2026?" },
    "en",
  );
  expect(hits[0]?.statement).toContain("1.458 billion");
  expect(hits.some(({ statement }) => statement.startsWith("The following table"))).toBe(true);
});

test("a caption comes after the rows below it", async () => {
  const rows = "| Maker | 2024 | 2025 |\n|---|---|---|\n| Alder | 12 | 15 |\n| Birch | 9 | 8 |";
  const text = `# Pumps\n\n## Makers\n\nTable 3: Shipments of pumps by Alder and others (GW)\n\n${rows}\n`;
  const { corpus } = await ingest({ name: "pumps.md", bytes: new TextEncoder().encode(text) });
  const { hits } = await searchClaims(
    serve(openReport(createCorpus(corpus))),
    { query: "shipments of pumps by Alder" },
    "en",
  );
  expect(hits[0]?.statement).toMatch(/^Alder .*: 2024 12 GW; 2025 15 GW$/);
});
