import { reportDate } from "../../../../corpus/report-date.ts";
import type { Report } from "../../../../library/report.ts";
import type { Figure } from "../../../../notation/figures/figure.ts";
import { normalise } from "../../../../notation/numbers/normalise.ts";
import type { Mention } from "../../../find/mentions.ts";
import { asGrowth, likeBefore, likeLast, withChange } from "../change-words.ts";
import { type Condition, conditionsIn } from "../conditions.ts";
import { isClaimed, isDivisor, withoutPoints, withoutSpan, withoutTimes } from "../counted.ts";
import type { Dated } from "../dated.ts";
import { datesOf } from "../dates.ts";
import { figuresApart } from "../figures-apart.ts";
import { runOf } from "../in-turn.ts";
import { metricsIn } from "../measures/measured.ts";
import type { Named } from "../names/named.ts";
import { namedSubjects } from "../names/named-subjects.ts";
import { ownersIn } from "../names/whose.ts";
import { apartFrom, clauseStarts, type Span, withoutNaming } from "../spans.ts";
import type { Context } from "./context.ts";

/** What stands in a sentence: its names, figures, times, measures and clauses, each apart from the others. */
export interface SentenceParts {
  readonly sentence: string;
  readonly names: readonly Named[];
  /** The names that may own figures. */
  readonly owners: readonly Named[];
  /** The figures that it claims. */
  readonly figures: readonly Figure[];
  /** What a price or rate is for. */
  readonly divisors: readonly Figure[];
  readonly conditions: readonly Condition[];
  readonly clauses: readonly number[];
  readonly dates: readonly Dated[];
  /** Times that figures are held against. */
  readonly bases: readonly Dated[];
  /** All metrics that it names, those that are part of other names too. */
  readonly measures: readonly Mention[];
  /** Metrics of levels, and those that a change may be of, too. */
  readonly levels: readonly Mention[];
  readonly changes: readonly Mention[];
  /** What says nothing of what is measured: figures, times, names. */
  readonly taken: readonly Span[];
}

/** Takes a sentence apart. */
export function partsOf(report: Report, sentence: string, context: Context): SentenceParts {
  const { corpus } = report;
  const measures = metricsIn(corpus, sentence, true);
  const named = namedSubjects(report, sentence, context, measures);
  const { figures: all, names } = figuresApart(report, sentence, named);
  const divisors = all.filter((figure) => isDivisor(sentence, figure));
  const clauses = withoutNaming(sentence, clauseStarts(normalise(sentence), [...names, ...measures]), all);
  const claimed = claimedFigures(
    report,
    sentence,
    clauses,
    all.filter((figure) => !divisors.includes(figure)),
  );
  const conditions = conditionsIn(sentence, clauses, claimed);
  const years = apartFrom(measures, all).filter(({ start, end }) => /\d{4}/.test(sentence.slice(start, end)));
  const times = datesOf(sentence, context.period, [...years, ...names], reportDate(corpus.report));
  const owners = ownersIn(sentence, names, all);
  const apart = [...all, ...times];
  return {
    sentence,
    names,
    owners,
    figures: claimed.filter((each) => !conditions.some(({ figure }) => figure === each)),
    divisors,
    conditions,
    clauses,
    dates: times.filter(({ base }) => !base),
    measures,
    bases: times.filter(({ base }) => base),
    levels: beyond(apartFrom(metricsIn(corpus, sentence, false), apart), owners),
    changes: beyond(apartFrom(measures, apart), owners),
    taken: [...all, ...times, ...names],
  };
}

/** The metrics that are no part of a name; one may begin in it: 智算云产业 and 产业规模. */
const beyond = (metrics: readonly Mention[], owners: readonly Span[]): Mention[] =>
  metrics.filter(
    (each) =>
      !owners.some(
        ({ start, end }) => start < each.end && each.start < end && !(each.end > end && each.start > start),
      ),
  );

/** The figures of a sentence that claim something, with the changes that its verbs say. */
function claimedFigures(
  { corpus }: Report,
  sentence: string,
  clauses: readonly number[],
  figures: readonly Figure[],
): Figure[] {
  const changed = figures
    .filter((figure) => isClaimed(sentence, figure, corpus.units))
    .map((figure) => withoutSpan(corpus, sentence, withoutPoints(corpus, withoutTimes(sentence, figure))))
    .map((figure) => withChange(sentence, clauses.findLast((at) => at <= figure.start) ?? 0, figure));
  return changed
    .map((figure, at) => likeBefore(sentence, changed[at - 1], figure))
    .map((figure, _, all) => likeLast(figure, runOf(sentence, all, figure)))
    .map((figure, _, all) => asGrowth(sentence, runOf(sentence, all, figure), figure));
}

/** A figure in its sentence: its clause, the words that are its own, and its neighbours. */
export interface FigurePlace {
  readonly figure: Figure;
  readonly last: Figure | undefined;
  /** Where its clause begins, and where the words begin that no figure before it has. */
  readonly clause: number;
  readonly from: number;
  /** The words before it and behind it, up to its neighbours and the ends of its clause. */
  readonly before: Span;
  readonly after: Span;
}

/** Where a figure of a sentence stands. */
export function placeOf({ sentence, figures, clauses }: SentenceParts, figure: Figure): FigurePlace {
  const at = figures.indexOf(figure);
  const last = figures[at - 1];
  const next = figures[at + 1]?.start ?? sentence.length;
  const clause = clauses.findLast((start) => start <= figure.start) ?? 0;
  const clauseEnd = clauses.find((start) => start > figure.start) ?? sentence.length;
  // 1元（缓存命中）: what stands in brackets behind a figure is said of it.
  const [said] = /^[(（][^()（）]{1,24}[)）]/.exec(sentence.slice(figure.end)) ?? [];
  const bracket = said === undefined ? undefined : figure.end + said.length;
  const from = Math.max(clause, last?.end ?? 0, last ? linkBefore(sentence, last, figure) : 0);
  return {
    figure,
    last,
    clause,
    from,
    before: { start: from, end: figure.start },
    after: { start: figure.end, end: Math.max(figure.end, Math.min(bracket ?? clauseEnd, next)) },
  };
}

/** Of a list whose figures stand before what they measure (A的X、B的Y, A of X and B of Y) where the item of a figure begins; 0 if it is none. */
function linkBefore(sentence: string, last: Figure, figure: Figure): number {
  const isBefore = [last, figure].every(({ end }) => NAMES.test(sentence.slice(end, end + 4)));
  const [link] = (isBefore && LAST_LINK.exec(sentence.slice(last.end, figure.start))) || [];
  return link === undefined ? 0 : figure.start - link.length + (LINK_SIGN.exec(link)?.[0].length ?? 0);
}

const NAMES = /^(?:以上|左右)?的(?!\d)|^ of (?!\d)/;
const LINK_SIGN = /^(?:[、,，]|和|与|及|以及| and )/;
const LAST_LINK = /(?:[、,，]|和|与|及|以及|,? and )[^、,，和与及]{0,4}$/;

/** Whether a figure says how much something changed, not what it came to. */
export const isChange = ({ relation }: Figure): boolean => relation === "increase" || relation === "decrease";
