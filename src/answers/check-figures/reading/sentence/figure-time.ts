import type { Figure } from "../../../../notation/figures/figure.ts";
import { basedOn, type Dating, datingOf, OTHER_TIME, SAME_TIME } from "../dates.ts";
import { inTurn } from "../in-turn.ts";
import type { Context } from "./context.ts";
import type { FigurePlace, SentenceParts } from "./sentence-parts.ts";

/** The time of a figure: in turn with others, of its sentence, or only of the one before. */
export function timeOf(
  { sentence, dates, bases, figures }: SentenceParts,
  { figure, from, after }: FigurePlace,
  context: Context,
): Dating | undefined {
  return (
    basedOn(sentence, bases, figure) ??
    turnOf(sentence, dates, figures, figure) ??
    datingOf(sentence, dates, figures, figure, { start: from, end: after.end }) ??
    borrowed(sentence, context)
  );
}

function turnOf(
  sentence: string,
  dates: SentenceParts["dates"],
  figures: readonly Figure[],
  figure: Figure,
): Dating | undefined {
  const turn = inTurn(sentence, dates, figures, figure);
  return turn && { period: turn.period, ...(turn.basis && { basis: turn.basis }), from: "clause" };
}

/** A time that only the sentence before says. */
function borrowed(sentence: string, { period }: Context): Dating | undefined {
  if (period === undefined || (OTHER_TIME.test(sentence) && !SAME_TIME.test(sentence))) return undefined;
  return { period, from: "sentence" };
}
