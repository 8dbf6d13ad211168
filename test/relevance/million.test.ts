import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createCorpus } from "../../src/corpus/corpus.ts";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { createTables } from "../../src/search/disk/schema.ts";
import { writeReport } from "../../src/search/disk/write-report.ts";
import { createDiskShelf } from "../../src/search/disk-shelf.ts";
import { findIn } from "../../src/search/find-in.ts";
import type { Engine } from "../../src/search/index/engine.ts";
import { indexOf } from "../../src/search/search.ts";
import { loadSqlite } from "../../src/store/index/sqlite.ts";
import { TINY } from "../support/places.ts";
import { exactCandidates } from "./million/exact.ts";
import { createVariation } from "./million/vary.ts";

type Candidates = Awaited<ReturnType<Engine["candidates"]>>;

const tiny = await readReportFolder(TINY);
const vary = createVariation([tiny]);

test("a copy of a report has other numbers and rare words, always the same, and all else as it was", () => {
  const copy = vary(tiny, 3);
  expect(vary(tiny, 3)).toEqual(copy);
  expect(copy.claims.map(({ id, lines, about }) => ({ id, lines, about }))).toEqual(
    tiny.claims.map(({ id, lines, about }) => ({ id, lines, about })),
  );
  const numbers = (text: string) => text.match(/\d+/g) ?? [];
  const years = (text: string) => text.match(/\b(?:19|20)\d\d\b/g) ?? [];
  for (const [at, { en }] of tiny.claims.entries()) {
    const other = copy.claims[at]?.en ?? "";
    expect(years(other)).toEqual(years(en));
    expect(numbers(other).map(({ length }) => length)).toEqual(numbers(en).map(({ length }) => length));
    if (numbers(en).length > years(en).length) expect(numbers(other)).not.toEqual(numbers(en));
  }
  expect(copy.claims.map(({ en }) => en)).not.toEqual(vary(tiny, 4).claims.map(({ en }) => en));
});

test("the exact ranking is that of an index that gathers everything", async () => {
  const database = (await loadSqlite()).open(join(mkdtempSync(join(tmpdir(), "exact-")), "index.db"));
  createTables(database, "test");
  for (const copy of [1, 2, 3]) {
    const data = vary(tiny, copy);
    const corpus = createCorpus(data);
    writeReport(database, { name: data.id, key: "1", corpus, index: indexOf(corpus) });
  }
  const shelf = createDiskShelf(database, (_, ref) => {
    throw new Error(ref);
  });
  const parts = [...shelf.engine.whole().reports.keys()].map((report) => ({ shelf, report, filter: {} }));
  const others = shelf.engine.candidates;
  const exact = exactCandidates(database, others);
  const pairs: (readonly [Candidates, Candidates])[] = [];
  Object.assign(shelf.engine, {
    async candidates(...asked: Parameters<typeof others>) {
      const own = await others(...asked);
      pairs.push([await exact(...asked), own]);
      return own;
    },
  });
  for (const query of ["湖滨市骑行人数", "riders of Lakeside in 2023", "length of the lanes"])
    await findIn(parts, query).catch(() => undefined); // no document is opened
  const rounded = (all: Candidates) => all.map(({ id, score }) => [id, score.toPrecision(9)]);
  for (const [one, other] of pairs) expect(rounded(one)).toEqual(rounded(other));
  expect(pairs.flat(2).length).toBeGreaterThan(40);
});
