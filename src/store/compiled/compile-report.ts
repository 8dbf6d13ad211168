import { readReportFolder } from "../../corpus/reading/read-report-folder.ts";
import { writeRecords } from "../../corpus/records/write-records.ts";
import { checkCorpus } from "../../corpus/rules/check-corpus.ts";
import { cardOf } from "../../library/card.ts";
import { indexOf } from "../../search/search.ts";
import { keyOf, stampOf } from "../contents.ts";
import { isFolder } from "../disk/stat.ts";
import { type Compiled, findCompiled, keepCompiled, readCompiled, restamp } from "./cache.ts";
import type { Job } from "./job.ts";

/**
 * Compiles the report of a folder and keeps it in the cache, where servers find it; what lies there is used if the report is what it was,
 * whatever its times. A cache that cannot be written is done without. CORPUS with all that is wrong with the report.
 */
export async function compileReport({ id, folder, cache }: Job): Promise<Compiled> {
  const stamp = stampOf(folder);
  const key = keyOf(folder);
  const known = findCompiled({ id, cache });
  const same = known?.label.key === key ? readCompiled(known) : undefined;
  if (known && same) {
    await restamp(known.place, stamp).catch(() => undefined);
    return { ...same, stamp };
  }
  const data = { ...(await readReportFolder(folder)), id };
  const corpus = checkCorpus(data);
  const index = indexOf(corpus);
  const source = data.report.source.sha256;
  const records = Buffer.from(writeRecords(data));
  const compiled = { key, stamp, card: cardOf(corpus), source, records, index: () => index };
  // One that was removed meanwhile must not come back as a folder that holds nothing but this.
  const bytes = isFolder(folder) ? await keepCompiled(cache, compiled).catch(() => undefined) : undefined;
  return { ...compiled, ...(bytes !== undefined && { bytes }) };
}
