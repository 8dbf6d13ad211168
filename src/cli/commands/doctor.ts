import { readAsset } from "../../assets.ts";
import { ReportError } from "../../errors.ts";
import { tools } from "../../server/tools/index.ts";
import { VERSION } from "../../version.ts";
import { defineCommand } from "../define-command.ts";
import { openFromOptions, readOptions } from "../open.ts";

/** One thing that must be right for the server to work, and what was found. */
interface Sign {
  readonly good: boolean;
  readonly says: string;
}

export default defineCommand({
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
});

async function reportSigns(argv: readonly string[]): Promise<Sign[]> {
  try {
    const start = performance.now();
    const { reports } = await openFromOptions(readOptions(argv));
    const opened = Math.round(performance.now() - start);
    const signs = reports.flatMap(({ corpus: { claims, tables }, version, source }) => [
      {
        good: true,
        says: `${version}: ${claims.size} claims, ${tables.size} tables, opened in ${opened} ms`,
      },
      {
        good: true,
        says: source
          ? "a copy of the report is attached: answers quote it"
          : "no copy of the report is attached (--source): answers cite lines without quoting them",
      },
    ]);
    for (const { search, corpus } of reports) await search.find(corpus.report.title.en);
    return [...signs, { good: true, says: `${tools.length} tools; a search is answered` }, chartSign()];
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return [{ good: false, says: error.message }];
  }
}

/** Whether the files are there that only charts and views need. */
function chartSign(): Sign {
  for (const name of ["chart-font.ttf", "resvg.wasm", "model-explorer.html", "table-explorer.html"])
    readAsset(name);
  return { good: true, says: "charts and views: all files are there" };
}
