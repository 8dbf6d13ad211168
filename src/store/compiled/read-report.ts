import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CORPUS_FORMAT, type CorpusData } from "../../corpus/data.ts";
import { readFolder } from "../../corpus/reading/read-folder.ts";
import { ReportError } from "../../errors.ts";
import { MACHINE_CORPUS } from "../contents.ts";

/** Reads the corpus in a report's folder, as people wrote it or as a program read it from a file; its id is the one given. */
export async function readReport(folder: string, id: string): Promise<CorpusData> {
  const machine = join(folder, MACHINE_CORPUS);
  if (existsSync(join(folder, "report.yaml")) || !existsSync(machine))
    return { ...(await readFolder(folder)), id };
  let data: CorpusData;
  try {
    data = JSON.parse(readFileSync(machine, "utf8"));
  } catch (error) {
    throw new ReportError("CORPUS", `${machine} is damaged. Add the report's file again.`, { cause: error });
  }
  if (data.format !== CORPUS_FORMAT)
    throw new ReportError(
      "CORPUS",
      `${machine} has format ${String(data.format).slice(0, 20)}, this program reads ${CORPUS_FORMAT}. ${Number(data.format) > CORPUS_FORMAT ? "A newer report-knowledge-mcp reads it." : "Add the report's file again."}`,
    );
  return { ...data, id };
}
