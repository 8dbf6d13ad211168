import type { Corpus } from "../../../../corpus/corpus.ts";
import { heldQuantities } from "../../../figures/held-quantity.ts";

const OWNERS = new Set(["company", "model", "product", "chip", "market", "sector", "segment", "group"]);

/** Whether an entity may own figures: by its kind, or because the report has some of it. */
export function ownsFigures(corpus: Corpus, id: string): boolean {
  const kind = corpus.entities.get(id)?.kind ?? "";
  return OWNERS.has(kind) || (!IDEAS.has(kind) && owners(corpus).has(id));
}

const IDEAS = new Set(["concept", "event", "person", "publication"]);

const ownersOf = new WeakMap<Corpus, ReadonlySet<string>>();

/** Entities that have a figure. */
function owners(corpus: Corpus): ReadonlySet<string> {
  const known = ownersOf.get(corpus);
  if (known) return known;
  const made = new Set(heldQuantities(corpus).map(({ of }) => of));
  ownersOf.set(corpus, made);
  return made;
}
