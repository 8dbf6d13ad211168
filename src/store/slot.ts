import { existsSync } from "node:fs";
import { keptSource, openSource } from "../corpus/reading/source.ts";
import { readRecords } from "../corpus/records/read-records.ts";
import { ReportError } from "../errors.ts";
import { lazyReport, openReport, type Report } from "../library/report.ts";
import {
  type Compile,
  type Compiled,
  type Found,
  findCompiled,
  type Label,
  readCompiled,
} from "./compiled/cache.ts";
import type { Job } from "./compiled/job.ts";
import { stampOf } from "./contents.ts";
import type { LibraryIndex } from "./index/surroundings.ts";
import type { Open } from "./open-few.ts";
import { pagesOf } from "./pages/pages-of.ts";
import type { ReaderCopy } from "./reader-copy.ts";

/** A report that is to be served from a folder, and how far that is. */
export interface Slot {
  readonly job: Job;
  /** Undefined until it is compiled for the first time. While a changed report is read, the one before it. */
  readonly report: () => Report | undefined;
  /** How many bytes were compiled of it. */
  readonly bytes: () => number;
  /** SHA-256 of what it was made from. */
  readonly source: () => string | undefined;
  readonly isReading: () => boolean;
  /** Why it, or what it has become, cannot be served. */
  readonly problem: () => ReportError | undefined;
  /** Looks at what the cache has, unless that is known. With `closely`, also whether it is still what lies in the folder. */
  readonly look: (closely: boolean, known?: Found) => void;
  /** Resolves when nothing of it is being read. */
  readonly settled: () => Promise<void>;
  /** Says that the report was taken out. */
  readonly leave: () => void;
}

/**
 * A report in a folder, served from what was compiled of it, and compiled by `compile` if there is nothing or it has changed. `index` is
 * that of the library if it lies in one.
 */
export function createSlot(job: Job, compile: Compile, copy?: ReaderCopy, index?: LibraryIndex): Slot {
  let served: { readonly label: Label; readonly report: Report; readonly handle: Open } | undefined;
  let looking: Promise<void> | undefined;
  let reading: Promise<void> | undefined;
  let failed: { readonly stamp: string; readonly error: ReportError } | undefined;

  const serve = (label: Label, read: () => Compiled | undefined): void => {
    if (served?.label.key === label.key) return;
    let opened: Report | undefined;
    const handle = {
      bytes: label.bytes ?? 0,
      close() {
        opened = undefined;
      },
    };
    const report = () => {
      opened ??= open(label, read);
      if (index?.isOnDisk() && served?.handle === handle) index.open.use(handle);
      return opened;
    };
    leave();
    served = { label, report: lazyReport(label.card, report, () => placeOf(label)), handle };
  };
  /** Nothing is kept for a state of the report that is no longer served. */
  const leave = (): void => {
    if (served) index?.open.forget(served.handle);
    served = undefined;
  };
  /** The lines of a copy are searched beside the report, in memory. */
  const placeOf = async ({ key, source }: Label) =>
    !index || copy?.sha256 === source ? "own" : index.placeOf({ id: job.id, key });
  const open = (label: Label, read: () => Compiled | undefined): Report => {
    const compiled = read() ?? readAgain();
    if (compiled) {
      looking = lookAgain(label);
      const corpus = readRecords(compiled.records);
      const text =
        copy?.sha256 === label.source ? openSource(copy.file, corpus) : keptSource(job.folder, corpus);
      return openReport(corpus, text, compiled.index, pagesOf(job.folder, corpus));
    }
    if (!existsSync(job.folder))
      throw new ReportError("CHANGED", `The report ${job.id} has just been taken out of the library.`);
    compileAnew();
    throw new ReportError(
      "CORPUS",
      `The report ${job.id} is being read anew, as what was compiled of it is damaged. Ask again in a moment.`,
    );
  };
  /** Somebody may have written to the folder since the report was compiled; what was asked need not wait until that is seen. */
  const lookAgain = async ({ stamp }: Label): Promise<void> => {
    await nextTurn();
    if (served?.label.stamp === stamp && stampOf(job.folder) !== stamp) compileAnew();
  };
  /** What lies in an index on the disk is not read beside it. */
  const readKept = (found: Found) => readCompiled(found, !index?.isOnDisk());
  /** Another process may have put a new one in its place since we looked. */
  const readAgain = (): Compiled | undefined => {
    const found = findCompiled(job);
    return found && readKept(found);
  };
  const compileAnew = (): void => {
    const stamp = stampOf(job.folder);
    reading ??= compile(job)
      .then(
        (compiled) => {
          failed = undefined;
          leave();
          serve(compiled, () => compiled);
        },
        (error: unknown) => {
          failed = { stamp, error: asProblem(job.folder, error) };
        },
      )
      .finally(() => {
        reading = undefined;
      });
  };
  return {
    job,
    report: () => served?.report,
    bytes: () => served?.label.bytes ?? 0,
    source: () => served?.label.source,
    isReading: () => reading !== undefined,
    problem: () => failed?.error,
    look(closely, known = findCompiled(job)) {
      if (known) serve(known.label, () => readKept(known));
      if (known && !closely && !failed) return;
      const stamp = stampOf(job.folder);
      if (known?.label.stamp === stamp) failed = undefined;
      else if (failed?.stamp !== stamp) compileAnew();
    },
    settled: async () => {
      await looking;
      while (reading) await reading;
    },
    leave,
  };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function asProblem(folder: string, error: unknown): ReportError {
  if (error instanceof ReportError) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new ReportError("CORPUS", `The report in ${folder} cannot be read: ${why}`, { cause: error });
}
