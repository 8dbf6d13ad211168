import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Beside the program: the SHA-256 of every file that the build made, a line each, as `sha256sum` writes them. */
export const FILE_LIST = "files.sha256";

/** Every file of an installation that is not what the build made, and what is wrong with it. */
export function brokenFiles(folder: string): string[] {
  const list = join(folder, FILE_LIST);
  if (!existsSync(list)) return [`${FILE_LIST} is missing`];
  const text = readFileSync(list, "utf8");
  const entries = text.split("\n").filter(Boolean);
  const known = entries.flatMap((line) => {
    const [, sum, name] = /^([\da-f]{64}) {2}(.+)$/.exec(line) ?? [];
    return sum !== undefined && name !== undefined ? [{ sum, name }] : [];
  });
  if (!text.endsWith("\n") || known.length === 0 || known.length < entries.length)
    return [`${FILE_LIST} is damaged`];
  return known.flatMap(({ sum, name }) => {
    const file = join(folder, name);
    if (!existsSync(file)) return [`${name} is missing`];
    return digest(file) === sum ? [] : [`${name} is not as it was built`];
  });
}

/** Why a program cannot run: files of its installation are broken. Undefined if none is, or if it is run from its sources. */
export function whyBroken(folder: string): string | undefined {
  if (!existsSync(join(folder, FILE_LIST))) return undefined;
  const broken = brokenFiles(folder);
  return broken.length === 0
    ? undefined
    : `The installation is not whole: ${broken.join(", ")}. Install the package again.`;
}

function digest(file: string): string | undefined {
  try {
    return createHash("sha256").update(readFileSync(file)).digest("hex");
  } catch {
    return undefined; // a folder in its place, or not readable
  }
}
