import { monthsFrom } from "../months.ts";
import {
  ALONE,
  AMOUNT,
  ANY_YEAR,
  DASH,
  END,
  type Groups,
  half,
  MARK,
  type PeriodRule,
  quarterly,
  rule,
  Y,
  YY,
  year,
  yearsTo,
} from "./pieces.ts";
import { quarters } from "./span-rules.ts";

const LATE_ZZ = "(?<zz>1[3-9]|[2-9]\\d)";
/** Rules of accounting are named by year and number: ASU 2018-20. */
export const NO_NUMBER = "(?<!\\b(?:ASU|ASC|No\\.?|SAB|EITF) ?)";
/** Nine months of money are none: US$9M24, RMB 9M. */
const NO_MONEY = "(?<!\\b(?:USD|RMB|CNY|HKD|EUR|GBP|JPY|INR|KRW|TWD|SGD) ?)";

const calendarPart = (groups: Groups): string => (groups["q"] ? quarterly(groups) : year(groups));
const firstMonths = (groups: Groups): string => monthsFrom(year(groups), 1, Number(groups["n"]));

/** Forms of analysts and of heads of tables: 4Q24, 1H25E, 9M24, 24H1, CY2026, 2025E, 2025E-2027E, 2025-27. */
export const SHORT_RULES: readonly PeriodRule[] = [
  rule(`\\b(?:CY|[Cc]alendar (?:year )?)(?<q>[1-4])Q ?${ANY_YEAR}${MARK}${END}`, calendarPart),
  rule(`${ALONE}(?<q>[1-4])Q ?CY ?${ANY_YEAR}${MARK}${END}`, calendarPart),
  rule(`\\b(?:CY ?|[Cc]alendar (?:year )?)${ANY_YEAR}(?: ?Q(?<q>[1-4]))?${MARK}${END}`, calendarPart),

  rule(`${ALONE}(?<q>[1-3])Q?${DASH}(?<to>[2-4])Q ?${ANY_YEAR}${MARK}${END}`, quarters),
  rule(`${ALONE}(?<q>[1-4])Q(?: (?=20\\d\\d|'))?${ANY_YEAR}${MARK}${END}`, quarterly),
  rule(`${ALONE}(?<h>[12])H(?: (?=20\\d\\d|'))?${ANY_YEAR}${MARK}${END}`, half),
  rule(`${ALONE}${NO_MONEY}(?<n>[369])M${ANY_YEAR}${MARK}${END}`, firstMonths),
  rule(`\\bQ(?<q>[1-4]) ?['’](?<yy>\\d\\d)${MARK}${END}`, quarterly),
  rule(`\\bH(?<h>[12]) ?['’](?<yy>\\d\\d)${MARK}${END}`, half),
  rule(`${YY} ?年?Q(?<q>[1-4])${MARK}(?!\\d)`, quarterly),
  rule(`(?<!Windows ?(?:1[01] )?|Version )${YY} ?年?H(?<h>[12])${MARK}${END}`, half),
  rule(`${Y}(?: ?年? ?|[-/])Q(?<q>[1-4])${MARK}(?!\\d)`, quarterly),
  rule(`${Y} ?年? ?(?<q>[1-4])Q${MARK}${END}`, quarterly),
  rule(`${Y} ?年? ?(?:H(?<h>[12])|(?<hh>[12])H)${MARK}${END}`, (groups) =>
    half({ ...groups, h: groups["h"] ?? groups["hh"] }),
  ),

  rule(
    `${Y} ?年?[EFA]? ?(?:${DASH}|至|到|to|through) ?(?<z>(?:19|20)\\d\\d)(?!\\d|[-/.]\\d|Q|H| ?年? ?\\d{1,2} ?月| ?年? ?第?[一二三四] ?季| ?年? ?[上下前首]| ?财)(?: ?年)?${MARK}`,
    yearsTo,
  ),
  rule(`${NO_NUMBER}${Y} ?年?[EFA]? ?${DASH} ?${LATE_ZZ}(?: ?年|${MARK})(?!${AMOUNT}|[EFA/])`, yearsTo),
  rule(`(?<![\\w.-])(?<yy>[012]\\d)[EFA]? ?${DASH} ?(?<zz>[123]\\d)(?<b>[EF])${END}`, yearsTo),
  rule(`(?<!(?:Series|Class|No\\.?) )${Y}(?: ?年)?${MARK.slice(0, -1)}(?![\\w%])`, year),
  rule(`(?<![\\w.+-])(?<yy>2\\d|3[0-5])(?<b>E)${END}`, year),
];

const LEAD = String.raw`(?<![\d.近第约超前后过来满共了有达用长])(?<!过去|未来|连续|长达|最近|历时|为期)`;
const TAIL =
  "(?!来|内|间|期|以[上来后内前]|左右|前|后|限|租|时间|\\d?代|的?历史|的?经验|多|余|老|寿命|免|质保)";

/** Years of two digits with 年, which is a span of years as well. */
export const TWO_DIGIT_RULES: readonly PeriodRule[] = [
  rule(`${YY} ?年 ?(?<h>[上下]) ?半年`, half),
  rule(`${YY} ?年(?:底|末|初|度|全年)`, year),
  {
    ...rule(
      `${LEAD}(?<![A-Za-z-])(?<yy>0[5-9]|[123]\\d) ?年? ?[-–~至/] ?(?<zz>[123]\\d) ?年${TAIL}`,
      yearsTo,
    ),
    short: true,
  },
  { ...rule(`${LEAD}(?<![A-Za-z-])(?<yy>0[5-9]|[123]\\d) ?年${TAIL}`, year), short: true },
];

/** Forms that mean a period only if the text has nothing else. */
export const WHOLE_RULES: readonly PeriodRule[] = [
  rule(`^F ?'?(?<yy>\\d\\d)(?: \\(\\d\\))?$`, (groups) => `FY${year(groups)}`),
  rule(`^(?<q>[1-4])Q ${ANY_YEAR}${MARK}$`, quarterly),
  rule(`^Q(?<q>[1-4])[ -]${ANY_YEAR}${MARK}$`, quarterly),
  rule(`^${ANY_YEAR}-Q(?<q>[1-4])${MARK}$`, quarterly),
  rule(`^(?<h>[12])H ${ANY_YEAR}${MARK}$`, half),
  rule(`^H(?<h>[12])[ -]${ANY_YEAR}${MARK}$`, half),
  rule(`^(?<n>[369])M ${ANY_YEAR}${MARK}$`, firstMonths),
  rule(`^(?<y>(?:19|20)\\d\\d)M(?<m>0?[1-9]|1[0-2])$`, ({ y, m = "" }) => `${y}-${m.padStart(2, "0")}`),
  rule(`^${ANY_YEAR} ?年? ?(?<b>[EFA])$`, year),
];
