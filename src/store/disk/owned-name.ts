import { createHash } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import { findStats } from "./stat.ts";

/** A name in another machine's or container's hand is abandoned if nothing was done with it for so long. */
const FOREIGN_MS = 600_000;

/** Machine and, where it can be told, container; whose process ids are not ours. */
const HOST = digest(hostname() + (tryRead(() => readlinkSync("/proc/self/ns/pid")) ?? ""));
/** Since the machine was started; "0" where it does not tell. */
const BOOT = digest(tryRead(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8")) ?? "0");

/** Counts names; each thread of the process has numbers of its own. */
let made = threadId * 1_000_000;

/** A file name of this process alone: what lies under it is abandoned once the process has ended, however it ended. */
export function ownedName(prefix: string): string {
  made += 1;
  return `${prefix}${[process.pid, startOf(process.pid), HOST, BOOT, made].join("-")}`;
}

/** Whether the process that made this name no longer runs. A name that none of ours made is not abandoned. */
export function isAbandoned(folder: string, name: string): boolean {
  const [, pid, start, host, boot] = /-(\d+)-(\d+)-([\da-f]+)-([\da-f]+)-\d+$/.exec(name) ?? [];
  if (pid === undefined) return false;
  if (host !== HOST) return ageOf(join(folder, name)) > FOREIGN_MS;
  return boot !== BOOT || !runs(Number(pid)) || String(startOf(Number(pid))) !== start;
}

/** Whether a name was made by this process. */
export const isOwn = (name: string): boolean =>
  name.includes(`-${process.pid}-${startOf(process.pid)}-${HOST}-${BOOT}-`);

/** The process id in a name of ours. */
export const ownerOf = (name: string): string => /-(\d+)-\d+-[\da-f]+-[\da-f]+-\d+$/.exec(name)?.[1] ?? "?";

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM"; // another user's
  }
}

/** When a process began, in ticks since the boot, so that a later one of the same id is told from it; 0 where the system does not tell. */
function startOf(pid: number): number {
  const stat = tryRead(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  // The second field, the name in brackets, may hold anything; the 22nd is the start.
  return Number(stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? 0);
}

function ageOf(path: string): number {
  const modified = findStats(path)?.mtimeMs;
  return modified === undefined ? 0 : Date.now() - modified;
}

function tryRead<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
