import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { openSource } from "../corpus/reading/source.ts";
import { ReportError } from "../errors.ts";
import type { Report } from "../library/report.ts";

/** The reader's copy of one of the reports; which one, its digest tells. */
export interface ReaderCopy {
  readonly file: string;
  /** Undefined if it cannot be read. */
  readonly sha256: string | undefined;
}

export function findCopy(file: string): ReaderCopy {
  try {
    const sha256 = statSync(file).isFile() ? digest(readFileSync(file)) : undefined;
    return { file, sha256 };
  } catch {
    return { file, sha256: undefined };
  }
}

/** Why a copy is the text of none of these reports: of a single one in detail. */
export function refuseCopy({ file, sha256 }: ReaderCopy, reports: readonly Report[]): void {
  const [only, ...others] = reports;
  if (only && (others.length === 0 || sha256 === undefined)) openSource(file, only.corpus);
  throw new ReportError(
    "SOURCE",
    `The copy ${file} is the text of none of the reports that are served: its SHA-256 is ${sha256?.slice(0, 12)}…. Give the unedited file that one of them was made from, or leave --source out.`,
  );
}

const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
