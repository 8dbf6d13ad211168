import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { ReportError } from "../../errors.ts";
import type { Corpus } from "../corpus.ts";
import { withoutHidden } from "./hidden.ts";

/** The reader's own copy of the report, proven to be the text that the corpus speaks of. */
export interface SourceCopy {
  /** Text of a line, counted from 1, without hidden characters. */
  readonly line: (number: number) => string;
  readonly lines: readonly string[];
}

/** Attaches a copy; one whose SHA-256 is not the corpus's is refused. */
export function openSource(file: string, corpus: Corpus): SourceCopy {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new ReportError(
      "SOURCE",
      `The copy of the report cannot be read: ${file}. Give --source a file that exists, or leave it out.`,
      { cause: error },
    );
  }
  const found = createHash("sha256").update(bytes).digest("hex");
  const { sha256, lines: count } = corpus.report.source;
  if (found !== sha256)
    throw new ReportError(
      "SOURCE",
      `The copy is not the text that the corpus ${corpus.id} was made from: its SHA-256 is ${found.slice(0, 12)}…, expected ${sha256.slice(0, 12)}…. Give the unedited file of ${count} lines, or leave --source out.`,
    );
  const lines = withoutHidden(bytes.toString("utf8")).split("\n");
  return { lines, line: (number) => lines[number - 1] ?? "" };
}
