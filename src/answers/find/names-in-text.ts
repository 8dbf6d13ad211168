import type { Corpus } from "../../corpus/corpus.ts";
import { readPeriods } from "../../notation/periods/read-periods.ts";

const entities = new WeakMap<Corpus, ReadonlyMap<string, readonly string[]>>();
const metrics = new WeakMap<Corpus, ReadonlyMap<string, readonly string[]>>();

/** Every way to write an entity, with the ids that it may mean. */
export function entityNames(corpus: Corpus): ReadonlyMap<string, readonly string[]> {
  return kept(entities, corpus, () =>
    [...corpus.entities.values()].flatMap(({ id, zh, en, aliases = [], variants = [] }) =>
      [zh, en, ...aliases, ...variants].map((name) => [name, id] as const),
    ),
  );
}

/** Every way to write a metric, with the ids that it may mean: its names, and the titles of columns that hold it. */
export function metricNames(corpus: Corpus): ReadonlyMap<string, readonly string[]> {
  return kept(metrics, corpus, () => [
    ...[...corpus.metrics.values()].flatMap(({ id, zh, en, aliases = [] }) =>
      [zh, en, ...aliases].map((name) => [asWord(name), id] as const),
    ),
    ...[...corpus.tables.values()].flatMap(({ columns }) =>
      columns.flatMap(({ metric, title, aliases = [] }) =>
        metric === undefined
          ? []
          : [title.zh, title.en, ...aliases]
              .filter((name) => name.length > 2 && !isTime(name))
              .map((name) => [asWord(name), metric] as const),
      ),
    ),
  ]);
}

/** A metric's name as sentences write it: Capex at the head of a list or row is no proper name. */
const asWord = (name: string): string => (/^[A-Z][a-z]+$/.test(name) ? name.toLowerCase() : name);

/** Whether a column's title only says when: 2024 over the revenue of segments is no name of revenue. */
export function isTime(title: string): boolean {
  const times = readPeriods(title);
  return times.length > 0 && times.reduce((left, { raw }) => left.replace(raw, ""), title).trim() === "";
}

function kept(
  store: WeakMap<Corpus, ReadonlyMap<string, readonly string[]>>,
  corpus: Corpus,
  list: () => readonly (readonly [string, string])[],
): ReadonlyMap<string, readonly string[]> {
  const known = store.get(corpus);
  if (known) return known;
  const names = new Map<string, readonly string[]>();
  for (const [name, id] of list()) names.set(name, [...new Set([...(names.get(name) ?? []), id])]);
  store.set(corpus, names);
  return names;
}
