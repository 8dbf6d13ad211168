import type { Corpus } from "../../corpus/corpus.ts";
import { tryPeriod } from "../../notation/periods/period.ts";
import { matchMetrics } from "../find/match-metrics.ts";
import { findOperand, footing, isExact, timeOf } from "./find-operand.ts";
import { type HeldQuantity, heldOf } from "./held-quantity.ts";
import type { KnownRatio } from "./known-ratios.ts";

/** The two figures of a ratio, and the formula over their names. */
export interface RatioOperands {
  readonly operands: ReadonlyMap<"part" | "whole", HeldQuantity>;
  readonly formula: string;
}

/**
 * The two printed figures of somebody's ratio at a time; undefined if one of them is not found for certain, or if they stand on different
 * footings.
 */
export function ratioOperands(
  corpus: Corpus,
  of: string,
  { part, whole }: KnownRatio,
  period: string,
): RatioOperands | undefined {
  const [one, all] = [part, whole].map((name) =>
    findOperand(corpus, { of: [of], metrics: metricsOf(corpus, name), period }),
  );
  if (!one || !all || timeOf(one) !== timeOf(all) || footing(one) !== footing(all)) return undefined;
  // costs may be printed in brackets
  const formula = (one.value ?? 0) < 0 ? "-part / whole" : "part / whole";
  return {
    operands: new Map([
      ["part", one],
      ["whole", all],
    ]),
    formula,
  };
}

const metricsOf = (corpus: Corpus, name: string): readonly string[] => {
  const { ids, sure } = matchMetrics(corpus, name);
  return sure ? ids : [];
};

/** The last time of which somebody has both figures of a ratio; of two that end together the longer. */
export function lastTime(corpus: Corpus, of: string, { part, whole }: KnownRatio): string | undefined {
  const [parts, wholes] = [part, whole].map((name) => {
    const ids = metricsOf(corpus, name);
    const own = heldOf(corpus, of).filter((held) => ids.includes(held.metric) && isExact(held));
    return new Set(own.flatMap(({ period }) => period ?? []));
  });
  const common = [...(parts ?? [])].filter((period) => wholes?.has(period));
  const spans = common.map((period) => ({ period, ...tryPeriod(period) }));
  const [last] = spans.sort(
    (a, b) => (b.end ?? "").localeCompare(a.end ?? "") || (a.start ?? "").localeCompare(b.start ?? ""),
  );
  return last?.period;
}
