import { TAKEN } from "../numbers/normalise.ts";
import type { PeriodMention } from "./read-periods.ts";

/** Words that lead to a time: 预计22年, 从18年. */
const LEADS = /(?:预计|预测|预期|预估|截至|截止|[从自至到较比于])[ ]?$/;
/** A name that was taken out of the text. */
const BEHIND_NAME = new RegExp(`${TAKEN} ?$`);
const OPENS = /(?:[，。；：、,;:（(\n])\s*$/;

/**
 * Whether two digits with 年 are a year in a text (24年) and no span of years: full years near it are in the text, or another one of two
 * digits; or it opens a clause or follows a word of time or a name that was taken out, and is no round number.
 */
export function shortYears(text: string): (mention: PeriodMention) => boolean {
  const full = yearsIn(text, /(?<!\d)20[0-3]\d(?!\d)/g);
  const short = yearsIn(text, /(?<![\d.])\d\d(?=\s?(?:年|[-–~至、和/]\s?\d\d\s?年))/g);
  return ({ period, start, end }) => {
    const years = period.split("..").map(Number);
    if (years.some((year) => full.some((each) => Math.abs(each - year) <= NEAR))) return true;
    if (years.length === 2) return years.some((year) => year % 5 > 0);
    const [year = 0] = years;
    if (
      short.some((each) => each !== year && Math.abs(each - year) <= CLOSE && (each % 5 > 0 || year % 5 > 0))
    )
      return true;
    const before = text.slice(Math.max(0, start - 8), start);
    if (year % 10 > 0 && BEHIND_NAME.test(before)) return true;
    const isLed = LEADS.test(before);
    return (
      year % 5 > 0 &&
      (isLed || ((before.trim() === "" || OPENS.test(before)) && !/^\s?的/.test(text.slice(end, end + 2))))
    );
  };
}

/** Each year that a text says, once. */
const yearsIn = (text: string, pattern: RegExp): number[] => [
  ...new Set([...text.matchAll(pattern)].map(([year]) => Number(year.padStart(4, "20")))),
];

const NEAR = 10;
const CLOSE = 6;
