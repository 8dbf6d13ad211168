import { basename, resolve } from "node:path";
import type { Corpus } from "../corpus/corpus.ts";
import type { CorpusData } from "../corpus/data.ts";
import type { Problem } from "../corpus/reading/problem.ts";
import { inspectReportFolder } from "../corpus/reading/read-report-folder.ts";
import { openSource } from "../corpus/reading/source.ts";
import { inspectCorpus } from "../corpus/rules/check-corpus.ts";
import { ReportError } from "../errors.ts";
import { modelProblems } from "../models/proof/prove.ts";

/** What is found of a report's folder: all that is wrong in it, and what it holds. */
export interface Soundness {
  readonly report: string;
  readonly problems: readonly Problem[];
  /** The corpus, if it could be read. */
  readonly corpus?: Corpus;
  /** Whether a copy of the report was found to be the text that it was made from. */
  readonly isCopied?: boolean;
  /** What verify looked at, with a copy of the report: a line a rule. */
  readonly verified?: readonly {
    readonly rule: string;
    readonly says: string;
    readonly checked: number;
    readonly broken: number;
  }[];
}

/**
 * Everything that is wrong with a report's folder. Shapes come first: while a file does not read, what the files say of each other cannot
 * be told. Then the rules, the models and, with a copy of the report, what verify holds.
 */
export async function validateFolder(folder: string, source: string | undefined): Promise<Soundness> {
  const report = basename(resolve(folder));
  const { data, problems: misread } = await inspectReportFolder(folder);
  if (!data || misread.length > 0) return { report, problems: misread };
  if (source !== undefined && data.report.rights === "own-copy")
    throw new ReportError(
      "USAGE",
      `${report} holds the reader's own file word for word, so --source has nothing to hold it against. Leave it out.`,
    );
  const linked = tryLink(data);
  if ("problem" in linked) return { report, problems: [linked.problem] };
  const { corpus, problems: broken } = linked;
  const problems = [...broken, ...(broken.length > 0 ? [] : modelProblems(corpus))];
  if (source === undefined) return { report, corpus, problems };
  const [{ verify }, { readVerifyFile }] = await Promise.all([
    import("../verify/verify.ts"),
    import("../verify/read-verify-file.ts"),
  ]);
  const verdicts = await verify(corpus, openSource(source, corpus), readVerifyFile(folder));
  return {
    report,
    corpus,
    problems: once([...problems, ...verdicts.flatMap(({ breaks }) => breaks)]),
    verified: verdicts.map(({ rule, checked, breaks }) => ({
      rule: rule.name,
      says: rule.says,
      checked,
      broken: breaks.length,
    })),
  };
}

/** The linked data with what breaks a rule; units that contradict each other or the standard ones do not link. */
function tryLink(data: CorpusData): ReturnType<typeof inspectCorpus> | { readonly problem: Problem } {
  try {
    return inspectCorpus(data);
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return { problem: { file: "units.yaml", what: error.message, mend: "Mend the units." } };
  }
}

/** Verify holds some of the rules that were held before it. */
const once = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];
