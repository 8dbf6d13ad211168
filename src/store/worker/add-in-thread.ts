import type { Progress } from "../../ingest/given.ts";
import type { Added, AddJob } from "../add/add-report.ts";
import type { Do } from "./start-worker.ts";

/** Adds a file to a library, telling how far it is. */
export type Add = (job: AddJob, progress?: Progress) => Promise<Added>;

/** Adds files in a thread. */
export const addInThread =
  (work: Do): Add =>
  async (job, progress) => {
    const outcome = await work({ add: job }, { progress });
    if ("added" in outcome) return outcome.added;
    throw new TypeError("The thread gave no report.");
  };
