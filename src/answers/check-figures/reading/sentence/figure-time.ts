import type { Figure } from "../../../../notation/figures/figure.ts";
import { timeBefore } from "../../../figures/time-before.ts";
import { basedOn, type Dating, datingOf, isDated, OTHER_TIME, SAME_TIME } from "../dates.ts";
import { inTurn, inTurnOfClauses, inTurnOfYears } from "../in-turn.ts";
import type { Context } from "./context.ts";
import { type FigurePlace, isChange, type SentenceParts } from "./sentence-parts.ts";

/** The time of a figure: in turn with others, of its sentence, or only of the one before. */
export function timeOf(parts: SentenceParts, place: FigurePlace, context: Context): Dating | undefined {
  const { sentence, dates, bases } = parts;
  const { figure, from, after } = place;
  const based = basedOn(sentence, bases, figure);
  if (based) return based;
  const before = sentence.slice(from, figure.start);
  const isYearBefore =
    !isChange(figure) &&
    (YEAR_BEFORE.test(before) || YEAR_BEFORE_BEHIND.test(sentence.slice(figure.end, after.end)));
  if (isYearBefore) return aYearBack(sentenceTime(parts, place, context));
  if (BEFORE.test(before) && !isDated(sentence, dates, figure)) return undefined;
  const dating = sentenceTime(parts, place, context);
  return dating && WHOLE_YEAR.test(`${before}${sentence.slice(after.start, after.end)}`)
    ? ofWholeYear(dating)
    : dating;
}

const sentenceTime = (
  parts: SentenceParts,
  { figure, from, after }: FigurePlace,
  context: Context,
): Dating | undefined =>
  turnOf(parts, figure) ??
  datingOf(parts.sentence, parts.dates, parts.figures, figure, { start: from, end: after.end }) ??
  borrowed(parts.sentence, context);

/** The same part of the year before; undefined if the time has none. */
function aYearBack(dating: Dating | undefined): Dating | undefined {
  const period = dating && timeBefore(dating.period, "year");
  return dating && period !== undefined ? { ...dating, period } : undefined;
}

/** The year that a change is counted from, if the sentence says only one such time: 比2023年增长74.1%. */
export function sinceOf({ bases }: SentenceParts, figure: Figure): string | undefined {
  const [base, ...more] = bases;
  return base && more.length === 0 && (isChange(figure) || figure.relation === "multiple")
    ? /\d{4}/.exec(base.period)?.[0]
    : undefined;
}

/** What it was a year before: 上年同期的221亿, 22.1 billion a year earlier. */
const YEAR_BEFORE =
  /[上去]年同期的?(?:为|是|约)?\s?$|(?<![较比与同于])[上去]年同期(?!相比|[增减比])[^，。,;；\d]{1,10}$|(?<!\b(?:from|than|on|over|with|against|versus) )\b(?:a|one) year (?:earlier|ago|before),? (?:[a-z]+ ){0,4}$|\b(?:year-(?:ago|earlier)|prior-year) (?:[a-z]+ ){0,4}$/i;
const YEAR_BEFORE_BEHIND =
  /^ (?:(?:a|one) year (?:earlier|ago|before|previously)|in the (?:year-(?:ago|earlier)|prior-year|previous year['’]s|same (?:quarter|period|half|month) (?:of )?(?:(?:the )?(?:last|previous|prior) year|a year (?:earlier|ago|before))))\b/i;

/** What it was a year before is of no time that the sentence says. */
const BEFORE =
  /(?:[上去]年同期|[上去]年|上一?季度?|此前|之前|原先)的?\s?$|(?:从|由)\s?$|\bfrom (?:about |around )?$/i;

/** A year after a quarter was spoken of: 一季度…，全年资本支出. */
const WHOLE_YEAR =
  /全年|\b(?:for|over|in) the (?:full |whole )?year\b|\bfull[- ]year\b|\bthe year as a whole\b/i;

const ofWholeYear = (dating: Dating): Dating =>
  /^\d{4}(?:Q\d|H\d|-\d\d)/.test(dating.period) && !dating.period.includes("..")
    ? {
        ...dating,
        period: dating.period.slice(0, 4),
        from: dating.from === "sentence" ? "sentence" : "other clause",
      }
    : dating;

function turnOf(
  { sentence, dates, figures, owners, levels, changes }: SentenceParts,
  figure: Figure,
): Dating | undefined {
  const turn = inTurn(sentence, dates, figures, figure) ?? inTurnOfClauses(sentence, dates, figures, figure);
  const listed = [owners, levels, changes].some(
    (things) => inTurn(sentence, things, figures, figure) !== undefined,
  );
  const year = turn || listed ? undefined : inTurnOfYears(sentence, dates, figures, figure);
  if (year !== undefined) return { period: year, from: "clause" };
  return turn && { period: turn.period, ...(turn.basis && { basis: turn.basis }), from: "clause" };
}

/** What is planned or expected is of a later time than what was. */
const OUTLOOK =
  /\b(?:plans?|planned|guid(?:es?|ance|ed)|expects?|expected|forecasts?|targets?|aims?|budget|will|would|sets? out|intends?|earmarks?|earmarked|sticks? to)\b|预计|预期|计划|指引|目标|将|拟|规划/i;

/** A time that only the sentence before says. */
function borrowed(sentence: string, { period }: Context): Dating | undefined {
  if (OUTLOOK.test(sentence)) return undefined;
  if (period === undefined || (OTHER_TIME.test(sentence) && !SAME_TIME.test(sentence))) return undefined;
  return { period, from: "sentence", sure: SAME_TIME.test(sentence) };
}
