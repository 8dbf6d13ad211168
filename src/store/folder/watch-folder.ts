import { mkdir } from "node:fs/promises";
import { holdLock } from "../disk/lock.ts";
import { isFolder } from "../disk/stat.ts";
import { type FolderJob, syncFolder } from "./sync-folder.ts";

/** How often a folder is looked at; a large one less often, so that looking takes no more than a twentieth of the time. */
const EVERY_MS = 2_000;
const SHARE = 20;

/**
 * Brings a library in line with a folder of files, now and whenever the folder has changed, as long as the process lives. Of several
 * processes one does it, and another takes over when that ends. Resolves when the folder has been looked at once and is read.
 */
export async function watchFolder(job: FolderJob, onError: (error: unknown) => void): Promise<void> {
  let mine = false;
  const look = async (): Promise<void> => {
    let looked = 0;
    try {
      if (isFolder(job.folder)) {
        await mkdir(job.library, { recursive: true });
        mine ||= (await holdLock(job.library, ".watch-")) !== undefined;
        if (mine) looked = await syncFolder(job);
      }
    } catch (error) {
      onError(error);
    }
    setTimeout(() => void look(), Math.max(EVERY_MS, looked * SHARE)).unref();
  };
  await look();
}
