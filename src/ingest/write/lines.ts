import type { Lines } from "../../corpus/schema/parts/lines.ts";
import type { Span } from "../source.ts";

/** No run of lines in a corpus is longer. */
const LONGEST_RUN = 20_000;

/** Lines as a corpus writes them: a run, or several where it is long. */
export function linesOf([first, last]: Span): Lines {
  const runs: (number | string)[] = [];
  for (let from = first; from <= last; from += LONGEST_RUN) {
    const to = Math.min(last, from + LONGEST_RUN - 1);
    runs.push(from === to ? from : `${from}-${to}`);
  }
  return runs;
}

/** Every line of a run. */
export const lineNumbersOf = ([first, last]: Span): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
