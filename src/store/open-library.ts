import type { Corpus } from "../corpus/corpus.ts";
import { openSource } from "../corpus/reading/source.ts";
import { openReport, type Report } from "../library/report.ts";
import type { Served } from "../library/served.ts";
import type { IndexData } from "../search/index/index-data.ts";
import { arranger } from "./arrange.ts";
import { type Compile, findCompiled } from "./compiled/cache.ts";
import type { WatchedFolder } from "./folder/watched-folder.ts";
import { libraryOf, reportElsewhere } from "./layout.ts";
import { type MendIndex, ownReports } from "./own-reports.ts";
import { findCopy, type ReaderCopy, refuseCopy } from "./reader-copy.ts";
import { createSlot, type Slot } from "./slot.ts";

export interface LibraryOptions {
  /** The library's folder; one that is not there holds nothing yet. */
  readonly library: string;
  /** Folders of reports that lie elsewhere. */
  readonly corpora: readonly string[];
  /** The report of the package, unless it is left out. */
  readonly sample?: Sample | undefined;
  /** The reader's copy of one of the reports. */
  readonly copy?: string | undefined;
  /** A folder of files that is kept up with; whoever opens it says how. */
  readonly folder?: { readonly path: string; readonly watch: Watch } | undefined;
  readonly compile: Compile;
  /** Brings an index on the disk in line with its library; in this thread if it is left out. */
  readonly mend?: MendIndex | undefined;
  /** Compiles a folder of `corpora` that cannot be served before; `compile` if it is left out. */
  readonly compileFirst?: Compile;
  /** For one question: waits until everything is read as it now lies there, and fails if a folder of `corpora` cannot be. */
  readonly patient: boolean;
  /** Whether such a folder is among the problems instead. */
  readonly lenient?: boolean;
}

/** Keeps a library in line with a folder of files; `taken` are the ids that its reports may not have. */
type Watch = (job: FolderPlace) => Promise<WatchedFolder>;

export interface FolderPlace {
  readonly folder: string;
  readonly library: string;
  readonly taken: () => readonly string[];
}

export interface Sample {
  readonly id: string;
  /** Reads it: it is large, so only if it is served. */
  readonly corpus: () => Corpus;
  readonly index: () => IndexData | undefined;
}

/** What is served of a library, and where each report lies. */
export interface Library extends Served {
  /** The reports that lie in folders, each with its state, also those that are not served. */
  readonly slots: readonly Slot[];
  readonly folder: string;
  /** Whether the report of the package was taken out of it. */
  readonly withoutSample: boolean;
}

/** Opens a library for questions: whoever asks for its lists sees what the folder holds at that moment. */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const copy = options.copy === undefined ? undefined : findCopy(options.copy);
  const elsewhere = await openElsewhere(options, copy);
  const own = ownReports(options, copy);
  let opened: Report | undefined;
  const sample = (): Report | undefined => {
    opened ??= options.sample && openSample(options.sample, copy);
    return opened;
  };
  const { watched, slots: inFolder } = await openFolder(options, copy, () => [
    ...[...elsewhere, ...own.slots()].map(({ job }) => job.id),
    ...(options.sample ? [options.sample.id] : []),
  ]);
  const slots = () => [...elsewhere, ...own.slots(), ...inFolder()];
  if (options.patient) await Promise.all(slots().map((slot) => slot.settled()));
  const arrange = arranger();
  const view = () => arrange(slots(), own.withoutSample() ? undefined : sample());
  if (copy && !sample()?.source) await checkCopy(copy, view(), slots());
  return {
    get reports() {
      return view().reports;
    },
    get problems() {
      return [...view().problems, ...(watched?.problems() ?? [])];
    },
    get reading() {
      return [...view().reading, ...(watched?.reading() ?? [])];
    },
    get slots() {
      return slots();
    },
    folder: options.library,
    get withoutSample() {
      return own.withoutSample();
    },
  };
}

/** Folders that the reader names: a server waits for those that it could not serve at all. */
async function openElsewhere(
  { library, corpora, compile, compileFirst = compile, patient, lenient = false }: LibraryOptions,
  copy: ReaderCopy | undefined,
): Promise<Slot[]> {
  let isOpen = false;
  const compileNow: Compile = (job) => (isOpen ? compile : compileFirst)(job);
  const slots = corpora.map((folder) => {
    const job = reportElsewhere(library, folder);
    return createSlot(job, findCompiled(job) ? compile : compileNow, copy);
  });
  for (const slot of slots) {
    slot.look(true);
    if (patient || !slot.report()) await slot.settled();
    const problem = slot.problem();
    if (patient && !lenient && problem) throw problem;
  }
  isOpen = true;
  return slots;
}

/** What lies in a folder of files, as a library of its own in the library. */
async function openFolder(
  options: LibraryOptions,
  copy: ReaderCopy | undefined,
  taken: () => readonly string[],
) {
  const { folder, library } = options;
  if (folder === undefined) return { slots: () => [] };
  const within = libraryOf(library, folder.path);
  const watched = await folder.watch({ folder: folder.path, library: within, taken });
  const own = ownReports({ ...options, library: within }, copy);
  return { watched, slots: own.slots };
}

function openSample({ corpus: read, index }: Sample, copy: ReaderCopy | undefined): Report {
  const corpus = read();
  const isCopy = copy?.sha256 === corpus.report.source.sha256;
  return openReport(corpus, isCopy ? openSource(copy.file, corpus) : undefined, index);
}

/** Whether the copy is one of a report here. The package's own corpus was held against it when it was made, others are now. */
async function checkCopy(
  copy: ReaderCopy,
  { reports, reading }: Served,
  slots: readonly Slot[],
): Promise<void> {
  const slot = slots.find((each) => each.source() === copy.sha256);
  const report = slot?.report();
  if (!report && reading.length === 0) refuseCopy(copy, reports);
  if (!report?.source) return;
  const { checkPrinted } = await import("../corpus/rules/printed.ts");
  checkPrinted(report.corpus, report.source);
}
