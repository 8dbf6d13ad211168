import type { ByField } from "../../index/engine.ts";
import { FIELDS } from "../../index/index-data.ts";
import { matchOf } from "../../index/score-together.ts";
import { timesAt } from "../kept-terms.ts";
import { keepGreatest } from "./greatest.ts";
import { firstFrom, type Holding } from "./holding.ts";
import type { Stretch } from "./terms-of-index.ts";

/** What is looked for in a stretch of the documents: for each term, by its place, what a match in each field counts; undefined if it is not looked for there. */
interface Looked extends Stretch {
  readonly weights: readonly (ByField | undefined)[];
  readonly meanLengths: ByField;
}

/** What a document comes to: the sum of what its terms count, and how many of them it has. */
export interface Total {
  readonly sum: number;
  readonly found: number;
}

/** What documents come to by terms that were read, until others are added up. */
interface Totals {
  /** So many of the documents that come to most, those of a list if one is given, by their places among all. */
  readonly greatest: (most: number, only: ReadonlySet<number> | undefined) => ReadonlyMap<number, Total>;
}

export type TotalsOf = (holdings: readonly Holding[], looked: readonly Looked[]) => Totals;

/** Adds up BM25+ over the fields for all documents that have one of some terms, given by where these stand. */
export function createTotals(lengths: Uint16Array): TotalsOf {
  // Kept from question to question; what a question has touched is cleared by the next.
  const sums = new Float64Array(lengths.length / FIELDS.length);
  const counts = new Uint8Array(sums.length);
  const touched = new Uint32Array(sums.length);
  let end = 0;
  const clear = (): void => {
    for (let at = 0; at < end; at++) {
      sums[touched[at] ?? 0] = 0;
      counts[touched[at] ?? 0] = 0;
    }
    end = 0;
  };
  const add = ({ places, times }: Holding, { from, to, meanLengths }: Looked, weights: ByField): void => {
    const fields = FIELDS.map((field, at) => ({ at, weight: weights[field], mean: meanLengths[field] }));
    const used = fields.filter(({ weight }) => weight > 0);
    for (let at = firstFrom(places, from); at < places.length; at++) {
      const place = places[at] ?? 0;
      if (place >= to) return;
      const stands = times[at] ?? 0;
      let sum = 0;
      for (const { at: field, weight, mean } of used) {
        const often = timesAt(stands, field);
        if (often > 0) sum += weight * matchOf(often, lengths[place * FIELDS.length + field] ?? 0, mean);
      }
      if (sum === 0) continue;
      if (counts[place] === 0) touched[end++] = place;
      counts[place] = (counts[place] ?? 0) + 1;
      sums[place] = (sums[place] ?? 0) + sum;
    }
  };
  return (holdings, looked) => {
    clear();
    holdings.forEach((holding, term) => {
      for (const each of looked) {
        const weights = each.weights[term];
        if (weights) add(holding, each, weights);
      }
    });
    return {
      greatest(most, only) {
        const greatest = keepGreatest(most);
        for (let at = 0; at < end; at++) {
          const place = touched[at] ?? 0;
          if (only?.has(place) ?? true) greatest.add(place, (sums[place] ?? 0) * (counts[place] ?? 0));
        }
        return new Map(
          greatest.all().map(({ id }) => [id, { sum: sums[id] ?? 0, found: counts[id] ?? 0 }] as const),
        );
      },
    };
  };
}
