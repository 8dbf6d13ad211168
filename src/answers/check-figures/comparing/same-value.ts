import type { Corpus } from "../../../corpus/corpus.ts";
import { type HeldQuantity, heldQuantities } from "../../figures/held-quantity.ts";
import type { AskedFigure } from "../asked-figure.ts";
import { isSame } from "./compare-held.ts";
import { periodMatches } from "./period-match.ts";

/** Printed figures of a subject, or of what belongs to it, that have the claimed value, whatever they measure. */
export function sameValue(corpus: Corpus, subjects: readonly string[], figure: AskedFigure): HeldQuantity[] {
  if (figure.unit === undefined) return []; // a bare number is too easily some other one
  return heldQuantities(corpus).filter(
    (held) =>
      held.source !== "derived" &&
      (subjects.includes(held.of) || subjects.includes(corpus.entities.get(held.of)?.partOf ?? "")) &&
      periodMatches(corpus, figure, held) &&
      isSame(corpus, figure, held),
  );
}
