import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Corpus } from "../corpus/corpus.ts";
import { loadCompiled } from "../corpus/reading/load.ts";
import { keptSource, openSource } from "../corpus/reading/source.ts";
import { ReportError } from "../errors.ts";
import { openReport, type Report } from "../library/report.ts";
import { type Served, serve, type Unserved } from "../library/served.ts";
import { loadIndex } from "./load-index.ts";
import { log } from "./log.ts";

/** Options that say what is served; every command takes them. */
export interface OpenOptions {
  readonly corpus?: readonly string[] | undefined;
  readonly source?: string | undefined;
}

export const OPEN_OPTIONS = {
  corpus: {
    type: "string",
    multiple: true,
    description: "Folder of another report in the format of corpus/README.md; may be repeated",
  },
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

/** Opens what the options name: the report in the package, or those of folders. Of several folders one that does not load stops no other. */
export async function openFromOptions({
  corpus: folders = [],
  source = process.env["REPORT_SOURCE"],
}: OpenOptions): Promise<Served> {
  const [first, ...others] = folders;
  if (others.length === 0) return serve(await openReportOf(first, source));
  const reports: Report[] = [];
  const problems: Unserved[] = [];
  for (const folder of folders)
    try {
      const report = await openReportOf(folder, undefined);
      const isTwin = reports.some(({ card }) => card.id === report.card.id);
      if (isTwin)
        problems.push({ of: folder, what: `Another report is called ${report.card.id}: rename the folder.` });
      else reports.push(report);
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
      problems.push({ of: folder, what: error.message });
    }
  for (const { of, what } of problems) log(`${of} is not served. ${what}`);
  return { ...serve(...reports), problems };
}

async function openReportOf(folder: string | undefined, file: string | undefined): Promise<Report> {
  if (folder === undefined) {
    const compiled = compiledFile();
    const corpus = loadCompiled(compiled);
    return openReport(corpus, file ? openSource(file, corpus) : undefined, () => loadIndex(compiled));
  }
  const corpus = await readCorpus(folder);
  const source = file ? openSource(file, corpus) : undefined;
  if (source) {
    const { checkPrinted } = await import("../corpus/rules/printed.ts");
    checkPrinted(corpus, source); // the package's own corpus was held against the copy when it was made
  }
  return openReport(corpus, source ?? keptSource(folder, corpus));
}

async function readCorpus(folder: string): Promise<Corpus> {
  const [{ readReportFolder }, { checkCorpus }] = await Promise.all([
    import("../corpus/reading/read-report-folder.ts"),
    import("../corpus/rules/check-corpus.ts"),
  ]);
  return checkCorpus(await readReportFolder(folder));
}

function compiledFile(): string {
  const folder = import.meta.dirname;
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const [file] = files;
  if (file !== undefined && files.length === 1) return join(folder, file);
  throw new ReportError(
    "CORPUS",
    `The package should hold one compiled report and holds ${files.length}. Run npm run build, or give --corpus a folder.`,
  );
}
