import type { Corpus } from "../../../corpus/corpus.ts";
import type { Report } from "../../../library/report.ts";
import { changeBase } from "../../../notation/figures/base.ts";
import type { Figure } from "../../../notation/figures/figure.ts";
import { blanked } from "../../../search/reading/blanked.ts";
import type { FigureQuestion, OtherReading } from "../asked-figure.ts";
import { asQuestion } from "./as-question.ts";
import { isReached, isShareOf } from "./change-words.ts";
import { underCondition } from "./conditions.ts";
import { answered, gapped, runOf, withRunUnit } from "./in-turn.ts";
import { fits } from "./measures/fits.ts";
import { isMoney, leadingMetric, type Measured } from "./measures/measured.ts";
import { strangerIn } from "./measures/stranger.ts";
import { distinct } from "./names/anaphora.ts";
import { substituted } from "./names/composed.ts";
import { hintedSubject } from "./names/hinted-subject.ts";
import type { Named } from "./names/named.ts";
import { isSole, takenUp } from "./names/taken-up.ts";
import { type Context, nextContext, type Read } from "./sentence/context.ts";
import { saidOf } from "./sentence/figure-measure.ts";
import { OF_WHICH, type Whose, whoseOf } from "./sentence/figure-subject.ts";
import { sinceOf, timeOf } from "./sentence/figure-time.ts";
import { inherited } from "./sentence/inherited.ts";
import { otherReadings } from "./sentence/other-readings.ts";
import {
  type FigurePlace,
  isChange,
  partsOf,
  placeOf,
  type SentenceParts,
} from "./sentence/sentence-parts.ts";

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
    const whose = whoseOf(report, parts, place, read, hinted, context);
    const own = saidOf(report.corpus, parts, place, whose.turn);
    const led = own.metric === undefined ? ledTo(report.corpus, parts, figure) : undefined;
    const said = led === undefined ? own : { metric: led };
    const counted = withBase(parts, place, withUnitBefore(figure, said, read.at(-1)));
    const measured = taking(report, parts, { figure, counted }, said, read, context, whose.own ?? carried);
    const others = otherReadings(report.corpus, parts, place, {
      whose,
      carried,
      said,
      measured,
      read,
      context,
    });
    read.push({ figure: counted, measured, subject: whose.own });
    questions.push(
      ...asked(report, parts, place, { counted, whose, said, measured, carried, context, others }),
    );
  }
  return { questions, context: nextContext(context, parts.owners, parts.dates, read) };
}

/** A share with the base that the words of its own say, however far off: 11%，这是…的环比增速. */
function withBase({ sentence }: SentenceParts, { before, after }: FigurePlace, figure: Figure): Figure {
  const [own, behind] = [before, after].map(({ start, end }) => sentence.slice(start, end));
  const base =
    figure.unit === "%" && figure.base === undefined ? changeBase(`${own} ; ${behind}`) : undefined;
  return base === undefined ? figure : { ...figure, base };
}

/** A bare number whose clause says no measure, in the unit of the figure before it: 8.54 of 甲骨文8.54 behind 11.59倍. */
function withUnitBefore(figure: Figure, { metric, words }: Measured, last: Read | undefined): Figure {
  const unit = last?.figure.unit;
  const isBare = figure.unit === undefined && figure.noun === undefined && figure.relation === "level";
  return isBare && metric === undefined && words === undefined && unit !== undefined && !figure.unread
    ? { ...figure, unit }
    : figure;
}

/** What a figure measures, taken up from those before it if its own words do not say it. */
function taking(
  { corpus }: Report,
  { sentence, figures, clauses, levels, changes }: SentenceParts,
  { figure, counted }: { readonly figure: Figure; readonly counted: Figure },
  said: Measured,
  read: readonly Read[],
  context: Context,
  subject: Named | undefined,
): Measured {
  const of = answered(sentence, figures, figure);
  const twin = gapped(read, { figures, clauses }, figure, subject);
  const back = [...read].reverse();
  return inherited(corpus, said, counted, {
    before: of ? read.filter((each) => each.figure.start === of.start) : twin ? [twin, ...back] : back,
    context,
    subject,
    isChinese: /\p{Script=Han}/u.test(sentence),
    leading:
      leadingMetric(corpus, sentence, isChange(figure) ? changes : levels, figure) ??
      (isMoney(corpus, figure) ? sizeOf(sentence, subject) : undefined),
  });
}

/** What the clause of a share says that it came to: net income rose 35% to $16.6 billion. */
function ledTo(
  corpus: Corpus,
  { sentence, figures, levels }: SentenceParts,
  figure: Figure,
): string | undefined {
  const at = figures.indexOf(figure);
  const [before, last] = [figures[at - 2], figures[at - 1]];
  if (last?.unit !== "%" || figure.unit === "%" || !TO.test(sentence.slice(last.end, figure.start)))
    return undefined;
  const metric = levels.findLast(
    ({ start, end, ids }) =>
      start >= (before?.end ?? 0) && end <= last.start && ids.some((id) => fits(corpus, id, figure)),
  );
  return metric && sentence.slice(metric.start, metric.end);
}

const TO = /^[,，]? ?(?:to|至|到|达到?)(?: (?:about|around|nearly|some))? ?$/;

/** What was read of a figure. */
interface ReadFigure {
  /** With its unit, if that is the one of the figure before. */
  readonly counted: Figure;
  readonly whose: Whose;
  readonly said: Measured;
  readonly measured: Measured;
  readonly carried: Named | undefined;
  readonly context: Context;
  readonly others: readonly OtherReading[];
}

/** An amount of money that a market is said to be worth is its size. */
function sizeOf(sentence: string, subject: Named | undefined): string | undefined {
  const said = subject && `${sentence.slice(subject.start, subject.end + 7)}`;
  return /市场/.test(said ?? "") ? "市场规模" : /\bmarket\b/i.test(said ?? "") ? "market size" : undefined;
}

/** Whether a figure stands alone in a sentence without names, which says itself what it measures. */
const isPlain = (
  { sentence, names, figures, dates }: SentenceParts,
  { figure, after }: FigurePlace,
  { whose, said, measured }: Pick<ReadFigure, "whose" | "said" | "measured">,
): boolean =>
  !whose.isJoint &&
  !whose.nobody &&
  said.metric !== undefined &&
  said.metric === measured.metric &&
  runOf(sentence, figures, figure).length === 1 &&
  dates.every(({ start, end }) => end <= figure.start || (start >= after.start && end <= after.end)) &&
  names.every((name) => name.start >= figure.end || (name.carried === true && name.text === whose.own?.text));

/** Whether a figure is only said to be a part of the one before, of whatever that is: $500 billion, of which $100 billion at once. */
const isPartOf = (
  { sentence, dates, figures }: SentenceParts,
  { figure, from }: FigurePlace,
  { metric }: Measured,
): boolean =>
  metric === undefined &&
  figure.unit !== "%" &&
  figures.some(({ end, unit }) => end <= figure.start && unit === figure.unit) &&
  OF_WHICH.test(sentence.slice(from, figure.start)) &&
  !dates.some(({ start, end }) => start >= from && end <= figure.start);

const isOf = (corpus: Corpus, sentence: string, subject: Named | undefined, context: Context): boolean =>
  subject !== undefined &&
  (subject.carried === true
    ? distinct(context.subjects).length === 1
    : isSole(corpus, sentence, subject, context));

/** A figure as claims to be judged: one, or one for each of those that share it. */
function asked(
  { corpus }: Report,
  parts: SentenceParts,
  place: FigurePlace,
  { counted, whose, said, measured, carried, context, others }: ReadFigure,
): FigureQuestion[] {
  const { sentence, figures, divisors, conditions } = parts;
  const { figure, last, from } = place;
  const { own, together } = whose;
  const noun = unnamed(parts, place, whose, said);
  const known =
    noun === undefined
      ? undefined
      : substituted(corpus, { text: noun, start: from, end: figure.start }, whose.near);
  const shown = {
    measured: conditions.length > 0 ? underCondition(sentence, measured, conditions, figure) : measured,
    period: timeOf(parts, place, context),
    carried: whose.carried || whose.isJoint,
    part: isPartOf(parts, place, said),
    sole: isPlain(parts, place, { whose, said, measured }) && isOf(corpus, sentence, own ?? carried, context),
    reached:
      isReached(sentence.slice(from, figure.start)) ||
      isShareOf(sentence, from, figure) ||
      isEnd(sentence, last, figure),
    since: sinceOf(parts, figure),
    rate: isMoney(corpus, counted) && !counted.unit?.includes("/") ? rateBefore(sentence, figure) : undefined,
    unsaid: IS.test(sentence.slice(from, figure.start)) && last !== undefined && isVague(corpus, counted),
    stranger: whose.stranger ?? (known ? undefined : noun),
    others: conditions.length > 0 ? [] : others,
  };
  const subjects = together.length > 0 ? together : [known ?? own ?? (whose.nobody ? undefined : carried)];
  const alone = subjects.find((subject) => subject?.alone)?.text;
  const one = whose.turn ? withRunUnit(sentence, figures, figure) : counted;
  return subjects.map((subject) =>
    asQuestion(one, divisors, { subject, ...shown, stranger: shown.stranger ?? alone }),
  );
}

const IS = /(?:[为是]|\b(?:was|were|is|are)) ?$/;

/** Whether a unit says too little of what is measured behind figures of another kind: 则为4个季度. */
const isVague = ({ units }: Corpus, { unit }: Figure): boolean =>
  unit !== undefined && /^(?:time|calendar)/.test(units.get(unit).dimension);

/** What prices of a sentence are for, if it is spelled before them: per thousand tokens. */
const rateBefore = (sentence: string, { start }: Figure): string | undefined =>
  /\b(?:per|every|each) (?:thousand|1K) tokens\b/i.test(sentence.slice(0, start)) ? "/1K tokens" : undefined;

/** What a clause speaks of that names neither subject nor measure: 美股为. */
function unnamed(
  { sentence, taken }: SentenceParts,
  { figure, from }: FigurePlace,
  { near }: Whose,
  { metric, words }: Measured,
): string | undefined {
  if (metric !== undefined || near === undefined || near.end > from) return undefined;
  const noun = strangerIn(blanked(sentence, taken).slice(from, figure.start));
  return words === undefined || words.replace(/[约为是达到 ]+$/, "") === noun ? noun : undefined;
}

/** Whether a change leads to a figure: 提高3.4个百分点至33.3%, up 3.4 points to 33.3 %. */
const isEnd = (sentence: string, last: Figure | undefined, figure: Figure): boolean =>
  last !== undefined && isChange(last) && TO.test(sentence.slice(last.end, figure.start));
