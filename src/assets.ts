import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ReportError } from "./errors.ts";

/** Beside the bundled program; run from its sources, in the last build. */
const FOLDERS = new Set([import.meta.dirname, join(import.meta.dirname, "../dist")]);

/** A file that the build made and that is read only when it is asked for: a view's page, the font, the rasteriser. */
export function readAsset(name: string): Uint8Array<ArrayBuffer> {
  const folder = [...FOLDERS].find((each) => existsSync(join(each, name)));
  if (folder === undefined)
    throw new ReportError(
      "CORPUS",
      `The package is not whole: ${name} is missing. Install it again, or run npm run build; the command doctor says what else is wrong.`,
    );
  return new Uint8Array(readFileSync(join(folder, name)));
}

/** The folder that the build made: that of the program, or of the last build if it is run from its sources. */
export function packageFolder(): string {
  const folders = [...FOLDERS];
  return folders.find((each) => existsSync(join(each, "report-knowledge-mcp.cjs"))) ?? folders.join();
}
