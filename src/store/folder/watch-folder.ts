import { mkdir } from "node:fs/promises";
import { statSync } from "node:fs";
import type { Unserved } from "../../library/served.ts";
import { holdLock } from "../disk/lock.ts";
import { readState } from "./folder-state.ts";
import { type FolderJob, syncFolder } from "./sync-folder.ts";

/** How often a folder is looked at; a large one less often, so that looking takes no more than a twentieth of the time. */
const EVERY_MS = 2_000;
const SHARE = 20;

/** A folder that is kept up to date, by this process or by another that serves it too. */
export interface WatchedFolder {
  readonly problems: () => readonly Unserved[];
  /** Files that are still to be read. */
  readonly reading: () => readonly string[];
}

/** Brings a library in line with a folder of files now, and again whenever the folder has changed, as long as the process lives. */
export async function watchFolder(job: FolderJob, onError: (error: unknown) => void): Promise<WatchedFolder> {
  const { folder, library } = job;
  let mine = false;
  const pass = async (): Promise<void> => {
    const start = performance.now();
    try {
      if (isFolder(folder)) {
        await mkdir(library, { recursive: true });
        mine ||= (await holdLock(library, ".watch-")) !== undefined;
        if (mine) await syncFolder(job);
      }
    } catch (error) {
      onError(error);
    }
    const took = performance.now() - start;
    setTimeout(() => void pass(), Math.max(EVERY_MS, took * SHARE)).unref();
  };
  void pass();
  return {
    problems: () => {
      if (!isFolder(folder)) return [{ of: folder, what: "There is no such folder." }];
      const { files, left } = readState(library);
      return [
        ...Object.entries(files).flatMap(([of, { problem }]) => (problem === undefined ? [] : [{ of, what: problem }])),
        ...left.map((what) => ({ of: folder, what })),
      ];
    },
    reading: () => readState(library).reading,
  };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
