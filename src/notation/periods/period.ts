import { ReportError } from "../../errors.ts";
import type { Lang } from "../lang.ts";

/** A span of time; start and end are days. A fiscal period has none: `calendarPeriod` gives what it is for one company. */
export interface Period {
  readonly text: string;
  readonly kind: "year" | "half" | "quarter" | "month" | "day" | "fiscal" | "range";
  readonly start?: string;
  readonly end?: string;
}

/** How periods are written, for errors and descriptions. */
export const PERIOD_GRAMMAR =
  "Write 2024, 2024H2, 2024Q3, 2024-03, 2024-03-18, a range of two of these (2018..2023, 2024Q1..2024Q3), FY2025 or FY2025Q3.";

/** Reads a period in the corpus's notation; anything else is an error that states the grammar. */
export function parsePeriod(text: string | number): Period {
  const period = tryPeriod(String(text).trim());
  if (period) return period;
  throw new ReportError("INPUT", `"${text}" is no period. ${PERIOD_GRAMMAR}`);
}

/** Same as parsePeriod, but undefined for anything else. */
export function tryPeriod(text: string): Period | undefined {
  const ends = text.split("..");
  if (ends.length === 2) {
    const [from, to] = ends.map((end) => single(end));
    if (!from || !to || (from.kind === "fiscal") !== (to.kind === "fiscal")) return undefined;
    if (from.kind === "fiscal") return from.text < to.text ? { text, kind: "range" } : undefined;
    if (from.start === undefined || to.end === undefined || from.start >= to.end || from.text === to.text)
      return undefined;
    return { text, kind: "range", start: from.start, end: to.end };
  }
  return single(text);
}

function single(text: string): Period | undefined {
  const [, fiscal, year = "", part = "", half, quarter, month, day] =
    /^(FY)?((?:19|20|21)\d\d)(H([12])|Q([1-4])|-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === "") return undefined;
  if (fiscal) return part.startsWith("-") ? undefined : { text, kind: "fiscal" };
  if (half) return months(text, "half", year, Number(half) * 6 - 5, 6);
  if (quarter) return months(text, "quarter", year, Number(quarter) * 3 - 2, 3);
  if (!month) return months(text, "year", year, 1, 12);
  const last = lastDay(year, Number(month));
  if (last === 0) return undefined;
  if (!day) return months(text, "month", year, Number(month), 1);
  return Number(day) >= 1 && Number(day) <= last ? { text, kind: "day", start: text, end: text } : undefined;
}

function months(text: string, kind: Period["kind"], year: string, first: number, count: number): Period {
  const last = first + count - 1;
  return {
    text,
    kind,
    start: `${year}-${two(first)}-01`,
    end: `${year}-${two(last)}-${lastDay(year, last)}`,
  };
}

function lastDay(year: string, month: number): number {
  return month >= 1 && month <= 12 ? new Date(Date.UTC(Number(year), month, 0)).getUTCDate() : 0;
}

const two = (number: number) => String(number).padStart(2, "0");

/**
 * The calendar's words for a fiscal period of a company whose fiscal year N ends in month `lastMonth` of year N: 2025Q1 for
 * FY2025Q3 that ends in June. Any other period stays as it is.
 */
export function calendarPeriod(text: string, lastMonth: number): string {
  const [, year, part, number] = /^FY(\d{4})(?:([HQ])(\d))?$/.exec(text) ?? [];
  if (year === undefined) return text;
  const length = part === "Q" ? 3 : part === "H" ? 6 : 12;
  const first = (Number(year) - 1) * 12 + lastMonth + length * (Number(number ?? 1) - 1);
  const month = (at: number) => `${Math.floor(at / 12)}-${two((at % 12) + 1)}`;
  if (first % length > 0) return `${month(first)}..${month(first + length - 1)}`;
  const ordinal = (first % 12) / length + 1;
  return `${Math.floor(first / 12)}${part === undefined ? "" : `${part}${ordinal}`}`;
}

/** Whether all of `inner` lies in `outer`. Without days, as for fiscal periods, only equal texts do. */
export function contains(outer: Period, inner: Period): boolean {
  const days = bothDays(outer, inner);
  return days ? days.a.start <= days.b.start && days.b.end <= days.a.end : outer.text === inner.text;
}

/** Whether two periods share a day; fiscal ones without days only if their texts are equal. */
export function overlaps(a: Period, b: Period): boolean {
  const days = bothDays(a, b);
  return days ? days.a.start <= days.b.end && days.b.start <= days.a.end : a.text === b.text;
}

/** Order by start, then end: negative, 0 or positive; undefined where a fiscal period does not compare. */
export function comparePeriods(a: Period, b: Period): number | undefined {
  const days = bothDays(a, b);
  if (!days) return a.text === b.text ? 0 : undefined;
  return order(days.a.start, days.b.start) || order(days.a.end, days.b.end);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function bothDays(a: Period, b: Period) {
  if (a.start === undefined || a.end === undefined || b.start === undefined || b.end === undefined)
    return undefined;
  return { a: { start: a.start, end: a.end }, b: { start: b.start, end: b.end } };
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** A period as a reader writes it: 2024年三季度, Q3 2024. */
export function formatPeriod(period: Period | string, lang: Lang): string {
  const text = typeof period === "string" ? parsePeriod(period).text : period.text;
  const ends = text.split("..").map((end) => formatSingle(end, lang));
  return ends.join(lang === "zh" ? "至" : " to ");
}

function formatSingle(text: string, lang: Lang): string {
  const [, fiscal, year, half, quarter, month, day] =
    /^(FY)?(\d{4})(?:H(\d)|Q(\d)|-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (lang === "zh") {
    const part = quarter
      ? `${"一二三四"[Number(quarter) - 1]}季度`
      : half
        ? half === "1"
          ? "上半年"
          : "下半年"
        : "";
    const date = (month ? `${Number(month)}月` : "") + (day ? `${Number(day)}日` : "");
    return `${year}${fiscal ? "财年" : "年"}${part}${date}`;
  }
  const part = quarter ? `Q${quarter}` : half ? `H${half}` : "";
  if (fiscal) return part ? `FY${year} ${part}` : `FY${year}`;
  const date = [day ? String(Number(day)) : "", month ? (MONTHS[Number(month) - 1] ?? "") : "", part];
  return [...date, year].filter(Boolean).join(" ");
}
