import { tryPeriod } from "../corpus/period.ts";

/** Terms of a period in the corpus's notation: itself, and the years that it lies in. */
export function periodTerms(text: string): string[] {
  const years = yearsOf(text);
  const own = /^\d{4}$/.test(text) ? [] : [`@${text.toLowerCase()}`];
  return [...own, ...years.map((year) => `@${year}`)];
}

/** The calendar or fiscal years of a period; a long range only its ends. */
export function yearsOf(text: string): number[] {
  const period = tryPeriod(text);
  const named = [...text.matchAll(/(?:19|20|21)\d\d/g)].map(([year]) => Number(year));
  const first = period?.start === undefined ? named[0] : Number(period.start.slice(0, 4));
  const last = period?.end === undefined ? named.at(-1) : Number(period.end.slice(0, 4));
  if (first === undefined || last === undefined || last < first) return [];
  if (last - first > 12) return [first, last];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
