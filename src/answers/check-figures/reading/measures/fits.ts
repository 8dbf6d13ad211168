import type { Corpus } from "../../../../corpus/corpus.ts";
import type { Figure } from "../../../../notation/figures/figure.ts";
import { heldQuantities } from "../../../figures/held-quantity.ts";

/** The one metric that a subject has in a figure's dimension, by its name: 725.3 EFLOPS can only be its compute. */
export function onlyMetric(
  corpus: Corpus,
  ids: readonly string[],
  { unit }: Figure,
  chinese: boolean,
): string | undefined {
  const own = unit === undefined ? undefined : corpus.units.get(unit);
  const dimension = own?.dimension;
  // A unit that is a word says what it counts: rides, users.
  const isCount = dimension === "count" && own?.words === true;
  if (
    dimension === undefined ||
    (!isCount && /^(?:share|multiple|count|money|percentage|time|calendar)/.test(dimension))
  )
    return undefined;
  const [only, ...more] = new Set(
    heldQuantities(corpus)
      .filter(
        (held) =>
          ids.includes(held.of) &&
          held.unit !== undefined &&
          (isCount ? held.unit === unit : corpus.units.get(held.unit).dimension === dimension),
      )
      .map(({ metric }) => metric),
  );
  const metric = only === undefined || more.length > 0 ? undefined : corpus.metrics.get(only);
  return metric && (chinese ? metric.zh : metric.en);
}

/** Whether a metric can have a figure of that unit: by its dimension, else by the figures that the report has of it. */
export function fits(corpus: Corpus, metric: string, { unit }: Figure): boolean {
  if (unit === undefined) return true;
  const dimension = corpus.units.get(unit).dimension;
  const own = dimensionsOf(corpus).get(metric);
  if (dimension === "count" && own?.has("count")) return unitsOf(corpus).get(metric)?.has(unit) === true;
  return own === undefined || own.has(dimension) || [...own].some((each) => kin(each, dimension));
}

const kin = (a: string, b: string): boolean =>
  a.startsWith(b) || b.startsWith(a) || (a.startsWith("money") && b.startsWith("money"));

const dimensions = new WeakMap<Corpus, ReadonlyMap<string, ReadonlySet<string>>>();

function dimensionsOf(corpus: Corpus): ReadonlyMap<string, ReadonlySet<string>> {
  const known = dimensions.get(corpus);
  if (known) return known;
  const made = new Map<string, Set<string>>();
  for (const { metric, unit } of heldQuantities(corpus)) {
    const own = made.get(metric) ?? new Set<string>();
    if (unit !== undefined) own.add(corpus.units.get(unit).dimension);
    made.set(metric, own);
  }
  for (const [metric, own] of made) {
    const dimension = corpus.metrics.get(metric)?.dimension;
    if (dimension) own.add(dimension);
    if (own.size === 0) made.delete(metric);
  }
  dimensions.set(corpus, made);
  return made;
}

const units = new WeakMap<Corpus, ReadonlyMap<string, ReadonlySet<string>>>();

function unitsOf(corpus: Corpus): ReadonlyMap<string, ReadonlySet<string>> {
  const known = units.get(corpus);
  if (known) return known;
  const made = new Map<string, Set<string>>();
  for (const { metric, unit } of heldQuantities(corpus))
    if (unit !== undefined) made.set(metric, (made.get(metric) ?? new Set<string>()).add(unit));
  units.set(corpus, made);
  return made;
}
