import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { ReportError } from "../../errors.ts";
import { isAbandoned, ownedName, ownerOf } from "./owned-name.ts";

const PREFIX = ".lock-";
/** How long another writer is waited for; each holds the lock for the moment in which it puts its work in place. */
const PATIENCE_MS = 20_000;

/**
 * Does something as the only writer of a folder. Each writer lays down a file that bears its process and then looks for others: of two,
 * the later one sees the earlier. No file is ever taken over, so one that was killed leaves nothing but a file that anyone may delete.
 */
export async function withLock<T>(
  folder: string,
  act: () => Promise<T>,
  patience: number = PATIENCE_MS,
): Promise<T> {
  const own = ownedName(PREFIX);
  const until = Date.now() + patience;
  while (!(await take(folder, own))) {
    if (Date.now() > until) throw await busy(folder);
    await after(10 + Math.random() * 60);
  }
  try {
    return await act();
  } finally {
    await rm(join(folder, own), { force: true });
  }
}

/** Lays down a lock that is kept until the process ends, or until it is given back; undefined if another holds it. */
export async function holdLock(folder: string, prefix: string): Promise<(() => Promise<void>) | undefined> {
  const own = ownedName(prefix);
  if (!(await take(folder, own))) return undefined;
  return () => rm(join(folder, own), { force: true });
}

/** Whether this writer is now the only one; if not, it has left no trace. */
async function take(folder: string, own: string): Promise<boolean> {
  await writeFile(join(folder, own), "");
  const others = await holders(folder, prefixOf(own), own);
  if (others.length > 0) await rm(join(folder, own), { force: true });
  return others.length === 0;
}

/** Names of the others that hold such a lock, those that have ended swept away. */
async function holders(folder: string, prefix: string, own?: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(prefix) && name !== own);
  const dead = names.filter((name) => isAbandoned(folder, name));
  for (const name of dead) await rm(join(folder, name), { force: true });
  return names.filter((name) => !dead.includes(name));
}

/** A lock's name up to the process in it: ".lock-". */
const prefixOf = (name: string): string => /^\.\w+-/.exec(name)?.[0] ?? PREFIX;

async function busy(folder: string): Promise<ReportError> {
  const who = (await holders(folder, PREFIX)).map(ownerOf).join(", ");
  return new ReportError(
    "USAGE",
    `The library ${folder} is being changed by another process (${who}). Nothing was changed; try again when it has ended.`,
  );
}
