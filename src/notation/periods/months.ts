/** Fiscal years that end by this month are called now by the year in which they end, now by the one before. */
export const LAST_EARLY_MONTH = 2;

const two = (number: number): string => String(number).padStart(2, "0");

/** So many months of one year in the shortest form: 2024Q1, 2024H2, 2024Q1..2024Q3, 2024, else 2024-01..2024-08. */
export function monthsFrom(year: string | number, first: number, last: number): string {
  const count = last - first + 1;
  if (count < 1 || first < 1 || last > 12) return "";
  if (count === 1) return `${year}-${two(first)}`;
  if (count === 12) return String(year);
  if (count === 3 && last % 3 === 0) return `${year}Q${last / 3}`;
  if (count === 6 && last % 6 === 0) return `${year}H${last / 6}`;
  if (count === 9 && last === 9) return `${year}Q1..${year}Q3`;
  return `${year}-${two(first)}..${year}-${two(last)}`;
}

/** So many months that end with a month, in the shortest form; twelve are the fiscal year that ends there. */
export function monthsEnding(year: number, month: number, count: number): string {
  // a year that ends in January is called by its own or by the year before: its months say which it is
  if (count === 12 && month > LAST_EARLY_MONTH && month < 12) return `FY${year}`;
  const first = month - count + 1;
  return first >= 1
    ? monthsFrom(year, first, month)
    : `${year - 1}-${two(first + 12)}..${year}-${two(month)}`;
}

/** What is counted in whole weeks ends up to so many days after its last month. */
const DAYS_AFTER = 7;

/** The last month of a span that ends on a day: that of "three months ended April 2, 2023" is March. */
export function lastMonth(year: number, month: number, day: number): { year: number; month: number } {
  if (day > DAYS_AFTER) return { year, month };
  return month > 1 ? { year, month: month - 1 } : { year: year - 1, month: 12 };
}
