import type { Bound } from "./bound.ts";

/** Words that bound, in both languages; they may stand away from the number (首次突破, 低至). */
const WORDS: Readonly<Partial<Record<Bound, RegExp>>> = {
  about:
    /约|近|左右|上下|大致|接近|大概|平均|±|~|\b(?:about|around|nearly|almost|roughly|approximately|close to|some|or so)\b/i,
  "at-least": /不低于|不少于|至少|以上|达到|起|最低|≥|\b(?:at least|or more|from|no less)\b/i,
  "at-most":
    /不超过|内|最多|最高|至多|高达|低至|以下|≤|\b(?:up to|at most|within|no more than|in \w+ (?:seconds|minutes|months))\b/i,
  over: /超|多|余|突破|提高|高于|大于|逾|\+|>|\b(?:over|more than|above|exceed\w*|beyond|further|pass(?:ed|es)|top(?:ped|s))\b/i,
  under: /不足|不到|低于|少于|以下|未满|<|\b(?:less than|under|below|fewer than|not quite)\b/i,
  order:
    /级|数|几|上|\b(?:order|class|several|millions|billions|trillions|hundreds|thousands|tens|upwards|some)\b/i,
};

/** Whether a text has a word for a bound. */
export function mentionsBound(text: string, bound: Bound): boolean {
  return WORDS[bound]?.test(text) ?? true;
}
