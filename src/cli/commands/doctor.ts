import { readAsset } from "../../assets.ts";
import { ReportError } from "../../errors.ts";
import { tools } from "../../server/tools/index.ts";
import { VERSION } from "../../version.ts";
import { openFromOptions, readOptions } from "../open.ts";
import type { CliCommand } from "./index.ts";

/** One thing that must be right for the server to work, and what was found. */
interface Sign {
  readonly good: boolean;
  readonly says: string;
}

const doctor: CliCommand = {
  name: "doctor",
  summary: "Say what is wrong with an installation",
  usage: "doctor [--source FILE] [--corpus DIR]",
  async run(argv, print) {
    const signs = [
      { good: true, says: `Node ${process.versions.node}` }, // the loader refuses one that is too old
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
};

async function reportSigns(argv: readonly string[]): Promise<Sign[]> {
  try {
    const start = performance.now();
    const report = await openFromOptions(readOptions(argv));
    const { claims, tables } = report.corpus;
    const signs = [
      {
        good: true,
        says: `${report.version}: ${claims.size} claims, ${tables.size} tables, opened in ${Math.round(performance.now() - start)} ms`,
      },
    ];
    signs.push({
      good: true,
      says: report.source
        ? "a copy of the report is attached: answers quote it"
        : "no copy of the report is attached (--source): answers cite lines without quoting them",
    });
    report.search.find(report.corpus.report.title.en);
    signs.push({ good: true, says: `${tools.length} tools; a search is answered` });
    return [...signs, pictureSign()];
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return [{ good: false, says: error.message }];
  }
}

/** Whether the files are there that only pictures and views need. */
function pictureSign(): Sign {
  for (const name of ["chart-font.ttf", "resvg.wasm", "model-explorer.html", "table-explorer.html"])
    readAsset(name);
  return { good: true, says: "pictures and views: all files are there" };
}

export default doctor;
