import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDiskEngine } from "../../../src/search/disk/disk-engine.ts";
import { createTables } from "../../../src/search/disk/schema.ts";
import { insertReport } from "../../../src/search/disk/write-report.ts";
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
