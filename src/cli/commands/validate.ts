import { parseArgs } from "node:util";
import type { Corpus } from "../../corpus/corpus.ts";
import { printProblem } from "../../corpus/reading/problem.ts";
import { ReportError } from "../../errors.ts";
import { proveModels } from "../../models/proof/prove.ts";
import { defineCommand } from "../define-command.ts";
import { OPEN_OPTIONS, openFromOptions } from "../open.ts";
import type { Soundness } from "../validate-folder.ts";

const USAGE = "validate [DIR] [--source FILE] [--json]";

export default defineCommand({
  name: "validate",
  summary: "Say all that is wrong with a report's folder",
  usage: USAGE,
  async run(argv, print) {
    const { folder, source, json = false } = read(argv);
    if (folder === undefined) {
      const { reports } = await openFromOptions({ source });
      return print(reports.map((report) => packaged(report.corpus, report.source !== undefined)).join("\n"));
    }
    const { validateFolder } = await import("../validate-folder.ts");
    const found = await validateFolder(folder, source);
    print(json ? JSON.stringify(told(found), undefined, 2) : said(found));
    return found.problems.length > 0 ? 1 : 0;
  },
});

/** The folder is named bare, or as the server takes it. */
function read(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...OPEN_OPTIONS, json: { type: "boolean" } },
      allowPositionals: true,
    });
    const [folder = values.corpus?.[0], ...more] = positionals;
    if (more.length > 0) throw new Error(`Name one folder, not ${positionals.length}.`);
    return { folder, source: values.source, json: values.json };
  } catch (error) {
    throw new ReportError(
      "USAGE",
      `${error instanceof Error ? error.message : String(error)}\nTry: report-knowledge-mcp ${USAGE}`,
      { cause: error },
    );
  }
}

function packaged(corpus: Corpus, hasCopy: boolean): string {
  proveModels(corpus);
  return `${soundness(corpus)}${hasCopy ? " The copy is the text that it was made from." : ""}`;
}

/** What a corpus holds. */
function soundness(corpus: Corpus): string {
  const { sections, claims, tables, models, entities, findings, derived } = corpus;
  return (
    `${corpus.id}@${corpus.report.version} is sound: ${sections.size} sections, ${claims.size} claims, ${tables.size} tables, ${models.size} models, ` +
    `${entities.size} entities, ${findings.size} findings, ${derived.size} derived figures.`
  );
}

function said({ report, problems, corpus, verified = [] }: Soundness): string {
  const rules = verified.map(
    ({ rule, says, checked, broken }) =>
      `${rule.padEnd(10)} ${String(checked).padStart(5)} ${says}: ${broken === 0 ? "ok" : `${broken} broken`}`,
  );
  if (problems.length === 0 && corpus) return [soundness(corpus), ...rules].join("\n");
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
