import type { Corpus } from "../../corpus/corpus.ts";
import { heldQuantities } from "../figures/held-quantity.ts";

/** Whose figures answer for a subject: its own, or where it has none of the metrics those of its one market or sector that has. */
export function holderOf(corpus: Corpus, subject: string, metrics: readonly string[] | undefined): string {
  if (metrics === undefined) return subject;
  const owners = new Set(
    heldQuantities(corpus)
      .filter(({ metric }) => metrics.includes(metric))
      .map(({ of }) => of),
  );
  if (owners.has(subject)) return subject;
  const parts = [...corpus.entities.values()].filter(
    ({ id, kind, partOf }) =>
      partOf === subject && (kind === "market" || kind === "sector") && owners.has(id),
  );
  const [only] = parts;
  return only && parts.length === 1 ? only.id : subject;
}
