import { ReportError } from "../../errors.ts";
import { tools } from "../../server/tools/index.ts";
import { VERSION } from "../../version.ts";
import { openFromOptions, readOptions } from "../open.ts";
import type { CliCommand } from "./index.ts";

const OLDEST_NODE = 20;

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
    const signs = [nodeSign(), ...(await reportSigns(argv))];
    print(
      [
        `report-knowledge-mcp ${VERSION}`,
        ...signs.map(({ good, says }) => `${good ? "ok  " : "BAD "} ${says}`),
      ].join("\n"),
    );
    return signs.every(({ good }) => good) ? 0 : 1;
  },
};

function nodeSign(): Sign {
  const good = Number.parseInt(process.versions.node, 10) >= OLDEST_NODE;
  return {
    good,
    says: `Node ${process.versions.node}${good ? "" : `: ${OLDEST_NODE} is the oldest that works. Install a newer one.`}`,
  };
}

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
    const outline = tools.find(({ name }) => name === "get_outline")?.call({}, report);
    return [...signs, { good: outline !== undefined, says: `${tools.length} tools; get_outline answers` }];
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return [{ good: false, says: error.message }];
  }
}

export default doctor;
