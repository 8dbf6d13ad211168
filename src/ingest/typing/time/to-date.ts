import { monthsFrom } from "../../../notation/periods/months.ts";
import { tryPeriod } from "../../../notation/periods/period.ts";

/** What a report tells of its own time: its last day, and the month in which its fiscal year ends. */
interface Ends {
  readonly end?: string;
  readonly fiscalYearEnds?: number;
}

/** Words for a year as far as it has come: YTD 2025 is not the year. */
export const isToDate = (text: string): boolean => /\b(?:YTD|year[- ]to[- ]date)\b|年初至今/i.test(text);

/** The months of a year up to the end of a period of it, those of a bare year up to the report's own last month; undefined if that is not known. */
export function toDate(period: string, { end = "", fiscalYearEnds = 12 }: Ends): string | undefined {
  const [, fiscal = "", year = "", kind = "", part = ""] =
    /^(FY)?(\d{4})(?:(Q|H|-)(\d{1,2}))?$/.exec(period) ?? [];
  if (year === "") return period.includes("..") ? period : undefined;
  if (fiscal !== "") return fiscalToDate(period, Number(year), kind, Number(part));
  if (fiscalYearEnds !== 12) return undefined;
  const months = { Q: 3, H: 6, "-": 1 }[kind];
  const last = months === undefined ? lastMonthOf(end) : Number(part) * months;
  const said = last === undefined ? "" : monthsFrom(year, 1, last);
  return tryPeriod(said) ? said : undefined;
}

/** The month that a day ends. */
function lastMonthOf(end: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(end) ?? [];
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return day !== undefined && Number(day) === days ? Number(month) : undefined;
}

function fiscalToDate(period: string, year: number, kind: string, part: number): string | undefined {
  const quarters = { Q: part, H: part * 2 }[kind] ?? 0;
  if (quarters === 3) return `FY${year}Q1..FY${year}Q3`;
  return { 1: period, 2: `FY${year}H1`, 4: `FY${year}` }[quarters];
}
