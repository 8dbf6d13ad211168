import { readFileSync } from "node:fs";
import type { IndexData } from "../search/index-data.ts";

/** The search index beside a compiled corpus; undefined where there is none to read, and the index is then built. */
export function loadIndex(corpusFile: string): IndexData | undefined {
  try {
    const index: IndexData = JSON.parse(readFileSync(corpusFile.replace(/\.json$/, ".index"), "utf8"));
    return index;
  } catch {
    return undefined;
  }
}
