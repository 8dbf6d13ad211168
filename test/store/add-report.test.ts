import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Given } from "../../src/ingest/given.ts";
import { addReport, findAdded } from "../../src/store/add/add-report.ts";
import { filesToAdd } from "../../src/store/add/files-to-add.ts";
import { compileReport } from "../../src/store/compiled/compile-report.ts";
import { openLibrary } from "../../src/store/open-library.ts";
import { newLibrary } from "../support/library.ts";
import { tinyIngest } from "../support/tiny-ingest.ts";

/** A library, and a folder beside it to put files in. */
function place() {
  const library = newLibrary();
  const inbox = join(library, "../inbox");
  mkdirSync(inbox);
  const write = (name: string, ...lines: readonly string[]) => {
    writeFileSync(join(inbox, name), lines.join("\n"));
    return join(inbox, name);
  };
  const add = (path: string, given: Given = {}) =>
    addReport({ path, library, given, taken: ["sample"] }, tinyIngest, () => {});
  const ids = async () => {
    const opened = await openLibrary({ library, corpora: [], compile: compileReport, patient: true });
    return opened.reports.map(({ card }) => card.id);
  };
  return { library, inbox, write, add, ids };
}

test("a file becomes a report of the library, with its text and itself beside it", async () => {
  const { library, write, add, ids } = place();
  const path = write("a.md", "Lakes", "Lakeside", "2024", "text");
  expect(await add(path)).toMatchObject({ id: "lakes", done: "added" });
  expect(await ids()).toEqual(["lakes"]);
  expect(readdirSync(join(library, "lakes/machine")).sort()).toEqual([
    "corpus.json",
    "origin.json",
    "original.md",
    "source.txt",
  ]);
  expect(readFileSync(join(library, "lakes/machine/source.txt"), "utf8")).toContain("Lakeside");
  const opened = await openLibrary({ library, corpora: [], compile: compileReport, patient: true });
  expect(opened.reports[0]?.source?.line(2)).toBe("Lakeside");
});

test("the same file changes nothing; said otherwise, it is read again", async () => {
  const { library, write, add } = place();
  const path = write("a.md", "Lakes", "Lakeside", "2024");
  await add(path);
  const job = { path, library, taken: [] };
  expect(findAdded({ ...job, given: {} })).toEqual({ id: "lakes", done: "unchanged" });
  expect(findAdded({ ...job, given: { title: "Rivers" } })).toBeUndefined();
  expect(await add(path, { title: "Rivers" })).toMatchObject({ id: "lakes", done: "renewed" });
  expect(findAdded({ ...job, given: { title: "Rivers" } })).toMatchObject({ id: "lakes" });
});

test("other bytes of the same title, publisher and date are a new state of one report; another date is another", async () => {
  const { write, add, ids } = place();
  await add(write("a.md", "Lakes", "Lakeside", "2024"));
  expect(await add(write("b.md", "Lakes", "Lakeside", "2024", "more"))).toMatchObject({
    id: "lakes",
    done: "renewed",
  });
  expect(await add(write("c.md", "Lakes", "Lakeside", "2025"))).toMatchObject({
    id: "lakes-2",
    done: "added",
  });
  expect(await ids()).toEqual(["lakes", "lakes-2"]);
});

test("where nobody is named as publisher, another file of the same title is another report", async () => {
  const { write, add } = place();
  await add(write("a.md", "Lakes"));
  expect(await add(write("b.md", "Lakes", "", "", "b"))).toMatchObject({ id: "lakes-2", done: "added" });
  expect(await add(write("a.md", "Lakes", "", "", "a"))).toMatchObject({ id: "lakes", done: "renewed" });
});

test("an id that is taken is refused, an own one that is taken gets a number", async () => {
  const { library, write, add } = place();
  await add(write("a.md", "Lakes", "Lakeside", "2024"));
  await expect(add(write("b.md", "Rivers"), { id: "lakes" })).rejects.toThrow(
    'The id lakes is that of "Lakes"',
  );
  await expect(add(write("b.md", "Rivers"), { id: "sample" })).rejects.toThrow("Give another --id");
  expect(await add(write("c.md", "Sample"))).toMatchObject({ id: "sample-2" });
  mkdirSync(join(library, "hand-made"));
  await expect(add(write("b.md", "Rivers"), { id: "hand-made" })).rejects.toThrow("not added as a file");
});

test("what people wrote beside a report stays when its file is renewed", async () => {
  const { library, write, add } = place();
  await add(write("a.md", "Lakes", "Lakeside", "2024"));
  writeFileSync(join(library, "lakes/units.yaml"), "[]\n");
  writeFileSync(join(library, "lakes/notes.txt"), "mine");
  await add(write("a.md", "Lakes", "Lakeside", "2024", "more"));
  expect(readFileSync(join(library, "lakes/notes.txt"), "utf8")).toBe("mine");
  expect(existsSync(join(library, "lakes/units.yaml"))).toBe(true);
});

test("a file that cannot be read leaves nothing behind", async () => {
  const { library, inbox, write, add } = place();
  await add(write("a.md", "Lakes"));
  const before = readdirSync(library).sort();
  await expect(add(write("b.md", "unreadable"))).rejects.toThrow("cannot be read");
  execFileSync("mkfifo", [join(inbox, "pipe.md")]);
  await expect(add(join(inbox, "pipe.md"))).rejects.toThrow("pipe.md is a pipe or a device.");
  await expect(add(inbox)).rejects.toThrow("is a folder.");
  await expect(add(join(inbox, "nowhere.md"))).rejects.toThrow("is not there.");
  const huge = write("huge.md", "x");
  truncateSync(huge, 100_000_001);
  await expect(add(huge)).rejects.toThrow("huge.md has 101 MB; 100 MB are the most.");
  expect(readdirSync(library).sort()).toEqual(before);
});

test("two at once that add the same file make one report of it", async () => {
  const { write, add, ids, library } = place();
  const path = write("a.md", "Lakes", "Lakeside", "2024");
  const done = await Promise.all([add(path), add(path), add(path)]);
  expect(done.map(({ id }) => id)).toEqual(["lakes", "lakes", "lakes"]);
  expect(await ids()).toEqual(["lakes"]);
  expect(readdirSync(library).filter((name) => name.startsWith(".tmp") || name.startsWith(".lock"))).toEqual(
    [],
  );
});

test("a folder is taken with its folders, but no link, no pipe, nothing hidden and nothing that no reader is for", () => {
  const { inbox, write } = place();
  mkdirSync(join(inbox, "sub"));
  mkdirSync(join(inbox, ".git"));
  for (const name of ["b.md", "a.csv", "sub/c.html", "picture.png", ".hidden.md", ".git/d.md"])
    write(name, "x");
  symlinkSync("/etc", join(inbox, "etc"));
  symlinkSync("/etc/passwd", join(inbox, "passwd.txt"));
  execFileSync("mkfifo", [join(inbox, "pipe.md")]);
  const { files, left } = filesToAdd([inbox, "one.pdf"]);
  expect(files).toEqual([...["a.csv", "b.md", "sub/c.html"].map((name) => join(inbox, name)), "one.pdf"]);
  expect(left).toEqual([
    expect.stringContaining("passwd.txt: is a link"),
    expect.stringContaining("pipe.md: is a pipe"),
  ]);
});
