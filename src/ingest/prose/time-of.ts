import { tryPeriod } from "../../notation/periods/period.ts";
import { type Family, isFlow } from "../names/metric-families.ts";
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
const ATTACHED = /^\s*(?:in|for|at|as of|during)(?:\s+the)?(?:\s+(?:full|whole))?\s*$/i;
/** A time from which something went on to a figure, and the words that lead there. */
const FROM = /(?:从|由|自|from|since)\s?(?:the\s)?$/i;
const TO = /(?:至|(?<!达)到|\bto)\s?[^\d]{0,6}$/i;
/** Words that make one number of many years. */
const OF_ALL = /平均|累计|合计|共|相继|先后|average|cumulative|total|altogether/i;
/** A time so many letters before a figure is hardly its own: the text is a table that lost its lines. */
const MOST_BETWEEN = 300;
const LINK = /^[\s/\\、，,和及与%～~-]*(?:and|至)?\s*$/;

/** The time of a figure: the last one before it in the sentence, else the first after it in its clause; in a list each takes its own year. */
export function timeOf(sentence: Sentence, index: number, family?: Family): FigureTime {
  const { figures, times, text } = sentence;
  const figure = figures[index];
  if (!figure) return { estimate: false, sure: false };
  const isChange = figure.relation === "increase" || figure.relation === "decrease";
  // "up 37.5 % on the end of 2019" holds at another time
  const before = [...sentence.earlier, ...times].filter(
    ({ end, base }) =>
      end <= figure.start && (!base || (!isChange && OF.test(text.slice(end, figure.start)))),
  );
  const [clauseStart, clauseEnd] = sentence.clauseAt(figure.start);
  const after = times.find(
    ({ start, end, base }) =>
      start >= figure.end &&
      start < clauseEnd &&
      !base &&
      isBeside(text.slice(figure.end, start), text.slice(end, end + 24)),
  );
  const inClause = before.filter(({ start }) => start >= clauseStart);
  // "$4 billion in 2022 and $3 billion in 2021": what follows at once is its own
  const attached = after && ATTACHED.test(text.slice(figure.end, after.start)) ? after : undefined;
  const last =
    attached ??
    inClause.at(-1) ??
    (after && inClause.length === 0 && after.start < clauseEnd ? after : before.at(-1));
  if (!last) return { estimate: false, sure: false };
  if (last.period === undefined) return { estimate: last.estimate, sure: false, mention: last };
  const { period: named } = last;
  const run = runOf(sentence, index);
  // of what is earned over a time the end of a month says nothing
  const isEnd =
    family !== undefined && isFlow(family) && /[末底](?!截?止)/.test(text.slice(last.start, last.end + 1));
  const isFar = Math.abs(figure.start - last.start) > MOST_BETWEEN;
  const isOver = isEnd || isFar || last.isDoubtful === true || isElsewhen(sentence, index, last);
  const estimate =
    last.estimate ||
    /预计|预期|预测|有望|将达|expect|forecast|estimate|guidance/i.test(
      text.slice(sentence.start, figure.start),
    );
  if (last.years.length > 1 && named.includes("..")) {
    const period = run.length === last.years.length ? last.years[run.at] : undefined;
    if (period !== undefined) return timed(period, estimate, true);
    // a compound rate over several years holds for all of them
    // and a mean does, if what stands between is not of its single years
    const between = text.slice(last.end, figure.start);
    const isMean = OF_ALL.test(
      /分别|从|\brespectively\b|\bfrom\b/.test(between) ? text.slice(clauseStart, figure.start) : between,
    );
    const isOfAll = figure.base === "compound" || isMean;
    return timed(named, estimate, isOfAll && (run.length === 1 || figure.base !== "compound"));
  }
  const listed = before.slice(-run.length);
  if (run.length > 1 && listed.length === run.length && areListed(text, listed)) {
    const own = listed[run.at];
    if (own?.period !== undefined) return timed(own.period, estimate || own.estimate, true, own);
  }
  return timed(
    last.period,
    estimate,
    !isOver && (run.length === 1 || !/分别|respectively/.test(text.slice(sentence.start, sentence.end))),
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

/** Whether a figure holds at another time than the one named: a rate over years under a single one, or the end of what began at it. */
function isElsewhen(
  { figures, times, text }: Sentence,
  index: number,
  { start, end, period }: TimeMention,
): boolean {
  const figure = figures[index];
  if (!figure) return false;
  if (figure.base === "compound" && !period?.includes("..")) return true;
  if (end > figure.start) return false;
  // "$8 million, $9 million and $7 million in 2017, 2018 and 2019": the times come behind
  const isListed = /^\s*,?\s*(?:and\s)?[$€£(]?\s?[($]?\d/.test(text.slice(figure.end));
  const follows = times.some((each) => each.start >= figure.end && each.start - figure.end < 90);
  if (isListed && follows) return true;
  const between = text.slice(end, figure.start);
  const before = figures.some((each) => each.start >= end && each.end <= figure.start);
  const said = text.slice(Math.max(0, start - 12), figure.start);
  if (before && TO.test(between) && /[从由自]|\bfrom\b/i.test(said)) return true;
  if (!FROM.test(text.slice(Math.max(0, start - 12), start))) return false;
  return before || figure.relation === "increase" || figure.relation === "decrease";
}

/** What stands in brackets behind a figure is the time of what follows it there: $41.7 (first half of 2024: $38.9). */
const isBeside = (between: string, behind: string): boolean =>
  between.length <= 24 &&
  !/\d/.test(between) &&
  (between.match(/[a-z]+/gi) ?? []).every((word) => LEADS.test(word)) &&
  !(/[(（]/.test(between) && /^[^)）]{0,3}\S?[^)）]*\d/.test(behind));
/** Words between a figure and the time behind it that leave it the figure's. */
const LEADS =
  /^(?:in|for|at|as|of|on|during|over|by|the|a|full|whole|fiscal|financial|calendar|year|years|quarter|half|first|second|third|fourth|months?|period|ended|ending|end|early|late|mid|both|each|was|were)$/i;

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
