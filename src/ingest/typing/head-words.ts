import { readPeriods } from "../../notation/periods/read-periods.ts";
import type { Units } from "../../notation/units/units.ts";
import { familyOf, OTHERWISE } from "../names/metric-families.ts";
import { headerPeriod, type ReportTime } from "./time/period-words.ts";
import { readUnit } from "./units/unit-words.ts";

/** The words of a head without what stands in brackets for its unit. */
export const withoutUnit = (text: string): string =>
  text
    // "(gain)/loss" is no unit, and "(as a percentage of sales)" another measure
    .replace(
      /[（(【[](?![^（）()]*(?:percent(?:age)?|%) of)[^（）()[\]]{0,40}[)）\]】](?!\s?\/)/gi,
      (aside) => (OTHERWISE.test(aside) ? aside : " "),
    )
    // the mark of a note is no part of a name
    .replace(/⁽[⁰¹²³⁴-⁹]+⁾/g, "")
    .replace(/[,，/]\s?(?:%|[A-Z]{3}|[$€£¥]m?|元|万元|亿元|百万元)$/, "")
    .trim();

/** 25Q3收入, 1H25 revenue: the metric without the one time that stands before or behind it. */
export function withoutTime(text: string): string {
  const [time, ...more] = readPeriods(text, { isName: true });
  if (!time || more.length > 0 || (time.start > 0 && time.end < text.length)) return "";
  return `${text.slice(0, time.start)}${text.slice(time.end)}`.replace(/^的/, "").trim();
}

/** PE 2024E, 2024年净利润: the metric without its year. */
export const withoutYear = (text: string): string =>
  text
    .replace(/^(?:FY)?(?:19|20)\d\d(?:\s?[AEF](?![A-Za-z]))?年?\s?|\s?(?:FY)?(?:19|20)\d\d\s?[AEF]?年?$/g, "")
    .trim();

/** Whether a head begins with a name that has a year of its own: AIME 2024 cons@64. */
export const isNamedByYear = (part: string): boolean => {
  const [, name] = /^(.*?(?:19|20)\d\d)\s\D/.exec(part) ?? [];
  return name !== undefined && familyOf(name)?.en.some((each) => /\d{4}/.test(each)) === true;
};

/** What a head says besides periods and units. */
export function restOf(heads: readonly string[], time: ReportTime, units: Units): string {
  return heads
    .filter((part) => isNamedByYear(part) || headerPeriod(part, time) === undefined)
    .filter((part) => readUnit(part, units) === undefined)
    .map(withoutUnit)
    .filter((part) => !/^[\d\s%.,/-]*$/.test(part) && !MEANS_NOTHING.test(part))
    .join(" ")
    .trim();
}

const MEANS_NOTHING =
  /^(?:first|second|third|fourth|amount|amounts|金额|数值|value|values|数额|余额|账面余额|actual|audited|unaudited|restated|(?:\w+[- ]){0,3}(?:weeks?|months?|quarters?|years?|periods?) end(?:ed|ing).*|(?:three|six|nine|twelve) months ended.*|as (?:of|at).*|december 31,?|for the (?:year|period).*|(?:fiscal|financial) years?.*|(?:current|previous|prior|last|this) (?:fiscal |financial )?(?:year|period)|at december 31,?|\w+ \d{1,2},?)$/i;
