import { existsSync } from "node:fs";
import { loadIndex } from "../../src/cli/load-index.ts";
import { loadCompiled } from "../../src/corpus/reading/load.ts";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import { openReport, type Report } from "../../src/library/report.ts";
import { type Served, serve } from "../../src/library/served.ts";
import { SHIPPED, TINY } from "./places.ts";

/** The fixture, read and checked; once in a test file. */
export const openTiny = once(
  async (): Promise<Report> => openReport(checkCorpus(await readReportFolder(TINY))),
);

/** The report that the package ships, as the build has compiled and indexed it; once in a test file. */
export const openShipped = once(async (): Promise<Report> => {
  if (!existsSync(SHIPPED)) throw new Error(`${SHIPPED} is not there. Run npm run build.`);
  return openReport(loadCompiled(SHIPPED), undefined, () => loadIndex(SHIPPED));
});

/** The fixture alone, as tools are asked of it. */
export const servedTiny = async (): Promise<Served> => serve(await openTiny());

/** The shipped report alone, as tools are asked of it. */
export const servedShipped = async (): Promise<Served> => serve(await openShipped());

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
