import { renameSync, rmdirSync, utimesSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "../../search/disk/database.ts";
import { ownedName } from "../disk/owned-name.ts";
import { findStats } from "../disk/stat.ts";

/** Which SQLite opens files: Node's own, or one in WebAssembly for a Node that has none. They do not see each other's locks. */
export type Binding = "node" | "wasm";

/** An SQLite that is loaded. */
export interface Sqlite {
  readonly binding: Binding;
  /** Opens a file, which is made if it is not there. */
  readonly open: (file: string) => Database;
  /** Waits until nobody else writes to a file, and holds up nothing else meanwhile; not at all where readers wait for a moment only. */
  readonly free: (file: string) => Promise<void>;
}

let loaded: Promise<Sqlite> | undefined;

/** Loads the best SQLite that there is. */
export function loadSqlite(): Promise<Sqlite> {
  loaded ??= loadNode().catch(loadWasm);
  return loaded;
}

/** How long a file is waited for that another process is writing to. */
const PATIENCE_MS = 5_000;
/** A reader's cache, in kibibytes. */
const CACHE = 16_384;
/** A rollback journal is the one mode that both can open. */
const SETTINGS = `pragma journal_mode = delete; pragma synchronous = full; pragma cache_size = -${CACHE};`;

export async function loadNode(): Promise<Sqlite> {
  const { DatabaseSync } = await import("node:sqlite");
  return {
    binding: "node",
    free: async () => undefined,
    open(file) {
      const database = new DatabaseSync(file);
      database.exec(`pragma busy_timeout = ${PATIENCE_MS}; ${SETTINGS}`);
      const statements = kept((sql) => database.prepare(sql));
      return {
        all: (sql, ...values) => statements.get(sql).all(...values),
        run(sql, ...values) {
          statements.get(sql).run(...values);
        },
        exec: (sql) => database.exec(sql),
        close: () => database.close(),
      };
    },
  };
}

export async function loadWasm(): Promise<Sqlite> {
  const { default: wasm } = await import("node-sqlite3-wasm");
  return {
    binding: "wasm",
    free: waitForOthers,
    open(file) {
      const patiently = waitingFor(file);
      const database = new wasm.Database(file);
      patiently(() => database.exec(SETTINGS));
      const statements = kept((sql) => database.prepare(sql));
      // One that failed is not asked again: it would fail once more, whatever is then wrong.
      const afresh = <T>(sql: string, act: (statement: ReturnType<typeof statements.get>) => T): T =>
        patiently(() => {
          try {
            return act(statements.get(sql));
          } catch (error) {
            statements.drop(sql)?.finalize();
            throw error;
          }
        });
      return {
        all: (sql, ...values) => afresh(sql, (statement) => statement.all([...values])),
        run(sql, ...values) {
          afresh(sql, (statement) => statement.run([...values]));
        },
        exec: (sql) => patiently(() => database.exec(sql)),
        close() {
          for (const statement of statements.all()) statement.finalize();
          database.close();
        },
      };
    },
  };
}

/** Makes a thing for each text once. */
function kept<T>(make: (text: string) => T) {
  const made = new Map<string, T>();
  return {
    get(text: string): T {
      const known = made.get(text) ?? make(text);
      made.set(text, known);
      return known;
    },
    drop(text: string): T | undefined {
      const known = made.get(text);
      made.delete(text);
      return known;
    },
    all: () => made.values(),
  };
}

/** A lock that nobody has touched for so long was left by a process that was killed. */
const STALE_MS = 4_000;
/** Whoever holds it for longer touches it. */
const TOUCH_MS = 500;
const PAUSE_MS = 3;

/** A lock of the WebAssembly SQLite keeps readers out for as long as something is written. */
async function waitForOthers(file: string): Promise<void> {
  const lock = lockOf(file);
  for (const until = Date.now() + LONGEST_MS; findStats(lock) && Date.now() < until; ) {
    breakStale(lock);
    await pause(PAUSE_MS);
  }
}

const lockOf = (file: string): string => `${file}.lock`;

/** So long a lock is waited for at most: until it is stale for sure, and its successor's. */
const LONGEST_MS = 2 * STALE_MS + PATIENCE_MS;

/**
 * Does something to a file of the WebAssembly SQLite as soon as nobody else does. Its lock is a folder beside the file, which stays if
 * its process is killed.
 */
function waitingFor(file: string): <T>(act: () => T) => T {
  const lock = lockOf(file);
  let touched = Date.now();
  return (act) => {
    for (const until = Date.now() + LONGEST_MS; ; ) {
      try {
        const done = act();
        if (Date.now() - touched > TOUCH_MS) touched = touch(lock);
        return done;
      } catch (error) {
        if (!isLocked(error) || Date.now() > until) throw error;
        breakStale(lock);
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
      }
    }
  };
}

/** Shows that a lock, if there is one now, is still held. */
function touch(lock: string): number {
  try {
    utimesSync(lock, new Date(), new Date());
  } catch {
    // Nobody holds it.
  }
  return Date.now();
}

const isLocked = (error: unknown): boolean => error instanceof Error && /locked|busy/i.test(error.message);

/** Takes away a lock that was left. One that somebody has laid down in this moment is put back. */
function breakStale(lock: string): void {
  if (!isStale(lock)) return;
  const aside = `${lock}${ownedName("-")}`;
  try {
    renameSync(lock, aside);
    if (isStale(aside)) rmdirSync(aside);
    else renameSync(aside, lock);
  } catch {
    // Another process was quicker.
  }
}

function isStale(lock: string): boolean {
  const made = findStats(lock)?.mtimeMs;
  return made !== undefined && Date.now() - made > STALE_MS;
}
