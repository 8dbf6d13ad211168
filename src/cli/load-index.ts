import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { ReportError } from "../errors.ts";
import type { IndexData } from "../search/index/index-data.ts";

/** The search index beside a compiled corpus; undefined where there is none, and the index is then built at the first question. */
export function loadIndex(corpusFile: string): IndexData | undefined {
  const file = corpusFile.replace(/\.json$/, ".index");
  if (!existsSync(file)) return undefined;
  try {
    const index: IndexData = JSON.parse(readFileSync(file, "utf8"));
    return index;
  } catch (error) {
    throw new ReportError(
      "CORPUS",
      `The search index ${basename(file)} cannot be read. Install the package again, run npm run build, or delete the file: it is then built anew.`,
      { cause: error },
    );
  }
}
