import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { packageFolder } from "../../assets.ts";
import { ReportError } from "../../errors.ts";
import { brokenFiles } from "../../installation.ts";
import type { Report } from "../../library/report.ts";
import { tools } from "../../server/tools/index.ts";
import type { Library } from "../../store/open-library.ts";
import { VERSION } from "../../version.ts";
import { defineCommand } from "../command/define-command.ts";
import { openAsIs, readOptions } from "../open.ts";

/** One thing that must be right for the server to work, and what was found. */
interface Sign {
  readonly good: boolean;
  readonly says: string;
}

export default defineCommand({
  name: "doctor",
  summary: "Say what is wrong with an installation",
  usage: "doctor [--library DIR] [--corpus DIR] [--no-sample] [--source FILE]",
  async run(argv, print) {
    const signs = [
      { good: true, says: `Node ${process.versions.node}` }, // the loader refuses one that is too old
      ...fileSigns(),
      ...(await reportSigns(argv)),
    ];
    print(
      [
        `report-knowledge-mcp ${VERSION}`,
        ...signs.map(({ good, says }) => `${good ? "ok  " : "BAD "} ${says}`),
      ].join("\n"),
    );
    return signs.every(({ good }) => good) ? 0 : 1;
  },
});

async function reportSigns(argv: readonly string[]): Promise<Sign[]> {
  try {
    const start = performance.now();
    const library = await openAsIs(readOptions(argv));
    const opened = Math.round(performance.now() - start);
    const { reports, problems } = library;
    const signs = reports.flatMap((report) => reportSign(report, library));
    for (const { search, card } of reports) await search.find(card.title.en);
    return [
      libraryState(library),
      ...signs,
      ...problems.map(({ of, what }) => ({ good: false, says: `${of}: ${what}` })),
      {
        good: reports.length > 0,
        says: `${reports.length} ${reports.length === 1 ? "report" : "reports"} opened in ${opened} ms`,
      },
      { good: true, says: `${tools.length} tools; a search is answered` },
    ];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [
      { good: false, says: error instanceof ReportError ? why : `the reports cannot be opened: ${why}` },
    ];
  }
}

/** Which folder the library is, and whether anything is in it. */
function libraryState({ folder, slots }: Library): Sign {
  const own = slots.filter(({ job }) => dirname(job.folder) === folder).length;
  return {
    good: true,
    says: `library ${folder}: ${existsSync(folder) ? `${own} ${own === 1 ? "report" : "reports"}` : "not there, so it holds no report"}`,
  };
}

/** What is served, from where, and whether it is quoted. */
function reportSign({ card, corpus, version, source }: Report, { slots }: Library): Sign {
  const slot = slots.find(({ report, job }) => job.id === card.id && report() !== undefined);
  const where = slot ? `from ${slot.job.folder}` : "comes with the package";
  const quoted = source
    ? "answers quote its text"
    : "no copy of its text is attached (--source): answers cite without quoting";
  return {
    good: true,
    says: `${version} ${where}: ${corpus.claims.size} claims, ${corpus.tables.size} tables; ${quoted}`,
  };
}

/** Whether every file is as the build made it: program, reports, font, rasteriser, views, schemas, code cache. */
function fileSigns(): Sign[] {
  const broken = brokenFiles(packageFolder());
  return broken.length === 0
    ? [{ good: true, says: "every file is as it was built" }]
    : broken.map((each) => ({ good: false, says: `${each}: install the package again` }));
}
