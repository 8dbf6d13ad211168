import { lastMonth, monthsEnding, monthsFrom } from "../months.ts";

/** What a rule caught, by group: y year, yy its last two digits, z and zz those of a range's end, m month, d or dd day, q quarter, h half, n a count, b a mark. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A way to write a date: if it matches, and the period that it means ("--02-13" if the year is not said; "" if none). */
export interface PeriodRule {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => string;
  /** What stands in every text that it matches: most texts spare most rules. */
  readonly needs?: RegExp;
  /** Two digits for a year, which only a context makes one: 24年, 24-26年. */
  readonly short?: true;
}

const MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const CHINESE = "一二三四五六七八九";

export const Y = String.raw`(?<![\d.A-Za-z_])(?<!\d,)(?<![A-Za-z]-)(?<y>(?:19|20)\d\d)`;
export const YY = String.raw`(?<![\d.A-Za-z])(?<yy>\d\d)`;
export const EY = String.raw`(?<y>(?:19|20)\d\d)(?!\d|[.,]\d)`;
/** A year of four digits or of two, behind what says that it is one. */
export const ANY_YEAR = "(?:(?<y>(?:19|20)\\d\\d)|'?(?<yy>\\d\\d))";
export const M = "(?<m>1[0-2]|0?[1-9])";
export const CM = "(?<cm>十[一二]?|[一二三四五六七八九])";
export const D = String.raw`(?<d>3[01]|[12]\d|0?[1-9])`;
export const Q = "(?<q>[一二三四1-4])";
export const MON = String.raw`\b(?<mon>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?`;
export const ORD = "(?<q>first|second|third|fourth|1st|2nd|3rd|4th)";
export const DASH = "[-–—~]";
export const FISCAL = "(?:FY|(?:fiscal|financial) (?:year )?)";
/** Nothing of a word, number or share goes on before or behind a form of letters and digits: 4Q24, 1H25. */
export const ALONE = String.raw`(?<![\w.$¥€£%&]|\d,|[A-Za-z]-)`;
export const END = String.raw`(?![\w%]|[.,]\d|-(?=\d{3}|[A-Za-z]))`;
/** The mark of an estimate, a forecast or an actual figure: 2025E, 2026F, 2024A. */
export const MARK = "(?:(?<b>[EFAe])(?![A-Za-z0-9_%级股类轮型])|\\((?<bb>[EFA])\\))?";

/** What a year is often asked of, in two capitals: no units. */
const MEASURED = "(?:AI|PS|PE|PB|US|UK|EU|HK|EV|PC|TV|IT|AR|VR|XR)";

/** Signs after a bare number that make it an amount: 2024台 is no year. */
export const AMOUNT = String.raw`[\d%_A-Za-z@]|[-.,]\d| ?(?:[万亿千百元个台家款人次名条块颗片枚分倍种天单字张辆页位项层核吨亩瓦]|公[斤里]|平方|立方|[纳微毫]米|美元|小时|token|x\b|(?!${MEASURED}\b)[A-Z]{1,2}\b(?!&))`;

export const rule = (pattern: string, read: PeriodRule["read"], flags = "g"): PeriodRule => ({
  pattern: new RegExp(pattern, flags),
  read,
});

export const year = ({ y, yy = "" }: Groups): string => y ?? (Number(yy) < 80 ? `20${yy}` : `19${yy}`);
export const two = (number: string | undefined): string => (number ?? "").padStart(2, "0");
export const month = ({ m, mon, cm }: Groups): string =>
  two(m ?? (mon ? String(monthOf(mon)) : String(numeral(cm ?? ""))));
const monthOf = (name: string): number => MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** A Chinese numeral up to 99, or digits. */
export function numeral(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens = "", ones = ""] = text.includes("十") ? text.split("十") : ["", text];
  const value = (sign: string) => CHINESE.indexOf(sign.replace("两", "二").charAt(0) || "?") + 1;
  return text.includes("十") ? 10 * (value(tens) || 1) + value(ones) : value(ones);
}

export const ordinal = (text: string | undefined): string => {
  const at = ["一1first1st", "二2second2nd上", "三3third3rd", "四4fourth4th"].findIndex((words) =>
    words.includes((text ?? "?").toLowerCase()),
  );
  return String(at + 1);
};

export const day = (groups: Groups): string => `${year(groups)}-${month(groups)}-${two(groups["d"])}`;
export const monthly = (groups: Groups): string => `${year(groups)}-${month(groups)}`;
export const quarterly = (groups: Groups): string => `${year(groups)}Q${ordinal(groups["q"])}`;
export const half = (groups: Groups): string =>
  `${year(groups)}H${/上|1|first/i.test(groups["h"] ?? "") ? 1 : 2}`;

const COUNTS = "one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A count in figures or words of either language: 9, nine, 九. */
export const countOf = (text = ""): number => COUNTS.indexOf(text.toLowerCase()) + 1 || numeral(text);

/** The first so many months or quarters of a year. */
export const firstMonths = (groups: Groups): string => monthsFrom(year(groups), 1, countOf(groups["n"]));
export const firstQuarters = (groups: Groups): string =>
  monthsFrom(year(groups), 1, 3 * countOf(groups["n"]));

/** The year and the month in which a span ends whose last day, or only its month, was caught. */
export const endOf = (groups: Groups): { year: number; month: number } =>
  lastMonth(Number(year(groups)), Number(month(groups)), Number(groups["d"] ?? groups["dd"] ?? 31));

/** So many months that end there. */
export function ending(groups: Groups, count: number): string {
  const end = endOf(groups);
  return monthsEnding(end.year, end.month, count);
}

/** The ends of a range of years if the later follows: its own digits, or the century of the first. */
export function yearsTo(groups: Groups): string {
  const from = year(groups);
  const to = groups["z"] ?? `${from.slice(0, 2)}${groups["zz"]}`;
  return from === to
    ? from
    : from < to
      ? `${from}..${to}`
      : groups["z"] === undefined
        ? ""
        : `${to}..${from}`;
}
