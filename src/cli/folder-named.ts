import { ReportError } from "../errors.ts";
import { findStats } from "../store/disk/stat.ts";
import { ownIds, ownReport } from "../store/layout.ts";
import { libraryFolder } from "../store/location.ts";

/** The folder that a name means: one on the disk, else the report of the library with this id. If a library is given, its report comes first. */
export function folderNamed(name: string, library: string | undefined): string {
  if (library === undefined && findStats(name)) return name;
  const own = libraryFolder(library);
  const ids = ownIds(own);
  if (ids.includes(name)) return ownReport(own, name).folder;
  if (findStats(name)) return name;
  throw new ReportError(
    "NOT_FOUND",
    `There is no folder ${name}, and no report of that id in the library: ${own} holds ${ids.join(", ") || "none"}.`,
  );
}
