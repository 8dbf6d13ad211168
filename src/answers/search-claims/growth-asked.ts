import type { Corpus } from "../../corpus/corpus.ts";
import { idsOf, type Question } from "../../search/reading/question.ts";

/** Words for the growth of something. */
const GROWTH =
  /增长|增速|增幅|同比|环比|涨(?!停)|飙升|上升最|\b(?:grew|grow(?:s|n|th|ing)?|increased?|rose|rise)\b/;

/** Words for a fall of something, which no level and no growth tells. */
export const FALL =
  /下降|下滑|下跌|跌幅|降幅|减少|缩水|回落|\b(?:falls?|fell|fallen|drop(?:s|ped)?|declin(?:e[sd]?|ing)|decreased?|plunged?|slump(?:ed)?|cuts?|savings?)\b/;

/** Words by which something changes, or is said to be another than before. */
const CHANGE = new RegExp(
  `${GROWTH.source}|${FALL.source}|增加|提高|提升|改善|扩大|上升|上涨|变化|变动|\\b(?:jump(?:s|ed)?|gain(?:s|ed)?|improve(?:s|d|ment)?|surge[ds]?|climb(?:s|ed)?|add(?:s|ed)?|changed?s?|widen(?:s|ed)?|shrank|shrunk)\\b`,
  "g",
);

/** Whether a text speaks of a change. */
export const saysChange = (plain: string): boolean => plain.search(CHANGE) >= 0;

/** The text with blanks for the words of a change. */
export const withoutChange = (plain: string): string =>
  plain.replace(CHANGE, (word) => " ".repeat(word.length));

const SUFFIX = /-(?:growth|change)$/;

/** The metric of which a metric is the growth, else itself. */
export const withoutGrowth = (metric: string | undefined): string | undefined => metric?.replace(SUFFIX, "");

/** Ids of the metrics that a question asks for, and of their growth if it asks for that. */
export function metricsAsked({ metrics }: Corpus, question: Question | undefined): ReadonlySet<string> {
  const asked = idsOf(question?.metrics ?? []);
  if (!question || !GROWTH.test(question.plain)) return asked;
  const grown = [...metrics.keys()].filter((id) => SUFFIX.test(id) && asked.has(withoutGrowth(id) ?? ""));
  return new Set([...asked, ...grown]);
}
