import type { WatchedFolder } from "../../store/folder/watched-folder.ts";
import type { FolderPlace } from "../../store/open-library.ts";
import { log } from "../log.ts";
import { whileAlive } from "./while-alive.ts";

/** A file that was written to less than so long ago may still be being copied. */
const REST_MS = 1_000;

/** Keeps up with a folder of files, in a thread; for one question the folder is read first. */
export async function keepUp(place: FolderPlace, patient: boolean): Promise<WatchedFolder> {
  const [{ watchFolder }, { watchedFolder }, { startWorker }, { addInThread }] = await Promise.all([
    import("../../store/folder/watch-folder.ts"),
    import("../../store/folder/watched-folder.ts"),
    import("../../store/worker/start-worker.ts"),
    import("../../store/worker/add-in-thread.ts"),
  ]);
  const add = addInThread(startWorker());
  const first = watchFolder({ ...place, add, restMs: patient ? 0 : REST_MS }, (error) =>
    log(error instanceof Error ? error.message : String(error)),
  );
  if (patient) await whileAlive(first);
  return watchedFolder(place.folder, place.library);
}
