// Temporary entry for authors: npx tsx src/corpus/check-main.ts FOLDER

import { ReportError } from "../errors.ts";
import { checkCorpus } from "./check/check-corpus.ts";
import { readFolder } from "./read-folder.ts";

try {
  const c = checkCorpus(await readFolder(process.argv[2] ?? ""));
  console.log("ok", c.claims.size, "claims", c.tables.size, "tables");
} catch (e) {
  if (e instanceof ReportError) {
    console.log(e.message);
    process.exitCode = 1;
  } else throw e;
}
