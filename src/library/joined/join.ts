import type { Corpus } from "../../corpus/corpus.ts";
import { groupMembers, type Member } from "./groups.ts";
import { type Named, namedOf } from "./named.ts";
import { type Owners, proofOf, speakAgainst } from "./same-entity.ts";
import { dimensionsFit, type NamedMetric, namedMetric, proofOfMetric } from "./same-metric.ts";

/** Something that one or more reports have: the report's id and its id there. */
export interface Held {
  readonly report: string;
  readonly id: string;
}

/** The things of several reports, joined: what is one thing and what is two. */
export interface Joined {
  /** The same entity in every report that has it, in the order of the reports; itself among them. */
  readonly entity: (of: Held) => readonly Held[];
  /** The same metric in every report that has it. */
  readonly metric: (of: Held) => readonly Held[];
}

/** Joins the entities and metrics of several reports, by their names, tickers, kinds and owners. */
export function joinReports(corpora: readonly Corpus[]): Joined {
  const known = kept.find(
    ({ of }) => of.length === corpora.length && of.every((corpus, at) => corpus === corpora[at]),
  );
  if (known) return known.joined;
  const joined = join(corpora);
  kept.unshift({ of: [...corpora], joined });
  kept.length = Math.min(kept.length, MOST_KEPT);
  return joined;
}

/** The last joins: a reader asks of the same reports again and again. */
const kept: { readonly of: readonly Corpus[]; readonly joined: Joined }[] = [];
const MOST_KEPT = 4;

function join(corpora: readonly Corpus[]): Joined {
  return { entity: lookUp(joinEntities(corpora), corpora), metric: lookUp(joinMetrics(corpora), corpora) };
}

function lookUp<T>(
  groups: ReadonlyMap<Member<T>, readonly Member<T>[]>,
  corpora: readonly Corpus[],
): (of: Held) => readonly Held[] {
  const order = new Map(corpora.map(({ id }, at) => [id, at]));
  const at = (report: string) => order.get(report) ?? 0;
  const byPlace = new Map(
    [...groups].map(([{ report, id }, group]) => [
      `${report}/${id}`,
      [...group].sort((a, b) => at(a.report) - at(b.report)).map(({ report, id }): Held => ({ report, id })),
    ]),
  );
  return (of) => byPlace.get(`${of.report}/${of.id}`) ?? [of];
}

/** Companies and the like first: a thing or a segment is known by whose it is. */
function joinEntities(corpora: readonly Corpus[]): ReadonlyMap<Member<Named>, readonly Member<Named>[]> {
  const members = corpora.flatMap(({ id: report, entities }) =>
    [...entities.values()].map(
      (entity): Member<Named> => ({ report, id: entity.id, thing: namesOf(entity) }),
    ),
  );
  const isOwned = ({ thing: { sort } }: Member<Named>) =>
    sort === "thing" || sort === "segment" || sort === "person";
  const keys = ({ sort, names, aliases, tickers }: Named) => [
    ...[...names, ...aliases].flatMap(({ core }) => (sort === "thing" ? [core, ...tails(core)] : [core])),
    ...tickers.map(({ market, code }) => `${market}:${market === "US" ? code.slice(0, 3) : code}`),
  ];
  const bodies = groupMembers(
    members.filter((member) => !isOwned(member)),
    {
      keys,
      proof: (one, other) => proofOf(one.thing, other.thing, "open"),
      against: (one, other) => speakAgainst(one.thing, other.thing, "open"),
    },
  );
  const owners = ownersIn(corpora, bodies);
  const all = groupMembers(members, {
    keys,
    proof: (one, other) =>
      isOwned(one) || isOwned(other)
        ? proofOf(one.thing, other.thing, owners.compare(one, other), owners.names(one, other))
        : bodies.get(one)?.includes(other)
          ? SETTLED
          : 0,
    against: (one, other) =>
      (isOwned(one) || isOwned(other)) && speakAgainst(one.thing, other.thing, owners.compare(one, other)),
  });
  return all;
}

/** What the first round has put together stays so. */
const SETTLED = 9;

/** The ends of a name that may begin with its maker's: h100 of nvidiah100. */
const tails = (core: string): string[] =>
  [...core.matchAll(/(?<=.{2})(?=[\p{L}\p{N}]{2,40}$)/gu)].slice(0, 24).map(({ index }) => core.slice(index));

const known = new WeakMap<object, Named>();

function namesOf(entity: Parameters<typeof namedOf>[0]): Named {
  const made = known.get(entity) ?? namedOf(entity);
  known.set(entity, made);
  return made;
}

function ownersIn(corpora: readonly Corpus[], bodies: ReadonlyMap<Member<Named>, readonly Member<Named>[]>) {
  const byPlace = new Map([...bodies.keys()].map((member) => [`${member.report}/${member.id}`, member]));
  const corpusOf = new Map(corpora.map((corpus) => [corpus.id, corpus]));
  const of = ({ report, id, thing }: Member<Named>): Member<Named>[] => {
    const corpus = corpusOf.get(report);
    const found = new Set<Member<Named>>();
    const climb = (from: string, left: number): void => {
      const { maker, partOf } = corpus?.entities.get(from) ?? {};
      for (const up of [maker, partOf]) {
        const body = up === undefined ? undefined : byPlace.get(`${report}/${up}`);
        if (body?.thing.sort === "body") found.add(body);
        if (up !== undefined && left > 0) climb(up, left - 1);
      }
    };
    climb(id, 3);
    const company = corpus?.report.company;
    const own = company === undefined ? undefined : byPlace.get(`${report}/${company}`);
    if (found.size === 0 && thing.sort === "segment" && own) found.add(own);
    return [...found];
  };
  const kept = new Map<Member<Named>, Member<Named>[]>();
  const ownersOf = (member: Member<Named>) => {
    const made = kept.get(member) ?? of(member);
    kept.set(member, made);
    return made;
  };
  return {
    compare(one: Member<Named>, other: Member<Named>): Owners {
      const [ours, theirs] = [ownersOf(one), ownersOf(other)];
      if (ours.length === 0 || theirs.length === 0) return "open";
      return ours.some((a) => theirs.some((b) => bodies.get(a)?.includes(b))) ? "same" : "other";
    },
    names: (one: Member<Named>, other: Member<Named>): string[] =>
      [...ownersOf(one), ...ownersOf(other)].flatMap(({ thing: { names, aliases } }) =>
        [...names, ...aliases].map(({ core }) => core),
      ),
  };
}

function joinMetrics(
  corpora: readonly Corpus[],
): ReadonlyMap<Member<NamedMetric>, readonly Member<NamedMetric>[]> {
  const members = corpora.flatMap(({ id: report, metrics }) =>
    [...metrics.values()].map(
      (metric): Member<NamedMetric> => ({ report, id: metric.id, thing: namedMetric(metric) }),
    ),
  );
  return groupMembers(members, {
    keys: ({ metric, names, aliases }) => [
      `id:${metric.id}`,
      ...[...names, ...aliases].map(({ base }) => base),
    ],
    proof: (one, other) => proofOfMetric(one.thing, other.thing),
    against: (one, other) => !dimensionsFit(one.thing.metric.dimension, other.thing.metric.dimension),
  });
}
