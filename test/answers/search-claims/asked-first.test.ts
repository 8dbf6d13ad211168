import { expect, test } from "vitest";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { openReport } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { ingestText } from "../../ingest/support.ts";
import { servedShipped } from "../../support/reports.ts";

const { corpus } = await ingestText(`# Alder Grid (ALG GR)

Alder Research | 12 March 2026

## Alder Grid: estimates

| EUR million | 2022 | 2023 | 2024 | 2025E | 2026E | 2027E |
|---|---|---|---|---|---|---|
| Sales | 830 | 794 | 900 | 1,010 | 1,120 | 1,260 |
| EPS (EUR) | 1.10 | 0.90 | 1.30 | 1.61 | 1.82 | 2.05 |

## Peers

In 2021 Alder Grid's gross margin was 31.0%. In 2022 Alder Grid's gross margin was 32.0%. In 2023 Alder Grid's gross margin was 33.0%. In 2024 Alder Grid's gross margin was 34.0%. In 2025 Alder Grid's gross margin was 35.5%.
`);
const served = serve(openReport(createCorpus(corpus)));
const hits = async (query: string) => (await searchClaims(served, { query }, "en")).hits;

test("a row opens with the asked time, and says neither unit nor metric apart from number and label", async () => {
  const [first] = await hits("Alder Grid EPS 2027E");
  expect(first?.statement).toMatch(/: 2027E EUR 2\.05; 2022 EUR 1\.1; 2023 EUR 0\.9; /);
  expect(first?.statement).not.toMatch(/metric|unit/);
  expect(first?.quantities?.[0]).toMatchObject({ value: 2.05, period: "2027" });
});

test("of many figures of a passage those of the asked time come first", async () => {
  const all = await hits("Alder Grid gross margin 2025");
  const passage = all.find(({ kind }) => kind === "passage");
  expect(passage?.quantities?.[0]).toMatchObject({ value: 35.5, period: "2025" });
  expect(passage?.quantities).toHaveLength(4);
});

test("a row says when it was if that is asked, beside the metric that is named", async () => {
  const { hits: all } = await searchClaims(
    await servedShipped(),
    { query: "阿里云百炼哪天上线的MCP服务" },
    "zh",
  );
  expect(all[0]?.statement).toContain("日期 2025-04-09");
});
