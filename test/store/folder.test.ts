import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addReport } from "../../src/store/add/add-report.ts";
import { readState } from "../../src/store/folder/folder-state.ts";
import { syncFolder } from "../../src/store/folder/sync-folder.ts";
import { watchedFolder } from "../../src/store/folder/watched-folder.ts";
import { ownIds } from "../../src/store/layout.ts";
import { newLibrary } from "../support/library.ts";
import { tinyIngest } from "../support/tiny-ingest.ts";

/** A folder of files and the library of what lies in it. */
function place() {
  const library = newLibrary();
  mkdirSync(library);
  const folder = join(library, "../inbox");
  mkdirSync(folder);
  const read: string[] = [];
  const sync = (restMs = 0) =>
    syncFolder({
      folder,
      library,
      taken: () => ["sample"],
      restMs,
      add: (job) => {
        read.push(job.path.slice(folder.length + 1));
        return addReport(job, tinyIngest, () => {});
      },
    });
  const write = (name: string, ...lines: readonly string[]) =>
    writeFileSync(join(folder, name), lines.join("\n"));
  return { library, folder, read, sync, write, ids: () => ownIds(library) };
}

test("what lies in the folder is read once, what is changed again, what is gone is dropped", async () => {
  const { folder, read, sync, write, ids } = place();
  write("a.md", "Lakes", "Lakeside", "2024");
  write("b.md", "Rivers", "Lakeside", "2024");
  await sync();
  await sync();
  expect(ids()).toEqual(["lakes", "rivers"]);
  expect(read).toEqual(["a.md", "b.md"]);
  write("a.md", "Ponds", "Lakeside", "2024", "longer");
  await sync();
  expect(read).toEqual(["a.md", "b.md", "a.md"]);
  expect(ids()).toEqual(["lakes", "rivers"]); // the file keeps its id, whatever its title
  rmSync(join(folder, "b.md"));
  await sync();
  expect(ids()).toEqual(["lakes"]);
});

test("two files of the same title, publisher and date are two reports, two of the same bytes are one", async () => {
  const { folder, sync, write, ids } = place();
  write("a.md", "Lakes", "Lakeside", "2024");
  write("b.md", "Lakes", "Lakeside", "2024", "another edition");
  write("c.md", "Lakes", "Lakeside", "2024");
  await sync();
  expect(ids()).toEqual(["lakes", "lakes-2"]);
  rmSync(join(folder, "a.md"));
  await sync();
  expect(ids()).toEqual(["lakes", "lakes-2"]); // c.md is it too
});

test("a file that was renamed is not read again", async () => {
  const { folder, read, sync, write, ids } = place();
  write("a.md", "Lakes", "Lakeside", "2024");
  await sync();
  renameSync(join(folder, "a.md"), join(folder, "z.md"));
  await sync();
  expect(read).toEqual(["a.md"]);
  expect(ids()).toEqual(["lakes"]);
});

test("a file that cannot be read is said, tried again only when it has changed, and stops no other", async () => {
  const { library, folder, read, sync, write, ids } = place();
  write("a.md", "unreadable");
  write("b.md", "Rivers");
  await sync();
  await sync();
  expect(ids()).toEqual(["rivers"]);
  expect(read).toEqual(["a.md", "b.md"]);
  const watched = watchedFolder(folder, library);
  expect(watched.problems()).toEqual([{ of: "a.md", what: "a.md cannot be read" }]);
  write("a.md", "Lakes, mended");
  await sync();
  expect(watched.problems()).toEqual([]);
});

test("a file that is still being written waits, and is said to be read", async () => {
  const { library, folder, sync, write, ids } = place();
  write("a.md", "Lakes");
  await sync(60_000);
  expect(ids()).toEqual([]);
  expect(readState(library).reading).toEqual(["a.md"]);
  utimesSync(join(folder, "a.md"), 1, 1);
  await sync(60_000);
  expect(ids()).toEqual(["lakes"]);
  expect(readState(library).reading).toEqual([]);
  write("a.md", "Lakes", "and half of what is to come");
  await sync(60_000);
  expect(ids()).toEqual(["lakes"]); // as it was, until the new one is whole
  expect(readState(library).reading).toEqual(["a.md"]);
});

test("without its notes the folder's library is found again, and nothing is read twice", async () => {
  const { library, folder, read, sync, write, ids } = place();
  write("a.md", "Lakes");
  write("b.md", "Rivers");
  await sync();
  writeFileSync(join(library, ".files.json"), "{ damaged");
  rmSync(join(folder, "b.md"));
  await sync();
  expect(ids()).toEqual(["lakes"]);
  expect(read).toEqual(["a.md", "b.md"]);
});

test("a folder that is not there is a problem, not an error", () => {
  const { library } = place();
  expect(watchedFolder("/nowhere", library).problems()).toEqual([
    { of: "/nowhere", what: "There is no such folder." },
  ]);
});
