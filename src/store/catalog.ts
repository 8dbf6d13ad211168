import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Found, findCompiled, type Label, labelFile } from "./compiled/cache.ts";
import { programKey } from "./compiled/program-key.ts";
import { findStats } from "./disk/stat.ts";
import { writeWhole } from "./disk/write.ts";
import { ownIds, ownReport } from "./layout.ts";

/** In a library: the labels of all its reports in one file, so that a server with a thousand starts like one with one. */
const CATALOG = ".catalog.json";

/** A label written so shortly before the catalog may have been written after it was read. */
const BLUR_MS = 2_000;

interface CatalogFile {
  readonly program: string;
  /** By id: the folder in the report's cache, and its label. */
  readonly reports: Readonly<Record<string, { readonly name: string; readonly label: Label }>>;
}

/** What this program has compiled of the reports of a library, by id. It may lack some, and name some that are gone. */
export function readCatalog(library: string): ReadonlyMap<string, Found> {
  try {
    const { program, reports }: CatalogFile = JSON.parse(readFileSync(join(library, CATALOG), "utf8"));
    if (program !== programKey()) return new Map();
    return new Map(
      Object.entries(reports).map(([id, { name, label }]) => [
        id,
        { place: join(ownReport(library, id).cache, name), label },
      ]),
    );
  } catch {
    return new Map(); // each report has its own label
  }
}

/**
 * Writes the catalog anew, from what lies in the library, and gives it. Labels that nobody has written to since the last time are not read
 * again.
 */
export async function writeCatalog(library: string): Promise<ReadonlyMap<string, Found>> {
  const all = new Map<string, Found>();
  const reports: Record<string, { readonly name: string; readonly label: Label }> = {};
  const before = readCatalog(library);
  const written = findStats(join(library, CATALOG))?.mtimeMs ?? 0;
  // A folder that was renamed into the library since has changed then, however old what lies in it is.
  const isAsBefore = (id: string, { place }: Found): boolean =>
    [labelFile(place), ownReport(library, id).folder].every((path) => {
      const changed = findStats(path)?.ctimeMs;
      return changed !== undefined && changed < written - BLUR_MS;
    });
  for (const id of ownIds(library)) {
    const known = before.get(id);
    const found = known && isAsBefore(id, known) ? known : findCompiled(ownReport(library, id));
    if (!found) continue;
    all.set(id, found);
    reports[id] = { name: basename(found.place), label: found.label };
  }
  const file: CatalogFile = { program: programKey(), reports };
  await writeWhole(join(library, CATALOG), JSON.stringify(file));
  return all;
}
