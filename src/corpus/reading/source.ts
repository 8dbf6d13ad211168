import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
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
    if (!statSync(file).isFile()) throw new Error("not a file");
    bytes = readFileSync(file);
  } catch (error) {
    throw new ReportError(
      "SOURCE",
      `The copy of the report cannot be read: ${file}. Give --source a file that exists, or leave it out.`,
      { cause: error },
    );
  }
  const found = sha256Of(bytes);
  const { sha256, lines: count } = corpus.report.source;
  const ends = found === sha256 ? undefined : otherLineEnds(bytes, sha256);
  if (ends !== undefined)
    throw new ReportError(
      "SOURCE",
      `The copy is not the text that the corpus ${corpus.id} was made from, though its words are: only its line ends differ, ${ends}. Give the file as it was published, or convert it.`,
    );
  if (found !== sha256)
    throw new ReportError(
      "SOURCE",
      `The copy is not the text that the corpus ${corpus.id} was made from: its SHA-256 is ${found.slice(0, 12)}…, expected ${sha256.slice(0, 12)}…. Give the unedited file of ${count} lines, or leave --source out.`,
    );
  const lines = withoutHidden(bytes.toString("utf8")).split("\n");
  return { lines, line: (number) => lines[number - 1] ?? "" };
}

/** The text that was kept of the reader's own file beside what a program read of it, in a report's folder; undefined if none was. */
export function keptSource(folder: string, corpus: Corpus): SourceCopy | undefined {
  const file = join(folder, "machine", "source.txt");
  if (!existsSync(file)) return undefined;
  const lines = withoutHidden(readFileSync(file, "utf8")).split("\n");
  const { lines: count } = corpus.report.source;
  if (lines.length === count + 1 && lines.at(-1) === "") lines.pop();
  if (lines.length !== count)
    throw new ReportError(
      "SOURCE",
      `The kept text of ${corpus.id} (machine/source.txt) has ${lines.length} lines, the report ${count}. Add the report's file again: report-knowledge-mcp add FILE.`,
    );
  return { lines, line: (number) => lines[number - 1] ?? "" };
}

const sha256Of = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** How a copy must be changed to be the text of this digest, if only its line ends, its last one or a byte order mark differ. */
function otherLineEnds(bytes: Buffer, sha256: string): string | undefined {
  const text = bytes.toString("utf8").replace(/^\ufeff/, "");
  const unix = text.replace(/\r\n?/g, "\n");
  const windows = unix.replaceAll("\n", "\r\n");
  const forms = [
    [unix, "it needs LF at the end of each line"],
    [windows, "it needs CR LF at the end of each line"],
  ] as const;
  for (const [form, say] of forms) {
    const bare = form.replace(/(?:\r?\n)+$/, "");
    const end = form === windows ? "\r\n" : "\n";
    for (const variant of [form, bare, bare + end, `\ufeff${form}`])
      if (sha256Of(variant) === sha256) return say;
  }
  return undefined;
}
