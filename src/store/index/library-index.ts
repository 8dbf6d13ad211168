import { onceInATurn } from "../../search/disk/once-in-a-turn.ts";
import { openFew } from "../open-few.ts";
import { fitsMemory } from "./index-file.ts";
import type { LibraryIndex, Surroundings } from "./surroundings.ts";

/** So many compiled bytes of reports stay open: objects take about as much again. */
const ROOM = 24e6;

/** The index of a library: on the disk if its reports would take too much memory. */
export function openLibraryIndex(surroundings: Surroundings): LibraryIndex {
  let opened: Promise<LibraryIndex["placeOf"]> | undefined;
  const all = onceInATurn(() => {
    let sum = 0;
    for (const bytes of surroundings.bytes().values()) sum += bytes;
    return sum;
  });
  const isOnDisk = () => !fitsMemory(all());
  return {
    isOnDisk,
    open: openFew(ROOM),
    async placeOf(report) {
      if (!isOnDisk()) return "own";
      opened ??= import("./open-index.ts").then(({ openIndex }) => openIndex(surroundings));
      return (await opened)(report);
    },
  };
}
