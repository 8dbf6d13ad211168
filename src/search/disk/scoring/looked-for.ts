import type { ByField, Statistics, Weighted } from "../../index/engine.ts";
import type { Field } from "../../index/index-data.ts";
import { rarity } from "../../index/score-together.ts";
import type { Whole } from "../statistics.ts";
import { byField, type Stretch } from "./terms-of-index.ts";

/** What is looked for in a stretch of an index, and what it is counted with. */
export interface LookedFor extends Stretch {
  readonly weighted: Weighted;
  readonly statistics: Statistics;
}

/** What is looked for in each report: the first that names it, once for neighbours that are looked at alike. */
export function lookedFor(
  { reports, ...whole }: Whole,
  wanted: readonly Weighted[],
  only: ReadonlySet<number> | undefined,
): readonly LookedFor[] {
  const known = new Map<Weighted, Statistics>();
  const found: LookedFor[] = [];
  for (const [report, { from, to }] of reports) {
    const weighted =
      (only?.has(report) ?? true) ? wanted.find((each) => each.reports?.has(report) ?? true) : undefined;
    if (!weighted) continue;
    const last = found.at(-1);
    if (last?.weighted === weighted && last.to === from) found[found.length - 1] = { ...last, to };
    else {
      const statistics = known.get(weighted) ?? weighted.statistics ?? ownStatistics(whole, weighted);
      known.set(weighted, statistics);
      found.push({ from, to, weighted, statistics });
    }
  }
  return found;
}

/** What is counted with if nothing is given: the index's own documents. */
function ownStatistics(
  { size, meanLengths, frequencies }: Pick<Whole, "size" | "meanLengths" | "frequencies">,
  { terms }: Weighted,
): Statistics {
  const counts = [...terms.keys()].flatMap((term): [string, ByField][] => {
    const count = frequencies(term);
    return count ? [[term, count]] : [];
  });
  return { size, meanLengths, frequencies: new Map(counts) };
}

/** What a match of a term counts in each field; undefined if it is not looked for there. */
export function weightsOf({ weighted, statistics }: LookedFor, term: string): ByField | undefined {
  const boost = weighted.terms.get(term);
  if (boost === undefined) return undefined;
  return byField((field: Field) => {
    const weight = weighted.fields[field];
    return weight > 0 ? boost * weight * rarity(statistics, term, field) : 0;
  });
}
