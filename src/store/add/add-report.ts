import { existsSync } from "node:fs";
import { cp, mkdir, rm } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { ReportError } from "../../errors.ts";
import type { Given, Ingested, IngestFile, Progress, Summary } from "../../ingest/given.ts";
import { changeLibrary } from "../change/change-library.ts";
import { compileReport } from "../compiled/compile-report.ts";
import { programKey } from "../compiled/program-key.ts";
import { MACHINE_SOURCE, namesIn } from "../contents.ts";
import { diskError, type Files, replaceFolder, writeAside } from "../disk/write.ts";
import { COMPILED } from "../layout.ts";
import { openFile } from "./open-file.ts";
import { findEarlier, findSame, type Known, knownReports, ORIGIN, type Origin } from "./origin.ts";

export interface AddJob {
  readonly path: string;
  readonly library: string;
  readonly given: Given;
  /** Ids that no report of the library may have. */
  readonly taken: readonly string[];
  /** The report that it is a new state of, if that is known. */
  readonly renews?: string | undefined;
  /** Reports that it is no new state of, whatever their titles say. */
  readonly others?: readonly string[];
}

export interface Added {
  readonly id: string;
  readonly done: "added" | "renewed" | "unchanged";
  /** What was found in it; undefined if it was not read again. */
  readonly summary?: Summary;
}

export type Ingest = (file: IngestFile, given: Given, progress: Progress) => Promise<Ingested>;

/** The report that a file is in the library as, if adding it would change nothing; reads no more than the file. */
export function findAdded({ path, library, given }: AddJob): Added | undefined {
  const { sha256 } = openFile(path);
  const same = findSame(knownReports(library), { sha256, given, program: programKey() });
  return same && { id: same.id, done: "unchanged" };
}

/**
 * Reads a file and puts the report that it makes into a library: as a new one, or in place of an earlier state of it, whose id and
 * written files stay. Until the last moment, a rename, the library is as it was.
 */
export async function addReport(job: AddJob, ingest: Ingest, progress: Progress): Promise<Added> {
  const { path, library, given } = job;
  const { bytes, sha256 } = openFile(path);
  const name = basename(path);
  const { corpus, lines, summary } = await ingest({ name, bytes }, given, progress);
  const { title, publisher, date } = summary;
  const origin: Origin = {
    file: name,
    sha256,
    given,
    program: programKey(),
    title,
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
  };
  for (;;) {
    const known = knownReports(library);
    const id = idFor(corpus.id, origin, job, known);
    const aside = await prepare(library, id, {
      "machine/corpus.json": JSON.stringify({ ...corpus, id }),
      [MACHINE_SOURCE]: lines.join("\n"),
      [ORIGIN]: JSON.stringify(origin),
      [`machine/original${extname(name).toLowerCase()}`]: bytes,
    });
    const renewed = known.some((each) => each.id === id);
    const isIn = await changeLibrary(library, async () => {
      // Somebody else may have added a report since.
      if (idFor(corpus.id, origin, job, knownReports(library)) !== id) return false;
      await replaceFolder(join(library, id), aside);
      return true;
    }).finally(() => rm(aside, { recursive: true, force: true }));
    if (isIn) return { id, done: renewed ? "renewed" : "added", summary };
  }
}

/** A folder beside the reports that holds all of the new one, compiled. */
async function prepare(library: string, id: string, files: Files): Promise<string> {
  try {
    await mkdir(library, { recursive: true });
    const aside = await writeAside(library, files);
    try {
      const before = join(library, id);
      for (const name of namesIn(before).filter((each) => each !== "machine" && each !== COMPILED))
        await cp(join(before, name), join(aside, name), { recursive: true, preserveTimestamps: true });
      await compileReport({ id, folder: aside, cache: join(aside, COMPILED) }).catch((error: unknown) => {
        throw unsound(id, error);
      });
      return aside;
    } catch (error) {
      await rm(aside, { recursive: true, force: true });
      throw error;
    }
  } catch (error) {
    throw diskError(library, error);
  }
}

/** What was read does not hold together, by itself or with what people wrote beside it. */
function unsound(id: string, error: unknown): unknown {
  if (!(error instanceof ReportError)) return error;
  const told = error.message.replaceAll(/\.tmp-[\w-]+/g, id);
  return new ReportError(
    "CORPUS",
    `What was read of it cannot be served, which is a defect of this program: ${told}`,
    {
      cause: error,
    },
  );
}

/** The id under which a report goes into a library: the one that was asked for, that of its earlier state, else its own or a like one that is free. */
function idFor(own: string, origin: Origin, job: AddJob, known: readonly Known[]): string {
  const { library, taken, renews, others = [] } = job;
  const isFree = (id: string) => !taken.includes(id) && !existsSync(join(library, id));
  const { id: asked } = origin.given;
  if (asked !== undefined) {
    const there = known.filter(({ id }) => id === asked);
    if (isFree(asked) || findEarlier(there, origin) || there[0]?.origin.file === origin.file) return asked;
    const whose = there[0] ? `"${there[0].origin.title}"` : "a report that was not added as a file";
    throw new ReportError(
      "USAGE",
      `The id ${asked} is that of ${whose}. Give another --id, or remove that report first.`,
    );
  }
  if (renews !== undefined) return renews;
  const earlier = findEarlier(
    known.filter(({ id }) => !others.includes(id)),
    origin,
  );
  if (earlier) return earlier.id;
  for (let number = 1; ; number++) {
    const id = number === 1 ? own : `${own}-${number}`;
    if (isFree(id)) return id;
  }
}
