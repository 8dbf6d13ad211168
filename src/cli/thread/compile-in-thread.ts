import { dirname } from "node:path";
import type { Compile } from "../../store/compiled/cache.ts";
import { log } from "../log.ts";

/** Compiles the reports of a server in a thread, which is started at the first one. Whatever cannot be compiled is said on stderr. */
export function compileInThread(library: string): Compile {
  let compile: Promise<Compile> | undefined;
  let waiting = 0;
  let own = 0;
  return async (job) => {
    waiting += 1;
    if (dirname(job.folder) === library) own += 1;
    try {
      compile ??= startThread();
      return await (await compile)(job);
    } catch (error) {
      log(error instanceof Error ? error.message : String(error));
      throw error;
    } finally {
      waiting -= 1;
      if (waiting === 0 && own > 0) {
        own = 0;
        void noteAll(library);
      }
    }
  };
}

async function startThread(): Promise<Compile> {
  const [{ startWorker }, { compileInWorker }] = await Promise.all([
    import("../../store/worker/start-worker.ts"),
    import("../../store/worker/compile-in-worker.ts"),
  ]);
  return compileInWorker(startWorker());
}

/** Writes the catalog, so that the next start need not look into every folder. Where nothing can be written it looks. */
async function noteAll(library: string): Promise<void> {
  const { changeLibrary } = await import("../../store/change/change-library.ts");
  await changeLibrary(library, async () => undefined).catch(() => undefined);
}
