import { type MetricName, readMetricName } from "../../corpus/naming/metric-name.ts";
import type { Metric } from "../../corpus/schema/metric.ts";

/** A metric as names are compared. */
export interface NamedMetric {
  readonly metric: Metric;
  readonly names: readonly MetricName[];
  /** Other words for it that say the same footing and change as its names do. */
  readonly aliases: readonly MetricName[];
  readonly han: readonly string[];
  readonly latin: readonly string[];
}

/** Reads what a metric is called. */
export function namedMetric(metric: Metric): NamedMetric {
  const { zh, en, aliases = [] } = metric;
  const written = [...new Set([zh, en])];
  const names = written.map(readMetricName);
  const footing = footingOf(names);
  const isHan = (name: string) => /\p{Script=Han}/u.test(name);
  return {
    metric,
    names,
    aliases: aliases.map(readMetricName).filter(({ qualifiers }) => sameSet(qualifiers, footing)),
    han: written.filter(isHan),
    latin: written.filter((name) => !isHan(name)),
  };
}

/** How surely two metrics of two reports are one, 0 if they are not: by their names or family, with the same footing and change, and units that can meet. */
export function proofOfMetric(one: NamedMetric, other: NamedMetric): number {
  if (!dimensionsFit(one.metric.dimension, other.metric.dimension)) return 0;
  if (!sameSet(footingOf(one.names), footingOf(other.names))) return 0;
  if (meet(one.names, other.names))
    return one.metric.id === other.metric.id ? 4 : sameWords(one, other) ? 3 : 2;
  const apart =
    (one.han.length > 0 && other.han.length > 0) || (one.latin.length > 0 && other.latin.length > 0);
  const disagree =
    apart && one.names.some(({ isFamily }) => isFamily) && other.names.some(({ isFamily }) => isFamily);
  if (disagree) return 0;
  if (!apart && one.metric.id === other.metric.id) return 2;
  return meet(one.names, other.aliases) || meet(one.aliases, other.names) ? 1 : 0;
}

const sameWords = (one: NamedMetric, other: NamedMetric): boolean =>
  [...one.han, ...one.latin].some((name) => [...other.han, ...other.latin].includes(name));

const meet = (ours: readonly MetricName[], theirs: readonly MetricName[]): boolean =>
  ours.some((a) => theirs.some((b) => a.base !== "" && a.base === b.base));

/** Everything that the names say of footing and change. */
const footingOf = (names: readonly MetricName[]): string[] =>
  [...new Set(names.flatMap(({ qualifiers }) => qualifiers))].sort();

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, at) => each === b[at]);

/** All currencies are one dimension here: whether two amounts can meet is another question. */
export function dimensionsFit(a: string | null, b: string | null): boolean {
  const plain = (dimension: string) => dimension.replace(/^money-[a-z]{3}(?=$|-per-)/, "money");
  return a === null || b === null || plain(a) === plain(b);
}
