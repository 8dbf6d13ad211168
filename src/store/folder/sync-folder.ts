import { join, relative } from "node:path";
import { type AddJob, findAdded } from "../add/add-report.ts";
import { filesToAdd } from "../add/files-to-add.ts";
import { removeReports } from "../change/remove-reports.ts";
import { programKey } from "../compiled/program-key.ts";
import { findStats } from "../disk/stat.ts";
import { ownIds } from "../layout.ts";
import type { Add } from "../worker/add-in-thread.ts";
import { type FileState, type FolderState, readState, writeState } from "./folder-state.ts";

export interface FolderJob {
  readonly folder: string;
  /** The library of what lies in the folder. */
  readonly library: string;
  /** Ids that others have. */
  readonly taken: () => readonly string[];
  readonly add: Add;
  /** A file that was written less than so long ago may still be being written. */
  readonly restMs: number;
}

/** Brings the library of a folder in line with the files in it: reads what is new or changed, drops what is gone. Gives how long looking took. */
export async function syncFolder(job: FolderJob): Promise<number> {
  const start = performance.now();
  const { folder, library, restMs } = job;
  const { files, left } = filesToAdd([folder]);
  const before = readState(library);
  const there = new Map(files.flatMap((path) => found(folder, path)));
  const own = new Set(ownIds(library));
  const isKnown = (path: string, file: Pick<FileState, "size" | "mtimeMs">): boolean => {
    const known = before.files[path];
    if (!known || !isSame(known, file)) return false;
    return known.problem !== undefined || own.has(known.id ?? "");
  };
  const toRead = [...there].flatMap(([path, file]) => (isKnown(path, file) ? [] : [path]));
  const looked = performance.now() - start;
  let state: FolderState = { files: before.files, reading: toRead, left };
  if (JSON.stringify(before) !== JSON.stringify(state)) await writeState(library, state);
  for (const [path, file] of there) {
    if (!toRead.includes(path) || Date.now() - file.mtimeMs < restMs) continue;
    const others = idsOf(state, (other) => other !== path && there.has(other));
    const came = await read(job, path, before.files[path]?.id, others);
    const entry = { ...file, program: programKey(), ...came };
    state = {
      ...state,
      files: { ...state.files, [path]: entry },
      reading: state.reading.filter((each) => each !== path),
    };
    await writeState(library, state);
  }
  await drop(
    library,
    idsOf(state, (path) => there.has(path)),
  );
  const gone = Object.keys(state.files).some((path) => !there.has(path));
  if (gone) await writeState(library, { ...state, files: only(state.files, (path) => there.has(path)) });
  return looked;
}

const idsOf = ({ files }: FolderState, which: (path: string) => boolean): string[] =>
  Object.values(only(files, which)).flatMap(({ id }) => id ?? []);

const only = (files: FolderState["files"], which: (path: string) => boolean): FolderState["files"] =>
  Object.fromEntries(Object.entries(files).filter(([path]) => which(path)));

/** Size and time of a file, by its path in the folder; nothing if it has just gone. */
function found(folder: string, path: string): [string, Pick<FileState, "size" | "mtimeMs">][] {
  const stats = findStats(path);
  return stats ? [[relative(folder, path), { size: stats.size, mtimeMs: stats.mtimeMs }]] : [];
}

const isSame = (known: FileState, file: Pick<FileState, "size" | "mtimeMs">): boolean =>
  known.size === file.size && known.mtimeMs === file.mtimeMs && known.program === programKey();

/** Drops the reports of which there is no file any more, once those that are there are read: one that was only renamed is known by its bytes. */
async function drop(library: string, needed: readonly string[]): Promise<void> {
  const ids = ownIds(library).filter((id) => !needed.includes(id));
  if (ids.length > 0) await removeReports(library, { ids, sample: "", force: true });
}

/** What comes of a file: the report that it now is, or why it is none. */
async function read(
  { folder, library, taken, add }: FolderJob,
  path: string,
  before: string | undefined,
  others: readonly string[],
): Promise<Pick<FileState, "id" | "problem">> {
  const job: AddJob = {
    path: join(folder, path),
    library,
    given: {},
    taken: taken(),
    renews:
      before !== undefined && !others.includes(before) && ownIds(library).includes(before)
        ? before
        : undefined,
    others,
  };
  try {
    const { id } = findAdded(job) ?? (await add(job));
    return { id };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
