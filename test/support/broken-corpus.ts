import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { onTestFinished } from "vitest";
import { TINY } from "./places.ts";

/** A copy of the tiny report, or of another one, with some files rewritten; it goes when the test ends. `undefined` deletes a file or folder. */
export function brokenCorpus(
  changes: Readonly<Record<string, ((text: string) => string | Uint8Array) | undefined>>,
  of = TINY,
): string {
  const parent = mkdtempSync(join(tmpdir(), "corpus-"));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  const folder = join(parent, basename(of));
  cpSync(of, folder, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const path = join(folder, file);
    if (change) writeFileSync(path, change(readFileSync(path, "utf8")));
    else rmSync(path, { recursive: true });
  }
  return folder;
}
