import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { ReportError } from "../../errors.ts";
import { codeOf } from "../disk/write.ts";

/** A larger file is not read into memory. */
const MOST_BYTES = 100_000_000;

/** A file's bytes and their digest. What is no plain file, or too large, is refused by name; a pipe is not waited for. */
export function openFile(path: string): { readonly bytes: Uint8Array; readonly sha256: string } {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const found = fstatSync(file);
    if (!found.isFile()) throw refused(path, found.isDirectory() ? "is a folder" : "is a pipe or a device");
    if (found.size === 0) throw refused(path, "is empty");
    if (found.size > MOST_BYTES)
      throw refused(path, `has ${Math.ceil(found.size / 1e6)} MB; ${MOST_BYTES / 1e6} MB are the most`);
    const bytes = readFileSync(file);
    return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
  } catch (error) {
    if (error instanceof ReportError) throw error;
    throw refused(
      path,
      WHY[codeOf(error) ?? ""] ?? `cannot be read (${codeOf(error) ?? "unknown error"})`,
      error,
    );
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: "is not there",
  ENOTDIR: "is not there",
  EACCES: "may not be read by you",
  EPERM: "may not be read by you",
  ENXIO: "is a pipe or a device",
  ELOOP: "is a link that leads to itself",
};

const refused = (path: string, what: string, cause?: unknown): ReportError =>
  new ReportError("USAGE", `${path} ${what}.`, { cause });
