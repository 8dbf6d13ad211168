import type { Corpus } from "../../../../corpus/corpus.ts";
import type { Span } from "../spans.ts";

/** What may stand between a market's name and what is measured of it. */
const BETWEEN =
  /^(?:['’]s\b|的|在|[\s,，。:：(（])?\s?(?:市场|行业|\bmarkets?\b)?(?:总|合计|累计|新增|整体|总体)?的?\s?/i;
const BOUND =
  /^(?:$|[^\p{L}\p{N}]|\d|[的在于由从已将达约为有是]|(?:was|were|is|are|will|would|should|could|may|has|had|reached|reaches|grew|grows|rose|fell|totall?ed|stood|amounted|hit|expanded|shrank|exceeded|to|size|in|at|of)\b)/u;
const POSSESSIVE = /\p{L}['’]s\s?$|(?<![年月日期度])的$/u;

/**
 * Whether a name says a market that a program read in a report, or only words inside a longer name: 中国AI服务器 in 中国AI服务器芯片市场, or a
 * company's part of a market. True of all other names.
 */
export function isWholeMarket(
  { report, entities }: Corpus,
  sentence: string,
  { start, end, ids }: Span & { readonly ids: readonly string[] },
  metrics: readonly Span[],
): boolean {
  if (report.rights !== "own-copy" || !ids.every((id) => entities.get(id)?.kind === "sector")) return true;
  if (POSSESSIVE.test(sentence.slice(Math.max(0, start - 4), start))) return false;
  const gap = BETWEEN.exec(sentence.slice(end))?.[0].length ?? 0;
  return (
    BOUND.test(sentence.slice(end + gap)) ||
    metrics.some((each) => each.start >= end && each.start <= end + gap)
  );
}
