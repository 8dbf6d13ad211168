import { join } from "node:path";
import { type Database, numberIn, textIn } from "../../search/disk/database.ts";
import { INDEX_FORMAT } from "../../search/disk/schema.ts";
import { programKey } from "../compiled/program-key.ts";
import type { Binding } from "./sqlite.ts";

/** In a library: its index. In a folder, as SQLite puts files beside it, by which the library itself would seem changed. */
export const indexFolder = (library: string): string => join(library, ".search");

/** The index of a library. Each binding has its own, as they do not see each other's locks. */
export const indexFile = (library: string, binding: Binding): string =>
  join(indexFolder(library), `${binding}.sqlite`);

/** What an index in memory takes for each byte of what was compiled: measured with 20 reports of 1,300 documents, 13 MB each. */
const MEMORY_PER_BYTE = 7.5;
/** A library whose reports would take more has its index on the disk. */
const MOST_MEMORY = 48e6;

/** Whether reports of so many bytes are to be searched in memory. */
export const fitsMemory = (bytes: number): boolean => bytes * MEMORY_PER_BYTE <= MOST_MEMORY;

/** Whether an index was made by this very program. */
export function isOwnIndex(database: Database): boolean {
  try {
    const [about] = database.all("select format, program from about");
    return numberIn(about, "format") === INDEX_FORMAT && textIn(about, "program") === programKey();
  } catch (error) {
    if (isLackOfTables(error)) return false;
    throw error;
  }
}

const isLackOfTables = (error: unknown): boolean =>
  error instanceof Error && /no such (?:table|column)/.test(error.message);

/** Whether an error says that a file is no whole index. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Error &&
  /malformed|not a database|corrupt|disk I\/O|no such (?:table|column)/i.test(error.message);
