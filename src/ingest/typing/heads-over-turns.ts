import { turnsOf } from "../structure/turns.ts";
import type { Slot } from "./grid.ts";

/**
 * What stands above columns whose heads are empty, by column: where the times of the row below repeat, and each turn begins under a head
 * that is alone above it, that head is over all of the turn.
 */
export function headsOverTurns(
  above: readonly (Slot | undefined)[],
  below: readonly (Slot | undefined)[],
): ReadonlyMap<number, string> {
  const heads = below.flatMap((slot, column) =>
    slot && !slot.covered && slot.text !== "" ? [{ column, lastColumn: column, text: slot.text }] : [],
  );
  const over = new Map<number, string>();
  for (const turns of turnsOf(heads)) {
    const isBegun = turns.every(([from, to]) =>
      above.slice(from, to + 1).every((slot, index) => ((slot?.text ?? "") !== "") === (index === 0)),
    );
    if (!isBegun) continue;
    for (const [from, to] of turns)
      for (let column = from; column <= to; column++) over.set(column, above[from]?.text ?? "");
  }
  return over;
}
