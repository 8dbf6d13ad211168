import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { readReportFolder } from "../../../src/corpus/reading/read-report-folder.ts";
import { openReport } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { numberIn, textIn } from "../../../src/search/disk/database.ts";
import { mendIndex } from "../../../src/store/change/mend-index.ts";
import { removeReports } from "../../../src/store/change/remove-reports.ts";
import { compileReport } from "../../../src/store/compiled/compile-report.ts";
import { indexFile, indexFolder } from "../../../src/store/index/index-file.ts";
import { loadSqlite } from "../../../src/store/index/sqlite.ts";
import { openLibrary } from "../../../src/store/open-library.ts";
import { layReport, likeness, passagesOf, shippedData } from "../../support/large-library.ts";
import { newLibrary } from "../../support/library.ts";
import { TINY } from "../../support/places.ts";

const REPORTS = 5;
const { binding, open: openFile } = await loadSqlite();
const whole = join(mkdtempSync(join(tmpdir(), "large-")), "reports");

const tiny = await readReportFolder(TINY);
const PLACES = [{ pageLabel: "x".repeat(1_800_000) }];

/** A small report that takes much room: with the long name of a page. */
const bulky = (number: number) => ({ ...tiny, id: `lake-${number}`, places: PLACES });

/** A library too large for memory; each test has its own. */
beforeAll(async () => {
  for (let number = 0; number < REPORTS; number++) await layReport(whole, bulky(number));
  await mendIndex({ library: whole, anew: false });
}, 60_000);

afterAll(() => rmSync(join(whole, ".."), { recursive: true, force: true }));

function large(): string {
  const library = newLibrary();
  cpSync(whole, library, { recursive: true, preserveTimestamps: true });
  return library;
}

const open = (library: string, patient = false) =>
  openLibrary({ library, corpora: [], compile: compileReport, patient });

const QUERY = "湖滨市骑行人数";

/** The refs of what is found; comes back when the index is let go again, which is under one lock for what is asked in one go. */
async function refs(library: Awaited<ReturnType<typeof open>>, query = QUERY) {
  const { hits } = await searchClaims(library, { query, limit: 50 }, "zh");
  await pause(20);
  return hits.map(({ ref }) => ref);
}

/** The reports in an index with the documents that it has of each; it must be whole. */
function contents(library: string): ReadonlyMap<string, number> {
  const database = openFile(indexFile(library, binding));
  try {
    database.run("insert into fts(fts) values ('integrity-check')");
    for (const [of, strays] of [
      ["no report", "select doc from held where doc not in (select id from report)"],
      ["no thing", "select term from held where cast(term as integer) not in (select id from name)"],
    ] as const)
      expect(database.all(strays), `names of ${of}`).toEqual([]);
    return new Map(
      database.all("select id, name, documents from report").map((row) => {
        const id = numberIn(row, "id");
        const [first, last] = [id * 2 ** 20, (id + 1) * 2 ** 20 - 1];
        for (const table of ["doc where id", "fts where rowid"]) {
          const [count] = database.all(`select count(*) as n from ${table} between ? and ?`, first, last);
          expect(numberIn(count, "n")).toBe(numberIn(row, "documents"));
        }
        return [textIn(row, "name"), numberIn(row, "documents")];
      }),
    );
  } finally {
    database.close();
  }
}

describe("a library that outgrows memory", { timeout: 60_000 }, () => {
  test("has all its reports in one index, which opens none of them to answer", async () => {
    const library = await open(large());
    const places = await Promise.all(library.reports.map((report) => report.place()));
    expect(new Set(places.map((place) => place?.shelf)).size).toBe(1);
    expect(places[0]?.shelf.engine.reports).toBe(REPORTS);
    expect((await refs(library))[0]).toMatch(/^lake-\d\//);
  });

  test("is narrowed to what is about a thing, and to a report, as one in memory is", async () => {
    const library = await open(large());
    const about = (name: string, query?: string) =>
      searchClaims(library, { query, about: name, limit: 50 }, "zh").then(({ hits }) =>
        hits.map(({ ref }) => ref.replace(/^lake-\d\//, "")),
      );
    const alone = serve(openReport(createCorpus(tiny)));
    const inMemory = async (name: string, query?: string) =>
      (await searchClaims(alone, { query, about: name, limit: 50 }, "zh")).hits.map(({ ref }) => ref);
    for (const name of ["湖滨市", "Lakeside"]) {
      expect(new Set(await about(name))).toEqual(new Set(await inMemory(name)));
      expect(new Set(await about(name, QUERY))).toEqual(new Set(await inMemory(name, QUERY)));
    }
    await expect(about("nobody at all")).rejects.toThrow("nobody at all");
    const only = await searchClaims(library, { query: QUERY, report: ["lake-3"] }, "zh");
    expect(new Set(only.hits.map(({ ref }) => ref.split("/")[0]))).toEqual(new Set(["lake-3"]));
  });

  test("answers at its next call what was added and without what was removed", async () => {
    const folder = large();
    const server = await open(folder);
    await refs(server);
    const claims = tiny.claims.map((claim, at) =>
      at === 0 ? { ...claim, zh: "潜水艇饼干的脆度是七级。", en: "Submarine biscuits are crisp." } : claim,
    );
    await layReport(folder, { ...bulky(7), claims });
    await mendIndex({ library: folder, anew: false });
    expect((await refs(server, "潜水艇饼干"))[0]).toBe(`lake-7/claim/${claims[0]?.id}`);
    expect(contents(folder).size).toBe(REPORTS + 1);
    await removeReports(folder, { ids: ["lake-7"], sample: "", force: true });
    expect(await refs(server, "潜水艇饼干")).toEqual([]);
    expect(contents(folder).size).toBe(REPORTS);
  });

  test("is searched in memory again when few of its reports are left", async () => {
    const folder = large();
    const ids = ["lake-1", "lake-2", "lake-3"];
    await removeReports(folder, { ids, sample: "", force: true });
    expect(existsSync(indexFolder(folder))).toBe(false);
    expect((await refs(await open(folder)))[0]).toMatch(/^lake-\d\//);
  });

  test("has a report that came past the index searched beside it", async () => {
    const folder = large();
    await layReport(folder, bulky(8));
    const library = await open(folder);
    const [late] = library.reports.filter(({ card }) => card.id === "lake-8");
    expect((await late?.place())?.shelf.engine.reports).toBe(1);
    const found = await refs(library);
    expect(found.filter((ref) => ref.startsWith("lake-8/")).length).toBeGreaterThan(0);
    expect(found.filter((ref) => !ref.startsWith("lake-8/")).length).toBeGreaterThan(0);
  });
});

test("two servers answer while a third process adds and removes", { timeout: 120_000 }, async () => {
  const folder = large();
  const servers = [0, 1].map(() => askOn(folder));
  await Promise.all(servers.map(({ begun }) => begun));
  for (let number = 10; number < 13; number++) {
    await layReport(folder, bulky(number));
    await mendIndex({ library: folder, anew: false });
    await removeReports(folder, { ids: [`lake-${number}`], sample: "", force: true });
  }
  for (const server of servers) {
    const { answers, wrong } = await server.end();
    expect(wrong).toEqual([]);
    expect(answers).toBeGreaterThan(5);
  }
  expect(contents(folder).size).toBe(REPORTS);
});

/** A process that asks a library on and on. */
function askOn(library: string) {
  const args = ["--import", "tsx", "test/support/ask-on.ts", library, QUERY];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  return {
    begun: once(child.stdout, "data"),
    async end(): Promise<{ answers: number; wrong: readonly string[] }> {
      child.stdin.end();
      await once(child, "close");
      return JSON.parse(said.trim().split("\n").at(-1) ?? "");
    },
  };
}

/** What may have happened to an index since it was written. */
const MISHAPS: Readonly<Record<string, (file: string) => void>> = {
  "is missing": (file) => rmSync(file),
  "is empty": (file) => writeFileSync(file, ""),
  "is no database": (file) => writeFileSync(file, "x".repeat(20_000)),
  "is cut short": (file) => writeFileSync(file, readFileSync(file).subarray(0, 40_960)),
  "is of another program"(file) {
    const database = openFile(file);
    database.run("update about set program = 'other'");
    database.close();
  },
  "has other tables"(file) {
    const database = openFile(file);
    database.exec("drop table about");
    database.close();
  },
};

describe("an index that", { timeout: 60_000 }, () => {
  test.each(Object.entries(MISHAPS))("%s is made anew from the reports", async (_, happen) => {
    const folder = large();
    happen(indexFile(folder, binding));
    const library = await open(folder, true); // waits until it is mended
    const asked = () => refs(library).catch((error: unknown) => [String(error)]);
    for (let times = 0; times < 40 && !/^lake-/.test((await asked())[0] ?? ""); times++) await pause(100);
    expect((await refs(library))[0]).toMatch(/^lake-\d\//);
    await mendIndex({ library: folder, anew: false });
    expect(contents(folder).size).toBe(REPORTS);
  });

  test.runIf(binding === "wasm")("was locked by a process that was killed is opened", async () => {
    const folder = large();
    const lock = `${indexFile(folder, binding)}.lock`;
    mkdirSync(lock);
    utimesSync(lock, new Date(0), new Date(0));
    expect((await refs(await open(folder)))[0]).toMatch(/^lake-\d\//);
    expect(readdirSync(indexFolder(folder)).filter((name) => name.includes(".lock"))).toEqual([]);
  });
});

test.runIf(binding === "wasm")("a server that waits for a writer goes on with other things", async () => {
  const folder = large();
  const library = await open(folder);
  await refs(library);
  const lock = `${indexFile(folder, binding)}.lock`;
  mkdirSync(lock);
  let turns = 0;
  const ticking = setInterval(() => {
    turns += 1;
  }, 5);
  setTimeout(() => rmSync(lock, { recursive: true }), 300);
  expect((await refs(library))[0]).toMatch(/^lake-\d\//);
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(20);
});

const PROGRAM = "test/support/mend.ts";

/** Has a process mend the index of a library. */
const startMending = (library: string): ChildProcess =>
  spawn(process.execPath, ["--import", "tsx", PROGRAM, library], { stdio: ["ignore", "pipe", "inherit"] });

test("a writer that is killed leaves no report by halves, and the next one finishes", {
  timeout: 120_000,
}, async () => {
  const folder = newLibrary();
  // two that take some time to write, and two with which they are too large for memory
  const passages = (number: number) => passagesOf(likeness(shippedData(), number), `passages-${number}`, 300);
  const reports = [0, 1].flatMap((number) => [{ ...passages(number), places: PLACES }, bulky(number)]);
  for (const data of reports) await layReport(folder, data);
  for (let round = 0; round < 3; round++) {
    const writer = startMending(folder);
    for (let waited = 0; !existsSync(indexFile(folder, binding)) && waited < 20_000; waited += 20)
      await pause(20);
    await pause(60 + round * 130);
    writer.kill("SIGKILL");
    await once(writer, "exit");
    const before = statSync(indexFile(folder, binding)).size;
    expect(before).toBeGreaterThanOrEqual(0);
    const library = await open(folder);
    await refs(library).catch(() => []); // whatever there is of it, it is answered or refused in words
  }
  await mendIndex({ library: folder, anew: false });
  expect(contents(folder).size).toBe(reports.length);
});
