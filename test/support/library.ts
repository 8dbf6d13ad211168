import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { TINY } from "./places.ts";

/** A library of a test's own, gone after it; with the tiny report under these ids. */
export function newLibrary(...ids: readonly string[]): string {
  const library = join(mkdtempSync(join(tmpdir(), "library-")), "reports");
  onTestFinished(() => rmSync(join(library, ".."), { recursive: true, force: true }));
  if (ids.length > 0) mkdirSync(library);
  for (const id of ids) cpSync(TINY, join(library, id), { recursive: true });
  return library;
}
