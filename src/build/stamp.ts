import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What dist/ is made of, and what decides how: whatever of it changes, changes the stamp. */
const SOURCES = ["src", "corpus", "package.json", "package-lock.json"];
const CIRCUMSTANCES = [process.version, process.platform, process.arch, process.env["RELEASE_NODES"]];
const FILE = ".dist-stamp";

/** A digest of the names and bytes of all that dist/ is made of; times of files say nothing after a checkout. */
export const sourcesStamp = (): string => digest(SOURCES, CIRCUMSTANCES.join("\n"));

/** Keeps of what sources dist/ is, together with a digest of itself. */
export const keepStamp = (sources: string): void => writeFileSync(FILE, stampOf(sources));

/** Whether dist/ is what a build of these sources made and nobody has touched since. */
export function isFresh(): boolean {
  try {
    return readFileSync(FILE, "utf8") === stampOf(sourcesStamp());
  } catch {
    return false; // no stamp, or no dist
  }
}

const stampOf = (sources: string): string => `${sources}\n${digest(["dist"], "")}\n`;

function digest(roots: readonly string[], besides: string): string {
  const hash = createHash("sha256").update(besides);
  for (const file of roots.flatMap(filesIn)) hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest("hex");
}

function filesIn(root: string): string[] {
  if (/\.\w+$/.test(root)) return [root];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
