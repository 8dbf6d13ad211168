import type { Report } from "../../../library/report.ts";
import type { Figure } from "../../../notation/figures/figure.ts";
import type { FigureQuestion } from "../asked-figure.ts";
import { asQuestion } from "./as-question.ts";
import { isReached } from "./change-words.ts";
import { underCondition } from "./conditions.ts";
import { answered, withRunUnit } from "./in-turn.ts";
import { leadingMetric, type Measured } from "./measures/measured.ts";
import { strangerIn } from "./measures/stranger.ts";
import { hintedSubject } from "./names/hinted-subject.ts";
import type { Named } from "./names/named.ts";
import { takenUp } from "./names/taken-up.ts";
import { type Context, nextContext, type Read } from "./sentence/context.ts";
import { saidOf } from "./sentence/figure-measure.ts";
import { type Whose, whoseOf } from "./sentence/figure-subject.ts";
import { timeOf } from "./sentence/figure-time.ts";
import { inherited } from "./sentence/inherited.ts";
import {
  type FigurePlace,
  isChange,
  partsOf,
  placeOf,
  type SentenceParts,
} from "./sentence/sentence-parts.ts";
import { blanked } from "./spans.ts";

/** The figures that one sentence claims, and what the next may take up. */
export function readSentence(
  report: Report,
  sentence: string,
  context: Context,
): { readonly questions: readonly FigureQuestion[]; readonly context: Context } {
  const parts = partsOf(report, sentence, context);
  const hinted = parts.figures.length > 0 ? hintedSubject(report.corpus, sentence) : undefined;
  const carried = takenUp(report.corpus, sentence, context.subjects);
  const questions: FigureQuestion[] = [];
  const read: Read[] = [];
  for (const figure of parts.figures) {
    const place = placeOf(parts, figure);
    const whose = whoseOf(report, parts, place, read.at(-1), hinted, context);
    const said = saidOf(report.corpus, parts, place, whose.turn);
    const measured = taking(report, parts, figure, said, read, context, whose.own ?? carried);
    read.push({ figure, measured, subject: whose.own });
    questions.push(...asked(parts, place, whose, said, measured, carried, context));
  }
  return { questions, context: nextContext(context, parts.owners, parts.dates, read) };
}

/** What a figure measures, taken up from those before it if its own words do not say it. */
function taking(
  { corpus }: Report,
  { sentence, figures, levels, changes }: SentenceParts,
  figure: Figure,
  said: Measured,
  read: readonly Read[],
  context: Context,
  subject: Named | undefined,
): Measured {
  const of = answered(sentence, figures, figure);
  return inherited(corpus, said, figure, {
    before: of ? read.filter((each) => each.figure === of) : [...read].reverse(),
    context,
    subject,
    isChinese: /\p{Script=Han}/u.test(sentence),
    leading: leadingMetric(corpus, sentence, isChange(figure) ? changes : levels, figure),
  });
}

/** A figure as claims to be judged: one, or one for each of those that share it. */
function asked(
  parts: SentenceParts,
  place: FigurePlace,
  whose: Whose,
  said: Measured,
  measured: Measured,
  carried: Named | undefined,
  context: Context,
): FigureQuestion[] {
  const { sentence, figures, divisors, conditions } = parts;
  const { figure, last, from } = place;
  const { own, together } = whose;
  const shown = {
    measured: conditions.length > 0 ? underCondition(sentence, measured, conditions, figure) : measured,
    period: timeOf(parts, place, context),
    carried: whose.carried || whose.isJoint,
    reached: isReached(sentence.slice(from, figure.start)) || isEnd(sentence, last, figure),
    stranger: whose.stranger ?? unnamed(parts, place, whose, said),
  };
  const subjects = together.length > 0 ? together : [own ?? (whose.nobody ? undefined : carried)];
  const one = whose.turn ? withRunUnit(sentence, figures, figure) : figure;
  return subjects.map((subject) => asQuestion(one, divisors, { subject, ...shown }));
}

/** What a clause speaks of that names neither subject nor measure: 美股为. */
function unnamed(
  { sentence, taken }: SentenceParts,
  { figure, from }: FigurePlace,
  { near }: Whose,
  { metric, words }: Measured,
): string | undefined {
  const isUnsaid = metric === undefined && words === undefined;
  return isUnsaid && near !== undefined && near.end <= from
    ? strangerIn(blanked(sentence, taken).slice(from, figure.start))
    : undefined;
}

/** Whether a change leads to a figure: 提高3.4个百分点至33.3%, up 3.4 points to 33.3 %. */
const isEnd = (sentence: string, last: Figure | undefined, figure: Figure): boolean =>
  last !== undefined &&
  isChange(last) &&
  /^[,，]? ?(?:to|至|到|达到?) ?$/.test(sentence.slice(last.end, figure.start));
