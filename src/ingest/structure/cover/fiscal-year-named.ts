import { LAST_EARLY_MONTH, lastMonth } from "../../../notation/periods/months.ts";
import { findMention } from "../../../notation/periods/read-period.ts";

const DAY = "(?:[A-Z][a-z]{2,8}\\.? \\d{1,2}, (?:19|20)\\d\\d|\\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\\d\\d)";
const YEAR = "(?:fiscal(?: year)?|FY) ?((?:19|20)\\d\\d)";
const QUOTED = "[\u0022\u201c\u201d']?";

/** Where a text says on which day a fiscal year, or a part of one, ended. */
const TELLING: readonly RegExp[] = [
  // Fiscal 2022 ended on January 28, 2023; fiscal year 2022 represents the 52 weeks ended January 28, 2023
  new RegExp(
    `\\b${YEAR}${QUOTED}[^.;\\d()]{0,50}?(?:\\d\\d[- ]weeks? (?:period )?)?(?:ended|ending|ends)(?: on)? (${DAY})`,
    "gi",
  ),
  // the 52 weeks ended January 28, 2023 (fiscal 2022)
  new RegExp(
    `\\b(?:ended|ending)(?: on)? (?<day>${DAY})[,;]? ?\\(?(?:or |the |referred to as )?${QUOTED}(?:fiscal(?: year)?|FY) ?(?<year>(?:19|20)\\d\\d)${QUOTED}\\)?`,
    "gi",
  ),
];
/** The fiscal year that the head of results is of. */
const HEAD = new RegExp(`\\b${YEAR}\\b`, "gi");

/**
 * Whether fiscal years that end early in the year are called by the year in which they begin or end, as the text tells it: by the days
 * on which they ended, or by the head of results and the day that these are of. Undefined if nothing tells, or not alike.
 */
export function fiscalYearNamed(
  title: string,
  texts: readonly string[],
  month: number | undefined,
  end: string | undefined,
): "start" | "end" | undefined {
  if (month === undefined || month > LAST_EARLY_MONTH) return undefined;
  const told = new Set<number>();
  for (const text of texts)
    for (const pattern of TELLING)
      for (const match of text.matchAll(pattern)) {
        const day = findMention(match.groups?.["day"] ?? match[2] ?? "")?.period;
        const ends = day === undefined ? undefined : yearOf(day, month);
        if (ends !== undefined) told.add(ends - Number(match.groups?.["year"] ?? match[1]));
      }
  if (told.size === 0 && end !== undefined) {
    const own = ownYear(texts, end, month);
    const last = yearOf(end, month);
    if (own !== undefined && last !== undefined) told.add(last - own);
  }
  const heads = new Set([...title.matchAll(HEAD)].map(([, year]) => Number(year)));
  const [head, ...more] = heads;
  const ended = end ?? firstEnd(texts.slice(0, FRONT));
  const last = ended === undefined ? undefined : yearOf(ended, month);
  if (told.size === 0 && head !== undefined && more.length === 0 && last !== undefined) told.add(last - head);
  const [by, ...others] = told;
  return others.length > 0 ? undefined : by === 0 ? "end" : by === 1 ? "start" : undefined;
}

const ORDINALS = ["first", "second", "third", "fourth"];
const QUARTER = /\b(first|second|third|fourth) quarter of fiscal(?: year)? ((?:19|20)\d\d)\b/gi;
const YEARS =
  /\bfiscal(?: years?)? ((?:19|20)\d\d), (?:fiscal )?((?:19|20)\d\d),? and (?:fiscal )?((?:19|20)\d\d)\b/gi;

/** The fiscal year that a report calls its own: the latest of its quarter, or the first of three that it goes through. */
function ownYear(texts: readonly string[], end: string, month: number): number | undefined {
  const at = (Number(end.slice(5, 7)) - month + 12) % 12;
  const quarter = ORDINALS[(at === 0 ? 12 : at) / 3 - 1];
  const years = texts.flatMap((text) => [
    ...[...text.matchAll(QUARTER)].flatMap(([, ordinal = "", year]) =>
      ordinal.toLowerCase() === quarter ? Number(year) : [],
    ),
    ...[...text.matchAll(YEARS)].flatMap(([, ...all]) => {
      const [a = 0, b = 0, c = 0] = all.map(Number);
      return at === 0 && a === b + 1 && b === c + 1 ? a : [];
    }),
  ]);
  return years.length === 0 ? undefined : Math.max(...years);
}

/** So many paragraphs lead to results. */
const FRONT = 40;
const ENDED = new RegExp(`\\bended(?: on)? (${DAY})`, "i");

/** The first day that a span is said to have ended on: what results are of. */
function firstEnd(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const [, day] = ENDED.exec(text) ?? [];
    if (day !== undefined) return findMention(day)?.period;
  }
  return undefined;
}

/** The calendar year in which the fiscal year of a day ends. */
function yearOf(day: string, month: number): number | undefined {
  const [, year, at, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (year === undefined) return undefined;
  const last = lastMonth(Number(year), Number(at), Number(date));
  return last.month <= month ? last.year : last.year + 1;
}
