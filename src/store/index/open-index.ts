import { ReportError } from "../../errors.ts";
import type { Place } from "../../library/report.ts";
import type { Database } from "../../search/disk/database.ts";
import { onceInATurn } from "../../search/disk/once-in-a-turn.ts";
import { originIn } from "../../search/disk/origin-in.ts";
import type { Whole } from "../../search/disk/statistics.ts";
import { createDiskShelf, type DiskShelf } from "../../search/disk-shelf.ts";
import { findStats } from "../disk/stat.ts";
import { fitsMemory, indexFile, isDamage, isOwnIndex } from "./index-file.ts";
import { readInTurns } from "./read-in-turns.ts";
import { settleV8 } from "./settle-v8.ts";
import { loadSqlite, type Sqlite } from "./sqlite.ts";
import type { Indexed, LibraryIndex, Surroundings } from "./surroundings.ts";

/** An index that is open, and which file it was when it was opened. */
interface Opened {
  readonly file: number;
  readonly database: Database;
  readonly shelf: DiskShelf;
}

/** Opens the index of a library that is on the disk, whenever it is made anew. */
export function openIndex({
  library,
  bytes,
  corpusOf,
  mend,
  patient,
}: Surroundings): LibraryIndex["placeOf"] {
  settleV8();
  let opened: Opened | undefined;
  let mending: Promise<void> | undefined;
  let tried: string | undefined;
  let isHopeless = false;

  const close = (): void => {
    opened?.database.close();
    opened = undefined;
  };
  /** What is wrong with the index is mended once for each state of the library. */
  const startMending = (anew: boolean, missing = ""): void => {
    if (mending || (tried === missing && !anew)) return;
    tried = missing;
    mending = mend(anew)
      .then(
        () => {
          isHopeless = false;
        },
        () => {
          isHopeless = true; // nothing can be written there: memory must do
        },
      )
      .finally(() => {
        mending = undefined;
      });
  };
  const damaged = (error: unknown): ReportError => {
    close();
    startMending(true);
    return new ReportError(
      "CORPUS",
      `The search index of the library ${library} is damaged and is being made anew. Ask again in a moment.`,
      { cause: error },
    );
  };
  const originOf = (report: number, ref: string) => {
    const name = opened?.shelf.engine.whole().reports.get(report)?.name ?? "";
    const corpus = corpusOf(name);
    const origin = corpus && originIn(corpus, ref);
    if (origin) return origin;
    throw new ReportError("CHANGED", `The report ${name} has just been changed. Ask again.`);
  };
  const open = ({ binding, open: openFile }: Sqlite): Opened | undefined => {
    const path = indexFile(library, binding);
    const file = findStats(path)?.ino;
    if (file === opened?.file) return opened;
    close();
    if (file === undefined) return undefined;
    let raw: Database | undefined;
    try {
      raw = readInTurns(openFile(path));
      if (isOwnIndex(raw)) {
        const database = careful(raw, damaged);
        opened = { file, database, shelf: createDiskShelf(database, originOf) };
      } else raw.close();
    } catch (error) {
      raw?.close();
      if (!isDamage(error)) throw error;
      startMending(true);
    }
    return opened;
  };
  const look = onceInATurn((sqlite: Sqlite) => open(sqlite)?.shelf.engine.whole());
  const free = onceInATurn((sqlite: Sqlite) => sqlite.free(indexFile(library, sqlite.binding)));
  const sizes = onceInATurn(bytes);
  const numbers = new WeakMap<Whole, ReadonlyMap<string, number>>();
  const numberOf = (whole: Whole, { id, key }: Indexed): number | undefined => {
    const known =
      numbers.get(whole) ??
      new Map([...whole.reports].map(([number, held]) => [`${held.name} ${held.key}`, number]));
    numbers.set(whole, known);
    return known.get(`${id} ${key}`);
  };
  const find = async (report: Indexed): Promise<Place | "own" | undefined> => {
    const sqlite = await loadSqlite();
    await free(sqlite);
    const whole = look(sqlite);
    const number = whole && numberOf(whole, report);
    if (opened && number !== undefined) return { shelf: opened.shelf, report: number };
    const held = new Set([...(whole?.reports.values() ?? [])].map(({ name }) => name));
    const missing = [...sizes()].filter(([id]) => !held.has(id));
    startMending(false, `${report.id} ${report.key} ${missing.length}`);
    const left = missing.reduce((sum, [, size]) => sum + size, 0);
    return isHopeless || fitsMemory(left) ? "own" : undefined;
  };
  return async (report) => {
    const found = await find(report);
    if (found || !patient) return found;
    await mending;
    return (await find(report)) ?? "own";
  };
}

/** A database that says what is wrong with it in words. */
function careful(database: Database, told: (error: unknown) => ReportError): Database {
  const act = <T>(run: () => T): T => {
    try {
      return run();
    } catch (error) {
      throw isDamage(error) ? told(error) : error;
    }
  };
  return {
    ...database,
    all: (sql, ...values) => act(() => database.all(sql, ...values)),
    exec: (sql) => act(() => database.exec(sql)),
  };
}
