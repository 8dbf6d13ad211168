import { reportDate } from "../../../corpus/report-date.ts";
import type { Report } from "../../../library/report.ts";
import type { Figure } from "../../../notation/figures/figure.ts";
import { normalise } from "../../../notation/numbers/normalise.ts";
import type { FigureQuestion } from "../asked-figure.ts";
import { metricWords } from "../metric/metric-words.ts";
import { asQuestion, isCommon } from "./as-question.ts";
import { isReached, likeBefore, withChange } from "./change-words.ts";
import { conditionsIn, underCondition } from "./conditions.ts";
import { isClaimed, isDivisor, withoutPoints, withoutTimes } from "./counted.ts";
import { type Dated, type Dating, datesOf, datingOf, OTHER_TIME, SAME_TIME } from "./dates.ts";
import { figuresApart } from "./figures-apart.ts";
import { afterRun, answered, inTurn, isJoint, shared, withRunUnit } from "./in-turn.ts";
import { leadingMetric, type Measured, measuredBy, metricsIn, onlyMetric } from "./measures/measured.ts";
import { pricedFor } from "./measures/priced.ts";
import { strangerIn } from "./measures/stranger.ts";
import { hintedSubject } from "./names/hinted-subject.ts";
import { composedWith, type Named, namedSubjects } from "./names/named-subjects.ts";
import { narrowed } from "./names/narrowed.ts";
import { takenUp } from "./names/taken-up.ts";
import { genitiveOwner, ideaIn, ownersIn, subjectOf } from "./names/whose.ts";
import { blanked, clauseStarts } from "./spans.ts";

/** What a sentence may take up from those before it. */
export interface Context {
  /** Subjects, the latest first. */
  readonly subjects: readonly Named[];
  readonly seen: ReadonlySet<string>;
  readonly period: string | undefined;
  /** What the figures of the sentence before measure. */
  readonly read: readonly Read[];
}

/** A figure with what it measures and whose it is. */
interface Read {
  readonly figure: Figure;
  readonly measured: Measured;
  readonly subject: Named | undefined;
}

export const START: Context = { subjects: [], seen: new Set(), period: undefined, read: [] };

/** The figures that one sentence claims, and what the next may take up. */
export function readSentence(
  report: Report,
  sentence: string,
  context: Context,
): { readonly questions: readonly FigureQuestion[]; readonly context: Context } {
  const { corpus } = report;
  const measures = metricsIn(corpus, sentence, [], true);
  const named = namedSubjects(report, sentence, context.seen, measures);
  const { figures: all, names } = figuresApart(report, sentence, named);
  const divisors = all.filter((figure) => isDivisor(sentence, figure));
  const clauses = clauseStarts(normalise(sentence), [...names, ...measures]);
  const changed = all
    .filter((figure) => !divisors.includes(figure) && isClaimed(sentence, figure, corpus.units))
    .map((figure) => withoutPoints(corpus, withoutTimes(sentence, figure)))
    .map((figure) => withChange(sentence, clauses.findLast((at) => at <= figure.start) ?? 0, figure));
  const alike = changed.map((figure, at) => likeBefore(sentence, changed[at - 1], figure));
  const conditions = conditionsIn(sentence, clauses, alike);
  const figures = alike.filter((each) => !conditions.some(({ figure }) => figure === each));
  const years = metricsIn(corpus, sentence, all, true).filter(({ start, end }) =>
    /\d{4}/.test(sentence.slice(start, end)),
  );
  const dates = datesOf(sentence, context.period, [...years, ...names], reportDate(corpus.report));
  const owners = ownersIn(sentence, names, all);
  const taken = [...all, ...dates, ...names];
  const levels = metricsIn(corpus, sentence, [...all, ...dates, ...owners], false);
  const changes = metricsIn(corpus, sentence, [...all, ...dates, ...owners], true);
  const hinted = figures.length > 0 ? hintedSubject(corpus, sentence) : undefined;
  const carried = takenUp(corpus, sentence, context.subjects);
  const questions: FigureQuestion[] = [];
  const read: Read[] = [];
  for (const [at, figure] of figures.entries()) {
    const last = figures[at - 1];
    const clause = clauses.findLast((start) => start <= figure.start) ?? 0;
    const clauseEnd = clauses.find((start) => start > figure.start) ?? sentence.length;
    const from = Math.max(clause, last?.end ?? 0);
    const next = figures[at + 1]?.start ?? sentence.length;
    const around = {
      before: { start: from, end: figure.start },
      after: { start: figure.end, end: Math.max(figure.end, Math.min(clauseEnd, next)) },
    };
    const metrics = isChange(figure) ? changes : levels;
    const turn = inTurn(sentence, owners, figures, figure);
    const compared = turn ? undefined : genitiveOwner(sentence, names, figure);
    const found = turn ?? compared ?? subjectOf(sentence, owners, clauses, figure, last?.end ?? 0);
    const near =
      found === undefined || turn || compared
        ? found
        : narrowed(corpus, found, owners, { start: from, end: figure.start }, read.at(-1)?.subject);
    const idea = near && near.start >= from ? undefined : ideaIn(sentence, names, from, figure.start);
    const whole =
      idea &&
      composedWith(
        report,
        idea,
        names.filter((each) => each !== idea),
      );
    const partOf = OF_WHICH.test(sentence.slice(from, figure.start)) ? read.at(-1)?.subject : undefined;
    const own = whole ?? partOf ?? near ?? hinted;
    const doubted = idea !== undefined && whole === undefined && near !== undefined;
    const oneOf = turn ? withRunUnit(sentence, figures, figure) : figure;
    const together = turn ? [] : shared(sentence, owners, figure);
    const metricTurn = turn ? undefined : inTurn(sentence, metrics, figures, figure);
    const listed = turn
      ? metrics.findLast(({ end }) => end <= (figures.find((each) => each.start > turn.end)?.start ?? 0))
      : metricTurn;
    const worded = measuredBy(
      corpus,
      sentence,
      listed
        ? { ...around, before: { start: listed.start, end: figure.start } }
        : turn
          ? { before: { start: clause, end: figure.start }, after: afterRun(sentence, figures, figure) }
          : around,
      listed ? [listed] : metrics,
      taken,
      figure,
    );
    const plain = pricedFor(figure, worded);
    const isUnsaid = plain.metric === undefined && plain.words === undefined;
    const unnamed =
      isUnsaid && near !== undefined && near.end <= from
        ? strangerIn(blanked(sentence, taken).slice(from, figure.start))
        : undefined;
    const of = answered(sentence, figures, figure);
    const before = of ? read.filter((each) => each.figure === of) : [...read].reverse();
    const leading = leadingMetric(corpus, sentence, metrics, figure);
    const taking = inherited(corpus, plain, figure, before, context, own ?? carried, sentence, leading);
    read.push({ figure, measured: taking, subject: own });
    const measured = conditions.length > 0 ? underCondition(sentence, taking, conditions, figure) : taking;
    const dateTurn = inTurn(sentence, dates, figures, figure);
    const dating = dateTurn
      ? {
          period: dateTurn.period,
          ...(dateTurn.basis && { basis: dateTurn.basis }),
          from: "clause" as const,
        }
      : datingOf(sentence, dates, figures, figure, { start: from, end: around.after.end });
    const subjects = together.length > 0 ? together : [own ?? carried];
    for (const subject of subjects)
      questions.push(
        asQuestion(oneOf, divisors, {
          subject,
          measured,
          reached: isReached(sentence.slice(from, figure.start)) || isEnd(sentence, last, figure),
          stranger: doubted ? idea?.text : unnamed,
          period: dating ?? borrowed(sentence, context),
          carried: (own === undefined && together.length === 0) || isJoint(sentence, owners, figure),
        }),
      );
  }
  return { questions, context: nextContext(context, owners, dates, read) };
}

/** A clause that speaks of a part of what the figure before it says. */
const OF_WHICH = /^\s?(?:其中|\bof which\b)/i;

/** Whether a change leads to a figure: 提高3.4个百分点至33.3%, up 3.4 points to 33.3 %. */
const isEnd = (sentence: string, last: Figure | undefined, figure: Figure): boolean =>
  last !== undefined &&
  isChange(last) &&
  /^[,，]? ?(?:to|至|到|达到?) ?$/.test(sentence.slice(last.end, figure.start));

const isChange = ({ relation }: Figure): boolean => relation === "increase" || relation === "decrease";

/** What a figure measures whose clause does not say it: what the figure before it does, if it is of the same kind. */
function inherited(
  corpus: Report["corpus"],
  measured: Measured,
  figure: Figure,
  before: readonly Read[],
  context: Context,
  subject: Named | undefined,
  sentence: string,
  leading: string | undefined,
): Measured {
  const isLeft = isChange(figure) && measured.words !== undefined && isOnlyChange(measured.words);
  if (
    measured.metric !== undefined ||
    (measured.words !== undefined && !isOnlyPaid(measured.words) && !isLeft)
  )
    return measured;
  const alike = (each: Read) => isChange(figure) || kindOf(corpus, each.figure) === kindOf(corpus, figure);
  for (const each of before) {
    const { base } = each.measured;
    // 收入同比增长28%,达到123亿美元: what grew is what is reached.
    if (
      !isChange(figure) &&
      isChange(each.figure) &&
      base !== undefined &&
      each.subject === subject &&
      !isCommon(figure)
    )
      return { metric: base };
    if (alike(each)) return isChange(figure) ? asChange(each.measured, figure) : each.measured;
  }
  if (leading !== undefined && measured.words === undefined)
    return isChange(figure) ? asChange({ metric: leading }, figure) : { metric: leading };
  const chinese = /\p{Script=Han}/u.test(sentence);
  const only =
    (before.length > 0 && !isCounting(corpus, figure)) || isChange(figure)
      ? undefined
      : onlyMetric(corpus, subject?.ids ?? [], figure, chinese);
  if (only !== undefined && measured.words === undefined) return { metric: only };
  const last = before.length === 0 && measured.words === undefined ? context.read.findLast(alike) : undefined;
  return last
    ? { ...(isChange(figure) ? asChange(last.measured, figure) : last.measured), inherited: true }
    : measured;
}

const isCounting = ({ units }: Report["corpus"], { unit }: Figure): boolean =>
  unit !== undefined && units.get(unit).dimension === "count" && units.get(unit).words === true;

/** Only that it changed, and over what time: a monthly gain of. */
const isOnlyChange = (words: string): boolean =>
  [...metricWords(words).words].every((word) => /^_(?:change|monthly|yearly|weekly|daily)$/.test(word));

/** Only a verb of paying: what it is paid for was said before. */
const isOnlyPaid = (words: string): boolean => /^(?:(?:的|要|价格|成本|price|cost|for)\s*)+$/i.test(words);

function asChange({ metric, words }: Measured, { relation, unit }: Figure): Measured {
  const said = metric ?? words;
  if (said === undefined || unit === "pp" || /(?:growth|cut|增速|降幅|率)$/.test(said))
    return { metric, words };
  const zh = /\p{Script=Han}/u.test(said);
  const whole = said + (relation === "decrease" ? (zh ? "降幅" : " cut") : zh ? "增速" : " growth");
  return metric !== undefined ? { metric: whole, words } : { words: whole };
}

const kindOf = ({ units }: Report["corpus"], { unit }: Figure): string =>
  unit === undefined ? "" : units.get(unit).dimension;

/** A time that only the sentence before says. */
function borrowed(sentence: string, { period }: Context): Dating | undefined {
  if (period === undefined || (OTHER_TIME.test(sentence) && !SAME_TIME.test(sentence))) return undefined;
  return { period, from: "sentence" };
}

function nextContext(
  context: Context,
  owners: readonly Named[],
  dates: readonly Dated[],
  read: readonly Read[],
): Context {
  const used = read.flatMap(({ subject }) => subject ?? []);
  const subjects = [...used.reverse(), ...owners, ...context.subjects];
  return {
    subjects: subjects
      .filter((each, at) => subjects.findIndex(({ text }) => text === each.text) === at)
      .slice(0, 8),
    seen: new Set([...context.seen, ...owners.flatMap(({ ids }) => ids)]),
    period: dates.at(-1)?.period ?? context.period,
    read: read.length > 0 ? read : context.read,
  };
}
