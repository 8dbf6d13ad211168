import type { Corpus } from "../../../corpus/corpus.ts";
import { endsOf, timeBefore, timesIn } from "../../figures/time-before.ts";
import type { AskedFigure } from "../asked-figure.ts";
import type { Said } from "./relations.ts";
import type { Token } from "./skeleton.ts";

/** What a text leaves unsaid, as far as it is known. */
export interface Unsaid {
  readonly subjects: readonly string[] | undefined;
  readonly period: string | undefined;
}

/** Whose figure, of what, and when; a name may mean several things. */
export interface Side {
  readonly of: readonly string[];
  readonly metrics: readonly string[];
  readonly period: string | undefined;
}

/** The two figures that a relation is of; of a compound change also over how many years. */
export interface Sides {
  readonly one: Side;
  readonly other: Side;
  readonly years?: number;
}

type Read = { readonly [kind in Token["kind"]]: readonly (readonly string[])[] };

function read(tokens: readonly Token[]): Read {
  const of = (kind: Token["kind"]) => tokens.filter((each) => each.kind === kind).map(({ means }) => means);
  return { entity: of("entity"), metric: of("metric"), period: of("period"), figure: [] };
}

const isSingle = ({ entity, metric, period }: Read): boolean =>
  [entity, metric, period].every(({ length }) => length <= 1) && entity.every(({ length }) => length > 0);

/** A thing in a time and in the time before, as the words or the base say. */
export function timesOf({ one, other, base }: Said, asked: AskedFigure, unsaid: Unsaid): Sides | undefined {
  const [own, since] = [read(one), read(other)];
  if (!isSingle(own) || !isSingle(since)) return undefined;
  const of = own.entity[0] ?? unsaid.subjects;
  const [metrics] = own.metric;
  const [[from] = []] = since.period;
  const [[said] = []] = own.period;
  if (!of || !metrics) return undefined;
  const change = base ?? asked.base;
  const ends = endsOf(from ?? (change === "compound" ? (said ?? unsaid.period ?? "") : ""));
  const to = ends ? ends[1] : (said ?? unsaid.period);
  if (to === undefined || (ends && from !== undefined && said !== undefined)) return undefined;
  const before = ends ? ends[0] : (from ?? timeBefore(to, change));
  if (before === undefined || before === to) return undefined;
  const sides = { one: { of, metrics, period: to }, other: { of, metrics, period: before } };
  if (change !== "compound") return sides;
  const times = timesIn(`${before}..${to}`);
  return times && !to.includes("Q") ? { ...sides, years: times.length - 1 } : undefined;
}

/**
 * Two things side by side: what one side does not say is what the other says, but whose the first is, is said by it or by what leads to it.
 * Of a part of what it belongs to (box kites of revenue) the other side is the owner's.
 */
export function sidesOf(corpus: Corpus, { one, other, relation }: Said, unsaid: Unsaid): Sides | undefined {
  const [a, b] = [read(one), read(other)];
  if (!isSingle(a) || !isSingle(b)) return undefined;
  const mine = a.entity[0] ?? unsaid.subjects;
  const theirs = b.entity[0] ?? mine;
  const metrics = [a.metric[0] ?? b.metric[0], b.metric[0] ?? a.metric[0]] as const;
  if (!mine || !theirs || !metrics[0] || !metrics[1]) return undefined;
  const sameThing = same(mine, theirs) && same(metrics[0], metrics[1]);
  const owner =
    sameThing && relation === "share" && a.metric.length === 0 ? ownerOf(corpus, mine) : undefined;
  const [[first] = []] = a.period;
  const [[second] = []] = b.period;
  const one_ = first ?? (sameThing && !owner ? unsaid.period : (second ?? unsaid.period));
  return {
    one: { of: mine, metrics: metrics[0], period: one_ },
    other: { of: owner ?? theirs, metrics: metrics[1], period: second ?? one_ },
  };
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

function ownerOf(corpus: Corpus, [id = "", ...more]: readonly string[]): readonly string[] | undefined {
  const owner = more.length > 0 ? undefined : corpus.entities.get(id)?.partOf;
  return owner === undefined ? undefined : [owner];
}

/** The things or times that a mean is of: each that the text names, or each year or quarter of a range. */
export function membersOf({ one }: Said, unsaid: Unsaid): readonly Side[] | undefined {
  const { entity, metric, period } = read(one);
  const [metrics, ...others] = metric;
  const [[time = unsaid.period] = []] = period;
  if (!metrics || others.length > 0 || period.length > 1 || time === undefined) return undefined;
  const owners = entity.length > 0 ? entity : unsaid.subjects ? [unsaid.subjects] : [];
  if (owners.length > MOST_MEMBERS || owners.some(({ length }) => length === 0)) return undefined;
  const [only, ...more] = owners;
  if (!only) return undefined;
  if (more.length > 0)
    return time.includes("..") ? undefined : owners.map((of) => ({ of, metrics, period: time }));
  return timesIn(time)?.map((each) => ({ of: only, metrics, period: each }));
}

const MOST_MEMBERS = 12;
