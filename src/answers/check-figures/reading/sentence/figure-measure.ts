import type { Corpus } from "../../../../corpus/corpus.ts";
import type { Mention } from "../../../find/mentions.ts";
import { afterRun, inTurn, runStart } from "../in-turn.ts";
import { isMoney, type Measured, measuredBy } from "../measures/measured.ts";
import { pricedFor } from "../measures/priced.ts";
import type { Named } from "../names/named.ts";
import { type FigurePlace, isChange, type SentenceParts } from "./sentence-parts.ts";

/** What the words about a figure say that it measures; `turn` is its name in a list that the sentence goes through. */
export function saidOf(
  corpus: Corpus,
  parts: SentenceParts,
  { figure, clause, before, after }: FigurePlace,
  turn: Named | undefined,
): Measured {
  const { sentence, figures, taken, levels, changes } = parts;
  const metrics = (isChange(figure) ? changes : levels).filter((each) => !isSaidOfName(parts, each));
  const listed = turn
    ? metrics.findLast(({ end }) => end <= runStart(sentence, figures, figure))
    : inTurn(sentence, metrics, figures, figure);
  const around = listed
    ? { before: { start: listed.start, end: figure.start }, after }
    : turn
      ? { before: { start: clause, end: figure.start }, after: afterRun(sentence, figures, figure) }
      : { before, after };
  const measured = measuredBy(corpus, sentence, around, listed ? [listed] : metrics, taken, figure);
  return pricedFor(figure, measured, sentence.slice(after.start, after.end), isMoney(corpus, figure));
}

/** 此前发布的Qwen2.5-Max: a word that says which one is meant measures nothing. */
const isSaidOfName = ({ sentence, owners }: SentenceParts, { end }: Mention): boolean =>
  owners.some(({ start }) => start >= end && start - end <= 1 && sentence.slice(end, start) === "的");
