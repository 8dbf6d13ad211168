import { createHash } from "node:crypto";
import { type Dirent, readdirSync, realpathSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Job } from "./compiled/job.ts";
import { isFolder } from "./disk/stat.ts";

/** In the folder of a report: what was compiled of it. */
export const COMPILED = "compiled";
/** In a library: what was compiled of reports that lie elsewhere. */
const CACHE = ".cache";
/** In a library: a library of its own for each folder of files that is kept up to date. */
const FOLDERS = ".folders";
/** In a library: says that the report of the package was taken out. */
export const WITHOUT_SAMPLE = ".without-sample";

/** Ids of the reports in a library: its folders, but those that are ours. */
export function ownIds(library: string): string[] {
  try {
    return readdirSync(library, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith(".") && holdsFolder(library, entry))
      .map(({ name }) => name)
      .sort();
  } catch {
    return []; // there is none, or it may not be read
  }
}

/** Of a thousand entries none is looked at twice, but a link may lead to a folder. */
const holdsFolder = (library: string, entry: Dirent): boolean =>
  entry.isDirectory() || (entry.isSymbolicLink() && isFolder(join(library, entry.name)));

/** A report in the library. */
export function ownReport(library: string, id: string): Job {
  const folder = join(library, id);
  return { id, folder, cache: join(folder, COMPILED) };
}

/** A report in a folder elsewhere, to which nothing is written. */
export function reportElsewhere(library: string, folder: string): Job {
  const id = basename(resolve(folder));
  return { id, folder, cache: join(library, CACHE, markOf(folder)) };
}

/** The library of what lies in a folder of files. */
export const libraryOf = (library: string, folder: string): string => join(library, FOLDERS, markOf(folder));

/** A short name for a folder that no other has. */
function markOf(folder: string): string {
  const mark = createHash("sha256").update(realPath(folder)).digest("hex").slice(0, 12);
  return `${basename(resolve(folder))}-${mark}`;
}

/** A path without links, so that one folder has one name; as given if there is nothing. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
