import type { Bound } from "../../../notation/bounds/bound.ts";
import { readFigures } from "../../../notation/figures/read-figures.ts";
import type { Units } from "../../../notation/units/units.ts";
import { casedText, plainText } from "../../../search/reading/plain-text.ts";
import type { Rival } from "./rival.ts";
import { asksSmallest, isSuperlative, NEWEST, placeIn, withoutIdle } from "./superlatives.ts";

/** What a question asks of a column of a table as a whole. */
export type TableAsk =
  | { readonly kind: "extreme"; readonly largest: boolean }
  /** What came first or last. */
  | { readonly kind: "time"; readonly largest: boolean }
  | { readonly kind: "order"; readonly largest: boolean; readonly first: number }
  | {
      readonly kind: "count";
      /** What the counted numbers are held against: ">= 8 x"; none if rows are counted by what they are. */
      readonly limits: readonly string[];
      /** The thing whose own number is the limit. */
      readonly rival?: Rival;
    };

const EARLIEST = /最早|最先|最老|最旧|\b(?:earliest|oldest|first)\b/;
const LATEST = /最[新晚近]|\b(?:latest|newest|most recent(?:ly)?|last)\b/;
/** Words for what happens on a day. */
export const EVENT =
  /发布|推出|推(?=[a-z])|上市|发售|问世|开源|采用|成立|开业|投产|\b(?:releas|launch|announc|unveil|publish|adopt|found(?:ed|ing)|establish|opened|c[ao]me out|debut)/;

/** A number that may be a limit; cheap to see, before any unit is looked at. */
const LIMIT = /\d|[两三四五六七八九十百千万]|\b(?:hundred|thousand|million|billion)\b/;

const COUNT =
  /几[个家款种年只项台颗名]|多少[个家款种年只项台颗名]|哪些|哪几|哪一?[个家款种年只项台颗名](?!月)|都有谁|数量|总数|列出|\b(?:how many|number of|count|which|what|who|list|name|all|any)\b/;
/** Words that ask for nothing but a number of things. */
export const HOW_MANY =
  /几[个家款种年只项台颗名]|多少[个家款种年只项台颗名]|\b(?:how many|number of|count)\b/;
/** Words that ask for a number of things, or for all of them. */
const LISTED = new RegExp(`${HOW_MANY.source}|哪些|哪几|列出|\\b(?:which|what|list|name) [a-z]+s\\b`);
const NEGATIVE =
  /[为是]负|负值|负数|小于零|亏损|亏钱|不赚钱|\b(?:negative|below zero|less than zero|loss-?making|unprofitable|in the red|los(?:e|ing) money|(?:made|making|report(?:ed|s)?|booked) (?:a )?(?:net )?loss(?:es)?)\b/;
const POSITIVE =
  /[为是]正(?:的|值|数|$)|大于零|盈利的|赚钱的|\b(?:positive|above zero|more than zero|profitable|in the black)\b/;

/** The text with blanks for words of gain or loss, which are no metric where things are counted by them. */
export const signBlanked = (plain: string): string =>
  [NEGATIVE, POSITIVE].reduce(
    (text, words) => text.replace(new RegExp(words, "g"), (word) => " ".repeat(word.length)),
    plain,
  );

const signIn = (text: string): string | undefined =>
  NEGATIVE.test(text) ? "< 0" : POSITIVE.test(text) ? "> 0" : undefined;

/** A figure of the latest of something is asked for, not which that is. */
const COUNT_OF = /多少|几[个家款种](?![里中之])|\bhow (?:much|many)\b/;
/** Limits that are words: that a cell is empty, that it says yes. */
export const MISSING = "missing";
export const YES = "= yes";
const NOT_GIVEN =
  /(?:没有?|未)(?:给出?|标|列|印|披露|注明|公布|填|写|有)|没有?[a-z\d\p{Script=Han} ]{0,12}(?:数据|数值|数字)|缺失|空缺|空着|空白|是空|为空|留空|\b(?:missing|blank|empty|lack(?:s|ing)?|dash|not (?:given|stated|listed|printed|disclosed)|(?:do|does)(?:n't| not|n’t) (?:have|list|give|state|show|print|report|disclose)|(?:no|without(?: a| an| any)?) [a-z0-9 ]{2,20}(?: (?:figures?|values?|numbers?|given|listed|stated))?)\b/u;
const EXACTLY = /(?:正好|恰好|刚好|等于|\bexactly|\bequals?(?: to)?|\bjust) ?$/;

const ORDER =
  /排序|排列|排名|排个序|[从由按][高大低小多少][到至][低小高大少多]|[升降]序|前[两二三四五六七八九十\d]|[两二三四五六七八九十\d] ?[家款个只种]|\b(?:rank|ranking|sort|sorted|order|ordered|(?:as|des)cending|list|top (?:two|three|four|five|ten|\d+)|(?:two|three|four|five|ten|\d+) (?:most|highest|lowest|largest|smallest|cheapest|fastest|least|best|worst|biggest|[a-z]+s rank))\b/;

const SORTED =
  /排序|排列|排名|排个序|[从由按][高大多][到至][低小少]|降序|前[两二三四五六七八九十\d]+(?:[名位强大]|的|$)|\b(?:rank(?:ed|ing)?|sort(?:ed)?|descending)\b/;
const ALL_LISTED = /(?:highest|largest|lowest|smallest|biggest|cheapest) first\b|\bin order\b/;
const RISING = /[从由按][低小少][到至][高大多]|升序|\bascending\b/;

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 },
  ...{ two: 2, three: 3, four: 4, five: 5, ten: 10 },
};
const FIRST = 3;
const FIRST_SORTED = 8;
const MOST_FIRST = 10;

const OPERATORS: Readonly<Partial<Record<Bound, string>>> = {
  over: ">",
  under: "<",
  "at-least": ">=",
  "at-most": "<=",
};
/** Verbs that are bounds of what is counted only. */
const BEAT = /(?:\bbeat|\bpast|\bclear(?:ed)?|\bgot|跌破|破|过) ?$/;

/** Bounds with what is measured in them: more memory than. */
const MORE_THAN = /\b(?:more|higher|larger|bigger|greater) [a-z ]{2,30} than $/i;
const LESS_THAN = /\b(?:less|fewer|lower|smaller) [a-z ]{2,30} than $/i;

/**
 * What a question asks of a whole column; undefined if it asks nothing of that kind. `names` hold digits that are no limit, `whole` is the
 * question in plain form without words of names, which ask for nothing.
 */
export function tableAskOf(
  query: string,
  units: () => Units,
  names: readonly string[],
  whole = plainText(query),
): TableAsk | undefined {
  const text = withoutIdle(whole);
  const limits = COUNT.test(text) && LIMIT.test(text) ? limitsIn(casedText(query), units(), names) : [];
  if (limits.length > 0) return { kind: "count", limits };
  if (LISTED.test(text) && NOT_GIVEN.test(text)) return { kind: "count", limits: [MISSING] };
  const sign = LISTED.test(text) ? signIn(text) : undefined;
  if (sign) return { kind: "count", limits: [sign] };
  if (
    !COUNT_OF.test(text) &&
    (EVENT.test(text) ? EARLIEST.test(text) || LATEST.test(whole) : NEWEST.test(text))
  )
    return { kind: "time", largest: !EARLIEST.test(text) };
  const isSmallest = asksSmallest(text) || RISING.test(text);
  const place = placeIn(text);
  if (place !== undefined) return { kind: "order", largest: !isSmallest, first: place };
  if (!isSuperlative(text) && !isSmallest && !SORTED.test(text))
    return HOW_MANY.test(text) ? { kind: "count", limits } : undefined;
  return ORDER.test(text)
    ? { kind: "order", largest: !isSmallest, first: firstIn(text) }
    : { kind: "extreme", largest: !isSmallest };
}

function firstIn(text: string): number {
  const [found] =
    /(?<=前)(?:[两二三四五六七八九十]|\d{1,2})(?![\d.])|(?<=top |^|[^\d.a-z])(?:[两二三四五六七八九十]|two|three|four|five|ten|\d{1,2})(?= ?(?:[家款个只种名位强]|most|highest|lowest|largest|smallest|cheapest|best|worst|least|fastest|biggest|[a-z]+s rank|\b))/.exec(
      text,
    ) ?? [];
  const number = found === undefined ? undefined : (NUMBERS[found] ?? Number(found));
  if (number !== undefined && number >= 1 && number <= MOST_FIRST) return number;
  return SORTED.test(text) || RISING.test(text) || ALL_LISTED.test(text) ? FIRST_SORTED : FIRST;
}

/** The limits of the first figure that is one: over, under, between; or the figure itself, if things with just this are counted. */
function limitsIn(text: string, units: Units, names: readonly string[]): readonly string[] {
  const isCounted = LISTED.test(text.toLowerCase());
  for (const { value, low, high, unit, bound, start, unread } of readFigures(text, units, { names })) {
    if (unread !== undefined) continue;
    const limit = (operator: string, number: number) => `${operator} ${number} ${unit ?? ""}`.trim();
    if (unit === undefined && isYear(low) && isYear(high)) continue;
    if (low !== undefined && high !== undefined) return [limit(">=", low), limit("<=", high)];
    if (value === undefined) continue;
    const before = text.slice(0, start);
    const operator =
      OPERATORS[bound] ??
      (BEAT.test(before) ? (before.endsWith("跌破") ? "<" : ">") : undefined) ??
      (MORE_THAN.test(before) ? ">" : LESS_THAN.test(before) ? "<" : undefined);
    if (operator) return [limit(operator, value)];
    if (isCounted && bound === "exact" && (unit !== undefined || EXACTLY.test(before)))
      return [limit("=", value)];
  }
  return [];
}

const isYear = (number: number | undefined): boolean =>
  number !== undefined && Number.isInteger(number) && number >= 1900 && number <= 2100;
