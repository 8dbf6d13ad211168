import { type ReportTime, yearBefore } from "../typing/time/period-words.ts";
import type { Sentence } from "./sentence.ts";
import type { TimeMention } from "./times/period-mentions.ts";
import type { FigureTime } from "./times/time-of.ts";

/** A sentence without the times of its brackets, and those by the places of the figures in them: £142m (2023: £123m). */
export interface Held {
  readonly sentence: Sentence;
  readonly inBrackets: ReadonlyMap<number, TimeMention>;
}

/**
 * Sentences in which the time of a bracket is that of the number in it and of no other. One that names no other time is of the report's own,
 * if a bracket has the year before that; this time stands where the sentence begins.
 */
export function holdBrackets(sentences: readonly Sentence[], report: ReportTime): readonly Held[] {
  const all = sentences.map((sentence) => {
    const inBrackets = new Map(
      sentence.figures.flatMap((_, index) => {
        const time = bracketed(sentence, index);
        return time ? [[index, time] as const] : [];
      }),
    );
    const others = apartFrom(sentence.times, inBrackets.values());
    const own = others.length === 0 ? heldAgainst(sentence.start, [...inBrackets.values()], report) : [];
    return { sentence: { ...sentence, times: [...own, ...others] }, inBrackets };
  });
  if (all.every(({ inBrackets }) => inBrackets.size === 0)) return all;
  const times = [
    ...apartFrom(
      sentences[0]?.all.times ?? [],
      all.flatMap(({ inBrackets }) => [...inBrackets.values()]),
    ),
    ...all.flatMap(({ sentence }) => sentence.times.filter(({ start, end }) => start === end)),
  ].sort((a, b) => a.start - b.start);
  return all.map(({ sentence, inBrackets }) => ({
    sentence: { ...sentence, all: { ...sentence.all, times } },
    inBrackets,
  }));
}

const apartFrom = (times: readonly TimeMention[], taken: Iterable<TimeMention>): readonly TimeMention[] => {
  const out = new Set(taken);
  return times.filter((time) => !out.has(time));
};

/** Between a number and the one in brackets that it is held against, without the time of that one. */
const OPENS = /^[\s,]*[（(]\s*年?\s?(?:(?:as )?restated|重述后?|调整后)?\s*[,:：]?\s*$/i;
const RESTATED = /restated|重述|调整后/i;
const CLOSES = /^[^()（）]{0,40}[)）]/;

/** The time of a number that stands in brackets behind the one that it is held against; undefined if it does not stand so. */
function bracketed({ figures, times, text }: Sentence, index: number): TimeMention | undefined {
  const [before, own] = [figures[index - 1], figures[index]];
  if (!before || !own || before.unit !== own.unit || !CLOSES.test(text.slice(own.end))) return undefined;
  const time = times.find(({ start, end }) => start >= before.end && end <= own.start);
  if (!time) return undefined;
  const around = text.slice(before.end, time.start) + text.slice(time.end, own.start);
  return OPENS.test(around) ? time : undefined;
}

function heldAgainst(
  at: number,
  inBrackets: readonly TimeMention[],
  report: ReportTime,
): readonly TimeMention[] {
  if (report.period === undefined || !inBrackets.some((time) => beforeOf(report, time) !== undefined))
    return [];
  return [{ period: report.period, start: at, end: at, years: [], estimate: false, base: false }];
}

/** When the number at a place, which stands in a bracket behind this time, holds; not sure if it may be another time. */
export function timeInBracket(
  time: TimeMention,
  at: number,
  sentence: Sentence,
  report: ReportTime,
): FigureTime {
  const period = periodInBracket(time, sentence, report);
  if (period === undefined) return { estimate: false, sure: false };
  return { period, estimate: false, sure: true, restated: RESTATED.test(sentence.text.slice(time.end, at)) };
}

/** In a report of a half or a quarter a year alone is that part of it. Undefined if it may be another. */
function periodInBracket(time: TimeMention, sentence: Sentence, report: ReportTime): string | undefined {
  const { period } = time;
  const before = beforeOf(report, time);
  // the sentence is of another time than the report
  if (sentence.times.some(({ start, end }) => start !== end && end <= time.start)) return undefined;
  if (before !== undefined || period === undefined || !isYear(period)) return before ?? period;
  return report.period === undefined || isYear(report.period) ? period : undefined;
}

/** The report's period a year before, if a bracket names it, whole or by its year alone. */
function beforeOf({ period }: ReportTime, time: TimeMention): string | undefined {
  const before = period === undefined ? undefined : yearBefore(period);
  if (before === undefined || time.period === undefined) return undefined;
  const year = /\d{4}/.exec(before)?.[0];
  return time.period === before || time.period === year ? before : undefined;
}

const isYear = (period: string): boolean => /^\d{4}$/.test(period);
