import { rm } from "node:fs/promises";
import { indexFolder } from "../index/index-file.ts";
import { changeLibrary } from "./change-library.ts";

/** The index of a library that is to be brought in line with its reports, or made anew. */
export interface Mend {
  readonly library: string;
  readonly anew: boolean;
}

/** Brings the index of a library in line with its reports; its catalog too. */
export const mendIndex = ({ library, anew }: Mend): Promise<void> =>
  changeLibrary(library, async () => {
    if (anew) await rm(indexFolder(library), { recursive: true, force: true });
  });
