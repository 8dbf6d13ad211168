/** One measured figure beside its bar. */
export interface Measure {
  readonly what: string;
  readonly got: string;
  readonly bar: string;
  /** Undefined if there is no bar to meet. */
  readonly meets?: boolean;
}

/** What measuring one set gives; undefined if its data are not there. */
export type MeasureSet = (dataDir: string) => Promise<readonly Measure[] | undefined>;

/** A share as a percentage with its counts, against the least or most that it should be. */
export function share(
  what: string,
  hits: number,
  all: number,
  bar: { least: number } | { most: number } | undefined,
): Measure {
  const got = all === 0 ? Number.NaN : hits / all;
  const shown = `${(100 * got).toFixed(1)} % (${hits} of ${all})`;
  if (!bar) return { what, got: shown, bar: "" };
  const least = "least" in bar;
  const limit = least ? bar.least : bar.most;
  return {
    what,
    got: shown,
    bar: `${least ? "≥" : "≤"} ${Number((100 * limit).toPrecision(4))} %`,
    meets: least ? got >= limit : got <= limit,
  };
}
