import type { Report } from "../../../../library/report.ts";
import { inTurn, inTurnOfYears, isJoint, isTurnLost, shared } from "../in-turn.ts";
import { composedWith, substituted } from "../names/composed.ts";
import { genitiveOwner } from "../names/genitive-owner.ts";
import type { Named } from "../names/named.ts";
import { narrowed } from "../names/narrowed.ts";
import { pluralOf } from "../names/plural.ts";
import { ideaIn, subjectOf } from "../names/whose.ts";
import { apartFrom } from "../spans.ts";
import type { Context, Read } from "./context.ts";
import type { FigurePlace, SentenceParts } from "./sentence-parts.ts";

/** Whose a figure is said to be. */
export interface Whose {
  /** Of the sentence itself; undefined: it names none. */
  readonly own: Named | undefined;
  /** What is found by the names before the figure alone, which its clause may say more of. */
  readonly near: Named | undefined;
  /** Its turn in a list of names that the sentence goes through (分别, respectively). */
  readonly turn: Named | undefined;
  /** All of a list that share the figure. */
  readonly together: readonly Named[];
  /** It is the sum of several. */
  readonly isJoint: boolean;
  /** Only the sentence before tells whose it is. */
  readonly carried: boolean;
  /** It is of one of several, and which one is not said. */
  readonly nobody: boolean;
  /** What the clause speaks of in place of the subject found: an idea that is none. */
  readonly stranger: string | undefined;
}

/** Whose a figure is, by the names of its sentence; `hinted` is what the sentence says in other words. */
export function whoseOf(
  report: Report,
  { sentence, names, owners, figures, clauses, measures, dates, levels, changes }: SentenceParts,
  { figure, last, from }: FigurePlace,
  read: readonly Read[],
  hinted: Named | undefined,
  { listed, subjects }: Context,
): Whose {
  const before = read.at(-1);
  const plural = pluralOf(sentence, owners, { read, listed }, figures, figure);
  const turn = inTurn(sentence, owners, figures, figure);
  const compared = turn ? undefined : genitiveOwner(sentence, names, figure);
  const found = turn ?? compared ?? subjectOf(sentence, owners, clauses, figure, last?.end ?? 0);
  const near =
    found === undefined || turn || compared
      ? found
      : narrowed(
          report.corpus,
          found,
          owners,
          { sentence, figure, words: { start: from, end: figure.start } },
          before?.subject,
        );
  const idea = near && near.start >= from ? undefined : ideaIn(sentence, names, from, figure.start);
  const whole =
    idea &&
    (composedWith(
      report,
      idea,
      names.filter((each) => each !== idea),
    ) ??
      substituted(report.corpus, idea, near ?? subjects[0]));
  // The pre-training data of a model: the idea is part of what is measured.
  const isOther = idea !== undefined && whole === undefined && apartFrom([idea], measures).length > 0;
  const isPart = OF_WHICH.test(sentence.slice(from, figure.start)) && !(near && near.start >= from);
  const partOf = isPart ? before?.subject : undefined;
  const isLost =
    !plural &&
    inTurnOfYears(sentence, dates, figures, figure) === undefined &&
    isTurnLost(sentence, [owners, dates, levels, changes], figures, figure);
  const own = isLost ? undefined : plural ? plural.one : (whole ?? partOf ?? near ?? hinted);
  const together = turn ? [] : shared(sentence, owners, figure);
  return {
    own,
    near,
    turn,
    together,
    isJoint: isJoint(sentence, owners, figure),
    carried: (own === undefined && together.length === 0) || own?.carried === true,
    nobody: isLost || (plural !== undefined && plural.one === undefined),
    stranger: isOther && near !== undefined ? idea?.text : undefined,
  };
}

/** A clause that speaks of a part of what the figure before it says. */
export const OF_WHICH = /^[\s,，]?(?:其中|\bof which\b)/i;
