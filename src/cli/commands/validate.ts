import type { Report } from "../../library/report.ts";
import { proveModels } from "../../models/proof/prove.ts";
import { defineCommand } from "../define-command.ts";
import { openFromOptions, readOptions } from "../open.ts";

export default defineCommand({
  name: "validate",
  summary: "Validate a corpus: everything in it fits together, and its models give what is printed",
  usage: "validate [--corpus DIR] [--source FILE]",
  async run(argv, print) {
    const { reports } = await openFromOptions(readOptions(argv));
    return print(reports.map(soundness).join("\n"));
  },
});

/** What a corpus holds. CORPUS if one of its models does not give what is printed. */
function soundness({ corpus, source }: Report): string {
  proveModels(corpus);
  const { sections, claims, tables, models, entities, findings, derived } = corpus;
  return (
    `${corpus.id}@${corpus.report.version} is sound: ${sections.size} sections, ${claims.size} claims, ${tables.size} tables, ${models.size} models, ` +
    `${entities.size} entities, ${findings.size} findings, ${derived.size} derived figures.${source ? " The copy is the text that it was made from." : ""}`
  );
}
