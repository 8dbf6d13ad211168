import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Found, findCompiled } from "./compiled/cache.ts";
import { programKey } from "./compiled/program-key.ts";
import { namesIn } from "./contents.ts";
import { writeWhole } from "./disk/write.ts";
import { ownReport } from "./layout.ts";

/** In a library: the labels of all its reports in one file, so that a server with a thousand starts like one with one. */
const CATALOG = ".catalog.json";

interface CatalogFile {
  readonly program: string;
  readonly reports: Readonly<Record<string, Found>>;
}

/** What this program has compiled of the reports of a library, by id. It may lack some, and name some that are gone. */
export function readCatalog(library: string): ReadonlyMap<string, Found> {
  try {
    const { program, reports }: CatalogFile = JSON.parse(readFileSync(join(library, CATALOG), "utf8"));
    return new Map(program === programKey() ? Object.entries(reports) : []);
  } catch {
    return new Map(); // each report has its own label
  }
}

/** Writes the catalog anew, from what lies in the library. */
export async function writeCatalog(library: string): Promise<void> {
  const found = namesIn(library)
    .filter((name) => !name.startsWith("."))
    .flatMap((id): [string, Found][] => {
      const compiled = findCompiled(ownReport(library, id).cache);
      return compiled ? [[id, compiled]] : [];
    });
  const file: CatalogFile = { program: programKey(), reports: Object.fromEntries(found) };
  await writeWhole(join(library, CATALOG), JSON.stringify(file));
}
