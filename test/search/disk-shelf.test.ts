import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createCorpus } from "../../src/corpus/corpus.ts";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { createTables } from "../../src/search/disk/schema.ts";
import { writeReport } from "../../src/search/disk/write-report.ts";
import { createDiskShelf } from "../../src/search/disk-shelf.ts";
import { createSearch, indexOf } from "../../src/search/search.ts";
import { loadSqlite } from "../../src/store/index/sqlite.ts";
import { TINY } from "../support/places.ts";

/** When four reports speak; the last does not tell. */
const DATES = ["2023", "2024-03-05", "2024-11-30", null];

const tiny = await readReportFolder(TINY);
const corpora = DATES.map((published, at) =>
  createCorpus({ ...tiny, id: `lake-${at}`, report: { ...tiny.report, published, latest: null } }),
);
const database = (await loadSqlite()).open(join(mkdtempSync(join(tmpdir(), "shelf-")), "index.db"));
createTables(database, "test");
for (const corpus of corpora)
  writeReport(database, { name: corpus.id, key: "1", corpus, index: indexOf(corpus) });
const shelf = createDiskShelf(database, () => {
  throw new Error("no document is opened");
});
const numbers = [...shelf.engine.whole().reports.keys()];

test.each([
  "湖滨市去年的骑行人数",
  "riders of Lakeside last year",
  "riders next quarter",
  "上个月的骑行人数",
  "riders in 2022",
])("%s is read by each report's own date, as in memory", async (query) => {
  const readings = await shelf.read(query, numbers);
  for (const [at, corpus] of corpora.entries()) {
    const [alone] = await createSearch(corpus).shelf.read(query, [0]);
    const own = readings.filter(({ reports }) => reports.includes(numbers[at] ?? 0));
    expect(own.map(({ question }) => question.periods)).toEqual([alone?.question.periods]);
  }
});

test("reports are asked together if the words for a time mean one time to them", async () => {
  const together = async (query: string) =>
    (await shelf.read(query, numbers)).map(({ reports }) => reports.length);
  expect(await together("湖滨市去年的骑行人数")).toEqual([1, 2, 1]);
  expect(await together("湖滨市的骑行人数")).toEqual([4]);
});
