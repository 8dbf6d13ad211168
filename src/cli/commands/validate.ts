import { basename } from "node:path";
import type { Corpus } from "../../corpus/corpus.ts";
import { printProblem } from "../../corpus/reading/problem.ts";
import { ReportError } from "../../errors.ts";
import { modelProblems } from "../../models/proof/prove.ts";
import type { Library } from "../../store/open-library.ts";
import { defineCommand } from "../command/define-command.ts";
import { parseCommand } from "../command/parse-command.ts";
import { folderNamed } from "../folder-named.ts";
import { OPEN_OPTIONS, openAsIs } from "../open.ts";
import type { Soundness } from "../validate-folder.ts";

const USAGE = "validate [DIR | ID] [--library DIR] [--corpus DIR] [--no-sample] [--source FILE] [--json]";

export default defineCommand({
  name: "validate",
  summary:
    "Say all that is wrong with a report: a folder, one of the library by its id, or all that are served",
  usage: USAGE,
  async run(argv, print) {
    const options = { ...OPEN_OPTIONS, json: { type: "boolean" } } as const;
    const { values, positionals } = parseCommand(argv, options, USAGE);
    const [name, ...more] = positionals;
    if (more.length > 0)
      throw new ReportError(
        "USAGE",
        `Name one report, not ${positionals.length}.\nTry: report-knowledge-mcp ${USAGE}`,
      );
    const folders = name === undefined ? values.corpus : [folderNamed(name, values.library)];
    if (values.source !== undefined && (folders?.length ?? 1) > 1)
      throw new ReportError(
        "USAGE",
        `A copy is of one report: give --source with one --corpus, not ${folders?.length}.`,
      );
    const { validateFolder } = await import("../validate-folder.ts");
    const found = folders === undefined ? await validateServed(await openAsIs(values), validateFolder) : [];
    for (const folder of folders ?? []) found.push(await validateFolder(folder, values.source));
    const [only, ...others] = found;
    if (!only) throw new ReportError("USAGE", "No report is served.\nTry: report-knowledge-mcp list");
    const isOne = folders !== undefined && others.length === 0;
    if (values.json) print(JSON.stringify(isOne ? told(only) : found.map(told), undefined, 2));
    else print(found.map(said).join("\n"));
    return found.some(({ problems }) => problems.length > 0) ? 1 : 0;
  },
});

type Validate = (folder: string, source: undefined) => Promise<Soundness>;

/** What is wrong with each report that is served, or cannot be: with its folder, or with what the package holds. Opening them has held a copy against its report. */
async function validateServed({ reports, slots }: Library, validate: Validate): Promise<Soundness[]> {
  const found: Soundness[] = reports
    .filter((report) => slots.every((slot) => slot.report() !== report))
    .map(({ corpus, source }) => ({
      report: corpus.id,
      problems: modelProblems(corpus),
      corpus,
      isCopied: source !== undefined,
    }));
  for (const { job } of slots) found.push(await validateOne(job.folder, validate));
  return found;
}

/** A folder that holds no report keeps no other from being looked at. */
async function validateOne(folder: string, validate: Validate): Promise<Soundness> {
  try {
    return await validate(folder, undefined);
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    const problem = { file: "report.yaml", what: error.message, mend: "Put a report there, or remove it." };
    return { report: basename(folder), problems: [problem] };
  }
}

/** What a corpus holds. */
function soundness(corpus: Corpus): string {
  const { sections, claims, tables, models, entities, findings, derived } = corpus;
  return (
    `${corpus.id}@${corpus.report.version} is sound: ${sections.size} sections, ${claims.size} claims, ${tables.size} tables, ${models.size} models, ` +
    `${entities.size} entities, ${findings.size} findings, ${derived.size} derived figures.`
  );
}

function said({ report, problems, corpus, verified = [], isCopied }: Soundness): string {
  const rules = verified.map(
    ({ rule, says, checked, broken }) =>
      `${rule.padEnd(10)} ${String(checked).padStart(5)} ${says}: ${broken === 0 ? "ok" : `${broken} broken`}`,
  );
  const copied = isCopied ? " The copy is the text that it was made from." : "";
  if (problems.length === 0 && corpus) return [`${soundness(corpus)}${copied}`, ...rules].join("\n");
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  const unread = corpus ? [] : ["What the files say of each other is looked at once each of them reads."];
  return [`${report} has ${count}:`, ...problems.map(printProblem), ...unread, ...rules].join("\n");
}

function told({ report, problems, corpus, verified }: Soundness): object {
  return {
    report,
    sound: problems.length === 0,
    ...(corpus && {
      version: corpus.report.version,
      holds: {
        sections: corpus.sections.size,
        claims: corpus.claims.size,
        tables: corpus.tables.size,
        models: corpus.models.size,
        entities: corpus.entities.size,
        findings: corpus.findings.size,
        derived: corpus.derived.size,
      },
    }),
    ...(verified && { verified }),
    problems,
  };
}
