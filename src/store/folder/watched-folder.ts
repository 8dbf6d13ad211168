import type { Unserved } from "../../library/served.ts";
import { isFolder } from "../disk/stat.ts";
import { stateReader } from "./folder-state.ts";

/** A folder of files that is kept up with, by this process or by another that serves it too. */
export interface WatchedFolder {
  /** What cannot be read of it. */
  readonly problems: () => readonly Unserved[];
  /** Files that are still to be read. */
  readonly reading: () => readonly string[];
}

/** What is known of a folder of files, by the notes in its library. */
export function watchedFolder(folder: string, library: string): WatchedFolder {
  const state = stateReader(library);
  return {
    problems() {
      if (!isFolder(folder)) return [{ of: folder, what: "There is no such folder." }];
      const { files, left } = state();
      const failed = Object.entries(files).flatMap(([of, { problem }]) =>
        problem === undefined ? [] : [{ of, what: problem }],
      );
      return [...failed, ...left.map((what) => ({ of: folder, what }))];
    },
    reading: () => state().reading,
  };
}
