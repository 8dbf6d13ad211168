/** What a rule caught, by group: y year, yy its last two digits, m month, d day, q quarter, h half. */
type Groups = Readonly<Record<string, string | undefined>>;

/** A way to write a date: where it matches, and the period that it means ("--02-13" where the year is not said). */
export interface PeriodRule {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => string;
}

const MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const CHINESE = "一二三四五六七八九";

const Y = String.raw`(?<![\d.A-Za-z_])(?<!\d,)(?<![A-Za-z]-)(?<y>(?:19|20)\d\d)`;
const YY = String.raw`(?<![\d.A-Za-z])(?<yy>\d\d)`;
const EY = String.raw`(?<y>(?:19|20)\d\d)(?!\d|[.,]\d)`;
const M = "(?<m>1[0-2]|0?[1-9])";
const D = String.raw`(?<d>3[01]|[12]\d|0?[1-9])`;
const Q = "(?<q>[一二三四1-4])";
const MON = String.raw`\b(?<mon>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?`;
const ORD = "(?<q>first|second|third|fourth|1st|2nd|3rd|4th)";
const DASH = "[-–—~]";
const FISCAL = "(?:FY|(?:fiscal|financial) (?:year )?)";

/** Signs after a bare number that make it an amount: 2024台 is no year. */
const AMOUNT = String.raw`[\d%_A-Za-z@]|[-.,]\d| ?(?:[万亿千百元个台家款人次名条块颗片枚分倍种天单字张辆页位项层核]|美元|小时|token|x\b|[A-Z]{1,2}\b)`;

const rule = (pattern: string, read: PeriodRule["read"], flags = "g"): PeriodRule => ({
  pattern: new RegExp(pattern, flags),
  read,
});

const year = ({ y, yy }: Groups) => y ?? `20${yy}`;
const two = (number: string | undefined) => (number ?? "").padStart(2, "0");
const month = ({ m, mon, cm }: Groups) => two(m ?? (mon ? monthOf(mon) : chinese(cm ?? "")));
const monthOf = (name: string) => String(MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1);
const chinese = (text: string) =>
  String(text.startsWith("十") ? 11 + CHINESE.indexOf(text.charAt(1) || "?") : CHINESE.indexOf(text) + 1);
const ordinal = (text: string | undefined) => {
  const at = ["一1first1st", "二2second2nd上", "三3third3rd", "四4fourth4th"].findIndex((words) =>
    words.includes(text ?? "?"),
  );
  return String(at + 1);
};
const day = (groups: Groups) => `${year(groups)}-${month(groups)}-${two(groups["d"])}`;
const monthly = (groups: Groups) => `${year(groups)}-${month(groups)}`;
const quarterly = (groups: Groups) => `${year(groups)}Q${ordinal(groups["q"])}`;
const half = (groups: Groups) => `${year(groups)}H${/上|1|first/i.test(groups["h"] ?? "") ? 1 : 2}`;
const fiscal = (groups: Groups) => `FY${year(groups)}${groups["q"] ? `Q${ordinal(groups["q"])}` : ""}`;
const upToMonth = (year: string | undefined, months: string) =>
  /^(?:three|3|三)$/i.test(months)
    ? `${year}Q1`
    : /^(?:six|6|六)$/i.test(months)
      ? `${year}H1`
      : `${year}Q1..${year}Q3`;

/** Longer forms come first: what one rule takes, later ones do not see. */
export const PERIOD_RULES: readonly PeriodRule[] = [
  rule(`${Y} ?年 ?${M} ?月 ?${D} ?(?:[日号]|(?![\\d.,%万亿千百个天家款台元年月分秒余多]))`, day),
  rule(`${Y}(?<s>[/.-])${M}\\k<s>${D}(?![\\d.]\\d?) ?日?`, day),
  rule(`(?<!\\d)${D}(?:st|nd|rd|th)? ${MON},? ${EY}`, day),
  rule(`${MON} ${D}(?:st|nd|rd|th)?, ?${EY}`, day),

  rule(`${Y} ?财年(?: ?第?${Q} ?(?:财季|季度?|财务季度))?`, fiscal),
  rule(`${YY} ?财年(?: ?第?${Q} ?(?:财季|季度?))?`, fiscal),
  rule(`\\bQ(?<q>[1-4]),? (?:of )?${FISCAL} ?(?<y>(?:19|20)\\d\\d)(?!\\d)`, fiscal, "gi"),
  rule(`\\b${ORD} (?:fiscal )?quarter (?:of |in )?${FISCAL} ?(?<y>(?:19|20)\\d\\d)(?!\\d)`, fiscal, "gi"),
  rule(`\\bfiscal Q(?<q>[1-4]),? (?:of |in )?(?<y>(?:19|20)\\d\\d)(?!\\d)`, fiscal, "gi"),
  rule(`\\bfiscal ${ORD} quarter (?:of |in )?(?<y>(?:19|20)\\d\\d)(?!\\d)`, fiscal, "gi"),
  rule(`\\b${FISCAL} ?(?<y>(?:19|20)\\d\\d)(?:,? ?Q(?<q>[1-4]))?(?!\\d)`, fiscal, "gi"),
  rule(`\\bFY ?'?(?<yy>\\d\\d)(?: ?Q(?<q>[1-4]))?(?!\\d)`, fiscal),

  // English forms end in the year: before ranges of years, so that "January 2031 to 2039" begins in January
  rule(`\\bQ(?<q>[1-4]),? (?:of )?${EY}`, quarterly),
  rule(`(?<![\\d.])(?<q>[1-4])Q ?${EY}`, quarterly),
  rule(`\\b${ORD} quarter (?:of |in )?${EY}`, quarterly, "gi"),
  rule(
    `\\bfirst (?<n>two|three) quarters (?:of |in )?${EY}`,
    ({ y, n }) => `${y}Q1..${y}Q${n?.toLowerCase() === "three" ? 3 : 2}`,
    "gi",
  ),
  rule(
    `\\bfirst (?<n>three|six|nine|3|6|9) months (?:of |in )?${EY}`,
    ({ y, n = "" }) => upToMonth(y, n),
    "gi",
  ),
  rule(`\\bH(?<h>[12]) ${EY}`, half),
  rule(`\\b(?<h>first|second) half of ${EY}`, half, "gi"),
  rule(`${MON},? (?:of )?${EY}`, monthly),

  rule(
    `${Y} ?年? ?(?:${DASH}|至|到|to|through) ?(?<z>(?:19|20)\\d\\d)(?!\\d|[-/.]\\d|Q|H| ?年? ?\\d{1,2} ?月| ?年? ?第?[一二三四] ?季| ?年? ?[上下前]| ?财)(?: ?年)?`,
    ({ y, z }) => `${y}..${z}`,
  ),
  rule(`${Y} ?年? ?前 ?(?<n>[二两三]) ?个?季度?`, ({ y, n }) => `${y}Q1..${y}Q${n === "三" ? 3 : 2}`),
  rule(`${Y} ?年? ?前 ?(?<n>[三六九369]) ?个月`, ({ y, n = "" }) => upToMonth(y, n)),
  rule(`${Y} ?年? ?Q(?<q>[1-3])${DASH}Q?(?<n>[2-4])(?!\\d)`, ({ y, q, n }) => `${y}Q${q}..${y}Q${n}`),
  rule(`${Y} ?年? ?第?${Q} ?季(?:度)?(?:末|初)?`, quarterly),
  rule(`${YY} ?年 ?第?${Q} ?季度?末?`, quarterly),
  rule(`${Y} ?年? ?Q(?<q>[1-4])(?!\\d)`, quarterly),
  rule(`${YY}Q(?<q>[1-4])(?!\\d)`, quarterly),
  rule(`${Y} ?年? ?(?<h>[上下]) ?半年`, half),
  rule(`${Y}H(?<h>[12])(?!\\d)`, half),

  rule(`${Y} ?年 ?${M} ?月(?:底|末|初|中旬)?`, monthly),
  rule(`${Y} ?年? ?(?<cm>十[一二]?|[一二三四五六七八九]) ?月(?!度)`, monthly),
  rule(`${YY} ?年 ?${M} ?月`, monthly),
  rule(`${Y}-(?<m>0[1-9]|1[0-2])(?![\\d-])`, monthly),
  rule(`${Y}[./]${M}(?![\\d.]| ?(?:[%万亿元倍]|美元|[A-Z](?![a-z])))`, monthly),

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
  rule(`(?<![个两\\d])第?${Q} ?季度末?`, ({ q }) => `--Q${ordinal(q)}`),
  rule("(?<![A-Za-z0-9_])Q(?<q>[1-4])(?![\\dA-Za-z_-])", ({ q }) => `--Q${q}`),

  rule(`${Y} ?(?:年度|年)(?:初|末|底|全年|中(?![\\u4e00-\\u9fff]))?`, year),
  rule(
    `(?<![$¥£€#/@+])(?<!(?:USD|RMB|CNY) )${Y.replace("(?:19|20)\\d\\d", "199\\d|200[1-9]|20[1-3]\\d")}(?!${AMOUNT})`,
    year,
  ),
];
