import type { Corpus } from "../../corpus/corpus.ts";
import type { Relation } from "../../corpus/notation/figure.ts";
import { readFigures } from "../../corpus/notation/read-figures.ts";
import { parseRef } from "../../corpus/ref.ts";
import type { HeldQuantity } from "../held-quantity.ts";
import type { AskedFigure } from "./asked-figure.ts";

/** Whether a claimed figure and the held one say the same of change: not a rise for a fall, nor a multiple for a rise. */
export function relationsAgree(corpus: Corpus, asked: AskedFigure, held: HeldQuantity): boolean {
  if (asked.relation === undefined) return true;
  const stated = heldRelation(corpus, held);
  if ((held.value ?? 0) < 0)
    return asked.relation === "decrease" || (asked.relation === "increase" && (asked.value ?? 0) < 0);
  if (stated === undefined || stated === "level")
    return asked.relation !== "decrease" || held.unit === undefined;
  return stated === asked.relation;
}

/** A fall of 15 % is held as -15 where the metric is a growth. */
export function signed(asked: AskedFigure, held: HeldQuantity): AskedFigure {
  if (asked.relation !== "decrease" || asked.value === undefined || asked.value < 0 || (held.value ?? 0) >= 0)
    return asked;
  return { ...asked, value: -asked.value };
}

/** How the claim that holds the figure puts it; undefined where it does not stand in a claim's words. */
function heldRelation(corpus: Corpus, held: HeldQuantity): Relation | undefined {
  const ref = held.source === "claim" ? parseRef(held.ref) : undefined;
  const claim = ref && corpus.claims.get(ref.id);
  if (!claim) return undefined;
  const figures = [claim.zh, claim.en].flatMap((text) => readFigures(text, corpus.units));
  const same = figures.filter(
    ({ value, unit }) =>
      value !== undefined && Math.abs(value) === Math.abs(held.value ?? Number.NaN) && unit === held.unit,
  );
  return (
    same.find(({ relation }) => relation === "increase" || relation === "decrease")?.relation ??
    same[0]?.relation
  );
}
