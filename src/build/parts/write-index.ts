import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Corpus } from "../../corpus/corpus.ts";
import type { IndexData } from "../../search/index/index-data.ts";
import { indexOf } from "../../search/search.ts";

/** Writes a report's search index beside its compiled corpus, <outDir>/<report id>.index, and gives it. */
export async function writeIndex(corpus: Corpus, outDir: string): Promise<IndexData> {
  const index = indexOf(corpus);
  await writeFile(join(outDir, `${corpus.id}.index`), JSON.stringify(index));
  return index;
}
