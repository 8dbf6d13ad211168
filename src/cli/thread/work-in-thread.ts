import { dirname } from "node:path";
import type { Compile } from "../../store/compiled/cache.ts";
import type { MendIndex } from "../../store/own-reports.ts";
import { log } from "../log.ts";

/** The work of a server that is done in a thread, which is started at the first of it. */
interface Thread {
  readonly compile: Compile;
  readonly mend: MendIndex;
}

/** Compiles the reports of a server, and mends the index of its library, in a thread. Whatever cannot be done is said on stderr. */
export function workInThread(library: string): Thread {
  let started: Promise<Thread> | undefined;
  let waiting = 0;
  let own = 0;
  const thread = (): Promise<Thread> => {
    started ??= startThread();
    return started;
  };
  const mend: MendIndex = async (job) => {
    try {
      await (await thread()).mend(job);
    } catch (error) {
      log(error instanceof Error ? error.message : String(error));
      throw error;
    }
  };
  return {
    mend,
    async compile(job) {
      waiting += 1;
      if (dirname(job.folder) === library) own += 1;
      try {
        return await (await thread()).compile(job);
      } catch (error) {
        log(error instanceof Error ? error.message : String(error));
        throw error;
      } finally {
        waiting -= 1;
        if (waiting === 0 && own > 0) {
          own = 0;
          // The catalog too, so that the next start need not look into every folder. Where nothing can be written it looks.
          mend({ library, anew: false }).catch(() => undefined);
        }
      }
    },
  };
}

async function startThread(): Promise<Thread> {
  const [{ startWorker }, { compileInWorker }] = await Promise.all([
    import("../../store/worker/start-worker.ts"),
    import("../../store/worker/compile-in-worker.ts"),
  ]);
  const work = startWorker();
  return {
    compile: compileInWorker(work),
    async mend(mend) {
      await work({ mend });
    },
  };
}
