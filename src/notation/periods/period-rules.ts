import { FISCAL_RULES } from "./rules/fiscal-rules.ts";
import {
  AMOUNT,
  CM,
  D,
  day,
  EY,
  firstMonths,
  firstQuarters,
  type Groups,
  half,
  M,
  MON,
  month,
  monthly,
  numeral,
  ORD,
  ordinal,
  type PeriodRule,
  Q,
  quarterly,
  rule,
  two,
  Y,
  YY,
  year,
} from "./rules/pieces.ts";
import { NO_NUMBER, SHORT_RULES, TWO_DIGIT_RULES } from "./rules/short-rules.ts";
import { ENDED_RULES, MONTH_RANGE, PART_RULES } from "./rules/span-rules.ts";

/** A bare number from here on may be a year. */
const BARE_Y = Y.replace("(?:19|20)\\d\\d", "199\\d|200[1-9]|20[1-3]\\d");
const NO_SIGN = "(?<![$¥£€#/@+])(?<!(?:USD|RMB|CNY) )";
/** What a number before it counts, unless a word says that it is a time: 2024 units, but in 2024 users. */
const COUNTED =
  " (?:units?|people|employees?|staff|workers?|users?|customers?|clients?|members?|stores?|shops?|branches|cars?|vehicles?|trucks?|GPUs?|CPUs?|cards?|chips?|servers?|devices?|phones?|shares|patents?|papers?|items?|pieces?|parts|hours?|minutes?|seconds?|days?|weeks?|months?|tokens?|tons?|tonnes?|companies|respondents?|projects?|samples?|questions?|cases?|times|points?|pages?|rows?|feet|miles?|metres?|meters?)\\b";

/** A quarter is named by its last month: the December quarter. */
const QUARTER_END = "\\b(?<mon>Mar(?:ch)?|June?|Sept?(?:ember)?|Dec(?:ember)?)";

const endingQuarter = (groups: Groups): string => `${year(groups)}Q${Number(month(groups)) / 3}`;

const DAY_RULES: readonly PeriodRule[] = [
  rule(`${Y} ?年 ?${M} ?月 ?${D} ?(?:[日号]|(?![\\d.,%万亿千百个天家款台元年月分秒余多]))`, day),
  rule(
    `${Y} ?年 ?(?:${M}|${CM}) ?月 ?(?<cd>[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]) ?[日号]`,
    (groups) => day({ ...groups, d: String(numeral(groups["cd"] ?? "")) }),
  ),
  rule(`${Y}(?<s>[/.-])${M}\\k<s>${D}(?!\\.?\\d) ?日?`, day),
  rule(`(?<!\\d)${D}(?:st|nd|rd|th)? ${MON},? ${EY}`, day),
  rule(`${MON} ${D}(?:st|nd|rd|th)?, ?${EY}`, day),
  rule(`(?<![\\d-])${D}-${MON}-(?<yy>\\d\\d)(?![\\d-])`, day),
];

/** English forms end in the year: before ranges of years, so that "January 2031 to 2039" begins in January. */
const ENGLISH_RULES: readonly PeriodRule[] = [
  MONTH_RANGE,
  rule(`\\bQ(?<q>[1-4])(?:-|,? (?:of )?)${EY}`, quarterly),
  rule(`\\b${ORD}[ -]quarter (?:of |in )?${EY}`, quarterly, "gi"),
  rule(`${QUARTER_END}[-'’ ](?<yy>\\d\\d)[- ](?:[Qq]uarter|Qtr)\\b`, endingQuarter),
  rule(`\\b[Qq]uarter (?:to|ended|ending|through) ${QUARTER_END}[-'’](?<yy>\\d\\d)(?!\\d)`, endingQuarter),
  rule(`${Y},? ${ORD}[ -]quarter\\b`, quarterly, "gi"),
  rule(`\\bfirst (?<n>two|three) quarters (?:of |in )?${EY}`, firstQuarters, "gi"),
  rule(
    `\\bfirst (?<n>two|three|four|five|six|seven|eight|nine|ten|eleven|\\d{1,2}) months (?:of |in )?${EY}`,
    firstMonths,
    "gi",
  ),
  rule(`\\bH(?<h>[12]) ${EY}`, half),
  rule(`\\b(?<h>first|second)[ -]half (?:of |in )?${EY}`, half, "gi"),
  rule(`${Y},? (?<h>first|second)[ -]half\\b`, half, "gi"),
  rule(`${MON},? (?:of )?${EY}`, monthly),
];

const CHINESE_RULES: readonly PeriodRule[] = [
  rule(`${Y} ?年? ?第?${Q} ?季(?:度)?(?:末|初)?`, quarterly),
  rule(`${YY} ?年 ?第?${Q} ?季度?末?`, quarterly),
  rule(`${Y} ?年? ?(?<h>[上下]) ?半年`, half),
  rule(`${Y} ?年 ?${M} ?月(?:底|末|初|中旬)?`, monthly),
  rule(`${Y} ?年? ?${CM} ?月(?!度)`, monthly),
  rule(`${YY} ?年 ?${M} ?月`, monthly),
  rule(`${NO_NUMBER}${Y}-(?<m>0[1-9]|1[0-2])(?![\\d-])`, monthly),
  rule(`${Y}[./]${M}(?![\\d.]|/\\d| ?(?:[%万亿元倍]|美元|[A-Z](?![a-z])))`, monthly),
];

const PARTIAL_RULES: readonly PeriodRule[] = [
  rule(`(?<![\\d.])${M} ?月 ?${D} ?[日号]`, (groups) => `--${month(groups)}-${two(groups["d"])}`),
  rule(`(?<![\\d.])${M} ?月(?:底|末|初|中旬)?`, (groups) => `--${month(groups)}`),
  rule(
    `${MON} ${D}(?:st|nd|rd|th)?(?![\\d.,%]\\d|\\d|%)`,
    (groups) => `--${month(groups)}-${two(groups["d"])}`,
  ),
  rule(`(?<![\\d.])${D}(?:st|nd|rd|th)? ${MON}`, (groups) => `--${month(groups)}-${two(groups["d"])}`),
  rule(
    `(?<=\\b(?:[Ii]n|[Ss]ince|[Ff]rom|to|until|[Bb]y|of|[Ll]ast|this|[Ee]arly|[Ll]ate|[Mm]id-?) ?)${MON}(?! ?,?\\d)`,
    (groups) => `--${month(groups)}`,
  ),
  rule(`(?<![个两同\\d])第?${Q} ?季度末?`, ({ q }) => `--Q${ordinal(q)}`),
  rule(
    `(?<!(?:fiscal|financial)[ -])\\b${ORD}[ -]quarter\\b(?! (?:in a row|running|of (?:its|the|their) fiscal)\\b)`,
    ({ q }) => `--Q${ordinal(q)}`,
    "gi",
  ),
  rule(`${QUARTER_END}[ -]quarter\\b`, (groups) => `--Q${Number(month(groups)) / 3}`),
  rule("(?<![A-Za-z0-9_])Q(?<q>[1-4])(?![\\dA-Za-z_-])", ({ q }) => `--Q${q}`),
];

const YEAR_RULES: readonly PeriodRule[] = [
  rule(`${Y} ?(?:年度|年)(?:初|末|底|全年|中(?![\\u4e00-\\u9fff]))?`, year),
  rule(`(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Dd]uring|[Uu]ntil|end|of) )${NO_SIGN}${BARE_Y}(?!${AMOUNT})`, year),
  rule(`${NO_SIGN}${BARE_Y}(?!${AMOUNT}|${COUNTED})`, year),
];

const needing = (needs: RegExp, rules: readonly PeriodRule[]): readonly PeriodRule[] =>
  rules.map((each) => ({ ...each, needs }));

/** Longer forms come first: what one rule takes, later ones do not see. */
export const PERIOD_RULES: readonly PeriodRule[] = [
  ...needing(/quarter|month|years? (?:end|to)|half|季|止|结束|截/i, ENDED_RULES),
  ...needing(/\d/, DAY_RULES),
  ...needing(/FY|\bF[1-4Q]|fiscal|financial|财|会计年度/i, FISCAL_RULES),
  ...needing(/[月季报Q]/, PART_RULES),
  ...needing(/\d/, ENGLISH_RULES),
  ...needing(/\d/, SHORT_RULES),
  ...needing(/\d/, CHINESE_RULES),
  ...needing(/\d ?年/, TWO_DIGIT_RULES),
  ...PARTIAL_RULES,
  ...needing(/\d{4}/, YEAR_RULES),
];
