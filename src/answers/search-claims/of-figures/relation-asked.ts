/** How a question asks two figures to be held against each other. */
export type RelationAsked = "compound" | "growth" | "share" | "multiple" | "excess" | "difference" | "sum";

const RELATIONS: readonly (readonly [RelationAsked, RegExp])[] = [
  [
    "compound",
    /\bcagr\b|\bcompound(?:ed)?\b.*\bgrowth\b|\bannual(?:ised|ized)? growth\b|年均复合|复合增|年复合|年均增/,
  ],
  [
    "excess",
    /[高低多少大小]出?(?:百分之几|百分之多少|几个?百分[之点]|多少%|几成)|\b(?:what|how many) per ?cent(?:age)?\b.*\b(?:above|below|higher|lower|more|less|larger|smaller)\b|\bper ?cent (?:higher|lower|more|less|above|below)\b|\b(?:above|below|higher|lower|more|less)\b.*\bin (?:per ?cent|%)/,
  ],
  ["difference", /(?:增加|减少)了?多少(?!%|个?百分)/],
  [
    "growth",
    /\bgrow(?:th|n|s)?\b|\bgrew\b|\bincreased?\b|\brise[ns]?\b|\brose\b|增长|增速|增幅|涨幅|涨了|提高|增加/,
  ],
  [
    "share",
    /\bas an? (?:share|percentage|proportion|fraction) of\b|\b(?:share|percentage|proportion|fraction) of\b|占.*(?:比|百分之|几成|多少)|比重|占比/,
  ],
  ["multiple", /\bhow many times\b|\btimes\b|\bmultiple\b|\bratio of\b|之比|比值|多少倍|几倍|倍数/],
  [
    "difference",
    /\bdifference\b|\bgap\b|\bhow much (?:more|less|higher|lower|bigger|larger)\b|相差|差距|差多少|高出|低多少|高多少|多多少|少多少/,
  ],
];

/** The first relation that the words of a question in plain form ask for. */
export const relationAsked = (plain: string): RelationAsked | undefined =>
  RELATIONS.find(([, words]) => words.test(plain))?.[0];
