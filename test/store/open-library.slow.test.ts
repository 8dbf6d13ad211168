import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Compile } from "../../src/store/compiled/cache.ts";
import { compileReport } from "../../src/store/compiled/compile-report.ts";
import { WITHOUT_SAMPLE } from "../../src/store/layout.ts";
import { openLibrary } from "../../src/store/open-library.ts";
import { newLibrary } from "../support/library.ts";
import { TINY } from "../support/places.ts";
import { openTiny } from "../support/reports.ts";

/** Opens a library, and tells which reports were compiled for it. */
async function open(library: string, { corpora = [] as readonly string[], patient = true } = {}) {
  const compiled: string[] = [];
  const compile: Compile = (job) => {
    compiled.push(job.id);
    return compileReport(job);
  };
  const opened = await openLibrary({ library, corpora, compile, patient });
  const settle = () => Promise.all(opened.slots.map((slot) => slot.settled()));
  return { library: opened, compiled, settle, ids: () => opened.reports.map(({ card }) => card.id) };
}

/** The files that were compiled of a report. */
function compiledFile(library: string, id: string, name: string): string {
  const cache = join(library, id, "compiled");
  const [only, ...others] = readdirSync(cache);
  expect(others).toEqual([]);
  return join(cache, only ?? "", name);
}

test("a library that is not there holds nothing, and is not made", async () => {
  const library = newLibrary();
  expect((await open(library)).ids()).toEqual([]);
  expect(() => readdirSync(library)).toThrow();
});

test("the report of the package is read only if it is served, and once", async () => {
  const library = newLibrary("one");
  const { corpus } = await openTiny();
  let read = 0;
  const sample = {
    id: corpus.id,
    corpus: () => {
      read += 1;
      return corpus;
    },
    index: () => undefined,
  };
  writeFileSync(join(library, WITHOUT_SAMPLE), "");
  const opened = await openLibrary({ library, corpora: [], compile: compileReport, patient: true, sample });
  const ids = () => opened.reports.map(({ card }) => card.id);
  expect({ ids: ids(), problems: opened.problems, read }).toEqual({ ids: ["one"], problems: [], read: 0 });
  rmSync(join(library, WITHOUT_SAMPLE));
  await expect.poll(ids).toEqual(["one", "tiny-report"]);
  expect(read).toBe(1);
});

test("a link that leads to itself hides no report beside it", async () => {
  const library = newLibrary("one");
  symlinkSync("loop", join(library, "loop"));
  expect((await open(library)).ids()).toEqual(["one"]);
});

test("a link that leads to itself in a report leaves that report out, with the file's name", async () => {
  const library = newLibrary("one", "two");
  symlinkSync("loop.yaml", join(library, "one/sections/loop.yaml"));
  const { ids, library: opened } = await open(library);
  expect(ids()).toEqual(["two"]);
  expect(opened.problems).toEqual([{ of: "one", what: expect.stringContaining("loop.yaml") }]);
});

test("reports are compiled once, and served from the cache by every later process", async () => {
  const library = newLibrary("one", "two");
  const first = await open(library);
  expect(first.ids()).toEqual(["one", "two"]);
  expect(first.compiled).toEqual(["one", "two"]);
  const second = await open(library);
  expect(second.compiled).toEqual([]);
  const [one] = second.library.reports;
  expect(one?.corpus.claims.size).toBe(6);
  expect((await one?.search.find("bicycle"))?.hits.length).toBeGreaterThan(0);
  expect(one?.corpus.id).toBe("one");
});

test("a folder elsewhere gets its cache in the library, and nothing is written to it", async () => {
  const library = newLibrary();
  const before = readdirSync(TINY);
  expect((await open(library, { corpora: [TINY] })).compiled).toEqual(["tiny-report"]);
  expect((await open(library, { corpora: [TINY] })).compiled).toEqual([]);
  expect(readdirSync(TINY)).toEqual(before);
  expect(readdirSync(join(library, ".cache"))).toHaveLength(1);
});

test("other times of files compile nothing anew, other bytes do", async () => {
  const library = newLibrary("one");
  await open(library);
  utimesSync(join(library, "one/entities.yaml"), 1, 1);
  const touched = await open(library);
  expect(touched.compiled).toEqual(["one"]); // looked at, and found to be the same
  const label = JSON.parse(readFileSync(compiledFile(library, "one", "label.json"), "utf8"));
  expect((await open(library)).compiled).toEqual([]);
  appendFileSync(join(library, "one/entities.yaml"), "- id: tram\n  kind: product\n  zh: 电车\n  en: Tram\n");
  const changed = await open(library);
  expect(changed.library.reports[0]?.corpus.entities.has("tram")).toBe(true);
  const anew = JSON.parse(readFileSync(compiledFile(library, "one", "label.json"), "utf8"));
  expect(anew.key).not.toBe(label.key);
});

test.each(["corpus.jsonl", "search.index", "label.json"])(
  "a damaged %s is compiled anew, and no byte of it is served",
  async (name) => {
    const library = newLibrary("one");
    await open(library);
    const file = compiledFile(library, "one", name);
    truncateSync(file, readFileSync(file).length - 3);
    const damaged = await open(library, { patient: false });
    if (name !== "label.json") expect(() => damaged.library.reports[0]?.corpus).toThrow("being read anew");
    await damaged.settle();
    expect(damaged.library.reports[0]?.corpus.claims.size).toBe(6);
    expect((await open(library)).compiled).toEqual([]);
  },
);

test("a server answers from what it has while a changed report is read, and from the new one after", async () => {
  const library = newLibrary("one");
  await open(library);
  appendFileSync(join(library, "one/entities.yaml"), "- id: tram\n  kind: product\n  zh: 电车\n  en: Tram\n");
  const server = await open(library, { patient: false });
  const [before] = server.library.reports;
  expect(before?.corpus.entities.has("tram")).toBe(false);
  await server.settle();
  const [after] = server.library.reports;
  expect(after?.corpus.entities.has("tram")).toBe(true);
});

test("a server says what is still being read", async () => {
  const server = await open(newLibrary("one"), { patient: false });
  expect(server.ids()).toEqual([]);
  expect(server.library.reading).toEqual(["one"]);
  await server.settle();
  expect(server.ids()).toEqual(["one"]);
  expect(server.library.reading).toEqual([]);
});

test("a running server sees at its next call what is added, removed and replaced", async () => {
  const library = newLibrary("one");
  const server = await open(library, { patient: false });
  await server.settle();
  cpSync(TINY, join(library, ".tmp-two"), { recursive: true });
  renameSync(join(library, ".tmp-two"), join(library, "two"));
  expect(server.library.reading).toEqual(["two"]);
  await server.settle();
  expect(server.ids()).toEqual(["one", "two"]);
  rmSync(join(library, "one"), { recursive: true });
  expect(server.ids()).toEqual(["two"]);
});

test("a report that was taken out while a question was under way is changed, not damaged", async () => {
  const library = newLibrary("one", "two");
  await open(library);
  const server = await open(library); // from what was compiled
  const [, two] = [...server.library.reports];
  rmSync(join(library, "two"), { recursive: true });
  expect(() => two?.corpus).toThrow(expect.objectContaining({ code: "CHANGED" }));
  expect(server.ids()).toEqual(["one"]);
});

test("what does not load is left out with its reason, and the rest is served", async () => {
  const library = newLibrary("broken", "good");
  appendFileSync(join(library, "broken/entities.yaml"), "- id: 7\n");
  mkdirSync(join(library, "empty"));
  mkdirSync(join(library, "newer/machine"), { recursive: true });
  writeFileSync(join(library, "newer/machine/corpus.json"), '{"format": 99}');
  mkdirSync(join(library, "half/machine"), { recursive: true });
  writeFileSync(join(library, "half/machine/corpus.json"), '{"format": 2, "rep');
  writeFileSync(join(library, "notes.txt"), "no report");
  const { ids, library: opened } = await open(library);
  expect(ids()).toEqual(["good"]);
  expect(Object.fromEntries(opened.problems.map(({ of, what }) => [of, what]))).toEqual({
    broken: expect.stringContaining("entities.yaml"),
    empty: expect.stringContaining("holds no report.yaml"),
    half: expect.stringContaining("is damaged: it is no whole JSON. Add the report's file again"),
    newer: expect.stringContaining("99"),
  });
});

test("a changed report that does not load is served as it was, and that is said until it is mended", async () => {
  const library = newLibrary("one");
  await open(library);
  const entities = readFileSync(join(library, "one/entities.yaml"), "utf8");
  writeFileSync(join(library, "one/entities.yaml"), `${entities}- id: 7\n`);
  const { library: opened } = await open(library);
  expect(opened.reports[0]?.corpus.claims.size).toBe(6);
  expect(opened.problems[0]?.what).toContain("It is served as it was before.");
  writeFileSync(join(library, "one/entities.yaml"), entities);
  expect((await open(library)).library.problems).toEqual([]);
});

test("of two reports of one id the named folder is served and the other is said", async () => {
  const library = newLibrary("tiny-report");
  const { ids, library: opened } = await open(library, { corpora: [TINY, TINY] });
  expect(ids()).toEqual(["tiny-report"]);
  expect(opened.problems).toEqual([
    { of: "tiny-report", what: expect.stringContaining(`${join(library, "tiny-report")} is left out`) },
  ]);
});

test("for one question a named folder that does not load is an error", async () => {
  await expect(open(newLibrary(), { corpora: ["nowhere"] })).rejects.toThrow("There is no corpus at nowhere");
});

test("a folder that was renamed or copied is a report of its new name", async () => {
  const library = newLibrary("one");
  await open(library);
  cpSync(join(library, "one"), join(library, "two"), { recursive: true, preserveTimestamps: true });
  const { library: opened } = await open(library);
  expect(opened.reports.map(({ card, corpus }) => [card.id, corpus.id])).toEqual([
    ["one", "one"],
    ["two", "two"],
  ]);
});
