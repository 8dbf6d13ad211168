import { PLACES } from "./schema.ts";

/** Numbers of documents, the ends among them. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Reports in more stretches than so many are not looked through one stretch after the other. */
const MOST = 4;

/** Few ranges that hold the documents of reports: those of neighbours are one, and all that lies between if they would be many. */
export function rangesOf(reports: readonly number[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const report of [...new Set(reports)].sort((one, other) => one - other)) {
    const [first, last] = [report * PLACES, (report + 1) * PLACES - 1];
    const before = ranges.at(-1);
    const isNext = before && (before.last === first - 1 || ranges.length > MOST);
    if (isNext) ranges[ranges.length - 1] = { ...before, last };
    else ranges.push({ first, last });
  }
  const [from, to] = [ranges[0], ranges.at(-1)];
  return from && to && ranges.length > MOST ? [{ first: from.first, last: to.last }] : ranges;
}

/** Any document. */
export const ANY: Range = { first: 0, last: Number.MAX_SAFE_INTEGER };
