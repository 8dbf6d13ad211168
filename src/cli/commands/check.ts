import { ReportError } from "../../errors.ts";
import { proveModels } from "../../models/prove.ts";
import { openFromOptions, readOptions } from "../open.ts";
import type { CliCommand } from "./index.ts";

/** Without figures to check, `check` checks the corpus itself. */
const check: CliCommand = {
  name: "check",
  summary: "Check a corpus: everything in it fits together, and its models give what is printed",
  usage: "check [--corpus DIR] [--source FILE]",
  takes: holdsOnlyOptions,
  async run(argv, print) {
    const { corpus, source } = await openFromOptions(readOptions(argv));
    proveModels(corpus);
    const { sections, claims, tables, models, entities, findings, derived } = corpus;
    return print(
      `${corpus.id}@${corpus.report.version} is sound: ${sections.size} sections, ${claims.size} claims, ${tables.size} tables, ${models.size} models, ` +
        `${entities.size} entities, ${findings.size} findings, ${derived.size} derived figures.${source ? " The copy is the text that it was made from." : ""}`,
    );
  },
};

/** A word beside the options is a figure to check, which the tool does. */
function holdsOnlyOptions(argv: readonly string[]): boolean {
  try {
    readOptions(argv);
    return true;
  } catch (error) {
    if (error instanceof ReportError) return false;
    throw error;
  }
}

export default check;
