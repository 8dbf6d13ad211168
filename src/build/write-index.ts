import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Corpus } from "../corpus/corpus.ts";
import { indexOf } from "../search/search.ts";

/** Writes a report's search index beside its compiled corpus: <outDir>/<report id>.index. */
export async function writeIndex(corpus: Corpus, outDir: string): Promise<void> {
  await writeFile(join(outDir, `${corpus.id}.index`), JSON.stringify(indexOf(corpus)));
}
