import { readFileSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { readCatalog, writeCatalog } from "../../src/store/catalog.ts";
import { findCompiled, labelFile } from "../../src/store/compiled/cache.ts";
import { ownReport } from "../../src/store/layout.ts";
import { layReport } from "../support/large-library.ts";
import { newLibrary } from "../support/library.ts";
import { TINY } from "../support/places.ts";

const tiny = await readReportFolder(TINY);
const HOUR = 3_600;

/** Lets the catalog of a library be so much older or newer than it is. */
function setBack(library: string, seconds: number): void {
  const time = Date.now() / 1000 + seconds;
  utimesSync(join(library, ".catalog.json"), time, time);
}

test("the catalog has what lies in the library, also of a report that was put in the place of another", async () => {
  const library = newLibrary();
  await layReport(library, { ...tiny, id: "lake-1" });
  await layReport(library, { ...tiny, id: "lake-2" });
  expect([...(await writeCatalog(library)).keys()]).toEqual(["lake-1", "lake-2"]);
  renameSync(ownReport(library, "lake-1").folder, join(library, ".gone"));
  renameSync(ownReport(library, "lake-2").folder, join(library, ".before"));
  await layReport(library, { ...tiny, id: "lake-2", report: { ...tiny.report, version: "9.9.9" } });
  const found = await writeCatalog(library);
  expect([...found.keys()]).toEqual(["lake-2"]);
  expect(found.get("lake-2")?.label.card.version).toContain("9.9.9");
  expect(readCatalog(library)).toEqual(found);
});

test("a label is read again if somebody has written to it since, and not else", async () => {
  const library = newLibrary();
  await layReport(library, { ...tiny, id: "lake-1" });
  await writeCatalog(library);
  const place = findCompiled(ownReport(library, "lake-1"))?.place ?? "";
  const label = JSON.parse(readFileSync(labelFile(place), "utf8"));
  writeFileSync(labelFile(place), JSON.stringify({ ...label, stamp: "another" }));
  setBack(library, HOUR);
  expect((await writeCatalog(library)).get("lake-1")?.label.stamp).toBe(label.stamp);
  setBack(library, -HOUR);
  expect((await writeCatalog(library)).get("lake-1")?.label.stamp).toBe("another");
});
