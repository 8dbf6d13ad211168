import { checkCorpus } from "../../src/corpus/check/check-corpus.ts";
import { readFolder } from "../../src/corpus/read-folder.ts";
import { openReport, type Report } from "../../src/report/report.ts";

/** The fixture, opened and checked. */
export const openTiny = (): Promise<Report> => open("test/fixtures/tiny-report");

/** The report that the package ships, opened and checked. */
export const openShipped = (): Promise<Report> => open("corpus/ai-report-2025");

async function open(folder: string): Promise<Report> {
  return openReport(checkCorpus(await readFolder(folder)));
}
