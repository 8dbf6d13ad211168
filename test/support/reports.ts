import { readFolder } from "../../src/corpus/reading/read-folder.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import { openReport, type Report } from "../../src/library/report.ts";

/** The fixture, opened and checked. */
export const openTiny = (): Promise<Report> => open("test/fixtures/tiny-report");

/** The report that the package ships, opened and checked. */
export const openShipped = (): Promise<Report> => open("corpus/ai-report-2025");

async function open(folder: string): Promise<Report> {
  return openReport(checkCorpus(await readFolder(folder)));
}
