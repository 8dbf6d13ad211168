import type { Corpus } from "../../corpus/corpus.ts";
import { placed } from "../../corpus/places/places.ts";
import type { HeldQuantity } from "../figures/held-quantity.ts";

/** A held figure as it is shown beside a verdict. */
export interface EvidenceView {
  /** What a formula calls it that is computed of it. */
  readonly as?: string;
  readonly ref: string;
  readonly of?: string;
  readonly metric: string;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly bound?: string;
  readonly unit?: string;
  readonly period?: string;
  readonly printed?: string;
  readonly basis?: string;
  /** In an answer pages stand in its place where the report has some. */
  readonly lines?: readonly number[];
  readonly pages?: readonly number[];
}

/** The same as the answer tells it. */
export function placedEvidence(corpus: Corpus, { lines = [], ...view }: EvidenceView): EvidenceView {
  return { ...view, ...placed(corpus, lines) };
}

/** Shows a held figure; whose it is only where that is not the claim's own subject. */
export function evidenceView(
  { ref, of, metric, value, low, high, bound, unit, period, printed, basis, lines }: HeldQuantity,
  named: boolean,
): EvidenceView {
  return {
    ref,
    ...(named && { of }),
    metric,
    ...(value !== undefined && { value }),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(bound !== undefined && bound !== "exact" && { bound }),
    ...(unit !== undefined && { unit }),
    ...(period !== undefined && { period }),
    ...(printed !== undefined && { printed }),
    ...(basis && { basis: basis.join(", ") }),
    lines,
  };
}
