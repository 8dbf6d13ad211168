import { type Stats, statSync } from "node:fs";

/** What lies at a path; nothing if there is nothing, or nothing that can be looked at, such as a link that leads to itself. */
export function findStats(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

export const isFolder = (path: string): boolean => findStats(path)?.isDirectory() === true;
