import { ReportError } from "../../errors.ts";
import { removeReports } from "../../store/change/remove-reports.ts";
import { libraryFolder } from "../../store/location.ts";
import { defineCommand } from "../command/define-command.ts";
import { parseCommand } from "../command/parse-command.ts";
import { sampleId } from "../open.ts";

const USAGE = "remove ID … [--force] [--library DIR]";

export default defineCommand({
  name: "remove",
  summary: "Take reports out of the library, also the one that comes with the package",
  usage: USAGE,
  async run(argv, print) {
    const options = { library: { type: "string" }, force: { type: "boolean" } } as const;
    const { values, positionals: ids } = parseCommand(argv, options, USAGE);
    if (ids.length === 0)
      throw new ReportError(
        "USAGE",
        "Name the reports by their ids; list shows them.\nTry: report-knowledge-mcp list",
      );
    const sample = sampleId();
    await removeReports(libraryFolder(values.library), { ids, sample, force: values.force === true });
    return print(
      [
        `Removed: ${ids.join(", ")}. A server that runs no longer has ${ids.length === 1 ? "it" : "them"}.`,
        ...(ids.includes(sample) ? ["add --sample puts the one of the package back."] : []),
      ].join(" "),
    );
  },
});
