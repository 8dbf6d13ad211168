import { lastMonth, monthsEnding } from "../../../notation/periods/months.ts";
import { tryPeriod } from "../../../notation/periods/period.ts";
import { findMention } from "../../../notation/periods/read-period.ts";
import { readPeriods } from "../../../notation/periods/read-periods.ts";
import { isAmbiguousYear, type ReportTime } from "../../typing/time/period-words.ts";
import type { ReportKind } from "./report-kind.ts";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** The month in which the fiscal year ends, where the text says so. */
export function fiscalYearEnd(text: string): number | undefined {
  const words = new RegExp(
    `(?:fiscal year(?: \\d{4})?|year)s?\\s+(?:ended|ending|ends(?: on)?|to)\\s+(?:on\\s+)?(?:the\\s+)?(?:last \\w+ (?:of|in|nearest) )?(?:(\\d{1,2}) )?(${MONTHS.join("|")})\\b(?: (\\d{1,2})\\b)?`,
    "i",
  );
  const [, before, month = "", behind] = words.exec(text) ?? [];
  const day = before ?? behind ?? "31";
  const at = MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase());
  return at < 0 ? yearEndByQuarter(text) : lastMonth(0, at + 1, Number(day)).month;
}

const ORDINALS = ["first", "second", "third", "fourth"];

/** The month in which a year ends of which a numbered quarter ends in a given month: third quarter ended September 30. */
function yearEndByQuarter(text: string): number | undefined {
  const said = new RegExp(
    `\\b(${ORDINALS.join("|")})[ -](?:fiscal[ -])?quarter(?: of)?(?: (?:fiscal(?: year)? ?)?\\d{4},?)? (?:ended|ending) (?:(\\d{1,2}) )?(${MONTHS.join("|")})\\b(?: (\\d{1,2})\\b)?`,
    "i",
  );
  const [, ordinal = "", before, month = "", behind] = said.exec(text) ?? [];
  const quarter = ORDINALS.indexOf(ordinal.toLowerCase()) + 1;
  const at = MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase());
  if (quarter === 0 || at < 0) return undefined;
  const end = lastMonth(0, at + 1, Number(before ?? behind ?? "31")).month;
  return ((end + 3 * (ORDINALS.length - quarter) - 1) % 12) + 1;
}

const EN_SPAN = /(\d{1,2} \w+ (?:19|20)\d\d)\s*(?:-|–|to|until)\s*(\d{1,2} \w+ (?:19|20)\d\d)/i;

/** The period that the report is about, and its last day. */
export function timeOf(
  title: string,
  cover: string,
  kind: ReportKind | undefined,
  yearEnds?: number,
): ReportTime {
  const ends = yearEnds === undefined ? {} : { fiscalYearEnds: yearEnds };
  const fiscalYearEnds = yearEnds ?? 12;
  const front = cover.slice(0, 3_000);
  const named = periodOf(title, kind, fiscalYearEnds) ?? periodOf(front, kind, fiscalYearEnds);
  const period = named !== undefined && isAmbiguousYear(named, ends) ? yearEnded(front) : named;
  if (period === undefined) return ends;
  const end = tryPeriod(period)?.end ?? fiscalEnd(period, fiscalYearEnds);
  return { period, ...(end !== undefined && { end }), ...ends };
}

function fiscalEnd(period: string, month: number): string | undefined {
  const [, year] = /^FY(\d{4})$/.exec(period) ?? [];
  if (year === undefined) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${new Date(Date.UTC(Number(year), month, 0)).getUTCDate()}`;
}

function periodOf(text: string, kind: ReportKind | undefined, fiscalYearEnds: number): string | undefined {
  const [, quarter = "", year = ""] =
    /(?:quarterly period|quarter|(three|six|nine) months) ended (\w+ \d{1,2}, (?:19|20)\d\d)/i.exec(text) ??
    [];
  const day = year === "" ? undefined : findMention(year)?.period;
  if (day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day)) {
    const months = { six: 6, nine: 9 }[quarter.toLowerCase()] ?? 3;
    const end = lastMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
    return monthsEnding(end.year, end.month, months);
  }
  const [, from = "", to = ""] = EN_SPAN.exec(text) ?? [];
  const [a, b] = [findMention(from)?.period, findMention(to)?.period];
  if (a?.endsWith("-01-01") && b?.endsWith("-12-31") && a.slice(0, 4) === b.slice(0, 4)) return a.slice(0, 4);
  const [, zhYear, zhPart = ""] =
    /((?:19|20)\d\d)\s?年?(?:第?([一二三四1-4])季度报告|(半年度|中期|半年)报告?|年?度?报告|年报)/.exec(
      text,
    ) ?? [];
  if (zhYear !== undefined) return partOf(zhYear, text, zhPart);
  if (kind === "earnings-release")
    return spanEnded(text) ?? (fiscalYearEnds === 12 ? headed(text) : undefined);
  if (kind !== "annual" && kind !== "interim" && kind !== "quarterly") return undefined;
  const part = kind === "annual" || fiscalYearEnds !== 12 ? undefined : (spanHeaded(text) ?? headed(text));
  if (part !== undefined) return part;
  const years = [
    ...new Set(
      readPeriods(text.slice(0, 400))
        .map(({ period }) => period.slice(0, 6))
        .filter((each) => /^(?:FY)?\d{4}/.test(each))
        .map((each) => each.replace("FY", "").slice(0, 4)),
    ),
  ];
  const [only, ...more] = years;
  if (only === undefined || more.length > 0) return undefined;
  if (kind === "annual") return fiscalYearEnds === 12 ? only : (yearEnded(text) ?? `FY${only}`);
  return kind === "interim" && fiscalYearEnds === 12 ? `${only}H1` : undefined;
}

/** The first span that a text says ended on a day: what a release is of. */
const spanEnded = (text: string): string | undefined =>
  readPeriods(
    /\b(?:years?|quarter|half|(?:three|six|nine|twelve) months) (?:ended|ending|to) (?:\d{1,2} )?\w+(?: \d{1,2},?)? \d{4}/i.exec(
      text,
    )?.[0] ?? "",
  )[0]?.period;

/** The time that the head of results has, if it has only one: Annual results 2024, Q3 2024 results, half-year results for 2024. */
function headed(text: string): string | undefined {
  const [head = ""] = HEAD.exec(text) ?? [];
  const [year, ...others] = new Set(head.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g));
  if (year === undefined || others.length > 0) return undefined;
  const part = PARTS.find(([words]) => words.test(head))?.[1];
  return part === undefined ? undefined : `${year}${part}`;
}

const HEAD = /^.*\b(?:results|earnings|report)\b.*$|^.*业绩.*$/im;

/** The months that the head of a report has: Interim report January–September 2025. */
const spanHeaded = (text: string): string | undefined =>
  readPeriods(HEAD.exec(text)?.[0] ?? "").find(({ period }) => period.includes(".."))?.period;

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:first[- ]quarter|Q1|1Q)\b|第?一季度?/i, "Q1"],
  [/\b(?:second[- ]quarter|Q2|2Q)\b|第?二季度?/i, "Q2"],
  [/\b(?:third[- ]quarter|Q3|3Q)\b|第?三季度?/i, "Q3"],
  [/\b(?:half[- ]year(?:ly)?|first[- ]half|H1|1H|interim)\b|半年|中期/i, "H1"],
  [/\b(?:annual|full[- ]year|year[- ]end|FY)\b|年度|全年/i, ""],
];

/** The year that ended on a day that the text gives: a fiscal year that ends early is called by either of two. */
const yearEnded = (text: string): string | undefined =>
  readPeriods(/\byears? ended \w+ \d{1,2}, \d{4}/i.exec(text)?.[0] ?? "")[0]?.period;

function partOf(year: string, text: string, quarter: string): string {
  const at = "一二三四1234".indexOf(quarter);
  if (quarter !== "" && at >= 0) {
    const number = (at % 4) + 1;
    return number === 3 ? `${year}Q1..${year}Q3` : `${year}Q${number}`;
  }
  return /半年|中期/.test(text.slice(0, 200)) ? `${year}H1` : year;
}
