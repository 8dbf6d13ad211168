/** A report that is to be compiled: its id, its folder, and the cache for what comes of it. */
export interface Job {
  readonly id: string;
  readonly folder: string;
  readonly cache: string;
}
