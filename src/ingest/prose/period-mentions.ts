import { tryPeriod } from "../../notation/periods/period.ts";
import { readPeriods } from "../../notation/periods/read-periods.ts";
import { type ReportTime, yearBefore } from "../typing/period-words.ts";

/** A time that a text names, in full. */
export interface TimeMention {
  readonly period: string;
  readonly start: number;
  readonly end: number;
  /** 2023-2025: each of its years may have a figure of its own. */
  readonly years: readonly string[];
  readonly estimate: boolean;
}

const TABLE_FORMS =
  /(?<![\dA-Za-z])(?:([1-4])Q ?'?(\d\d)|([12])H ?'?(\d\d)|Q([1-4]) ?'(\d\d)|(\d\d)Q([1-4])|(\d\d)H([12]))(?![\dA-Za-z])/g;
const SHORT_YEARS = /(?<![\d.])(\d\d)\s?[-–~至/]\s?(\d\d)年/g;
const LISTED_YEARS =
  /((?:19|20)\d\d)((?:\s?年?\s?[EA]?\s?[/、,，和及]\s?(?:19|20)?\d\d){1,4})\s?(?:年|E|A)?/g;
const RELATIVE: readonly (readonly [RegExp, "now" | "before"])[] = [
  [
    /报告期内?|本期|本年度?|本报告期|\b(?:this|the current) (?:year|period)\b|\bduring the (?:year|period)\b/g,
    "now",
  ],
  [/上年同期|去年同期|上年度?|\b(?:last|the (?:previous|prior)) (?:year|period)\b/g, "before"],
];

/** The times that a text names, in their order. A month or quarter without a year takes that of the time before it. */
export function timeMentions(text: string, time: ReportTime): TimeMention[] {
  const found: TimeMention[] = [];
  const taken: (readonly [number, number])[] = [];
  const isFree = (start: number, end: number) => taken.every(([a, b]) => end <= a || start >= b);
  const add = (period: string | undefined, start: number, end: number, years: readonly string[] = []) => {
    if (period === undefined || !tryPeriod(period) || !isFree(start, end)) return;
    taken.push([start, end]);
    const estimate =
      /^\s?[EF](?![A-Za-z])/.test(text.slice(end, end + 2)) || /E/.test(text.slice(start, end));
    found.push({ period, start, end, years: years.length > 0 ? years : yearsIn(period), estimate });
  };
  for (const match of text.matchAll(LISTED_YEARS)) {
    const [said, first = "", rest = ""] = match;
    const years = [
      first,
      ...rest
        .split(/[/、,，和及]/)
        .slice(1)
        .map((each) => each.replace(/\D/g, ""))
        .map((each) => (each.length === 2 ? first.slice(0, 2) + each : each)),
    ];
    if (years.every((year, index) => index === 0 || Number(year) === Number(years[index - 1]) + 1))
      add(`${years[0]}..${years.at(-1)}`, match.index, match.index + said.length, years);
  }
  for (const match of text.matchAll(SHORT_YEARS)) {
    const [said, from = "", to = ""] = match;
    if (Number(from) < Number(to) && Number(to) <= 40)
      add(`20${from}..20${to}`, match.index, match.index + said.length);
  }
  for (const match of text.matchAll(TABLE_FORMS)) {
    const [said, q, qy, h, hy, q2, q2y, y3, q3, y4, h4] = match;
    const period = q
      ? `20${qy}Q${q}`
      : h
        ? `20${hy}H${h}`
        : q2
          ? `20${q2y}Q${q2}`
          : q3
            ? `20${y3}Q${q3}`
            : `20${y4}H${h4}`;
    add(period, match.index, match.index + said.length);
  }
  let year = time.period?.replace(/^FY/, "").slice(0, 4);
  let partialFrom: string | undefined;
  for (const mention of readPeriods(text)) {
    if (!mention.partial) {
      year = /\d{4}/.exec(mention.period)?.[0] ?? year;
      partialFrom = year;
      add(mention.period, mention.start, mention.end);
    } else if (partialFrom !== undefined)
      add(
        mention.period.replace(/^--(?=Q)/, partialFrom).replace(/^--/, `${partialFrom}-`),
        mention.start,
        mention.end,
      );
  }
  for (const [words, when] of RELATIVE)
    for (const match of text.matchAll(words)) {
      const now = time.period;
      if (now !== undefined)
        add(when === "now" ? now : yearBefore(now), match.index, match.index + match[0].length);
    }
  return found.sort((a, b) => a.start - b.start);
}

/** The years of a range of years. */
function yearsIn(period: string): string[] {
  const [, from, to] = /^(\d{4})\.\.(\d{4})$/.exec(period) ?? [];
  if (from === undefined || to === undefined || Number(to) - Number(from) > 12) return [];
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => String(Number(from) + index));
}
