import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createDiskEngine } from "../../../src/search/disk/disk-engine.ts";
import { createTables } from "../../../src/search/disk/schema.ts";
import { insertReport } from "../../../src/search/disk/write-report.ts";
import { documents } from "../../../src/search/documents/documents.ts";
import { buildIndex } from "../../../src/search/index/build-index.ts";
import { TUNING } from "../../../src/search/ranking/tuning.ts";
import { loadNode, loadWasm } from "../../../src/store/index/sqlite.ts";
import { openTiny } from "../../support/reports.ts";
import { engineContract } from "../engine-contract.ts";

const { corpus } = await openTiny();
const folder = mkdtempSync(join(tmpdir(), "engine-"));
const sqlites = [
  await loadWasm(),
  ...(await loadNode().then(
    (node) => [node],
    () => [],
  )),
];

for (const { binding, open } of sqlites)
  engineContract(`the engine on disk (${binding})`, corpus, (of, documents) => {
    const database = open(join(folder, `${binding}.db`));
    createTables(database, "test");
    const origins = new Map(documents.map(({ ref, origin }) => [ref, origin]));
    insertReport(
      database,
      { name: of.id, key: "1", units: [] },
      documents,
      buildIndex(of, documents, TUNING.analyse),
    );
    return createDiskEngine(database, (_, ref) => {
      const origin = origins.get(ref);
      if (!origin) throw new Error(ref);
      return origin;
    });
  });

test.runIf(sqlites.length > 1)("either SQLite reads what the other has written", () => {
  for (const writer of sqlites) {
    const file = join(folder, `of-${writer.binding}.db`);
    const database = writer.open(file);
    createTables(database, "test");
    const own = documents(corpus);
    const index = buildIndex(corpus, own, TUNING.analyse);
    insertReport(database, { name: corpus.id, key: "1", units: [] }, own, index);
    database.close();
    for (const reader of sqlites) {
      const opened = reader.open(file);
      expect(opened.all("select count(*) as n from fts where fts match ?", '"k:claim"')[0]).toEqual({
        n: own.filter(({ kind }) => kind === "claim").length,
      });
      opened.close();
    }
  }
});
