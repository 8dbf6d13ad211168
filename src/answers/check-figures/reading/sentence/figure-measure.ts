import type { Corpus } from "../../../../corpus/corpus.ts";
import { afterRun, inTurn, runStart } from "../in-turn.ts";
import { type Measured, measuredBy } from "../measures/measured.ts";
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
  const metrics = isChange(figure) ? changes : levels;
  const listed = turn
    ? metrics.findLast(({ end }) => end <= runStart(sentence, figures, figure))
    : inTurn(sentence, metrics, figures, figure);
  const around = listed
    ? { before: { start: listed.start, end: figure.start }, after }
    : turn
      ? { before: { start: clause, end: figure.start }, after: afterRun(sentence, figures, figure) }
      : { before, after };
  return pricedFor(figure, measuredBy(corpus, sentence, around, listed ? [listed] : metrics, taken, figure));
}
