import type { ErrorCode } from "../../errors.ts";
import type { Progress } from "../../ingest/given.ts";
import type { DrawnPage } from "../../pages/draw-page.ts";
import type { IndexData } from "../../search/index/index-data.ts";
import type { Added, AddJob } from "../add/add-report.ts";
import type { Mend } from "../change/mend-index.ts";
import type { Found, Label } from "../compiled/cache.ts";
import type { Job } from "../compiled/job.ts";
import type { DrawJob } from "../pages/draw-job.ts";

/** What a thread is asked to do. */
export type Task =
  | { readonly compile: Job }
  | { readonly add: AddJob }
  | { readonly draw: DrawJob }
  | { readonly mend: Mend };

export type Request = Task & { readonly number: number };

/** Where a compiled report lies, or all of it if it cannot be kept. */
export type CompiledReply =
  | Found
  | { readonly label: Label; readonly records: Uint8Array; readonly index: IndexData | undefined };

/** What it says: how far it is, what came of it, or why nothing did. */
export type Reply = { readonly number: number } & (
  | { readonly progress: Parameters<Progress> }
  | { readonly compiled: CompiledReply }
  | { readonly added: Added }
  | { readonly drawn: DrawnPage }
  | { readonly mended: true }
  | { readonly failed: { readonly code: ErrorCode | undefined; readonly message: string } }
);

export type Outcome = Exclude<Reply, { readonly progress: unknown }>;
