import { statSync } from "node:fs";
import { join, relative } from "node:path";
import { type Added, type AddJob, findAdded } from "../add/add-report.ts";
import { filesToAdd } from "../add/files-to-add.ts";
import { removeReports } from "../change/remove-reports.ts";
import { programKey } from "../compiled/program-key.ts";
import { ownIds } from "../layout.ts";
import { type FileState, type FolderState, readState, writeState } from "./folder-state.ts";

export interface FolderJob {
  readonly folder: string;
  /** The library of what lies in the folder. */
  readonly library: string;
  /** Ids that others have. */
  readonly taken: () => readonly string[];
  readonly add: (job: AddJob) => Promise<Added>;
  /** A file that was written less than so long ago may still be being written. */
  readonly restMs: number;
}

/** Brings the library of a folder in line with the files in it: reads what is new or changed, drops what is gone. */
export async function syncFolder(job: FolderJob): Promise<void> {
  const { folder, library, restMs } = job;
  const { files, left } = filesToAdd([folder]);
  const before = readState(library);
  const there = new Map(files.flatMap((path) => found(folder, path)));
  const own = new Set(ownIds(library));
  const kept: Record<string, FileState> = {};
  const toRead: string[] = [];
  for (const [path, file] of there) {
    const known = before.files[path];
    if (known && isSame(known, file) && (known.problem !== undefined || own.has(known.id ?? ""))) kept[path] = known;
    else toRead.push(path);
  }
  const ready = toRead.filter((path) => Date.now() - (there.get(path)?.mtimeMs ?? 0) >= restMs);
  let state: FolderState = { files: kept, reading: toRead, left };
  await drop(job, before, there);
  if (JSON.stringify(before) !== JSON.stringify(state)) await writeState(library, state);
  for (const path of ready) {
    const file = there.get(path);
    if (!file) continue;
    const came = await read(job, path, before, state);
    const files = { ...state.files, [path]: { ...file, program: programKey(), ...came } };
    state = { ...state, files, reading: state.reading.filter((each) => each !== path) };
    await writeState(library, state);
  }
}

/** Size and time of a file, by its path in the folder; nothing if it has just gone. */
function found(folder: string, path: string): [string, Pick<FileState, "size" | "mtimeMs">][] {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? [[relative(folder, path), { size: stats.size, mtimeMs: stats.mtimeMs }]] : [];
}

const isSame = (known: FileState, file: Pick<FileState, "size" | "mtimeMs">): boolean =>
  known.size === file.size && known.mtimeMs === file.mtimeMs && known.program === programKey();

/** Drops the reports of files that are gone, but those that another file is too. */
async function drop(
  { library }: FolderJob,
  before: FolderState,
  there: ReadonlyMap<string, unknown>,
): Promise<void> {
  const entries = Object.entries(before.files);
  const needed = new Set(entries.flatMap(([path, { id }]) => (there.has(path) && id !== undefined ? [id] : [])));
  // A file that was renamed is found again by its bytes: its report goes only once that is done.
  const gone = ownIds(library).filter((id) => !needed.has(id));
  const known = new Set(entries.flatMap(([, { id }]) => id ?? []));
  const ids = gone.filter((id) => known.has(id));
  if (ids.length > 0) await removeReports(library, { ids, sample: "", force: true });
}

/** What comes of a file: the report that it now is, or why it is none. */
async function read(
  { folder, library, taken, add }: FolderJob,
  path: string,
  before: FolderState,
  { files }: FolderState,
): Promise<Pick<FileState, "id" | "problem">> {
  const others = Object.values(files).flatMap(({ id }) => id ?? []);
  const renews = before.files[path]?.id;
  const job: AddJob = {
    path: join(folder, path),
    library,
    given: {},
    taken: taken(),
    renews: renews !== undefined && ownIds(library).includes(renews) ? renews : undefined,
    others,
  };
  try {
    const { id } = findAdded(job) ?? (await add(job));
    return { id };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
