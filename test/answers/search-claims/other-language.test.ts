import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { readReportFolder } from "../../../src/corpus/reading/read-report-folder.ts";
import { checkCorpus } from "../../../src/corpus/rules/check-corpus.ts";
import { loadDictionary } from "../../../src/library/dictionary.ts";
import { openReport, type Report } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { createTables } from "../../../src/search/disk/schema.ts";
import { insertReport } from "../../../src/search/disk/write-report.ts";
import { createDiskShelf } from "../../../src/search/disk-shelf.ts";
import { documents } from "../../../src/search/documents/documents.ts";
import { findIn, type Part } from "../../../src/search/find-in.ts";
import { buildIndex } from "../../../src/search/index/build-index.ts";
import { TUNING } from "../../../src/search/ranking/tuning.ts";
import { type LoadDictionary, openDictionary } from "../../../src/search/reading/dictionary.ts";
import { loadWasm } from "../../../src/store/index/sqlite.ts";
import { CHINESE, ENGLISH } from "../../support/places.ts";

const open = async (folder: string) => openReport(checkCorpus(await readReportFolder(folder)));
const partOf = async ({ place, card }: Report): Promise<Part> => {
  const found = await place();
  if (!found) throw new Error(card.id);
  return { ...found, filter: {}, languages: card.languages };
};
const [chinese, english] = await Promise.all([open(CHINESE), open(ENGLISH)]);

test.each([
  ["en", "How big is takeout?", chinese, "claim/delivery-share-2024"],
  ["en", "Which stores stand at an airport?", chinese, "row/diqu.east"],
  ["zh", "网上订单有多少", english, "claim/online-share-2024"],
  ["zh", "北方", english, "row/regions.north"],
] as const)(
  "asked in %s, a report in the other language is found by words of a dictionary: %s",
  async (lang, query, report, ref) => {
    const { hits } = await searchClaims(serve(report), { query }, lang);
    expect(hits.map((hit) => hit.ref)).toContain(ref);
    const { hits: without } = await findIn([await partOf(report)], query);
    expect(without.map(({ found }) => found.document.ref)).not.toContain(ref);
  },
);

test("a word that is only translated is no name of the report", async () => {
  const { absent } = await searchClaims(serve(chinese), { query: "What does Airport earn?" }, "en");
  expect(absent?.join()).toContain("Airport");
});

test.each(["takeout", "机场店"])(
  "beside a report in the question's own language, which answers as before, on the disk too: %s",
  async (query) => {
    const parts = await onDisk([chinese, english]);
    const refs = async (load?: LoadDictionary) => {
      const { hits } = await findIn(parts, query, [], load);
      return hits.map(({ at, found }) => `${at} ${found.document.ref}`);
    };
    const [before, after] = [await refs(), await refs(loadDictionary)];
    const own = query === "takeout" ? "1 " : "0 ";
    expect(after.filter((each) => each.startsWith(own))).toEqual(
      before.filter((each) => each.startsWith(own)),
    );
    expect(after).toContain(query === "takeout" ? "0 claim/delivery-share-2024" : "0 row/diqu.east");
  },
);

/** Reports in one index on the disk. */
async function onDisk(reports: readonly Report[]): Promise<readonly Part[]> {
  const database = (await loadWasm()).open(join(mkdtempSync(join(tmpdir(), "languages-")), "index.db"));
  createTables(database, "test");
  const lists = reports.map(({ corpus }) => documents(corpus));
  const numbers = reports.map(({ corpus }, at) => {
    const own = lists[at] ?? [];
    return insertReport(
      database,
      { name: corpus.id, key: "1", units: [], date: undefined },
      own,
      buildIndex(corpus, own, TUNING.analyse),
    );
  });
  const shelf = createDiskShelf(database, (number, ref) => {
    const found = lists[numbers.indexOf(number)]?.find((each) => each.ref === ref);
    if (!found) throw new Error(ref);
    return found.origin;
  });
  return reports.map(({ card }, at) => ({
    shelf,
    report: numbers[at] ?? 0,
    filter: {},
    languages: card.languages,
  }));
}

describe("the dictionary", () => {
  const asked = async (query: string, ...languages: readonly ("zh" | "en")[]) => {
    let loads = 0;
    await findIn([{ ...(await partOf(chinese)), languages }], query, [], async () => {
      loads++;
      return openDictionary("takeout\t外卖");
    });
    return loads;
  };

  test.each([
    ["外卖占比", ["zh"], 0],
    ["takeout", ["en"], 0],
    ["takeout", ["zh", "en"], 0],
    ["takeout", ["zh"], 1],
    ["外卖占比", ["en"], 1],
    ["H100 PCIe 算力是多少", ["zh"], 0],
  ] as const)("for %s and a report in %j is read %i times", async (query, languages, loads) => {
    expect(await asked(query, ...languages)).toBe(loads);
  });

  test("is read once, however often it is asked for", () => {
    expect(loadDictionary()).toBe(loadDictionary());
  });
});
