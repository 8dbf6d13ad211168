import type { Unit } from "./unit.ts";
import { linkUnits, type Units } from "./units.ts";

/** So many sets are kept at most: reports of one hand add the same units to the common ones. */
const MOST_KEPT = 64;

const known = new Map<string, Units>();

/** The units that a text lists, beside the standard ones; each set is linked once. Of an empty text the standard ones. */
export function unitsIn(text: string): Units {
  const before = known.get(text);
  if (before) return before;
  const own: readonly Unit[] = text === "" ? [] : JSON.parse(text);
  const units = linkUnits(own);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(text, units);
  return units;
}
