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
      `${name} is not in ${[...FOLDERS].join(" or ")}: the package is not whole. Install it again, or run npm run build.`,
    );
  return new Uint8Array(readFileSync(join(folder, name)));
}
