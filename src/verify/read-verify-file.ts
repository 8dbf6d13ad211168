import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, YAMLParseError } from "yaml";
import * as z from "zod";
import { VerifyFile } from "../corpus/schema/verify.ts";
import { ReportError } from "../errors.ts";

/** Reads a corpus's verify.yaml; without one there are no exceptions. */
export function readVerifyFile(folder: string): VerifyFile {
  let text: string;
  try {
    text = readFileSync(join(folder, "verify.yaml"), "utf8");
  } catch {
    return {};
  }
  const read = VerifyFile.safeParse(parseYaml(text) ?? {});
  if (read.success) return read.data;
  throw new ReportError("CORPUS", `verify.yaml: ${z.prettifyError(read.error)}`);
}

function parseYaml(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new ReportError("CORPUS", `verify.yaml is not readable YAML: ${error.message.split("\n", 1)[0]}`, {
      cause: error,
    });
  }
}
