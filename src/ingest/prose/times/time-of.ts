import { tryPeriod } from "../../../notation/periods/period.ts";
import { type Family, isFlow } from "../../names/metric-families.ts";
import { yearBefore } from "../../typing/time/period-words.ts";
import { LINK, runOf } from "../runs.ts";
import type { Sentence } from "../sentence.ts";
import { comparedWith } from "./compared-with.ts";
import type { TimeMention } from "./period-mentions.ts";

/** When a figure holds, as far as the sentence tells. */
export interface FigureTime {
  readonly period?: string;
  readonly vs?: string;
  readonly estimate: boolean;
  /** A later report has changed it. */
  readonly restated?: boolean;
  /** The sentence says it in one way only. */
  readonly sure: boolean;
  /** The words that say it. */
  readonly mention?: TimeMention;
}

/** What stands between a time and a figure that is its own: 从2016年的31.6%提升到 … */
const OF = /^(?:的|\(|（|约|近|\s|of|about|at|was)*$/i;
const ATTACHED = /^\s*(?:in|for|at|as of|during|by)(?:\s+the)?(?:\s+(?:full|whole))?\s*$/i;
/** A time from which something went on to a figure, and the words that lead there. */
const FROM = /(?:从|由|自|from|since)\s?(?:the\s)?$/i;
/** What began at a time is of no single one. */
const ONWARDS = /^\s?(?:以来|以后|之后|至今|起|开始)/;
const SINCE = /(?:\bsince|自)\s?(?:the\s)?$/i;
const TO = /(?:至|(?<!达)到|\bto)\s?[^\d]{0,6}$/i;
/** Words that make one number of many years. */
const OF_ALL = /平均|累计|合计|共|相继|先后|average|cumulative|total|altogether/i;
/** A time so many letters before a figure is hardly its own: the text is a table that lost its lines. */
const MOST_BETWEEN = 300;

/** A part of a year that no time has taken up. */
const PART =
  /\b(?:first|second)[- ]half\b|\b(?:first|second|third|fourth)[- ]quarter\b|[上下]半年|第?[一二三四]季度/i;

/** Words that make what follows a forecast; what accounting calls estimated is none. */
const EXPECTED =
  /预计|有望|将达|(?<!一致|市场|超出?|不及|符合|[低高]于[^，。；]{0,6})(?:预期|预测)(?!\s?[（(PE值]|市盈)|\bwill (?:reach|hit|exceed|surpass|rise|grow|climb|expand|fall|decline|shrink|double|triple)\b|\bexpect(?:s|ed|ing)?\b(?! (?:life|term|volatility|dividend|useful|credit))|\bforecasts?\b|\bestimate[sd]?\b(?! (?:fair|useful|lives|life|amortization|tax))|(?<!accounting |authoritative |the )\bguidance\b|\bguid(?:ed|es)\b/i;
/** A metric so many letters behind a time is what the time names: our 2026 EPS forecast. */
const NEAR_NAME = 30;

/** The time of a figure: the last one before it in the sentence, else the first after it in its clause; in a list each takes its own year. */
export function timeOf(sentence: Sentence, index: number, family?: Family): FigureTime {
  const { figures, times, metrics, text } = sentence;
  const figure = figures[index];
  if (!figure) return { estimate: false, sure: false };
  const isChange = figure.relation === "increase" || figure.relation === "decrease";
  const run = runOf(sentence, index);
  const ofRun = behindRun(sentence, index, run);
  if (ofRun)
    return ofRun.period === undefined
      ? { estimate: false, sure: false, mention: ofRun }
      : timed(ofRun.period, ofRun.estimate, true, ofRun);
  // "up 37.5 % on the end of 2019" holds at another time
  const before = [...sentence.earlier, ...times].filter(
    ({ start, end, base }) =>
      end <= figure.start &&
      !isOfBase(sentence, start, figure.start) &&
      (!base || (!isChange && figure.unit !== "x" && OF.test(text.slice(end, figure.start)))),
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
  // of what is earned over a time the end of a month says nothing
  const isEnd =
    family !== undefined && isFlow(family) && /[末底](?!截?止)/.test(text.slice(last.start, last.end + 1));
  const isFar = Math.abs(figure.start - last.start) > MOST_BETWEEN;
  const isNamed =
    last.isPartOfName === true &&
    !metrics.some(({ start }) => start >= last.end && start - last.end < NEAR_NAME);
  const listed = before.slice(-run.length);
  const length = listLength(text, before, last);
  const isUneven = length !== undefined && length !== run.length;
  // "in 2024, first-half sales of $2 million and second-half sales of $3 million"
  const isOtherPart = PART.test(text.slice(last.end, figure.start));
  const isOver =
    isOtherPart ||
    isEnd ||
    isFar ||
    isNamed ||
    isUneven ||
    last.isDoubtful === true ||
    isElsewhen(sentence, index, last);
  const estimate =
    last.estimate ||
    (EXPECTED.test(text.slice(sentence.start, figure.start)) &&
      !/剔除[^，。；]*$|[，；](?:故|因此|从而)/.test(text.slice(sentence.start, figure.start)) &&
      !LEFT.test(text.slice(sentence.start, figure.start)));
  // "$4 million and $5 million in 2015 and 2016": each takes its own of those behind
  const behind = attached && listedBehind(sentence, index, attached);
  if (behind !== attached)
    return timed(behind?.period ?? named, estimate, behind?.period !== undefined, behind ?? last);
  if (last.years.length > 1 && named.includes("..")) {
    const period = run.length === last.years.length ? last.years[run.at] : undefined;
    if (period !== undefined) return timed(period, estimate, true, last);
    // a compound rate over several years holds for all of them
    // and a mean does, if what stands between is not of its single years
    const between = text.slice(last.end, figure.start);
    const isMean = OF_ALL.test(
      /分别|从|\brespectively\b|\bfrom\b/.test(between) ? text.slice(clauseStart, figure.start) : between,
    );
    const isOfAll = figure.base === "compound" || isMean;
    return timed(named, estimate, isOfAll && (run.length === 1 || figure.base !== "compound"), last);
  }
  if (run.length > 1 && listed.length === run.length && !isUneven && areListed(text, listed)) {
    const own = listed[run.at];
    if (own?.period !== undefined) return timed(own.period, estimate || own.estimate, true, own);
  }
  return timed(
    last.period,
    estimate,
    !isOver && (run.length === 1 || !/分别|respectively/.test(text.slice(sentence.start, sentence.end))),
    last,
  );

  function timed(period: string, isEstimate: boolean, sure: boolean, mention: TimeMention): FigureTime {
    const told = comparedWith(sentence, index, period, family);
    if (told) return { period, ...told, estimate: isEstimate, sure: sure && told.vs !== undefined, mention };
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
      mention,
    };
  }
}

/** Whether a time is that of what a clause before the figure's is held against: compared with $28 million in 2024, and profit was $9 million. */
function isOfBase({ text, start, clauseAt }: Sentence, time: number, figure: number): boolean {
  if (time < start) return false;
  const [from, to] = clauseAt(time);
  if (figure < to || !COMPARED.test(text.slice(Math.max(start, from - 16), time))) return false;
  return !/^\s*(?:when|then|by which|in which|at which)\b/i.test(text.slice(clauseAt(figure)[0], figure));
}
const COMPARED = /\b(?:compared (?:to|with)|versus|vs\.?|against|(?:up|down) from)\s[^,;]*$/i;

/** Of as many times as a list has figures, which follow its last one at once, that at the figure's place: $87 million and $90 million during the six months ended December 31, 2022 and 2021. */
function behindRun(
  sentence: Sentence,
  index: number,
  run: ReturnType<typeof runOf>,
): TimeMention | undefined {
  const { figures, times, text } = sentence;
  const end = figures[index + run.length - run.at - 1]?.end;
  if (run.length === 1 || end === undefined) return undefined;
  const from = times.findIndex(
    ({ start, base }) => !base && start >= end && ATTACHED.test(text.slice(end, start)),
  );
  const first = times[from];
  if (first && first.years.length > 1)
    return first.years.length === run.length ? { ...first, period: first.years[run.at] ?? "" } : undefined;
  const listed = from < 0 ? [] : times.slice(from, from + run.length);
  const isMore =
    areListed(text, times.slice(from + run.length - 1, from + run.length + 1)) &&
    times[from + run.length] !== undefined;
  return listed.length === run.length && areListed(text, listed) && !isMore ? listed[run.at] : undefined;
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
  if (SINCE.test(text.slice(Math.max(0, start - 12), start)) || ONWARDS.test(text.slice(end, end + 4)))
    return true;
  // "including 3 million pounds in 2023": the time behind is nearer to it
  const next = times.find((each) => each.start >= figure.end);
  if (next && next.period !== period && NOUN_AND.test(text.slice(figure.end, next.start))) return true;
  // "compared to $5 million", "from 35% to 21%": what is left behind holds at another time
  if (LEFT.test(between)) return true;
  // "in 2007 as in 2006 (65.1% versus 63.5%)": each of the two has one of the times
  if (
    times.some((each) => each.end <= start && LIKE.test(text.slice(each.end, start))) &&
    VERSUS.test(text.slice(end))
  )
    return true;
  const before = figures.some((each) => each.start >= end && each.end <= figure.start);
  const said = text.slice(Math.max(0, start - 12), figure.start).replace(/[（(][^()（）]*[)）]/g, " ");
  if (before && TO.test(between) && /[从由自]|\bfrom\b/i.test(said)) return true;
  if (!FROM.test(text.slice(Math.max(0, start - 12), start))) return false;
  return before || figure.relation === "increase" || figure.relation === "decrease";
}

const LIKE = /^\s?(?:as|than|and|compared (?:to|with)|versus|vs\.?)\s(?:in\s)?(?:the\s)?$/i;
const VERSUS = /^[^.;]{0,16}[(（][^()（）]{0,20}\d[^()（）]{0,12}\b(?:versus|vs\.?|and|compared)\s/i;
const NOUN_AND = /^[^,;:.()\d]{0,60}\b(?:in|for|during|at|as of|of)\s(?:(?:the|both|each|fiscal)\s)*$/i;
const LEFT =
  /\b(?:compared (?:to|with)|versus|vs\.?|than|against|offset by a prior)\s(?:\S+\s){0,3}$|\bfrom\s(?:(?:about|approximately|around|a|an|the|nearly)\s)*$|(?:(?:由(?![于此])|从(?![事而业属])|自(?![主身有动研建营然用己由我助行]))[^，,。；;]{0,12}|较[^，,。；;]{0,8}的)$/i;

/** What stands in brackets behind a figure is the time of what follows it there: $41.7 (first half of 2024: $38.9). */
const isBeside = (between: string, behind: string): boolean =>
  between.length <= 24 &&
  /^[^\p{Script=Han}]*$|^[（(，,\s]*[于在的为]?$/u.test(between) &&
  !/\d/.test(between) &&
  (between.match(/[a-z]+/gi) ?? []).every((word) => LEADS.test(word)) &&
  !(/[(（]/.test(between) && /^[^)）]{0,3}\S?[^)）]*\d/.test(behind));
/** Words between a figure and the time behind it that leave it the figure's. */
const LEADS =
  /^(?:in|for|at|as|of|on|during|over|by|the|a|full|whole|fiscal|financial|calendar|year|years|quarter|half|first|second|third|fourth|months?|period|ended|ending|end|early|late|mid|both|each|was|were)$/i;

/** Of times listed behind a list of figures the one at the figure's place; undefined if there are more or fewer of them. */
function listedBehind(sentence: Sentence, index: number, first: TimeMention): TimeMention | undefined {
  const { times, text } = sentence;
  const from = times.indexOf(first);
  let to = from;
  while (areListed(text, times.slice(to, to + 2)) && to + 1 < times.length) to++;
  if (to === from) return first;
  const count = to - from + 1;
  const run = runOf(sentence, index);
  return run.length === count ? times[from + run.at] : undefined;
}

/** How many times are listed with the one that stands last; one that stands alone is one whatever is listed behind it. */
function listLength(text: string, times: readonly TimeMention[], last: TimeMention): number | undefined {
  let from = times.indexOf(last);
  const end = from;
  while (from > 0 && areListed(text, times.slice(from - 1, from + 1))) from--;
  return end > from ? end - from + 1 : undefined;
}

function areListed(
  text: string,
  times: readonly { readonly start: number; readonly end: number }[],
): boolean {
  return times.every(
    (time, index) => index === 0 || LINK.test(text.slice(times[index - 1]?.end, time.start)),
  );
}

function quarterBefore(period: string): string | undefined {
  const [, year = "", quarter = ""] = /^(?:FY)?(\d{4})Q([1-4])$/.exec(period) ?? [];
  if (year === "") return undefined;
  const before = quarter === "1" ? `${Number(year) - 1}Q4` : `${year}Q${Number(quarter) - 1}`;
  const whole = period.startsWith("FY") ? `FY${before}` : before;
  return tryPeriod(whole) ? whole : undefined;
}
