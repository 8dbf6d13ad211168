import { tryPeriod } from "../../notation/periods/period.ts";
import { yearBefore } from "../typing/period-words.ts";
import type { TimeMention } from "./period-mentions.ts";
import type { Sentence } from "./sentence.ts";

/** When a figure holds, as far as the sentence tells. */
export interface FigureTime {
  readonly period?: string;
  readonly vs?: string;
  readonly estimate: boolean;
  /** The sentence says it in one way only. */
  readonly sure: boolean;
  /** The words that say it. */
  readonly mention?: TimeMention;
}

/** What stands between a time and a figure that is its own: 从2016年的31.6%提升到 … */
const OF = /^(?:的|\(|（|约|近|\s|of|about|at|was)*$/i;
const LINK = /^[\s/\\、，,和及与%～~-]*(?:and|至)?\s*$/;

/** The time of a figure: the last one before it in the sentence, else the first after it in its clause; in a list each takes its own year. */
export function timeOf(sentence: Sentence, index: number): FigureTime {
  const { figures, times, text } = sentence;
  const figure = figures[index];
  if (!figure) return { estimate: false, sure: false };
  // "up 37.5 % on the end of 2019" holds at another time
  const before = [...sentence.earlier, ...times].filter(
    ({ end, base }) => end <= figure.start && (!base || OF.test(text.slice(end, figure.start))),
  );
  const [clauseStart, clauseEnd] = sentence.clauseAt(figure.start);
  const after = times.find(
    ({ start, end, base }) =>
      start >= figure.end && end <= clauseEnd && !base && isBeside(text.slice(figure.end, start)),
  );
  const inClause = before.filter(({ start }) => start >= clauseStart);
  const last =
    inClause.at(-1) ?? (after && inClause.length === 0 && after.start < clauseEnd ? after : before.at(-1));
  if (!last) return { estimate: false, sure: false };
  if (last.period === undefined) return { estimate: last.estimate, sure: false, mention: last };
  const { period: named } = last;
  const run = runOf(sentence, index);
  const estimate =
    last.estimate ||
    /预计|预期|预测|有望|将达|expect|forecast|estimate|guidance/i.test(
      text.slice(sentence.start, figure.start),
    );
  if (last.years.length > 1 && named.includes("..")) {
    const period = run.length === last.years.length ? last.years[run.at] : undefined;
    if (period !== undefined) return timed(period, estimate, true);
    // a compound rate over several years holds for all of them
    return timed(named, estimate, figure.base === "compound" && run.length === 1);
  }
  const listed = before.slice(-run.length);
  if (run.length > 1 && listed.length === run.length && areListed(text, listed)) {
    const own = listed[run.at];
    if (own?.period !== undefined) return timed(own.period, estimate || own.estimate, true, own);
  }
  return timed(
    last.period,
    estimate,
    run.length === 1 || !/分别|respectively/.test(text.slice(sentence.start, sentence.end)),
  );

  function timed(period: string, isEstimate: boolean, sure: boolean, mention = last): FigureTime {
    const vs =
      figure?.base === "year" || figure?.base === undefined
        ? yearBefore(period)
        : figure.base === "quarter" || figure.base === "previous"
          ? quarterBefore(period)
          : undefined;
    return {
      period,
      ...(vs !== undefined && { vs }),
      estimate: isEstimate,
      sure,
      ...(mention && { mention }),
    };
  }
}

const isBeside = (between: string): boolean => between.length <= 24 && !/\d/.test(between);

function areListed(
  text: string,
  times: readonly { readonly start: number; readonly end: number }[],
): boolean {
  return times.every(
    (time, index) => index === 0 || LINK.test(text.slice(times[index - 1]?.end, time.start)),
  );
}

/** The run of figures with nothing but links between them in which one stands, and its place in it. */
function runOf({ figures, text }: Sentence, index: number): { length: number; at: number } {
  const linked = (a: number) => {
    const [first, second] = [figures[a], figures[a + 1]];
    return first !== undefined && second !== undefined && LINK.test(text.slice(first.end, second.start));
  };
  let from = index;
  while (from > 0 && linked(from - 1)) from--;
  let to = index;
  while (linked(to)) to++;
  return { length: to - from + 1, at: index - from };
}

function quarterBefore(period: string): string | undefined {
  const [, year = "", quarter = ""] = /^(?:FY)?(\d{4})Q([1-4])$/.exec(period) ?? [];
  if (year === "") return undefined;
  const before = quarter === "1" ? `${Number(year) - 1}Q4` : `${year}Q${Number(quarter) - 1}`;
  const whole = period.startsWith("FY") ? `FY${before}` : before;
  return tryPeriod(whole) ? whole : undefined;
}
