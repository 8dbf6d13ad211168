import { existsSync } from "node:fs";
import { join } from "node:path";
import { ReportError } from "../../errors.ts";
import { hasWrittenFiles } from "../contents.ts";
import { removeFolder, writeWhole } from "../disk/write.ts";
import { ownIds, WITHOUT_SAMPLE } from "../layout.ts";
import { changeLibrary } from "./change-library.ts";

interface Removal {
  readonly ids: readonly string[];
  /** Id of the report that comes with the package. */
  readonly sample: string;
  /** Whether files that people wrote go with a report. */
  readonly force: boolean;
}

/** Takes reports out of a library: all of those named, or, if one of them cannot be, none. */
export function removeReports(library: string, { ids, sample, force }: Removal): Promise<void> {
  return changeLibrary(library, async () => {
    const own = ownIds(library);
    const marker = join(library, WITHOUT_SAMPLE);
    const there = existsSync(marker) ? own : [...own, sample];
    for (const id of ids) {
      if (!there.includes(id)) throw notThere(library, id, there);
      if (own.includes(id) && !force && hasWrittenFiles(join(library, id)))
        throw new ReportError(
          "USAGE",
          `The report ${id} has files that somebody wrote, in ${join(library, id)}. Keep them elsewhere, or give --force to delete them too.`,
        );
    }
    for (const id of new Set(ids))
      if (own.includes(id)) await removeFolder(join(library, id));
      else await writeWhole(marker, "");
  });
}

function notThere(library: string, id: string, there: readonly string[]): ReportError {
  return new ReportError(
    "NOT_FOUND",
    `There is no report ${id} in the library ${library}. ${there.length === 0 ? "It holds none." : `It holds ${there.join(", ")}.`}`,
  );
}
