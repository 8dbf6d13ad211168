import { PLACES } from "./schema.ts";

/** Numbers of documents, the ends among them. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Reports in more stretches than so many are not looked through one stretch after the other. */
const MOST = 4;

/** The documents of reports as a few ranges, those of neighbours in one; undefined if they would be many. */
export function rangesOf(reports: readonly number[]): readonly Range[] | undefined {
  const ranges: Range[] = [];
  for (const report of [...new Set(reports)].sort((one, other) => one - other)) {
    const [first, last] = [report * PLACES, (report + 1) * PLACES - 1];
    const before = ranges.at(-1);
    if (before?.last === first - 1) ranges[ranges.length - 1] = { ...before, last };
    else if (ranges.push({ first, last }) > MOST) return undefined;
  }
  return ranges;
}

/** Any document. */
export const ANY: Range = { first: 0, last: Number.MAX_SAFE_INTEGER };
