import { readFileSync } from "node:fs";
import { ReportError } from "../../errors.ts";
import { type Corpus, createCorpus } from "../corpus.ts";
import { CORPUS_FORMAT, type CorpusData } from "../data.ts";

/** Loads a compiled corpus. It was checked when it was built, so only its format is looked at. */
export function loadCompiled(file: string): Corpus {
  let data: CorpusData;
  try {
    data = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new ReportError(
      "CORPUS",
      `The compiled corpus ${file} cannot be read. Run npm run build, or install the package anew.`,
      { cause: error },
    );
  }
  if (data.format !== CORPUS_FORMAT)
    throw new ReportError(
      "CORPUS",
      `The compiled corpus ${file} has format ${data.format}, this server reads ${CORPUS_FORMAT}. Run npm run build.`,
    );
  return createCorpus(data);
}
