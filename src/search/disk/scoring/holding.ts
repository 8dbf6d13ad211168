import type { ByField } from "../../index/engine.ts";
import { FIELDS } from "../../index/index-data.ts";
import { type Database, textIn } from "../database.ts";
import { onceMore, timesAt } from "../kept-terms.ts";
import { PLACES, tokenOf } from "../schema.ts";

/** Where a term stands: documents by their places among all of the index, in order, and how often in each field, as `timesIn` tells. */
export interface Holding {
  readonly places: Uint32Array;
  readonly times: Uint32Array;
}

/** By the last letter of a column's name its place among the fields: no two have the same. */
const PLACE_OF = new Map(FIELDS.map((field, place) => [field.charCodeAt(field.length - 1), place]));

/** Reads where a term stands; `firstOf` gives the place of a report's first document among all, undefined for a report that is none of them. */
export function readHolding(
  database: Database,
  term: string,
  firstOf: (report: number) => number | undefined,
): Holding {
  const [row] = database.all(
    "select group_concat(doc || substr(col, -1), '') as standing from standing where term = ?",
    tokenOf(term),
  );
  const text = textIn(row, "standing");
  const [places, times]: [number[], number[]] = [[], []];
  let [report, first]: [number, number | undefined] = [-1, undefined];
  let id = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const digit = code - 48;
    if (digit >= 0 && digit <= 9) {
      id = id * 10 + digit;
      continue;
    }
    const field = PLACE_OF.get(code);
    if (field !== undefined) {
      const own = Math.floor(id / PLACES);
      if (own !== report) [report, first] = [own, firstOf(own)];
      if (first !== undefined) {
        const place = first + (id % PLACES);
        if (places[places.length - 1] !== place) {
          places.push(place);
          times.push(0);
        }
        times[times.length - 1] = onceMore(times[times.length - 1] ?? 0, field);
      }
    }
    id = 0;
  }
  return { places: Uint32Array.from(places), times: Uint32Array.from(times) };
}

/** The first of so many places for which something holds that then holds for all behind it. */
export function firstWhere(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where the first of ordered numbers stands that is not below this. */
export const firstFrom = (numbers: Uint32Array, least: number): number =>
  firstWhere(numbers.length, (at) => (numbers[at] ?? 0) >= least);

/** In how many documents from one place to another, which is not among them, a term stands, in each field. */
export function countIn({ places, times }: Holding, from: number, to: number): ByField {
  const counts = FIELDS.map(() => 0);
  for (let at = firstFrom(places, from); at < places.length && (places[at] ?? 0) < to; at++)
    for (let field = 0; field < counts.length; field++)
      if (timesAt(times[at] ?? 0, field) > 0) counts[field] = (counts[field] ?? 0) + 1;
  const [zh = 0, en = 0, context = 0, concepts = 0] = counts;
  return { zh, en, context, concepts };
}
