import { existsSync } from "node:fs";
import { join } from "node:path";
import { ReportError } from "../../errors.ts";
import { changeLibrary } from "../../store/change/change-library.ts";
import { ownIds } from "../../store/layout.ts";
import { libraryFolder } from "../../store/location.ts";
import { defineCommand } from "../command/define-command.ts";
import { parseCommand } from "../command/parse-command.ts";
import { tell } from "../log.ts";

const USAGE = "reindex [ID …] [--library DIR]";

export default defineCommand({
  name: "reindex",
  summary: "Compile the reports of the library anew, or those named",
  usage: USAGE,
  async run(argv, print) {
    const { values, positionals } = parseCommand(argv, { library: { type: "string" } }, USAGE);
    const library = libraryFolder(values.library);
    const ids = positionals.length > 0 ? positionals : ownIds(library);
    const missing = ids.filter((id) => !existsSync(join(library, id)));
    if (missing.length > 0)
      throw new ReportError(
        "NOT_FOUND",
        `The library ${library} holds no report ${missing.join(", ")}. It holds ${ownIds(library).join(", ") || "none"}.`,
      );
    const { reindexReport } = await import("../../store/change/reindex-report.ts");
    const failed: string[] = [];
    for (const id of ids)
      try {
        const { counts } = await reindexReport(library, id);
        print(`${id}: ${counts.claims} claims, ${counts.tables} tables`);
      } catch (error) {
        failed.push(id);
        tell(`${id}: ${error instanceof Error ? error.message : String(error)}`);
      }
    if (existsSync(library)) await changeLibrary(library, async () => undefined);
    print(`${ids.length - failed.length} of ${ids.length} reports compiled.`);
    return failed.length === 0 ? 0 : 1;
  },
});
