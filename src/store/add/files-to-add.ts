import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ENDINGS, endingOf } from "../../ingest/formats.ts";
import { isFolder } from "../disk/stat.ts";
import { codeOf } from "../disk/write.ts";

/** A folder with more is a disk, not a collection of reports. */
const MOST_FILES = 10_000;

export interface FilesToAdd {
  readonly files: readonly string[];
  /** What lies in a folder and is left alone though somebody may have meant it, each with the reason. */
  readonly left: readonly string[];
}

/** The files that are meant by paths: a file is itself, a folder all readable files in it and its folders. Links in a folder are not followed. */
export function filesToAdd(paths: readonly string[]): FilesToAdd {
  const files: string[] = [];
  const left: string[] = [];
  for (const path of paths) {
    if (!isFolder(path)) files.push(path);
    else walk(path, files, left);
  }
  return { files, left };
}

function walk(folder: string, files: string[], left: string[]): void {
  let entries: ReturnType<typeof entriesOf>;
  try {
    entries = entriesOf(folder);
  } catch (error) {
    left.push(`${folder}: cannot be read (${codeOf(error) ?? "unknown error"})`);
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) walk(path, files, left);
    else if (!ENDINGS.has(endingOf(entry.name))) continue;
    else if (entry.isSymbolicLink()) left.push(`${path}: is a link, and links in a folder are not followed`);
    else if (!entry.isFile()) left.push(`${path}: is a pipe or a device`);
    else if (files.length >= MOST_FILES) left.push(`${path}: is one of more than ${MOST_FILES} files`);
    else files.push(path);
  }
}

const entriesOf = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
