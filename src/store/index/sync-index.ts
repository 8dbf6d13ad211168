import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { readRecords } from "../../corpus/records/read-records.ts";
import { type Database, textIn } from "../../search/disk/database.ts";
import { createTables } from "../../search/disk/schema.ts";
import { dropReport, writeReport } from "../../search/disk/write-report.ts";
import { indexOf } from "../../search/search.ts";
import { type Found, readCompiled } from "../compiled/cache.ts";
import { programKey } from "../compiled/program-key.ts";
import { fitsMemory, indexFile, indexFolder, isDamage, isOwnIndex } from "./index-file.ts";
import { loadSqlite, type Sqlite } from "./sqlite.ts";

/**
 * Brings the index of a library in line with what was compiled of its reports, each in one step, so that whoever is killed leaves none
 * by halves; whoever is the only writer does it. A library that fits into memory has none. An index that cannot be written is done without.
 */
export async function syncIndex(library: string, compiled: ReadonlyMap<string, Found>): Promise<void> {
  const bytes = [...compiled.values()].reduce((sum, { label }) => sum + (label.bytes ?? 0), 0);
  if (fitsMemory(bytes)) {
    if (existsSync(indexFolder(library))) await rm(indexFolder(library), { recursive: true, force: true });
    return;
  }
  const sqlite = await loadSqlite();
  await mkdir(indexFolder(library), { recursive: true });
  try {
    sync(await openOwn(library, sqlite), compiled);
  } catch (error) {
    if (!isDamage(error)) throw error;
    await rm(indexFile(library, sqlite.binding), { force: true });
    sync(await openOwn(library, sqlite), compiled);
  }
}

/** The index for writing: one of another program, or one that is not whole, is begun anew. */
async function openOwn(library: string, { binding, open }: Sqlite): Promise<Database> {
  const file = indexFile(library, binding);
  const known = open(file);
  if (isOwnIndex(known)) return known;
  known.close();
  for (const ending of ["", "-journal"]) await rm(file + ending, { force: true });
  const made = open(file);
  createTables(made, programKey());
  return made;
}

function sync(database: Database, compiled: ReadonlyMap<string, Found>): void {
  try {
    const held = new Map(
      database.all("select name, key from report").map((row) => [textIn(row, "name"), textIn(row, "key")]),
    );
    for (const name of held.keys()) if (!compiled.has(name)) dropReport(database, name);
    for (const [name, found] of compiled) {
      const { key } = found.label;
      if (held.get(name) === key) continue;
      const report = readCompiled(found);
      if (!report) continue; // it is compiled anew when it is next asked
      const corpus = readRecords(report.records);
      const index = report.index() ?? indexOf(corpus);
      writeReport(database, { name, key, corpus, index });
    }
  } finally {
    database.close();
  }
}
