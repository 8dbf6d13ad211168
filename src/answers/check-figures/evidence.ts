import type { HeldQuantity } from "../figures/held-quantity.ts";

/** A held figure as it is shown beside a verdict. */
export interface EvidenceView {
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
  readonly lines: readonly number[];
}

/** Shows a held figure; whose it is only where that is not the claim's own subject. */
export function evidenceView(
  { ref, of, metric, value, low, high, bound, unit, period, printed, lines }: HeldQuantity,
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
    lines,
  };
}
