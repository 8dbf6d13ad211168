import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import { openReport, type Report } from "../../src/library/report.ts";
import { type Served, serve } from "../../src/library/served.ts";
import { CHINESE, ENGLISH } from "./places.ts";

/**
 * Four reports of invented companies that speak of each other: an English one, the next year's of the same, a Chinese one, and one in
 * both languages that speaks of all. They agree, disagree, restate, and count in other years and currencies.
 */
const LIBRARY: readonly [string, ...string[]] = [
  ENGLISH,
  "test/fixtures/bakery-en-2025",
  CHINESE,
  "test/fixtures/snacks",
];

/** The reports of the library, read and checked. */
export const openLibrary = (): Promise<Report[]> =>
  Promise.all(LIBRARY.map(async (folder) => openReport(checkCorpus(await readReportFolder(folder)))));

/** All of them together, as tools are asked of them. */
export async function servedLibrary(): Promise<Served> {
  return serve(...(await openLibrary()));
}
