import { reportDate } from "../../../corpus/report-date.ts";
import type { Report } from "../../../library/report.ts";
import { readPeriods } from "../../../notation/periods/read-periods.ts";
import { findMentions } from "../../find/mentions.ts";
import { metricNames } from "../../find/names-in-text.ts";
import type { FigureQuestion } from "../asked-figure.ts";
import { yearBefore } from "./year-before.ts";

/**
 * The claim with the time that its metric's wording says, if it gives none itself: 2025年智能算力规模; the part of a year that it gives: Q1
 * capex; the year before it, if the wording asks for that.
 */
export function datedByMetric({ corpus }: Report, question: FigureQuestion): FigureQuestion {
  const { metric, period, carriedPeriod, read } = question;
  if (metric === undefined || carriedPeriod !== undefined || read !== undefined || metric.length > LONGEST)
    return question;
  const before =
    period === undefined
      ? undefined
      : yearBefore(String(question.value), metric, period, reportDate(corpus.report));
  if (before !== undefined) return { ...question, period: before };
  const part = period === undefined ? undefined : partOfYear(metric, period);
  if (part !== undefined) return { ...question, period: part };
  const mentions = readPeriods(metric);
  if (mentions.length === 0) return question;
  // A year may belong to a name: AIME 2024.
  const names = findMentions(metric, metricNames(corpus)).filter(({ start, end }) =>
    /\d/.test(metric.slice(start, end)),
  );
  const [only, ...more] = mentions.filter(
    ({ start, end }) => !names.some((name) => name.start < end && start < name.end),
  );
  if (only === undefined || more.length > 0) return question;
  if (period !== undefined) {
    const quarter = /^--(Q[1-4])$/.exec(only.period)?.[1];
    const year = /^\s*((?:FY ?)?\d{4})(?: ?(?:年|财年))?\s*$/i.exec(period)?.[1];
    return quarter === undefined || year === undefined ? question : { ...question, period: year + quarter };
  }
  // A fiscal year may be told by the calendar year that it is of.
  if (only.partial || /^FY\d{4}$/.test(only.period)) return question;
  return {
    ...question,
    period: only.period,
    carriedPeriod: only.period,
    ...(only.basis && { outcome: only.basis }),
  };
}

/** The part that a wording says of the year that a claim gives: 前三季度归母净利 of 2024. */
function partOfYear(metric: string, period: string): string | undefined {
  const year = /^\s*(\d{4})(?: ?年)?\s*$/.exec(period)?.[1];
  const said = year === undefined ? undefined : (ZH_PART.exec(metric) ?? EN_PART.exec(metric))?.[0];
  if (year === undefined || said === undefined) return undefined;
  const [only, ...more] = readPeriods(
    /[a-z]/i.test(said) ? `${said.replace(/-/g, " ")} of ${year}` : `${year}年${said}`,
  );
  return only && more.length === 0 && !only.partial && only.period !== year ? only.period : undefined;
}

const ZH_PART = /(?:前|首)[一二三]个?季度?|第?[一二三四]季度|[上下]半年|前[三六九]个?月/;
const EN_PART =
  /\bfirst (?:three quarters|(?:three|six|nine) months)\b|\b(?:first|second|third|fourth)[- ]quarter\b|\b(?:first|second)[- ]half\b/i;

/** A longer wording is no name of a metric. */
const LONGEST = 240;
