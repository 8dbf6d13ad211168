import { unitAt } from "./unit-reader.ts";
import type { Units } from "./units.ts";

/** Not a rate: "53 billion a year earlier". */
const NOT_BASE = "(?! ?(?:earlier|ago|before|later|on[- ]|over|prior))(?![A-Za-z])";
/** What is given per thousand tokens, in the unit per million. */
const PER_THOUSAND =
  /^ ?(?:\/|每|per) ?(?:1 ?K|K|1 ?thousand|thousand|1,?000|千) ?(?:个 ?)?(?:(?:input|output|输入|输出) ?)?(?:个 ?)?tokens?/i;
const PER = String.raw`^ ?(?:\/ ?|每 ?|per |a |an |each )`;

/** Ways to say "per" a span of time or a number of tokens; joined to the unit by its id: tokens and /s make tokens/s. */
const AFTER: readonly (readonly [RegExp, string])[] = [
  [
    /^ ?(?:\/|每|per) ?(?:1 ?M|M|1 ?million|million|100万|百万)(?: ?(?:个 ?)?(?:(?:input|output|cached(?:\\?\*)* input|缓存输入|输入|输出)(?:\\?\*)* ?)?(?:个 ?)?tokens?|(?= *$))/i,
    "/1M tokens",
  ],
  [new RegExp(`${PER}(?:seconds?|sec|s|秒)${NOT_BASE}`, "i"), "/s"],
  [new RegExp(`${PER}(?:minutes?|min|分钟)${NOT_BASE}`, "i"), "/minutes"],
  [new RegExp(`${PER}(?:hours?|hr|h|小时)${NOT_BASE}`, "i"), "/hours"],
  [new RegExp(`${PER}(?:days?|d|天|日)${NOT_BASE}|^ ?daily\\b`, "i"), "/day"],
  [new RegExp(`${PER}(?:weeks?|wk|周)${NOT_BASE}|^ ?weekly\\b`, "i"), "/weeks"],
  [new RegExp(`${PER}(?:months?|mo|月)${NOT_BASE}|^ ?monthly\\b(?= *$)`, "i"), "/month"],
  [new RegExp(`${PER}(?:quarters?|qtr|季度?)${NOT_BASE}`, "i"), "/quarters"],
  [
    new RegExp(`${PER}(?:years?|yr|annum|年)${NOT_BASE}|^ ?(?:annually|yearly|p\\.a\\.)(?= *$)`, "i"),
    "/years",
  ],
];

const BEFORE: readonly (readonly [RegExp, string])[] = [
  [/每秒 ?$/, "/s"],
  [/(?:每天|每日|日均) ?$/, "/day"],
  [/(?:每月|月产) ?$/, "/month"],
];

/** A unit with its "per", and where it ends. */
export interface Rated {
  readonly unit: string;
  readonly end: number;
  /** By how much the number becomes larger in that unit. */
  readonly times?: number;
}

/** The unit with its "per", wherever that is: 16元/百万tokens, 每秒20 tokens, 50 messages per day, CNY 3 million/year. */
export function withRate(text: string, start: number, end: number, unit: string, units: Units): Rated {
  const after = text.slice(end, end + 40);
  for (const [pattern, per] of AFTER) {
    const match = pattern.exec(after);
    const rate = match && rateNamed(unit, per, units);
    if (rate) return { unit: rate, end: end + match[0].length };
  }
  const thousand = PER_THOUSAND.exec(after);
  const million = thousand && rateNamed(unit, "/1M tokens", units);
  if (thousand && million) return { unit: million, end: end + thousand[0].length, times: 1000 };
  for (const { id, tail } of tailsOf(units))
    if (id.startsWith(`${unit}/`) && text.startsWith(tail, end)) return { unit: id, end: end + tail.length };
  const stroke = /^ ?(?:\/|per )/.exec(after)?.[0].length ?? 0;
  const divisor = stroke > 0 ? unitAt(text, end + stroke, units) : undefined;
  const rate = divisor && units.find(`${unit}/${divisor.unit}`);
  if (divisor && rate) return { unit: rate.id, end: divisor.end };
  const before = text.slice(Math.max(0, start - 6), start);
  const per = BEFORE.find(([pattern]) => pattern.test(before))?.[1];
  return per !== undefined && units.has(unit + per) ? { unit: unit + per, end } : { unit, end };
}

const tails = new WeakMap<Units, readonly { readonly id: string; readonly tail: string }[]>();

/** The units that are written around their number and end in a "per": CNY {}/vehicle. */
function tailsOf(units: Units): readonly { readonly id: string; readonly tail: string }[] {
  const known = tails.get(units);
  if (known) return known;
  const made = units.all.flatMap(({ id, en }) => {
    const tail = en.split("{}")[1] ?? "";
    return tail.startsWith("/") ? [{ id, tail }] : [];
  });
  tails.set(units, made);
  return made;
}

/** A corpus writes /s, /day and /month; what it does not list is made of the two units. */
function rateNamed(unit: string, per: string, units: Units): string | undefined {
  if (units.has(unit + per)) return unit + per;
  if (per === "/1M tokens") return undefined;
  const spans: Readonly<Record<string, string>> = { "/s": "/seconds", "/day": "/days", "/month": "/months" };
  return units.find(unit + (spans[per] ?? per))?.id;
}
