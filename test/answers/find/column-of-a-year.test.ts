import { expect, test } from "vitest";
import { readDraft } from "../../../src/answers/check-figures/reading/read-draft.ts";
import { matchMetrics } from "../../../src/answers/find/match-metrics.ts";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { openReport } from "../../../src/library/report.ts";
import { ingestText } from "../../ingest/support.ts";

const SEGMENTS = `# Plover Kites annual report 2024

Plover Kites plc sells kites.

## Revenue by segment

| USD million | 2024 | 2023 |
|---|---|---|
| Box kites | 98.5 | 60.0 |
| Stunt kites | 48.5 | 40.0 |
| Total | 147.0 | 100.0 |
`;

test("a column titled with a year names no metric, and the year stays the time of a figure", async () => {
  const report = openReport(createCorpus((await ingestText(SEGMENTS)).corpus));
  const [column] = [...report.corpus.tables.values()].flatMap(({ columns }) =>
    columns.filter(({ metric }) => metric !== undefined),
  );
  expect(column).toMatchObject({ metric: "revenue", title: { en: "2024" } });
  expect(matchMetrics(report.corpus, "2024").ids).toEqual([]);
  expect(readDraft(report, "Box kites had revenue of USD 98.5 million in 2024.")).toMatchObject([
    { subject: "Box kites", metric: "revenue", period: "2024" },
  ]);
});
