import type { Corpus } from "../../corpus/corpus.ts";
import { heldOf } from "../figures/held-quantity.ts";

/** The entity whose figures stand in for a subject: the subject itself or, if it has none of these metrics, its only market, sector or product that has. */
export function holderOf(corpus: Corpus, subject: string, metrics: readonly string[] | undefined): string {
  if (metrics === undefined) return subject;
  const has = (id: string) => heldOf(corpus, id).some(({ metric }) => metrics.includes(metric));
  if (has(subject)) return subject;
  const parts = [...corpus.entities.values()].filter(
    ({ id, kind, partOf }) => partOf === subject && ["market", "sector", "product"].includes(kind) && has(id),
  );
  const [only] = parts;
  return only && parts.length === 1 ? only.id : subject;
}
