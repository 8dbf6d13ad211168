import type { Figure } from "../../../notation/figures/figure.ts";
import { timesIn } from "../../figures/time-before.ts";
import type { Span } from "./spans.ts";

const LINK = /^\s?(?:[、,，/]|和|与|及|以及|跟|and|or|[,，] ?and)?\s?$/;

/** Words for going through a list in turn. */
const TURN = /分别|依次|\brespectively\b|\bin (?:that|this|the same) order\b/i;

/** The list of things that a sentence goes through in turn (分别, respectively) up to the first of its figures, and which one is a figure's. */
export function inTurn<T extends Span>(
  sentence: string,
  things: readonly T[],
  figures: readonly Figure[],
  figure: Figure,
): T | undefined {
  const word = TURN.exec(sentence);
  if (!word) return undefined;
  const listed = runOf(sentence, figures, figure);
  const [first] = listed;
  if (!first || listed.length < 2) return undefined;
  const before = things.filter(({ end }) => end <= first.start);
  const run = before.slice(-listed.length);
  const chained = run.every(
    (each, at) => at === 0 || isLink(sentence.slice(run[at - 1]?.end ?? 0, each.start)),
  );
  return run.length === listed.length && chained ? run[listed.indexOf(figure)] : undefined;
}

/** Whether a sentence goes through more figures in turn than it has names, metrics or times of: whose or what each is of is not known. */
export function isTurnLost(
  sentence: string,
  of: readonly (readonly Span[])[],
  figures: readonly Figure[],
  figure: Figure,
): boolean {
  const run = runOf(sentence, figures, figure);
  const [first] = run;
  return (
    TURN.test(sentence) &&
    first !== undefined &&
    run.length > 1 &&
    figures.indexOf(first) === 0 &&
    of.every((things) => inTurn(sentence, things, figures, figure) === undefined)
  );
}

/** The year of a figure whose list has as many as the span of years before it: 2021-2023年收入分别为A、B和C. */
export function inTurnOfYears<T extends Span & { readonly period: string }>(
  sentence: string,
  dates: readonly T[],
  figures: readonly Figure[],
  figure: Figure,
): string | undefined {
  const run = runOf(sentence, figures, figure);
  const [first] = run;
  const span = first && dates.findLast(({ end }) => end <= first.start);
  const times = span && TURN.test(sentence) ? timesIn(span.period) : undefined;
  return times?.length === run.length ? times[run.indexOf(figure)] : undefined;
}

/** Figures that follow each other with nothing but a comma or "and" between them. */
export function runOf(sentence: string, figures: readonly Figure[], figure: Figure): Figure[] {
  const at = figures.indexOf(figure);
  let from = at;
  while (from > 0 && LINK.test(sentence.slice(figures[from - 1]?.end, figures[from]?.start))) from--;
  let to = at;
  while (to + 1 < figures.length && LINK.test(sentence.slice(figures[to]?.end, figures[to + 1]?.start))) to++;
  return figures.slice(from, to + 1);
}

/** The figure of the list before this one that a figure goes back to: 收入A，利润B，分别增长C和D; undefined if the sentence goes through none in turn. */
export function answered(sentence: string, figures: readonly Figure[], figure: Figure): Figure | undefined {
  const run = runOf(sentence, figures, figure).filter((each) => isChanged(each) === isChanged(figure));
  const [first] = run;
  if (!first || run.length < 2) return undefined;
  const before = figures.slice(0, figures.indexOf(first));
  // Revenue of A and profit of B, 9 % and 64 % more than a year before, need no word for it.
  if (!TURN.test(sentence) && !(run.every(isChanged) && !before.some(isChanged))) return undefined;
  return before.length === run.length ? before[run.indexOf(figure)] : undefined;
}

/** The figure before that one of a clause without verbs goes back to: Google earned A on revenue of B, Meta C on D. */
export function gapped<T extends { readonly figure: Figure; readonly subject: unknown }>(
  read: readonly T[],
  { figures, clauses }: { readonly figures: readonly Figure[]; readonly clauses: readonly number[] },
  figure: Figure,
  subject: unknown,
): T | undefined {
  const from = clauses.findLast((start) => start <= figure.start) ?? 0;
  const end = clauses.find((start) => start > figure.start) ?? Number.POSITIVE_INFINITY;
  const clause = figures.filter(({ start }) => start >= from && start < end);
  const before = read.filter((each) => each.figure.start < from);
  const last = before.at(-1)?.subject;
  const other = before.slice(before.findLastIndex((each) => each.subject !== last) + 1);
  const isTwin =
    other.length === clause.length &&
    clause.every((each, at) => isShare(each) === (other[at] !== undefined && isShare(other[at].figure)));
  return subject !== undefined && last !== subject && clause.length > 1 && isTwin
    ? other[clause.indexOf(figure)]
    : undefined;
}

const isShare = ({ unit }: Figure): boolean => unit === "%";

const isChanged = ({ relation }: Figure): boolean => relation === "increase" || relation === "decrease";

/** Where the first figure of such a list begins. */
export const runStart = (sentence: string, figures: readonly Figure[], figure: Figure): number =>
  runOf(sentence, figures, figure)[0]?.start ?? figure.start;

/** The words behind the last figure of such a list, which are of all of them. */
export function afterRun(sentence: string, figures: readonly Figure[], figure: Figure): Span {
  const last = runOf(sentence, figures, figure).at(-1) ?? figure;
  const next = figures.find(({ start }) => start >= last.end)?.start ?? sentence.length;
  return { start: last.end, end: next };
}

/** The figure with the unit of the last of its list: 640 and 624 TOPS. */
export function withRunUnit(sentence: string, figures: readonly Figure[], figure: Figure): Figure {
  const unit = runOf(sentence, figures, figure).at(-1)?.unit;
  const { noun: _, ...bare } = figure;
  return figure.unit === undefined && unit !== undefined ? { ...bare, unit } : figure;
}

const JOINT = /合计|共计|一共|合共|三者|两者|总共|\b(?:together|combined|in total)\b/i;

/** Whether a figure is the sum of several names: A、B和C合计占70%. */
export function isJoint(sentence: string, names: readonly Span[], figure: Figure): boolean {
  const before = names.filter(({ end }) => end <= figure.start);
  const [one, last] = before.slice(-2);
  if (!one || !last || !isLink(sentence.slice(one.end, last.start))) return false;
  const between = sentence.slice(last.end, figure.start);
  return (
    JOINT.test(between) ||
    JOINT.test(sentence.slice(figure.end, figure.end + 14)) ||
    /^\s?shared? (?:about |around |some )?$/i.test(between)
  );
}

/** The time that a figure goes back to, of as many as the list has figures: 2025年为A、2026年为B，规模则分别为C和D. */
export function inTurnOfClauses<T extends Span>(
  sentence: string,
  dates: readonly T[],
  figures: readonly Figure[],
  figure: Figure,
): T | undefined {
  const run = runOf(sentence, figures, figure);
  const [first] = run;
  if (!first || run.length < 2 || !TURN.test(sentence)) return undefined;
  const before = figures.slice(0, figures.indexOf(first)).slice(-run.length);
  const times = before.map(({ start, end }, at) =>
    dates.find(
      (date) =>
        date.start >= (before[at - 1]?.end ?? 0) &&
        date.end <= (before[at + 1]?.start ?? first.start) &&
        (date.end <= start || date.start >= end),
    ),
  );
  const isBehind = dates.some(
    ({ start, end }) => start >= (before.at(-1)?.end ?? 0) + 12 && end <= first.start,
  );
  return before.length === run.length && dates.length === run.length && !isBehind
    ? times[run.indexOf(figure)]
    : undefined;
}

/** Things of a list are joined by commas and "and", perhaps with a word each: 收入和净利润, R1 and the o1 of OpenAI. */
const isLink = (between: string): boolean =>
  between.length <= 12 &&
  (LINK.test(between) || /[、和与及]|\band\b|^, (?:the )?$/.test(between)) &&
  !/[。；;]/.test(between);

/** All the names of a list that share one figure: A和B均为x, both A and B have x. */
export function shared<T extends Span>(sentence: string, things: readonly T[], figure: Figure): T[] {
  const before = things.filter(({ end }) => end <= figure.start);
  const last = before.at(-1);
  if (!last || before.length < 2) return [];
  const between = sentence.slice(last.end, figure.start);
  if (
    !/(?<!平)均(?!价|值)|皆|各|\bboth\b|\beach\b/i.test(between) &&
    !/\bboth\b/i.test(sentence.slice(0, before[0]?.start))
  )
    return [];
  const run = [last];
  for (const each of before.slice(0, -1).reverse())
    if (isLink(sentence.slice(each.end, run[0]?.start))) run.unshift(each);
    else break;
  return run.length > 1 ? run : [];
}
