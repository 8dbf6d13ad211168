import type { BASES } from "../../../corpus/schema/quantity.ts";
import { LAST_EARLY_MONTH, lastMonth, monthsEnding } from "../../../notation/periods/months.ts";
import { tryPeriod } from "../../../notation/periods/period.ts";
import { type PeriodMention, readPeriods } from "../../../notation/periods/read-periods.ts";
import { isToDate, toDate } from "./to-date.ts";

export type Basis = (typeof BASES)[number];

/** When a report's own figures hold: what 本期, 期末 or "prior year" mean in it. */
export interface ReportTime {
  /** The period that it reports on: 2022, 2024Q3, FY2023. */
  readonly period?: string;
  /** Its last day. */
  readonly end?: string;
  /** The month in which its fiscal year ends. */
  readonly fiscalYearEnds?: number;
}

export interface HeaderPeriod {
  readonly period: string;
  readonly basis?: Basis;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const COUNTS: Readonly<Record<string, number>> = {
  three: 3,
  "3": 3,
  six: 6,
  "6": 6,
  nine: 9,
  "9": 9,
  twelve: 12,
  "12": 12,
  quarter: 3,
  quarters: 3,
  year: 12,
  years: 12,
  fiscal: 12,
  "13": 3,
  "26": 6,
  "39": 9,
  "52": 12,
  "53": 12,
};

const ENDED = new RegExp(
  `\\b(three|six|nine|twelve|3|6|9|12|13|26|39|52|53|fiscal|years?|quarters?)(?:[ -]?(?:months?|weeks?|years?|quarters?))?(?:\\s+periods?)?\\s+(?:ended|ending|to)\\s+${MONTH}\\s+(\\d{1,2})?`,
  "i",
);
const AS_OF = new RegExp(`^(?:as (?:of|at)|at)?\\s*${MONTH}\\s+(\\d{1,2}),?\\s*$`, "i");
const NUMERIC = /(?<![\d.-])(\d{1,2})[-./](\d{1,2})[-./]((?:19|20)\d\d)(?![\d.-]\d)/;
const NUMERIC_DAYS = new RegExp(NUMERIC.source, "g");
const YEAR = /(?<![\d.,/-])((?:19|20)\d\d)(?![\d,]|\.\d)/g;

const pad = (number: number | string) => String(number).padStart(2, "0");
const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The period that the words of a header say; undefined if they say none, or several. */
export function headerPeriod(words: string, time: ReportTime): HeaderPeriod | undefined {
  const text = words
    .normalize("NFKC")
    .replace(/\^\S+|[*†‡]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (text === "" || text.length > 160) return undefined;
  const day = numericDay(text);
  // 2019/0 is no month, and no year either
  if (/(?:19|20)\d\d[-/.]0{1,2}(?!\d)/.test(text)) return undefined;
  // "after 2028" is of no year
  if (/^(?:after|beyond|before|prior to|since|until|thereafter)\b|(?:以后|之后|以前|之前)$/i.test(text))
    return undefined;
  // 1992/3 is a month or two years, as 2008-09 is
  if (/(?<!\d)(?:19|20)\d\d\/\d(?![\d/])/.test(text)) return undefined;
  if (maySpan(text)) return undefined;
  // 03-04-2022 is of April or of March, and heads that ran into each other name several days
  if (NUMERIC.test(text) && day === undefined) return undefined;
  if ((text.match(NUMERIC_DAYS)?.length ?? 0) > 1) return undefined;
  const read = spanEnded(text) ?? day ?? dayOfYear(text) ?? farYear(text);
  const mention = read === undefined ? named(text) : undefined;
  const said = read ?? mention?.period ?? relative(text, time);
  const period = said === undefined ? undefined : inQuarter(text, said, time);
  if (period === undefined || !tryPeriod(period)) return undefined;
  const basis = mention?.basis ?? basisOf(text);
  const told = ownPeriod(fiscal(period, text, time), time);
  const own = told !== undefined && isToDate(text) ? toDate(told, time) : told;
  return own === undefined ? undefined : { period: own, ...(basis && { basis }) };
}

/** A year far ahead that a head names alone or with a scenario, 2050 or 2050 STEPS: in running text such numbers are hardly ever years. */
const farYear = (text: string): string | undefined =>
  /^(20[4-9]\d|2100)\s?[EF]?(?: [A-Z]{2,6}| \(?[A-Z][a-z]+(?: [A-Z][a-z]+)*\)?)?$/.exec(text)?.[1];

/** Whether a text has a year and two digits that are a month or a later year: 2003-07. */
export function maySpan(text: string): boolean {
  const [, year, rest] = /(?<!\d)(?:19|20)(\d\d)[-–/](0\d|1[0-2])(?![-–/\d])/.exec(text) ?? [];
  return year !== undefined && Number(rest) > Number(year);
}

const ORDINAL = /\b(first|second|third|fourth|1st|2nd|3rd|4th) quarter\b/i;
const QUARTERS = ["fi", "se", "th", "fo", "1s", "2n", "3r", "4t"];

/** The quarter of a year that an ordinal names: Fiscal 2019, First Quarter; Year Ended December 31, 2018, Second Quarter. */
function inQuarter(text: string, period: string, { fiscalYearEnds = 12 }: ReportTime): string {
  const [, ordinal] = ORDINAL.exec(text) ?? [];
  if (ordinal === undefined || !/^(?:FY)?\d{4}$/.test(period)) return period;
  const year = fiscalYearEnds !== 12 && !period.startsWith("FY") ? `FY${period}` : period;
  return `${year}Q${(QUARTERS.indexOf(ordinal.slice(0, 2).toLowerCase()) % 4) + 1}`;
}

/** A year of a report whose fiscal year does not end in December is a fiscal year, and its second quarter that year's. */
function fiscal(period: string, text: string, { fiscalYearEnds = 12 }: ReportTime): string {
  const isYears = /^\d{4}$/.test(period) || (/^\d{4}Q\d$/.test(period) && ORDINAL.test(text));
  return fiscalYearEnds !== 12 && isYears && !/calendar|CY|[年月]|\b[Ee]nded\b/.test(text)
    ? `FY${period}`
    : period;
}

/** "Financial year 2022" of a report whose year ends in December is 2022. */
function inCalendar(period: string, { end, fiscalYearEnds }: ReportTime): string {
  const isCalendar = fiscalYearEnds === 12 || (fiscalYearEnds === undefined && end?.endsWith("-12-31"));
  return isCalendar && /^FY\d{4}(?:Q\d|H\d)?$/.test(period) ? period.slice(2) : period;
}

/** A period as the report calls it; undefined if it may be either of two. */
export function ownPeriod(period: string | undefined, time: ReportTime): string | undefined {
  const own = period === undefined ? undefined : inCalendar(period, time);
  return own === undefined || isAmbiguousYear(own, time) ? undefined : own;
}

function onlyYear(text: string): number | undefined {
  const years = new Set([...text.matchAll(YEAR)].map(([, year]) => year));
  const [year, ...more] = years;
  return year !== undefined && more.length === 0 ? Number(year) : undefined;
}

/** Three months ended March 31, 2022; Years Ended September 30, 2019. */
function spanEnded(text: string): string | undefined {
  const match = ENDED.exec(text);
  const year = onlyYear(text);
  if (!match || year === undefined) return undefined;
  const count = COUNTS[match[1]?.toLowerCase() ?? ""];
  const month = monthOf(match[2] ?? "");
  if (count === undefined || month === 0) return undefined;
  const end = lastMonth(year, month, Number(match[3] ?? 31));
  return monthsEnding(end.year, end.month, count);
}

/** Whether the fiscal years of a report cannot be told by their names alone. */
export const isAmbiguousYear = (period: string, { fiscalYearEnds = 12 }: ReportTime): boolean =>
  fiscalYearEnds <= LAST_EARLY_MONTH && /^FY/.test(period);

/** 31-12-2022, 31/12/2022, 12/31/2022; two small numbers say no order. */
function numericDay(text: string): string | undefined {
  const [, a = "", b = "", year = ""] = NUMERIC.exec(text) ?? [];
  if (year === "") return undefined;
  const [first, second] = [Number(a), Number(b)];
  if (first > 12 && second <= 12) return `${year}-${pad(second)}-${pad(first)}`;
  if (second > 12 && first <= 12) return `${year}-${pad(first)}-${pad(second)}`;
  return first === second && first <= 12 ? `${year}-${pad(first)}-${pad(second)}` : undefined;
}

/** December 31, over 2022: the day stands in one row of the header, the year in the next. */
function dayOfYear(text: string): string | undefined {
  const year = onlyYear(text);
  if (year === undefined) return undefined;
  const rest = text.replace(YEAR, " ").replace(/\s+/g, " ").trim();
  const [, month = "", day = ""] = AS_OF.exec(rest) ?? [];
  const number = monthOf(month);
  return day !== "" && number > 0 && Number(day) <= lastDay(year, number)
    ? `${year}-${pad(number)}-${pad(day)}`
    : undefined;
}

/** Words of a header that belong to no date. */
const AROUND =
  /\b(?:restated|audited|unaudited|actual|budget(?:ed)?|estimated?|forecast|projected|as reported|change|in|eur|usd|rmb|\$|%)\b|[（(][^()（）]{0,24}[)）]/gi;

/** The one time that a header names: without the words around it, for some forms are read only if they stand alone, else with them. */
function named(text: string): PeriodMention | undefined {
  const plain = text.replace(/^(?:as of|as at|at|for)\s+/i, "").trim();
  const bare = text.replace(AROUND, " ").replace(/\s+/g, " ").trim();
  return onlyTime(plain) ?? onlyTime(bare);
}

function onlyTime(text: string): PeriodMention | undefined {
  const [first, ...more] = readPeriods(text, { isName: true });
  if (!first || first.partial || more.some(({ period }) => period !== first.period)) return undefined;
  return { ...first, period: reported(text, first.period) };
}

/** 2023年半年报, 2024一季报: the year with the report's part of it. */
function reported(text: string, period: string): string {
  if (!/^\d{4}$/.test(period)) return period;
  if (/半年报|中报|半年度|interim|half[- ]year|six months/i.test(text)) return `${period}H1`;
  if (/一季报|第一季度/.test(text)) return `${period}Q1`;
  return period;
}

const CURRENT =
  /^(?:本期|本年|本年度|本报告期|报告期|当期|本期数|本年数|本期金额|本期发生额|本年金额|本年发生额|本年累计|current (?:year|period)|this year|reporting period)(?:（[^）]*）|\([^)]*\))?$/i;
const PRIOR =
  /^(?:上期|上年|上年度|上年同期|去年同期|上期数|上年数|上期金额|上期发生额|上年金额|上年发生额|上年同期数|上年累计|prior (?:year|period)|previous (?:year|period)|last year|prior year period)(?:（[^）]*）|\([^)]*\))?$/i;
const CLOSING =
  /^(?:(?:(?:本[年期])?[期年]末|本?报告期末)(?:账面)?(?:余额|数|金额|价值|原值|净值)?|end of (?:year|period)|closing balance|balance at end of (?:year|period))$/i;
const OPENING =
  /^(?:(?:(?:本[年期])?[期年]初|上年度?(?:年|期)?末|上期末)(?:账面)?(?:余额|数|金额|价值|原值|净值)?|beginning of (?:year|period)|opening balance|balance at beginning of (?:year|period))$/i;

/** The day on which a year begins or ends by a label that says no more than that: 上年年末余额 under 2020年度. */
export function edgeOf(label: string, year: string, { end }: ReportTime): string | undefined {
  const isOpening = OPENING.test(label);
  if (!isOpening && !CLOSING.test(label)) return undefined;
  if (!/^\d{4}$/.test(year) || end?.endsWith("-12-31") !== true) return undefined;
  return `${Number(year) - (isOpening ? 1 : 0)}-12-31`;
}

/** Whether a label says only that its numbers are of the beginning or the end of a time. */
export const isEdge = (label: string): boolean => OPENING.test(label) || CLOSING.test(label);

/** Words that the report's own period gives a meaning: 本期, 上年同期, 期末. */
function relative(text: string, { period, end }: ReportTime): string | undefined {
  const plain = text.replace(/\s+/g, " ").trim();
  if (period !== undefined && CURRENT.test(plain)) return period;
  if (period !== undefined && PRIOR.test(plain)) return yearBefore(period);
  if (end !== undefined && CLOSING.test(plain)) return end;
  return end !== undefined && OPENING.test(plain) ? `${Number(end.slice(0, 4)) - 1}-12-31` : undefined;
}

/** The same period a year before; undefined for one of another form. */
export function yearBefore(period: string): string | undefined {
  const back = period.replace(/(?:19|20)\d\d/g, (year) => String(Number(year) - 1));
  return tryPeriod(back) ? back : undefined;
}

function basisOf(text: string): Basis | undefined {
  if (
    /预测|预计|\bestimates?\b|\bestimated(?! (?:fair|useful|market|amorti|annual|remaining))|\bforecast|projected/i.test(
      text,
    )
  )
    return "estimate";
  const [, mark] = /(?:19|20)\d\d\s?([AEFP])\b/.exec(text) ?? [];
  if (mark !== undefined) return mark === "A" ? "actual" : "estimate";
  if (/\bactual\b|实际/i.test(text)) return "actual";
  return /restated|重述|调整后/i.test(text) ? "restated" : undefined;
}
