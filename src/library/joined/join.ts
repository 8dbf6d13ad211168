import type { Corpus } from "../../corpus/corpus.ts";
import { groupOf, type Keys, type Member, type Rules, type Shelf, shelfOf } from "./groups.ts";
import { type Named, namedOf } from "./named.ts";
import { ownersIn } from "./owners.ts";
import { proofOf, speakAgainst } from "./same-entity.ts";
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

/** Joins the entities and metrics of several reports, by their names, tickers, kinds and owners; each when it is asked for. */
export function joinReports(corpora: readonly Corpus[]): Joined {
  const isOf = ({ of }: (typeof kept)[number]) =>
    of.length === corpora.length && of.every((corpus, at) => corpus === corpora[at]);
  const known = kept.find(isOf);
  if (known) return known.joined;
  const joined = { entity: entityJoin(corpora), metric: metricJoin(corpora) };
  kept.unshift({ of: [...corpora], joined });
  kept.length = Math.min(kept.length, MOST_KEPT);
  return joined;
}

/** The last joins: a reader asks of the same reports again and again. */
const kept: { readonly of: readonly Corpus[]; readonly joined: Joined }[] = [];
const MOST_KEPT = 4;

type Find<T> = (of: Held) => readonly Member<T>[];

/** Looks groups up, each once, their members in the order of the reports. */
function finder<T>(shelves: ReadonlyMap<string, Shelf<T>>, rules: Rules<T>): Find<T> {
  const order = [...shelves.keys()];
  const found = new Map<Member<T>, readonly Member<T>[]>();
  return ({ report, id }) => {
    const member = shelves.get(report)?.byId.get(id);
    if (!member) return [];
    const made = found.get(member);
    if (made) return made;
    const group = [...groupOf(member, shelves, rules)].sort(
      (a, b) => order.indexOf(a.report) - order.indexOf(b.report),
    );
    for (const each of group) found.set(each, group);
    return group;
  };
}

const placesIn =
  <T>(find: Find<T>) =>
  (of: Held): readonly Held[] => {
    const group = find(of);
    return group.length === 0 ? [of] : group.map(({ report, id }) => ({ report, id }));
  };

/** Companies and the like first: a thing or a segment is known by whose it is. */
function entityJoin(corpora: readonly Corpus[]): Joined["entity"] {
  const shelves = new Map(corpora.map((corpus) => [corpus.id, entitiesOf(corpus)]));
  const isOwned = ({ thing: { sort } }: Member<Named>) =>
    sort === "thing" || sort === "segment" || sort === "person";
  const bodies = finder(shelves, {
    proof: (one, other) => (isOwned(one) || isOwned(other) ? 0 : proofOf(one.thing, other.thing, "open")),
    against: (one, other) => speakAgainst(one.thing, other.thing, "open"),
  });
  const owners = ownersIn(corpora, shelves, bodies);
  const all = finder(shelves, {
    proof(one, other) {
      if (!isOwned(one) && !isOwned(other)) return bodies(one).includes(other) ? SETTLED : 0;
      return proofOf(one.thing, other.thing, owners.compare(one, other), owners.names(one, other));
    },
    against: (one, other) =>
      (isOwned(one) || isOwned(other)) && speakAgainst(one.thing, other.thing, owners.compare(one, other)),
  });
  return placesIn(all);
}

/** What companies' names have put together stays so. */
const SETTLED = 9;

function metricJoin(corpora: readonly Corpus[]): Joined["metric"] {
  const shelves = new Map(corpora.map((corpus) => [corpus.id, metricsOf(corpus)]));
  return placesIn(
    finder(shelves, {
      proof: (one, other) => proofOfMetric(one.thing, other.thing),
      against: (one, other) => !dimensionsFit(one.thing.metric.dimension, other.thing.metric.dimension),
    }),
  );
}

const entitiesOf = oncePer((corpus): Shelf<Named> => {
  const things = [...corpus.entities].map(([id, entity]) => [id, namedOf(entity)] as const);
  return shelfOf(corpus.id, things, entityKeys);
});

/** A name, and the ends of a thing's name that may begin with its maker's: h100 of nvidiah100 is looked for as a whole name, and found by one. */
function entityKeys({ sort, names, aliases, tickers }: Named): Keys {
  const cores = [...names, ...aliases].map(({ core }) => core);
  const ends = sort === "thing" ? cores.flatMap(tails) : [];
  const shares = tickers.map(({ market, code }) => `${market}:${market === "US" ? code.slice(0, 3) : code}`);
  const endings = sort === "thing" ? cores.map((core) => `…${core}`) : [];
  return {
    own: [...cores, ...ends.map((end) => `…${end}`), ...shares],
    sought: [...cores, ...ends, ...endings, ...shares],
  };
}

const metricsOf = oncePer((corpus): Shelf<NamedMetric> => {
  const things = [...corpus.metrics].map(([id, metric]) => [id, namedMetric(metric)] as const);
  return shelfOf(corpus.id, things, metricKeys);
});

function metricKeys({ metric, names, aliases }: NamedMetric): Keys {
  const keys = [`id:${metric.id}`, ...[...names, ...aliases].map(({ base }) => base)];
  return { own: keys, sought: keys };
}

/** What is made of a corpus, once. */
function oncePer<T>(make: (corpus: Corpus) => T): (corpus: Corpus) => T {
  const known = new WeakMap<Corpus, { readonly made: T }>();
  return (corpus) => {
    const found = known.get(corpus) ?? { made: make(corpus) };
    known.set(corpus, found);
    return found.made;
  };
}

/** The ends of a name that may begin with its maker's: h100 of nvidiah100. */
const tails = (core: string): string[] =>
  Array.from({ length: Math.min(Math.max(core.length - 4, 0), 22) }, (_, at) => core.slice(at + 2));
