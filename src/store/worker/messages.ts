import type { CorpusData } from "../../corpus/data.ts";
import type { ErrorCode } from "../../errors.ts";
import type { IndexData } from "../../search/index/index-data.ts";
import type { Label } from "../compiled/cache.ts";
import type { Job } from "../compiled/job.ts";

/** What is asked of the worker. */
export interface Request {
  readonly number: number;
  readonly compile: Job;
}

/** What it answers: where the compiled report lies, or all of it if it cannot be kept, or why there is none. */
export type Reply = { readonly number: number } & (
  | { readonly place: string; readonly label: Label }
  | { readonly label: Label; readonly data: CorpusData; readonly index: IndexData }
  | { readonly code: ErrorCode | undefined; readonly message: string }
);
