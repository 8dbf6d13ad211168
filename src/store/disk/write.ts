import { rmSync } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ReportError } from "../../errors.ts";
import { namesIn } from "../contents.ts";
import { isAbandoned, isOwn, ownedName } from "./owned-name.ts";

const PREFIX = ".tmp-";

/** What a new folder holds: paths in it, and their text or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes a file whole or not at all: beside, then renamed. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const aside = join(dirname(path), ownedName(PREFIX));
  try {
    await writeThrough(aside, content);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** Writes a folder beside others, under a name that no reader looks at, and gives its path: to be renamed or removed. */
export async function writeAside(parent: string, files: Files): Promise<string> {
  const aside = join(parent, ownedName(PREFIX));
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(aside, path)), { recursive: true });
      await writeThrough(join(aside, path), content);
    }
    return aside;
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}

/** Takes a folder out of sight at once, then deletes it. */
export async function removeFolder(path: string): Promise<void> {
  const aside = join(dirname(path), ownedName(PREFIX));
  await rename(path, aside);
  await rm(aside, { recursive: true, force: true });
}

/** Puts a folder in the place of another, if one is there; the new one is gone if it cannot. */
export async function replaceFolder(path: string, by: string): Promise<void> {
  const before = join(dirname(path), ownedName(PREFIX));
  const had = await rename(path, before).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === "ENOENT") return false;
      throw error;
    },
  );
  try {
    await rename(by, path);
  } catch (error) {
    if (had) await rename(before, path);
    await rm(by, { recursive: true, force: true });
    throw error;
  }
  if (had) await rm(before, { recursive: true, force: true });
}

/** Deletes what writers left that ended in the middle. */
export async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder);
  for (const name of names)
    if (name.startsWith(PREFIX) && isAbandoned(folder, name))
      await rm(join(folder, name), { recursive: true, force: true });
}

/** Deletes what this process has not finished, at once: it is about to end. */
export function sweepOwn(folder: string): void {
  for (const name of namesIn(folder))
    if (name.startsWith(".") && isOwn(name)) rmSync(join(folder, name), { recursive: true, force: true });
}

/** What went wrong with the disk, for whoever can make room or give leave. */
export function diskError(folder: string, error: unknown): ReportError {
  if (error instanceof ReportError) return error;
  const why = WHY[codeOf(error) ?? ""] ?? (error instanceof Error ? error.message : String(error));
  return new ReportError("USAGE", `The library ${folder} cannot be written: ${why}. It is as it was.`, {
    cause: error,
  });
}

const WHY: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is used up",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "it lies on a disk that is read only",
  ENOTDIR: "a part of its path is a file",
};

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;

/** Content that is on the disk, not only on its way, when this is done. */
async function writeThrough(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
