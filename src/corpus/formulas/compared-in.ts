import type { Corpus } from "../corpus.ts";
import { type FoundQuantity, resolveQuantity } from "../quantity-ref.ts";
import type { Derived } from "../schema/derived.ts";

/** Whose the two figures are that a relation holds against each other: it is a thing of both. None of one that takes more, a mean or a sum. */
export const comparedIn = (corpus: Corpus, derived: Derived): readonly string[] =>
  Object.keys(derived.operands).length === 2 ? operandsIn(corpus, derived).map(({ of }) => of) : [];

/** The figures of which a relation is made. */
export const operandsIn = (corpus: Corpus, { operands }: Derived): readonly FoundQuantity[] =>
  Object.values(operands).flatMap((text) => {
    const resolved = resolveQuantity(corpus, text);
    return "found" in resolved ? [resolved.found] : [];
  });
