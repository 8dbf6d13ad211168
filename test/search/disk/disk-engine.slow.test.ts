import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createDiskEngine } from "../../../src/search/disk/disk-engine.ts";
import { createTables } from "../../../src/search/disk/schema.ts";
import { insertReport } from "../../../src/search/disk/write-report.ts";
import { documents } from "../../../src/search/documents/documents.ts";
import { buildIndex } from "../../../src/search/index/build-index.ts";
import type { Engine } from "../../../src/search/index/engine.ts";
import { createInMemoryEngine } from "../../../src/search/index/in-memory-engine.ts";
import { FIELDS } from "../../../src/search/index/index-data.ts";
import { wantedTerms } from "../../../src/search/ranking/query-terms.ts";
import { jointStatistics } from "../../../src/search/ranking/statistics.ts";
import { TUNING } from "../../../src/search/ranking/tuning.ts";
import { readQuestion } from "../../../src/search/reading/question.ts";
import { createReader, nameLists } from "../../../src/search/reading/reader.ts";
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
      { name: of.id, key: "1", units: [], date: undefined },
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
    insertReport(database, { name: corpus.id, key: "1", units: [], date: undefined }, own, index);
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

test("a term is counted in some of the reports as engines of their own count it, and a name where it is called so", async () => {
  const all = documents(corpus);
  const parts = [0, 1, 2].map((rest) => all.filter((_, at) => at % 3 === rest));
  const indexes = parts.map((own) => buildIndex(corpus, own, TUNING.analyse));
  const apart = parts.map((own, at) =>
    createInMemoryEngine(own, () => indexes[at] ?? buildIndex(corpus, own, TUNING.analyse)),
  );
  const database = (await loadWasm()).open(join(folder, "several.db"));
  createTables(database, "test");
  const numbers = parts.map((own, at) =>
    insertReport(
      database,
      { name: `${at}`, key: "1", units: [], date: undefined },
      own,
      indexes[at] ?? buildIndex(corpus, own, TUNING.analyse),
    ),
  );
  const together = createDiskEngine(database, () => {
    throw new Error("no document is opened");
  });
  const terms = indexes.flatMap((index) => index.terms.split("\n").map((line) => line.split("\t")[0] ?? ""));
  const some = new Set(numbers.slice(1));
  const counts = await Promise.all(apart.slice(1).map((engine) => engine.fieldFrequencies(terms)));
  const found = await together.fieldFrequencies(terms, some);
  for (const term of terms)
    for (const field of FIELDS)
      expect(found.get(term)?.[field] ?? 0, `${term} ${field}`).toBe(
        counts.reduce((sum, each) => sum + (each.get(term)?.[field] ?? 0), 0),
      );

  const reader = createReader(corpus, nameLists(corpus), TUNING.analyse);
  const question = readQuestion("price of the Swift", reader);
  const unnamed = { ...question, entities: [] }; // as the first report reads it, which calls the Swift something else
  const asked = (engines: readonly Engine[]) =>
    apart.map((_, at) => ({
      question: at === 0 ? unnamed : question,
      engine: engines[at] ?? together,
      reports: new Set([numbers[at] ?? 0]),
    }));
  const statisticsOf = async (engines: readonly Engine[]) => {
    const { boosts } = await wantedTerms(asked(engines), TUNING);
    return (await jointStatistics(asked(engines), boosts)).map(({ frequencies }) => frequencies);
  };
  const joint = await statisticsOf([]);
  (await statisticsOf(apart)).forEach((own, at) => {
    // A report may lack a term that others have.
    for (const [term, count] of own) expect(joint[at]?.get(term), term).toEqual(count);
  });
});
