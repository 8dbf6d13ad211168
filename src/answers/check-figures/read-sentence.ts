import type { Corpus } from "../../corpus/corpus.ts";
import type { Report } from "../../library/report.ts";
import type { Figure } from "../../notation/figures/figure.ts";
import { readFigures } from "../../notation/figures/read-figures.ts";
import { readPeriods } from "../../notation/periods/read-periods.ts";
import { heldQuantities } from "../figures/held-quantity.ts";
import { matchMetrics } from "../find/match-metrics.ts";
import { findMentions, type Mention } from "../find/mentions.ts";
import { entityNames, metricNames } from "../find/names-in-text.ts";
import type { FigureQuestion } from "./asked-figure.ts";

/** The figures that a sentence claims, each with the nearest subject, metric and period that it names; best effort. */
export function readSentence(report: Report, text: string): FigureQuestion[] {
  const { corpus } = report;
  const entities = entityNames(corpus);
  const figures = readFigures(text, corpus.units, { names: [...entities.keys()] });
  const subjects = findMentions(text, entities).filter(
    ({ start, end }) => !figures.some((each) => start < each.end && each.start < end),
  );
  const metrics = findMentions(text, metricNames(corpus)).filter(
    ({ start, end }) => !subjects.some((each) => start < each.end && each.start < end),
  );
  const periods = readPeriods(text).filter(
    ({ partial, start, end }) => !partial && !isBase(text, start, end),
  );
  return figures.flatMap((figure) => {
    const changes = figure.relation === "increase" || figure.relation === "decrease";
    const named = metrics.filter(({ ids }) => changes || ids.some((id) => fits(corpus, id, figure)));
    const metric = nearestTo(changes ? besideChange(text, named, figure) : named, figure);
    const word = metric && metricWord(corpus, text.slice(metric.start, metric.end), metric, figure);
    const ids = word === undefined ? undefined : matchMetrics(corpus, word).ids;
    const meant = inTurn(text, subjects, figures, figure) ?? [subjectOf(corpus, text, subjects, ids, figure)];
    const period =
      periods.find(({ start }) => isDating(text, figure.end, start)) ??
      periods.findLast(({ end }) => end <= figure.start) ??
      nearestTo(periods, figure);
    const change = changes
      ? (CHANGE.exec(text.slice(Math.max(0, figure.start - 12), figure.start))?.[0] ?? "")
      : "";
    return meant
      .filter((subject) => subject !== undefined)
      .map((subject) => ({
        subject: text.slice(subject.start, subject.end),
        ...(word !== undefined && ids && ids.length > 0 && { metric: word }),
        value: change + figure.raw,
        ...(period && { period: period.period }),
      }));
  });
}

/** 较2024年, 为2024年的, than in 2024: the time that a figure is held against, not its own. */
const isBase = (text: string, start: number, end: number): boolean =>
  /(?:较|比|相比|\bthan(?: in| at)?|\bfrom|\bover|\bversus|\bvs\.?) ?$/i.test(text.slice(0, start)) ||
  (/[为是] ?$/.test(text.slice(0, start)) && /^ ?的/.test(text.slice(end)));

/** "53 billion in 2024": a time right behind a figure is the figure's. */
const isDating = (text: string, end: number, start: number): boolean =>
  start > end && /^(?: (?:in|for|of|at|by)| ?[(（])? ?$/.test(text.slice(end, start));

/** The metrics that a change may be of: those before it (营收…，同比增长13%), unless one is joined to it (节省42.5%的训练成本). */
function besideChange<T extends { readonly start: number; readonly end: number }>(
  text: string,
  metrics: readonly T[],
  { start, end }: Figure,
): readonly T[] {
  if (/^(?:的| (?:of|less|lower|more|higher|cut|off)\b)/i.test(text.slice(end))) {
    const joined = metrics.filter((metric) => metric.start >= end && metric.start - end <= JOINED);
    return joined.length > 0 ? joined : metrics;
  }
  const before = metrics.filter((metric) => metric.end <= start);
  return before.length > 0 ? before : metrics;
}

const JOINED = 6;

/** Subjects in their turn where the sentence says so: 分别, respectively; all of them where it says 均, both. */
function inTurn(
  text: string,
  subjects: readonly Mention[],
  figures: readonly Figure[],
  figure: Figure,
): readonly Mention[] | undefined {
  const from = Math.max(...["。", "；", ";", ". "].map((stop) => text.lastIndexOf(stop, figure.start))) + 1;
  const rest = text.slice(figure.end).search(/[。；;]|\. /);
  const to = rest < 0 ? text.length : figure.end + rest;
  const first = figures.find(({ start }) => start >= from);
  const named = subjects.filter(
    ({ start, end }) => start >= from && first !== undefined && end <= first.start,
  );
  if (named.length < 2) return undefined;
  if (/(?<!平)均|皆|\bboth\b|\beach\b/i.test(text.slice(named.at(-1)?.end, figure.start))) return named;
  if (!/分别|\brespectively\b/i.test(text.slice(from, to))) return undefined;
  const listed = figures.filter(({ start }) => start >= from && start < to);
  const subject = listed.length === named.length ? named[listed.indexOf(figure)] : undefined;
  return subject && [subject];
}

const CHANGE = /(?:增长|增加|提升|上升|增|下降|减少|降低|降|up|down|grew|fell|rose)[^\d,，。;；]*$/i;

/** A change by so many per cent of a thing that is no share is its growth. */
function metricWord(corpus: Corpus, word: string, { ids }: Mention, figure: Figure): string {
  const changes = figure.relation === "increase" || figure.relation === "decrease";
  if (!changes || figure.unit !== "%" || ids.some((id) => corpus.metrics.get(id)?.dimension === "share"))
    return word;
  return /\p{Script=Han}/u.test(word) ? `${word}增速` : `${word} growth`;
}

/** A mention before the figure counts as nearer than one behind it. */
function nearestTo<T extends { readonly start: number; readonly end: number }>(
  mentions: readonly T[],
  { start, end }: Figure,
): T | undefined {
  const distance = (each: T) =>
    each.end <= start ? start - each.end : 4 * Math.max(0, each.start - end) + 2;
  return [...mentions].sort((a, b) => distance(a) - distance(b))[0];
}

/** The nearest name that has a figure of these metrics, or of this dimension, those of the clause first; else the nearest name. */
function subjectOf(
  corpus: Corpus,
  text: string,
  subjects: readonly Mention[],
  metrics: readonly string[] | undefined,
  figure: Figure,
): Mention | undefined {
  const held = heldQuantities(corpus);
  const measures = (metric: string, unit: string | undefined) =>
    metrics && metrics.length > 0
      ? metrics.includes(metric)
      : dimensionOf(corpus, unit) === dimensionOf(corpus, figure.unit);
  const has = ({ ids }: Mention) =>
    held.some(({ of, metric, unit }) => ids.includes(of) && measures(metric, unit));
  const able = subjects.filter(has);
  const clause = Math.max(...[..."，,；;。"].map((stop) => text.lastIndexOf(stop, figure.start)));
  const inClause = able.filter(({ start, end }) => start > clause && end <= figure.start);
  return nearestTo(inClause, figure) ?? nearestTo(able, figure) ?? nearestTo(subjects, figure);
}

function fits(corpus: Corpus, metric: string, { unit }: Figure): boolean {
  const dimension = corpus.metrics.get(metric)?.dimension;
  return (
    dimension === undefined ||
    dimension === null ||
    unit === undefined ||
    dimensionOf(corpus, unit) === dimension
  );
}

const dimensionOf = (corpus: Corpus, unit: string | undefined) =>
  unit === undefined ? undefined : corpus.units.get(unit).dimension;
