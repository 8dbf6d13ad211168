import { foldName } from "../corpus/naming/fold-name.ts";
import type { ResourceEntry } from "./define/define-resource.ts";

const MAX_TYPED = 100;

/** Ids whose id, ref or title, in either language, begins with what was typed, then those that hold it. */
export function completeName(typed: string, entries: Iterable<ResourceEntry>): string[] {
  const wanted = foldName(typed.slice(0, MAX_TYPED).replace(/^[a-z]+\//, ""));
  const begins: string[] = [];
  const holds: string[] = [];
  for (const { id, title } of entries) {
    const names = [id, title.zh, title.en].map(foldName);
    if (names.some((name) => name.startsWith(wanted))) begins.push(id);
    else if (names.some((name) => name.includes(wanted))) holds.push(id);
  }
  return [...begins, ...holds];
}
