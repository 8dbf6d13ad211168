import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Corpus } from "../corpus.ts";
import { checkCorpus } from "../rules/check-corpus.ts";
import { readReportFolder } from "./read-report-folder.ts";

/** Checks a report's folder and writes it as one file that the server loads: <outDir>/<report id>.json. */
export async function compileCorpus(
  folder: string,
  outDir: string,
): Promise<{ corpus: Corpus; file: string }> {
  const data = await readReportFolder(folder);
  const corpus = checkCorpus(data);
  await mkdir(outDir, { recursive: true });
  const file = join(outDir, `${data.id}.json`);
  await writeFile(file, JSON.stringify(data));
  return { corpus, file };
}
