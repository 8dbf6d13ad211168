import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findStats } from "../disk/stat.ts";
import { writeWhole } from "../disk/write.ts";

/** In the library of a folder: what is known of each of its files. */
const STATE = ".files.json";

/** A file of the folder as it was when it was last read, and what came of that. */
export interface FileState {
  readonly size: number;
  readonly mtimeMs: number;
  /** The program that read it: another one may read more. */
  readonly program: string;
  readonly id?: string;
  readonly problem?: string;
}

export interface FolderState {
  /** By path in the folder. */
  readonly files: Readonly<Record<string, FileState>>;
  /** Paths of files that are still to be read. */
  readonly reading: readonly string[];
  /** What lies there and is left alone, with the reason. */
  readonly left: readonly string[];
}

const NOTHING: FolderState = { files: {}, reading: [], left: [] };

export function readState(library: string): FolderState {
  try {
    const state: FolderState = JSON.parse(readFileSync(join(library, STATE), "utf8"));
    return state;
  } catch {
    return NOTHING; // all files are looked at again: those that are in the library are found there
  }
}

/** Reads the state of a library as often as it has changed. */
export function stateReader(library: string): () => FolderState {
  let seen: number | undefined;
  let state = NOTHING;
  return () => {
    const file = findStats(join(library, STATE));
    const now = file && file.mtimeMs + file.ino;
    if (now !== seen) state = readState(library);
    seen = now;
    return state;
  };
}

export const writeState = (library: string, state: FolderState): Promise<void> =>
  writeWhole(join(library, STATE), JSON.stringify(state));
