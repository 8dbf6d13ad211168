import type { Corpus } from "../../../../corpus/corpus.ts";
import type { Mention } from "../../../find/mentions.ts";
import { afterRun, inTurn, runStart } from "../in-turn.ts";
import { isMoney, type Measured, measuredBy } from "../measures/measured.ts";
import { pricedFor } from "../measures/priced.ts";
import type { Named } from "../names/named.ts";
import type { Span } from "../spans.ts";
import { type FigurePlace, isChange, type SentenceParts } from "./sentence-parts.ts";

/** What the words about a figure say that it measures; `turn` is its name in a list that the sentence goes through. */
export function saidOf(
  corpus: Corpus,
  parts: SentenceParts,
  { figure, clause, before, after }: FigurePlace,
  turn: Named | undefined,
): Measured {
  const { sentence, figures, taken, levels, changes } = parts;
  const metrics = (isChange(figure) ? changes : levels).filter(
    (each) => !isSaidOfName(parts, each) && !isSupposed(parts, each),
  );
  const listed = turn
    ? metrics.findLast(({ end }) => end <= runStart(sentence, figures, figure))
    : inTurn(sentence, metrics, figures, figure);
  const around = listed
    ? { before: { start: turn ? clause : listed.start, end: figure.start }, after }
    : turn
      ? { before: { start: clause, end: figure.start }, after: afterRun(sentence, figures, figure) }
      : { before: behindNamed(parts, before), after };
  const measured = measuredBy(corpus, sentence, around, listed ? [listed] : metrics, taken, figure);
  return pricedFor(figure, measured, sentence.slice(after.start, after.end), isMoney(corpus, figure));
}

/** 同样是PCIe接口的天垓100: what stands before a name says which one is meant, and measures nothing. */
function behindNamed({ sentence, owners }: SentenceParts, before: Span): Span {
  const named = owners.findLast(({ start, end }) => start > before.start && end <= before.end);
  return named && sentence[named.start - 1] === "的" ? { start: named.start, end: before.end } : before;
}

/** What a sentence supposes is not what its figures measure. */
const isSupposed = ({ conditions }: SentenceParts, metric: Span): boolean =>
  conditions.some(({ start, end }) => metric.start >= start && metric.end <= end);

/** 此前发布的Qwen2.5-Max: a word that says which one is meant measures nothing. */
const isSaidOfName = ({ sentence, owners }: SentenceParts, { end }: Mention): boolean =>
  owners.some(({ start }) => start >= end && start - end <= 1 && sentence.slice(end, start) === "的");
