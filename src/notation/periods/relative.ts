import { type Period, tryPeriod } from "./period.ts";

/** Years by the words for them, seen from the year of what speaks. */
const YEARS: Readonly<Record<string, number>> = {
  前年: -2,
  去年: -1,
  上年: -1,
  今年: 0,
  本年: 0,
  明年: 1,
  后年: 2,
  last: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  上: -1,
  本: 0,
  下: 1,
};

const WHICH = "(?<which>last|previous|this|current|next)";
/** "Over the last year" are twelve months. */
const NO_SPAN = "(?<!\\b(?:over|during|within|in|for|past) the )(?<!\\byear before )";
const SOURCE = [
  // the same time of the year before is what a change is measured from
  "(?<year>(?<!大)前年|去年|上年|今年|(?<!成)本年|明年|(?<!先)后年)(?:度(?!假))?(?!同期|以?来|之?内|起|级|轻)",
  `${NO_SPAN}\\b${WHICH}(?<unit> year| quarter| month)\\b(?!-|s)`,
  "(?<zh>[上本下])一?个?(?<span>季度|季(?![节候风后])|月(?![度球光]))",
].join("|");
const RELATIVE = new RegExp(SOURCE, "gi");
const ONE = new RegExp(SOURCE, "i");

/** Whether a text says a time by another that it does not name: last year, 去年, next quarter. */
export const isRelative = (text: string): boolean => ONE.test(text);

export interface DatedText {
  readonly text: string;
  /** The place in the text that was given for a place in this one. */
  readonly from: (at: number) => number;
}

/** A text with its relative times written out as seen from a date: 去年 becomes 2024年. Without a date it stays as it is. */
export function withDates(text: string, date: string | undefined): DatedText {
  const now = date === undefined ? undefined : tryPeriod(date);
  if (!now || !isRelative(text)) return { text, from: (at) => at };
  const parts: {
    readonly at: number;
    readonly said: number;
    readonly length: number;
    readonly by: number;
  }[] = [];
  let shift = 0;
  const dated = text.replace(RELATIVE, (said: string, ...rest: unknown[]) => {
    const at = rest.find((each) => typeof each === "number");
    const period = periodOf(said, now);
    if (period === undefined || typeof at !== "number") return said;
    parts.push({ at: at + shift, said: said.length, length: period.length, by: shift });
    shift += period.length - said.length;
    return period;
  });
  return { text: dated, from };

  function from(place: number): number {
    const part = parts.findLast(({ at }) => at <= place);
    if (!part) return place;
    const into = place - part.at;
    if (into === 0) return part.at - part.by;
    return part.at - part.by + (into < part.length ? part.said : part.said + into - part.length);
  }
}

/** The period that relative words mean, as a text that the rules read; undefined if the date is too rough for them. */
function periodOf(said: string, now: Period): string | undefined {
  const { groups = {} } = ONE.exec(said) ?? {};
  const { start, end } = now;
  if (start === undefined || end === undefined || start.slice(0, 4) !== end.slice(0, 4)) return undefined;
  const year = Number(start.slice(0, 4));
  if (groups["year"] !== undefined) return `${year + (YEARS[groups["year"]] ?? 0)}年`;
  const step = YEARS[(groups["which"] ?? groups["zh"] ?? "").toLowerCase()] ?? 0;
  const unit = groups["unit"]?.trim().toLowerCase() ?? groups["span"] ?? "";
  if (unit === "year") return String(year + step);
  const months = /^(?:month|月)/.test(unit) ? 1 : 3;
  const [first, last] = [start, end].map((day) => Math.floor((Number(day.slice(5, 7)) - 1) / months));
  if (first === undefined || first !== last) return undefined;
  const at = year * (12 / months) + first + step;
  const [of, part] = [Math.floor(at / (12 / months)), (at % (12 / months)) + 1];
  return months === 1 ? `${of}年${part}月` : `${of}Q${part}`;
}
