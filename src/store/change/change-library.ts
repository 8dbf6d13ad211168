import { mkdir } from "node:fs/promises";
import { writeCatalog } from "../catalog.ts";
import { withLock } from "../disk/lock.ts";
import { diskError, sweep } from "../disk/write.ts";
import { syncIndex } from "../index/sync-index.ts";

/** Does something to a library as its only writer, and to its catalog and index what follows from it; makes the folder if it is not there, and sweeps up after writers that were killed. */
export async function changeLibrary<T>(library: string, change: () => Promise<T>): Promise<T> {
  try {
    await mkdir(library, { recursive: true });
    return await withLock(library, async () => {
      await sweep(library);
      const done = await change();
      await syncIndex(library, await writeCatalog(library));
      return done;
    });
  } catch (error) {
    throw diskError(library, error);
  }
}
