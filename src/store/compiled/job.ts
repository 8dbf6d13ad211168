import type { Compiled } from "./cache.ts";

/** A report that is to be compiled: its id, its folder, and the cache for what comes of it. */
export interface Job {
  readonly id: string;
  readonly folder: string;
  readonly cache: string;
}

/** Compiles a report, in this thread or in another. */
export type Compile = (job: Job) => Promise<Compiled>;
