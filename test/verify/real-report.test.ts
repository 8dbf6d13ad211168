import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { openSource } from "../../src/corpus/reading/source.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import { printVerdicts } from "../../src/verify/print-verdicts.ts";
import { readVerifyFile } from "../../src/verify/read-verify-file.ts";
import { verify } from "../../src/verify/verify.ts";

const copy = process.env["COPY_TO_VERIFY"] ?? "../shared/report/report.md";
const [id = ""] = readdirSync("corpus").filter((name) => existsSync(join("corpus", name, "report.yaml")));

const title = "the corpus is true to its report";
const why = `skipped: there is no copy at ${copy}; lay one there or set REPORT_SOURCE`;

test.skipIf(!existsSync(copy))(
  existsSync(copy) ? title : `${title} (${why})`,
  { timeout: 60_000 },
  async () => {
    const folder = join("corpus", id);
    const corpus = checkCorpus(await readReportFolder(folder));
    const verdicts = await verify(corpus, openSource(copy, corpus), readVerifyFile(folder));
    expect(
      verdicts.flatMap(({ breaks }) => breaks),
      printVerdicts(verdicts),
    ).toEqual([]);
    expect(Math.min(...verdicts.map(({ checked }) => checked))).toBeGreaterThan(0);
  },
);
