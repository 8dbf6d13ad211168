import type { Figure, Quantity } from "../../corpus/schema/quantity.ts";

/** What the numbers of a passage are. */
export interface PassageFigures {
  readonly about: readonly string[];
  readonly quantities: readonly Quantity[];
  readonly figures: readonly Figure[];
}

export function readPassage(): PassageFigures {
  return { about: [], quantities: [], figures: [] };
}
