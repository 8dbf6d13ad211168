import { tryPeriod } from "../../../notation/periods/period.ts";
import { type Family, isFlow } from "../../names/metric-families.ts";
import type { Sentence } from "../sentence.ts";
import type { TimeMention } from "./period-mentions.ts";

/** The day that ended the year before, as what something is held against: 较年初, 比上年末, since the beginning of the year. */
const YEAR_END_BEFORE = /(?:较|比|与)(?:本?年年?初|期初|(?:上年|去年|上一年)度?(?:年?末|年?底))/;
const YEAR_END_BEHIND =
  /^\s(?:since|from|over|on|compared (?:to|with))\s(?:the\s)?(?:(?:beginning|start) of the year|(?:previous |prior |last )?year[- ]end)\b/i;
/** Words behind a change that lead to what it is held against. */
const LEADS =
  /^\s(?:from|than|over|on|above|below|compared (?:to|with)|versus|vs\.?)\s(?:(?:in|the|that of|fiscal)\s)*$/i;

/** The time that a change names as its base, without a time if it is none of ours; undefined if it names none. */
export function comparedWith(
  sentence: Sentence,
  index: number,
  period: string,
  family: Family | undefined,
): { readonly vs?: string } | undefined {
  const { figures, text, clauseAt } = sentence;
  const figure = figures[index];
  if (!figure || figure.base === "compound") return undefined;
  if (figure.relation !== "increase" && figure.relation !== "decrease") return undefined;
  const from = Math.max(clauseAt(figure.start)[0], figures[index - 1]?.end ?? 0);
  if (YEAR_END_BEFORE.test(text.slice(from, figure.start)) || YEAR_END_BEHIND.test(text.slice(figure.end)))
    return asBase(yearEndBefore(period));
  const base = baseOf(sentence, from, figure.start, figure.end);
  if (!base) return undefined;
  if (base.period === undefined) return {};
  const isSameTime = /^\s?同期/.test(text.slice(base.end));
  const vs = isSameTime ? inYearOf(period, base.period) : base.period;
  // what was earned over a time is held against a time of its length
  if (family && isFlow(family) && formOf(vs) !== formOf(period)) return {};
  return asBase(vs);
}

const asBase = (vs: string | undefined): { readonly vs?: string } =>
  vs !== undefined && tryPeriod(vs) ? { vs } : {};

/** The base that stands before a change in its clause, or at once behind it. */
function baseOf(
  { times, text }: Sentence,
  from: number,
  start: number,
  end: number,
): TimeMention | undefined {
  const before = times.findLast((each) => each.base && each.start >= from && each.end <= start);
  return (
    before ?? times.find((each) => each.base && each.start >= end && LEADS.test(text.slice(end, each.start)))
  );
}

function yearEndBefore(period: string): string | undefined {
  const [, fiscal = "", year = ""] = /^(FY)?(\d{4})/.exec(period) ?? [];
  if (year === "") return undefined;
  const before = `${fiscal}${Number(year) - 1}`;
  return /^\d{4}-\d\d-\d\d$/.test(period) ? `${before}-12-31` : before;
}

/** A period, as it was in another year. */
function inYearOf(period: string, year: string): string | undefined {
  const [own, other] = [period, year].map((each) => Number(/\d{4}/.exec(each)?.[0]));
  if (!own || !other) return undefined;
  return period.replace(/\d{4}/g, (each) => String(Number(each) + other - own));
}

const formOf = (period: string | undefined): string => period?.replace(/\d/g, "0") ?? "";
