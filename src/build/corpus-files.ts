import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Corpus } from "../corpus/corpus.ts";
import { printDataPackage } from "../corpus/data-package.ts";
import { jsonSchemas } from "../corpus/schema/json-schemas.ts";

/** Writes the JSON Schemas of a corpus's files, so that editors complete and check them. */
export async function writeSchemas(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  for (const [name, schema] of jsonSchemas())
    await writeFile(join(outDir, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
}

/** Writes a report's datapackage.json where its tables have changed. */
export async function writeDataPackage(folder: string, corpus: Corpus): Promise<void> {
  const file = join(folder, "datapackage.json");
  const text = printDataPackage(corpus);
  const before = await readFile(file, "utf8").catch(() => "");
  if (before !== text) await writeFile(file, text);
}
