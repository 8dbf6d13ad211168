import type { Report } from "../../../library/report.ts";
import type { Figure } from "../../../notation/figures/figure.ts";
import { readFigures } from "../../../notation/figures/read-figures.ts";
import { normalise, TAKEN } from "../../../notation/numbers/normalise.ts";
import type { FigureQuestion } from "../asked-figure.ts";
import { isReached, likeBefore, withChange } from "./change-words.ts";
import { isClaimed, isDivisor, withoutPoints, withoutTimes } from "./counted.ts";
import { type Dated, type Dating, datesOf, datingOf, OTHER_TIME, SAME_TIME } from "./dates.ts";
import { hintedSubject } from "./hinted-subject.ts";
import { afterRun, inTurn, isJoint, shared, withRunUnit } from "./in-turn.ts";
import { type Measured, measuredBy, metricsIn, onlyMetric } from "./measured.ts";
import { composedWith, type Named, namedSubjects } from "./named-subjects.ts";
import { blanked, clauseStarts } from "./spans.ts";
import { strangerIn } from "./stranger.ts";
import { takenUp } from "./taken-up.ts";
import { ideaIn, ownersIn, subjectOf } from "./whose.ts";

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
  const found = namedSubjects(report, sentence, context.seen, metricsIn(corpus, sentence, [], true));
  const { figures: all, names } = figuresApart(report, sentence, found);
  const divisors = all.filter((figure) => isDivisor(sentence, figure));
  const clauses = clauseStarts(normalise(sentence));
  const changed = all
    .filter((figure) => !divisors.includes(figure) && isClaimed(sentence, figure, corpus.units))
    .map((figure) => withoutPoints(corpus, withoutTimes(sentence, figure)))
    .map((figure) => withChange(sentence, clauses.findLast((at) => at <= figure.start) ?? 0, figure));
  const figures = changed.map((figure, at) => likeBefore(sentence, changed[at - 1], figure));
  const years = metricsIn(corpus, sentence, all, true).filter(({ start, end }) =>
    /\d{4}/.test(sentence.slice(start, end)),
  );
  const dates = datesOf(sentence, context.period, [...years, ...names]);
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
    const near = turn ?? subjectOf(sentence, owners, clauses, figure, last?.end ?? 0);
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
    const plain = measuredBy(
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
    const isUnsaid = plain.metric === undefined && plain.words === undefined;
    const unnamed =
      isUnsaid && near !== undefined && near.end <= from
        ? strangerIn(blanked(sentence, taken).slice(from, figure.start))
        : undefined;
    const measured = inherited(corpus, plain, figure, [...read].reverse(), context, own ?? carried, sentence);
    read.push({ figure, measured, subject: own });
    const dateTurn = inTurn(sentence, dates, figures, figure);
    const dating = dateTurn
      ? { period: dateTurn.period, from: "clause" as const }
      : datingOf(sentence, dates, figures, figure, { start: from, end: around.after.end });
    const subjects = together.length > 0 ? together : [own ?? carried];
    for (const subject of subjects)
      questions.push(
        question(oneOf, divisors, {
          subject,
          measured,
          reached: isReached(sentence.slice(from, figure.start)),
          stranger: doubted ? idea?.text : unnamed,
          period: dating ?? borrowed(sentence, context),
          carried: (own === undefined && together.length === 0) || isJoint(sentence, owners, figure),
        }),
      );
  }
  return { questions, context: nextContext(context, owners, dates, read) };
}

interface Parts {
  readonly subject: Named | undefined;
  readonly measured: Measured;
  readonly period: Dating | undefined;
  readonly carried: boolean;
  readonly reached: boolean;
  readonly stranger: string | undefined;
}

/** A clause that speaks of a part of what the figure before it says. */
const OF_WHICH = /^\s?(?:其中|\bof which\b)/i;

const isChange = ({ relation }: Figure): boolean => relation === "increase" || relation === "decrease";

function question(
  figure: Figure,
  divisors: readonly Figure[],
  { subject, measured: { metric, words, inherited }, period, carried, reached, stranger }: Parts,
): FigureQuestion {
  const divisor = divisors.findLast(({ end }) => end <= figure.start);
  const noun =
    figure.noun !== undefined && words === undefined && metric === undefined ? figure.noun : undefined;
  const { noun: _, ...bare } = figure;
  const read =
    metric !== undefined || words !== undefined ? (keepsNoun(figure, metric, words) ? figure : bare) : bare;
  const said = words ?? noun;
  return {
    subject: stranger ?? subject?.text ?? "",
    ...(stranger !== undefined && { stranger: true }),
    ...(reached && { reached }),
    ...(metric !== undefined && { metric }),
    value: divisor ? figure.raw + per(divisor) : figure.raw,
    ...(said !== undefined ? { words: said } : metric === undefined && isCommon(figure) ? { words: "" } : {}),
    ...(!divisor && { read }),
    ...(carried || inherited === true ? { carried: true } : {}),
    ...datedBy(period),
  };
}

/** A share, a multiple or a bare number is too easily some other one if nothing says what it measures. */
const isCommon = ({ unit }: Figure): boolean => unit === "x";

/** A divisor as rates are written: 每一百万token is /百万token. */
const per = ({ raw, value, unit }: Figure): string =>
  value === 1e6 && unit === "tokens" ? "/百万token" : `/${raw}`;

/** A time of another clause may leave a figure undated; one of another sentence is only taken up. */
function datedBy(dating: Dating | undefined): Pick<FigureQuestion, "period" | "carriedPeriod"> {
  if (!dating) return {};
  const { period, from } = dating;
  return { ...(from !== "sentence" && { period }), ...(from !== "clause" && { carriedPeriod: period }) };
}

/** A noun behind a number stays what it counts, unless the metric or its words say it already. */
function keepsNoun({ noun }: Figure, metric: string | undefined, words: string | undefined): boolean {
  if (noun === undefined) return true;
  const said = `${metric ?? ""} ${words ?? ""}`.toLowerCase();
  return (
    !noun
      .toLowerCase()
      .split(" ")
      .some((word) => said.includes(word)) && !/^(?:times|users|people|units|occasions|of)\b/i.test(noun)
  );
}

/** The figures of a sentence apart from its names; a bare number behind a name makes it another name (Claude 4, 昇腾920). */
function figuresApart(
  report: Report,
  sentence: string,
  names: readonly Named[],
): { readonly figures: readonly Figure[]; readonly names: readonly Named[] } {
  const masked = blanked(normalise(sentence), names, TAKEN);
  const figures = readFigures(masked, report.corpus.units).map((figure) => ({
    ...figure,
    raw: sentence.slice(figure.start, figure.end),
  }));
  const tails = new Map<Figure, Named>();
  for (const figure of figures) {
    const name = names.find(
      ({ end }) => end === figure.start || (end === figure.start - 1 && /[ -]/.test(sentence.charAt(end))),
    );
    const bare =
      figure.unit === undefined && figure.noun === undefined && /^\d{1,4}(?:\.\d)?$/.test(figure.raw);
    const spaced = name && name.end < figure.start;
    if (
      name &&
      bare &&
      !/^\s?[\p{Script=Han}%]/u.test(spaced ? sentence.slice(figure.end, figure.end + 2) : "")
    )
      tails.set(figure, name);
  }
  const longer = [...tails].map(([figure, name]): Named => {
    const text = sentence.slice(name.start, figure.end);
    const ids = report.names.match(text).entities.map(({ id }) => id);
    return { start: name.start, end: figure.end, text, ids, owns: true };
  });
  return {
    figures: figures.filter((figure) => !tails.has(figure)),
    names: [...names.filter((name) => ![...tails.values()].includes(name)), ...longer].sort(
      (a, b) => a.start - b.start,
    ),
  };
}

/** What a figure measures whose clause does not say it: what the figure before it does, if it is of the same kind. */
function inherited(
  corpus: Report["corpus"],
  measured: Measured,
  figure: Figure,
  before: readonly Read[],
  context: Context,
  subject: Named | undefined,
  sentence: string,
): Measured {
  if (measured.metric !== undefined || (measured.words !== undefined && !isOnlyPaid(measured.words)))
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
  const chinese = /\p{Script=Han}/u.test(sentence);
  const only =
    before.length > 0 || isChange(figure)
      ? undefined
      : onlyMetric(corpus, subject?.ids ?? [], figure, chinese);
  if (only !== undefined && measured.words === undefined) return { metric: only };
  const last = before.length === 0 && measured.words === undefined ? context.read.findLast(alike) : undefined;
  return last
    ? { ...(isChange(figure) ? asChange(last.measured, figure) : last.measured), inherited: true }
    : measured;
}

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
