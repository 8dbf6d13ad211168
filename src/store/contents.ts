import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findStats } from "./disk/stat.ts";

/** Of the folder of a report, what its corpus is read from: files that people write, and those that a program wrote. */
const ROOMS = ["", "sections", "tables", "models", "machine"];
const PART = /^(?!\.).+\.(?:yaml|csv)$|^(?:corpus\.json|source\.txt)$/;

/**
 * Names, sizes and times of a report's files in few words: the same as long as nobody has written to them. Quick, as no file is read;
 * a copy of the folder has another stamp and the same key.
 */
export function stampOf(folder: string): string {
  const lines = partsOf(folder).map((part) => {
    const found = findStats(join(folder, part));
    return `${part} ${found?.size} ${found?.mtimeMs}`;
  });
  return digest([lines.join("\n")]);
}

/** A digest of all that a report's corpus is read from. */
export const keyOf = (folder: string): string =>
  digest(
    partsOf(folder).flatMap((part) =>
      findStats(join(folder, part))?.isFile() ? [`\n${part}\n`, readFileSync(join(folder, part))] : [part],
    ),
  );

/** Whether people wrote any of it: a program can read its part from the file again. */
export const hasWrittenFiles = (folder: string): boolean =>
  partsOf(folder).some((part) => !part.startsWith("machine/"));
/** The text of the reader's own file, line by line, in a report's folder. */
export const MACHINE_SOURCE = "machine/source.txt";

function partsOf(folder: string): string[] {
  return ROOMS.flatMap((room) =>
    namesIn(join(folder, room))
      .filter((name) => PART.test(name))
      .map((name) => (room === "" ? name : `${room}/${name}`)),
  );
}

/** Names in a folder, sorted; none if there is no such folder, or it may not be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function digest(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 16);
}
