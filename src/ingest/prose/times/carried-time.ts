import { familyOf, isFlow } from "../../names/metric-families.ts";
import type { Measured } from "../measures/measured.ts";
import type { Sentence } from "../sentence.ts";
import { without } from "../without.ts";
import type { TimeMention } from "./period-mentions.ts";

/** Beginnings that speak on of what the sentence before told, and of its time. */
const GOES_ON =
  /^[\s•▪●*-]*(?:其中|该(?:季度?|年度?|财年|财季|半年度?|报告期|月|期间)|同[期年](?!相?比|增|降|提|下|上)|\bof (?:which|these|those|this (?:amount|total|sum))\b|\b(?:in|during|for|over) (?:that|the same) (?:period|year|quarter|month|half)\b(?! (?:last|a year|of|in|one|prior|previous|the)))/i;
/** Words that put a number into another time, or into many. */
const ELSEWHEN =
  /去年|上[年季期]|上一[年季]|次年|翌年|明年|此前|之前|以往|历史|过去|近[几\d]|目前|当前|现在|截[至止]|迄今|至今|今后|未来|将|每[年月季天日]|[年日月]均|累计|一般|通常|\b(?:previous(?:ly)?|prior|last|ago|earlier|later|histor\w+|current(?:ly)?|now|today|annual(?:ly)?|per (?:year|month|day)|each|every|future|next|will|would|may|to date|since|cumulative|average|typically|generally)\b/i;

/**
 * The time that goes on to a sentence which names none: that of the text before it, if it names only one. A beginning such as 其中 carries
 * it on; so does that both speak of what is earned or spent over a span of time. `told`: the time of a flow that the text told before.
 */
export function carriedTime(
  sentence: Sentence,
  at: number,
  measured: Measured | undefined,
  told: TimeMention | undefined,
): TimeMention | undefined {
  const { text, start, all, times } = sentence;
  if (start === 0 || times.some(({ base }) => !base)) return undefined;
  const [only, ...others] = ownTimes(all.times, text, start);
  if (!only?.period || others.some(({ period }) => period !== only.period)) return undefined;
  if (ELSEWHEN.test(without(text.slice(start, at), start, times))) return undefined;
  if (GOES_ON.test(text.slice(start))) return only;
  const family = measured?.family ?? familyOf(measured?.words ?? "");
  return family && isFlow(family) && told?.period === only.period ? only : undefined;
}

/** The times before a place that are no base of a comparison and do not only lead to the next: 截至3月31日的 of 2025财年第三财季. */
function ownTimes(times: readonly TimeMention[], text: string, to: number): readonly TimeMention[] {
  return times.filter(({ end, base, period }, at) => {
    const next = times[at + 1];
    const leads =
      period === undefined && next !== undefined && /^\s?的\s?$/.test(text.slice(end, next.start));
    return end <= to && !base && !leads;
  });
}
