import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { loadCompiled } from "../corpus/reading/load.ts";
import { ReportError } from "../errors.ts";
import { READABLE } from "../ingest/formats.ts";
import type { Compile } from "../store/compiled/cache.ts";
import { libraryFolder } from "../store/location.ts";
import { type Library, type LibraryOptions, openLibrary, type Sample } from "../store/open-library.ts";
import { loadIndex } from "./load-index.ts";
import { log } from "./log.ts";
import { keepUp } from "./thread/keep-up.ts";
import { whileAlive } from "./thread/while-alive.ts";
import { workInThread } from "./thread/work-in-thread.ts";

/** Options that say what is served; every command takes them. */
export interface OpenOptions {
  readonly corpus?: readonly string[] | undefined;
  readonly library?: string | undefined;
  readonly "no-sample"?: boolean | undefined;
  readonly folder?: string | undefined;
  readonly source?: string | undefined;
}

export const OPEN_OPTIONS = {
  library: {
    type: "string",
    description: "Folder of your reports in place of the usual one (or REPORT_LIBRARY)",
  },
  corpus: {
    type: "string",
    multiple: true,
    description: "Folder of one more report, in the format of corpus/README.md; may be repeated",
  },
  folder: {
    type: "string",
    description: `Folder of files (${READABLE}) to serve and keep up with (or REPORT_FOLDER)`,
  },
  "no-sample": { type: "boolean", description: "Leave out the report that comes with the package" },
  source: {
    type: "string",
    description: "Your own copy of the report, quoted with answers (or REPORT_SOURCE)",
  },
} as const;

/** Reads the options of the bare server. */
export function readOptions(argv: readonly string[]): OpenOptions {
  try {
    return parseArgs({ args: [...argv], options: OPEN_OPTIONS }).values;
  } catch (error) {
    throw new ReportError(
      "USAGE",
      `${error instanceof Error ? error.message : String(error)}\nreport-knowledge-mcp --help lists options and commands.`,
      { cause: error },
    );
  }
}

/** Opens what the options name for one question, as it now lies on the disk; what cannot be read of the library is said on stderr. */
export async function openFromOptions(options: OpenOptions): Promise<Library> {
  const library = await open(options, { compile: compileHere, patient: true });
  for (const { of, what } of library.problems) log(`${of}: ${what}`);
  return refuseNothing(library);
}

/**
 * The same for a server: what must be compiled is compiled in a thread of its own, and what cannot be is left out and said on stderr.
 * One that has nothing yet starts too, as reports may come; not one whose every report is broken.
 */
export async function openForServer(options: OpenOptions): Promise<Library> {
  const { compile, mend } = workInThread(libraryFolder(options.library));
  const library = await whileAlive(open(options, { compile, mend, patient: false }));
  return library.problems.length > 0 ? refuseNothing(library) : library;
}

/** The same for who wants to know its state: nothing of it is refused. */
export const openAsIs = (options: OpenOptions): Promise<Library> =>
  open(options, { compile: compileHere, patient: true, lenient: true });

type Ways = Pick<LibraryOptions, "compile" | "mend" | "patient" | "lenient">;

function open(options: OpenOptions, ways: Ways): Promise<Library> {
  const { corpus = [], library, source = process.env["REPORT_SOURCE"] } = options;
  const folder = options.folder ?? process.env["REPORT_FOLDER"];
  return openLibrary({
    folder: folder ? { path: folder, watch: (place) => keepUp(place, ways.patient) } : undefined,
    library: libraryFolder(library),
    corpora: corpus,
    sample: options["no-sample"] ? undefined : findSample(),
    copy: source || undefined,
    compileFirst: compileHere,
    ...ways,
  });
}

/** Says why there is nothing to ask. */
function refuseNothing(library: Library): Library {
  const { reports, reading, problems, folder } = library;
  if (reports.length > 0 || reading.length > 0) return library;
  if (problems.length > 0) throw new ReportError("CORPUS", problems.map(({ what }) => what).join("\n"));
  throw new ReportError(
    "USAGE",
    `There is no report to ask: the library ${folder} holds none, and the one that comes with the package is left out.`,
  );
}

const compileHere: Compile = async (job) => {
  const { compileReport } = await import("../store/compiled/compile-report.ts");
  return compileReport(job);
};

function findSample(): Sample {
  const file = sampleFile();
  return { id: basename(file, ".json"), corpus: () => loadCompiled(file), index: () => loadIndex(file) };
}

/** The id of the report that comes with the package. */
export const sampleId = (): string => findSample().id;

function sampleFile(): string {
  const folder = import.meta.dirname;
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const [name] = files;
  if (name !== undefined && files.length === 1) return join(folder, name);
  throw new ReportError(
    "CORPUS",
    `The package should hold one compiled report and holds ${files.length}. Run npm run build, or give --no-sample.`,
  );
}
