import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { readReportFolder } from "../../../src/corpus/reading/read-report-folder.ts";
import { cardOf } from "../../../src/library/card.ts";
import { lazyReport, openReport } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { originIn } from "../../../src/search/disk/origin-in.ts";
import { createTables } from "../../../src/search/disk/schema.ts";
import { writeReport } from "../../../src/search/disk/write-report.ts";
import { createDiskShelf } from "../../../src/search/disk-shelf.ts";
import { indexOf } from "../../../src/search/search.ts";
import { loadSqlite } from "../../../src/store/index/sqlite.ts";
import { TINY } from "../../support/places.ts";

const REPORTS = 12;
/** A page, and the reports that a question of a table is asked of besides. */
const [SHOWN, MOST_ASKED] = [3, 6];

const tiny = await readReportFolder(TINY);
const opened = new Set<string>();
const database = (await loadSqlite()).open(join(mkdtempSync(join(tmpdir(), "opened-")), "index.db"));
createTables(database, "test");
const corpora = new Map(
  Array.from({ length: REPORTS }, (_, at) => {
    const corpus = createCorpus({ ...tiny, id: `lake-${at}` });
    writeReport(database, { name: corpus.id, key: "1", corpus, index: indexOf(corpus) });
    return [corpus.id, corpus];
  }),
);
const corpusOf = (id: string) => {
  const corpus = corpora.get(id);
  if (!corpus) throw new Error(`no report ${id}`);
  opened.add(id);
  return corpus;
};
const shelf = createDiskShelf(database, (report, ref) => {
  const origin = originIn(corpusOf(shelf.engine.whole().reports.get(report)?.name ?? ""), ref);
  if (!origin) throw new Error(`no origin of ${ref}`);
  return origin;
});
const served = serve(
  ...[...shelf.engine.whole().reports].map(([report, { name }]) =>
    lazyReport(
      cardOf(createCorpus({ ...tiny, id: name })),
      () => openReport(corpusOf(name)),
      async () => ({ shelf, report }),
    ),
  ),
);

/** The reports that are opened to answer a question, and those that its hits are of. */
async function askedOf(query: string) {
  opened.clear();
  const { hits, total } = await searchClaims(served, { query, limit: SHOWN }, "zh");
  return { total, opened: [...opened], shown: new Set(hits.map(({ ref }) => ref.split("/")[0] ?? "")) };
}

test.each(["湖滨市的骑行人数", "riders of Lakeside", "Lakeside helmets", "price of the bike"])(
  "of many reports that have rows and claims on %s, only those of the hits that are shown are opened",
  async (query) => {
    const asked = await askedOf(query);
    expect(asked.total).toBeGreaterThan(REPORTS);
    for (const id of asked.opened) expect(asked.shown).toContain(id);
  },
);

test.each([
  "哪一年骑行人数最多",
  "Which year had the most riders?",
  "Which city has the most riders?",
  "How many riders does Lakeside have?",
])("%s opens those of the best hits besides, however many have such rows", async (query) => {
  const asked = await askedOf(query);
  expect(asked.total).toBeGreaterThan(REPORTS);
  expect(asked.opened.length).toBeLessThanOrEqual(SHOWN + MOST_ASKED);
});
