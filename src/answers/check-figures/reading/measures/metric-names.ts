import type { Corpus } from "../../../../corpus/corpus.ts";
import { metricNames } from "../../../find/names-in-text.ts";

const known = new WeakMap<Corpus, ReadonlyMap<string, readonly string[]>>();
const knownChanges = new WeakMap<Corpus, ReadonlyMap<string, readonly string[]>>();

/** Names of metrics as running text has them: English ones in the plural, too. */
export function runningNames(corpus: Corpus): ReadonlyMap<string, readonly string[]> {
  const made = known.get(corpus) ?? withPlurals(metricNames(corpus));
  known.set(corpus, made);
  return made;
}

const CHANGE =
  /\b(?:cut|cuts|reduction|savings?|saved|decrease|decline|drop|fall|growth|increase|gain|rise|improvement)\b(?: (?:in|of)(?: the)?\b)?|(?:节省|降低|下降|减少|缩减|提升|增长|增加|上升)?(?:降幅|增速|增幅|幅度|跌幅|涨幅|增长率)|(?:节省|降低|下降|减少|缩减)$/gi;

/** Same, and what metrics of change are changes of: service costs that come down are a cut of service cost. */
export function changingNames(corpus: Corpus): ReadonlyMap<string, readonly string[]> {
  const made = knownChanges.get(corpus);
  if (made) return made;
  const names = new Map<string, readonly string[]>(metricNames(corpus));
  for (const [name, ids] of metricNames(corpus)) {
    const bare = name.replace(CHANGE, " ").replace(/\s+/g, " ").trim();
    if (bare !== name && bare.length > 2 && !names.has(bare)) names.set(bare, ids);
  }
  const all = withPlurals(names);
  knownChanges.set(corpus, all);
  return all;
}

function withPlurals(names: ReadonlyMap<string, readonly string[]>): Map<string, readonly string[]> {
  const all = new Map(names);
  for (const [name, ids] of names)
    if (/[a-z]{3}$/.test(name) && !/s$/.test(name) && !all.has(`${name}s`)) all.set(`${name}s`, ids);
  return all;
}
