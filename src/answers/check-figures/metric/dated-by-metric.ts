import type { Report } from "../../../library/report.ts";
import { readPeriods } from "../../../notation/periods/read-periods.ts";
import { findMentions } from "../../find/mentions.ts";
import { metricNames } from "../../find/names-in-text.ts";
import type { FigureQuestion } from "../asked-figure.ts";

/** The claim with the time that its metric's wording says, if it gives none itself: 2025年智能算力规模; the quarter of a year that it gives: Q1 capex. */
export function datedByMetric({ corpus }: Report, question: FigureQuestion): FigureQuestion {
  const { metric, period, carriedPeriod, read } = question;
  if (metric === undefined || carriedPeriod !== undefined || read !== undefined || metric.length > LONGEST)
    return question;
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

/** A longer wording is no name of a metric. */
const LONGEST = 240;
