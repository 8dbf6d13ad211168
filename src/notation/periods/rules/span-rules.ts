import { monthsFrom } from "../months.ts";
import {
  CM,
  countOf,
  DASH,
  EY,
  ending,
  endOf,
  firstMonths,
  firstQuarters,
  type Groups,
  M,
  MON,
  month,
  type PeriodRule,
  rule,
  Y,
  YY,
  year,
} from "./pieces.ts";

const day = (name: "d" | "dd") => `(?<${name}>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?`;
const ENDED = "(?:ended|ends|ending|to|through|up to) (?:on )?(?:the end of |end[- ])?";
const LAST_DAY = `(?:${day("d")} )?${MON}(?: ${day("dd")})?,? (?:of )?${EY}`;
const ZH_DAY = "(?:[123]?\\d|[一二三]?十?[一二三四五六七八九]|[二三]?十)";
const ZH_LAST_DAY = `${Y} ?年 ?(?:${M}|${CM}) ?月(?: ?(?:底|末|${ZH_DAY} ?[日号]))?`;
const COUNT = "(?<n>three|six|nine|twelve|3|6|9|12)";

/** Twelve months that end within a year are no fiscal year unless they are called one. */
function monthsTo(groups: Groups): string {
  const count = countOf(groups["n"]);
  if (count !== 12) return ending(groups, count);
  const { year: y, month: m } = endOf(groups);
  const [from, to] = [m + 1, m].map((each) => String(each).padStart(2, "0"));
  return m === 12 ? String(y) : `${y - 1}-${from}..${y}-${to}`;
}

const named = (groups: Groups): string =>
  ending(groups, /季/.test(groups["w"] ?? "") ? 3 : /半/.test(groups["w"] ?? "") ? 6 : 12);
const between = (groups: Groups): string =>
  monthsFrom(year(groups), Number(groups["m"]), Number(groups["to"]));

/** Spans that are said by the day on which they end: three months ended 31 December 2024, 截至2024年12月31日止季度. */
export const ENDED_RULES: readonly PeriodRule[] = [
  rule(
    `(?<!\\band )(?<!\\band the )\\b${COUNT}[- ]months?(?: periods?)? ${ENDED}${LAST_DAY}`,
    monthsTo,
    "gi",
  ),
  rule(`\\bquarter(?: period)? ${ENDED}${LAST_DAY}`, (groups) => ending(groups, 3), "gi"),
  rule(`\\bhalf[- ]years? ${ENDED}${LAST_DAY}`, (groups) => ending(groups, 6), "gi"),
  rule(`\\b(?:fiscal |financial )?years? ${ENDED}${LAST_DAY}`, (groups) => ending(groups, 12), "gi"),
  rule(`${MON}[ -]quarter,? (?:of )?${EY}`, (groups) => ending(groups, 3), "gi"),
  rule(`${MON},? ${EY} quarter\\b`, (groups) => ending(groups, 3), "gi"),
  rule(`(?:截至|截止) ?${ZH_LAST_DAY} ?(?:截?止|结束)?的? ?(?<n>三|六|九|十二|3|6|9|12) ?个月`, monthsTo),
  rule(`${ZH_LAST_DAY} ?(?:截?止|结束)的? ?(?<n>三|六|九|十二|3|6|9|12) ?个月`, monthsTo),
  rule(`(?:截至|截止)? ?${ZH_LAST_DAY} ?(?:截?止|结束)的? ?(?<w>半年度?|(?:财政|会计|财务)?年度)`, named),
  rule(`(?:截至|截止)? ?${ZH_LAST_DAY} ?(?:截?止|结束)?的?(?<w>季(?:度|(?![节候风])))`, named),
  rule(
    `(?:截至|截止)? ?(?:${Y}|${YY}) ?年 ?(?:${M}|${CM}) ?月 ?[底末] ?(?:截?止|结束)?(?:的|[那这]一?个?|当个?|该)? ?(?<w>季(?:度|(?![节候风])))`,
    named,
  ),
];

/** Months of a year from one to another: January-March 2025. */
export const MONTH_RANGE: PeriodRule = rule(
  `${MON.replace("<mon>", "<w>")}(?: ?${DASH} ?| (?:to|through|until) )${MON},? (?:of )?${EY}`,
  ofMonths,
  "gi",
);

/** Parts of a year said by their months or quarters: 2025年1-3月, 2024年前三季度, the first nine months of 2024. */
export const PART_RULES: readonly PeriodRule[] = [
  rule(`${Y} ?年? ?${M} ?月? ?[-–—~至到] ?(?<to>1[0-2]|0?[1-9]) ?月(?:份)?`, between),
  rule(`${YY} ?年 ?${M} ?月? ?[-–—~至到] ?(?<to>1[0-2]|0?[1-9]) ?月(?:份)?`, between),
  rule(`${Y} ?年? ?[前首] ?(?<n>[二两三23]) ?个?季度?`, firstQuarters),
  rule(`${YY} ?年 ?[前首] ?(?<n>[二两三23]) ?个?季度?`, firstQuarters),
  rule(`${Y} ?年? ?[前首] ?(?<n>1[0-2]|[1-9]|十[一二]?|[一二两三四五六七八九]) ?个?月`, firstMonths),
  rule(`${YY} ?年 ?[前首] ?(?<n>1[0-2]|[1-9]|十[一二]?|[一二两三四五六七八九]) ?个?月`, firstMonths),
  rule(`${Y} ?年? ?Q(?<q>[1-3])${DASH}Q?(?<to>[2-4])(?!\\d)`, (groups) => quarters(groups)),
  rule(`${YY} ?年?Q(?<q>[1-3])${DASH}Q?(?<to>[2-4])(?!\\d)`, (groups) => quarters(groups)),
  rule(`\\bQ(?<q>[1-3]) ?${DASH} ?Q?(?<to>[2-4]),? ${EY}`, (groups) => quarters(groups)),
  rule(`${Y} ?年? ?(?<w>一季报|三季报|半年报|中报)`, reported),
  rule(`${YY} ?年 ?(?<w>一季报|三季报|半年报|中报)`, reported),
];

function ofMonths(groups: Groups): string {
  const [first, last] = [groups["w"], groups["mon"]].map((mon) => Number(month({ mon })));
  return monthsFrom(year(groups), first ?? 0, last ?? 0);
}

export function quarters(groups: Groups): string {
  const { q = "", to = "" } = groups;
  return q < to ? `${year(groups)}Q${q}..${year(groups)}Q${to}` : "";
}

/** 三季报 is of three quarters, not of the third. */
function reported(groups: Groups): string {
  const last = { 一季报: 3, 三季报: 9 }[groups["w"] ?? ""] ?? 6;
  return monthsFrom(year(groups), 1, last);
}
