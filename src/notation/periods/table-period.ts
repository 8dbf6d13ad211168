import { readPeriods } from "./read-periods.ts";

const YEAR = "(?:20)?(\\d\\d)";
const rule = (
  pattern: string,
  write: (...parts: string[]) => string,
): readonly [RegExp, (...parts: string[]) => string] => [
  new RegExp(`^${pattern}$`, "i"),
  (_, ...parts) => write(...parts),
];
const QUARTER = "一二三四";
const quarter = (text = ""): number => (/\d/.test(text) ? Number(text) : QUARTER.indexOf(text) + 1);

/** Ways in which tables and analysts write a period that running text does not: 4Q24, 9M24, 2025E, Q3 FY25, 2024年1-9月. */
const FORMS: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  rule(`([1-4])Q ?'?${YEAR}`, (q = "", y) => `20${y}Q${q}`),
  rule(`Q([1-4]) ?[ '’]${YEAR}`, (q = "", y) => `20${y}Q${q}`),
  rule(`([12])H ?'?${YEAR}`, (h = "", y) => `20${y}H${h}`),
  rule(`9M ?'?${YEAR}`, (y) => `20${y}Q1..20${y}Q3`),
  rule(`3Q?M ?'?${YEAR}`, (y) => `20${y}Q1`),
  rule(`${YEAR} ?年? ?1 ?[-–~至] ?9 ?月`, (y) => `20${y}Q1..20${y}Q3`),
  rule(`Q1 ?[-–~] ?Q?3,? ${YEAR}`, (y) => `20${y}Q1..20${y}Q3`),
  rule(`(?:FY|fiscal(?: year)? ?)'?${YEAR}[ -]?Q([1-4])`, (y, q = "") => `FY20${y}Q${q}`),
  rule(`Q([1-4])[ ,]*(?:of )?(?:FY|fiscal(?: year)?) ?'?${YEAR}`, (q = "", y) => `FY20${y}Q${q}`),
  rule(`(?:FY)?${YEAR} ?(?:财年)? ?第?([一二三四1-4])财(?:季|务季度)`, (y, q) => `FY20${y}Q${quarter(q)}`),
  rule(`${YEAR} ?财年 ?(?:Q|第)([一二三四1-4])(?:季度?)?`, (y, q) => `FY20${y}Q${quarter(q)}`),
  rule(`${YEAR} fiscal(?: year)?`, (y) => `FY20${y}`),
  rule(`(?:CY|calendar(?: year)? ?)${YEAR} ?Q([1-4])`, (y, q = "") => `20${y}Q${q}`),
  rule(`${YEAR}-Q([1-4])`, (y, q = "") => `20${y}Q${q}`),
  rule(`(?:CY)?${YEAR} ?年?[EF]`, (y) => `20${y}`),
  rule(`(?:by |at )?(?:the )?(?:end|close)[- ](?:of )?${YEAR}`, (y) => `20${y}`),
  rule(`(20\\d\\d) ?[-–~] ?(\\d\\d)`, (from = "", to = "") =>
    Number(to) > 12 ? `${from}..20${to}` : `${from}-${to}`,
  ),
];

const MONTHS: readonly string[] = ["mar", "jun", "sep", "dec"];

/** A period in the form that is read everywhere, or the text as it is. */
export function fromTablePeriod(text: string): string {
  const ended = quarterEnding(text);
  if (ended) return ended;
  for (const [pattern, write] of FORMS) if (pattern.test(text)) return text.replace(pattern, write);
  return text;
}

/** The quarter that ends with a month: December 2024 quarter, three months to December 2024, 截至2024年12月的季度. */
function quarterEnding(text: string): string | undefined {
  const months = /^(20\d\d) ?年? ?(1|4|7|10) ?[-–~至] ?(3|6|9|12) ?月(?:份)?$/.exec(text);
  if (months && Number(months[3]) - Number(months[2]) === 2) return `${months[1]}Q${Number(months[3]) / 3}`;
  const [, word = "", of = ""] = /^(mar|jun|sep|dec)[a-z]* quarter,? (?:of )?(20\d\d)$/i.exec(text) ?? [];
  if (of !== "") return `${of}Q${MONTHS.indexOf(word.toLowerCase()) + 1}`;
  if (!/quarter|季|three months/i.test(text)) return undefined;
  const [mention, ...more] = readPeriods(text);
  const [, year, month] = /^(\d{4})-(\d\d)(?:-\d\d)?$/.exec(mention?.period ?? "") ?? [];
  return more.length === 0 && year !== undefined && Number(month) % 3 === 0
    ? `${year}Q${Number(month) / 3}`
    : undefined;
}
