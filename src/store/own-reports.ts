import { existsSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { ReportError } from "../errors.ts";
import { readCatalog } from "./catalog.ts";
import type { Mend } from "./change/mend-index.ts";
import type { Compile } from "./compiled/cache.ts";
import { codeOf } from "./disk/write.ts";
import { openLibraryIndex } from "./index/library-index.ts";
import { ownIds, ownReport, WITHOUT_SAMPLE } from "./layout.ts";
import type { ReaderCopy } from "./reader-copy.ts";
import { createSlot, type Slot } from "./slot.ts";

interface OwnReports {
  readonly slots: () => readonly Slot[];
  /** Whether the report of the package was taken out of the library. */
  readonly withoutSample: () => boolean;
}

/** Has the index of a library brought in line with its reports. */
export type MendIndex = (mend: Mend) => Promise<void>;

const mendHere: MendIndex = async (mend) => {
  const { mendIndex } = await import("./change/mend-index.ts");
  await mendIndex(mend);
};

/** A folder was looked at so shortly after its last change that another one might bear the same time. */
const BLUR_MS = 50;

/** The reports that lie in the library; looked at again whenever its folder has changed. */
export function ownReports(
  {
    library,
    compile,
    patient,
    mend = mendHere,
  }: {
    readonly library: string;
    readonly compile: Compile;
    readonly patient: boolean;
    readonly mend?: MendIndex | undefined;
  },
  copy: ReaderCopy | undefined,
): OwnReports {
  const own = new Map<string, Slot>();
  const index = openLibraryIndex({
    library,
    bytes: () => new Map([...own].map(([id, slot]) => [id, slot.bytes()])),
    corpusOf: (id) => own.get(id)?.report()?.corpus,
    mend: (anew) => mend({ library, anew }),
    patient,
  });
  let seen: string | undefined;
  let withoutSample = false;
  const refresh = (): void => {
    const now = markOf(library);
    if (now === seen) return;
    seen = now;
    withoutSample = existsSync(join(library, WITHOUT_SAMPLE));
    const names = new Set(ownIds(library));
    for (const [id, slot] of own)
      if (!names.has(id)) {
        slot.leave();
        own.delete(id);
      }
    const catalog = readCatalog(library);
    for (const id of names) {
      const slot = own.get(id) ?? createSlot(ownReport(library, id), compile, copy, index);
      own.set(id, slot);
      slot.look(patient, catalog.get(id));
    }
  };
  return {
    slots: () => {
      refresh();
      return [...own.values()];
    },
    withoutSample: () => withoutSample,
  };
}

/** Tells one state of a folder from another; undefined while it is not there. */
function markOf(folder: string): string | undefined {
  let found: Stats;
  try {
    found = statSync(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return undefined;
    throw new ReportError("USAGE", `The library ${folder} cannot be read (${codeOf(error)}).`, {
      cause: error,
    });
  }
  const unsure = Date.now() - found.mtimeMs < BLUR_MS ? ` ${performance.now()}` : "";
  return `${found.ino} ${found.mtimeMs}${unsure}`;
}
