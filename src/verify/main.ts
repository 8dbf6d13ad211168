import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readReportFolder } from "../corpus/reading/read-report-folder.ts";
import { openSource } from "../corpus/reading/source.ts";
import { checkCorpus } from "../corpus/rules/check-corpus.ts";
import { ReportError } from "../errors.ts";
import { printVerdicts } from "./print-verdicts.ts";
import { readVerifyFile } from "./read-verify-file.ts";
import { verify } from "./verify.ts";

const USAGE = "npm run verify -- --source REPORT.md [--corpus DIR] [--every]";

try {
  await main();
} catch (error) {
  if (!(error instanceof ReportError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { source = process.env["REPORT_SOURCE"], corpus: folder = onlyReport(), every } = options();
  if (!source) throw new ReportError("USAGE", `verify needs your copy of the report: ${USAGE}`);
  const corpus = checkCorpus(await readReportFolder(folder));
  const verdicts = await verify(corpus, openSource(source, corpus), readVerifyFile(folder));
  console.log(printVerdicts(verdicts));
  const idle = every ? verdicts.filter(({ checked }) => checked === 0) : [];
  for (const { rule } of idle) console.log(`${rule.name} found nothing to check`);
  if (idle.length > 0 || verdicts.some(({ breaks }) => breaks.length > 0)) process.exitCode = 1;
}

function options(): {
  source?: string | undefined;
  corpus?: string | undefined;
  every?: boolean | undefined;
} {
  try {
    const options = {
      source: { type: "string" },
      corpus: { type: "string" },
      every: { type: "boolean" },
    } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new ReportError("USAGE", `${said}\n${USAGE}`, { cause: error });
  }
}

/** The folder of the report that this package is about. */
function onlyReport(): string {
  const folders = readdirSync("corpus").filter((name) => existsSync(join("corpus", name, "report.yaml")));
  const [folder] = folders;
  if (folder !== undefined && folders.length === 1) return join("corpus", folder);
  throw new ReportError("USAGE", `corpus/ holds ${folders.length} reports; name one: ${USAGE}`);
}
