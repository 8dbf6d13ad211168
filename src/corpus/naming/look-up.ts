import { foldName } from "./fold-name.ts";
import { nearest } from "./nearest.ts";

/** A thing with the names by which it may be asked for. */
export interface Candidate<T> {
  readonly thing: T;
  /** Wins if it is asked for as written. Suggestions name it. */
  readonly id: string;
  readonly names?: readonly string[];
  /** Names that count only if nothing has the asked one among its id and names. */
  readonly aliases?: readonly string[];
  /** What a misspelt name is compared with; without it the id and all names. */
  readonly likened?: readonly string[];
}

/** What a name means: one thing, several, or none. `near` has the ids that are most like it, best first. */
export type LookUp<T> =
  | { readonly found: T }
  | { readonly several: readonly T[] }
  | { readonly near: readonly string[] };

/** Looks a name up: the id as written, then the names and the aliases, folded. */
export function lookUp<T>(asked: string, candidates: readonly Candidate<T>[], most = 3): LookUp<T> {
  return createLookUp(candidates, most)(asked);
}

/** Same, for candidates that are asked for often. */
export function createLookUp<T>(candidates: readonly Candidate<T>[], most = 3): (asked: string) => LookUp<T> {
  const byId = shelve(candidates.map(({ thing, id }) => [id, thing]));
  const byName = shelve(
    candidates.flatMap(({ thing, id, names = [] }) => [id, ...names].map((name) => [foldName(name), thing])),
  );
  const byAlias = shelve(
    candidates.flatMap(({ thing, aliases = [] }) => aliases.map((name) => [foldName(name), thing])),
  );
  return (asked) => {
    const folded = foldName(asked);
    const [first, ...others] = byId.get(asked.trim()) ?? byName.get(folded) ?? byAlias.get(folded) ?? [];
    if (first === undefined)
      return {
        get near() {
          return nearIds(asked, candidates, most);
        },
      };
    return others.length > 0 ? { several: [first, ...others] } : { found: first };
  };
}

/** Things by name, each once. */
function shelve<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const shelf = new Map<string, T[]>();
  for (const [name, thing] of entries) {
    const others = shelf.get(name);
    if (!others) shelf.set(name, [thing]);
    else if (!others.includes(thing)) others.push(thing);
  }
  return shelf;
}

/** The ids of the candidates with the names most like the asked one. */
export function nearIds(
  asked: string,
  candidates: readonly Candidate<unknown>[],
  most: number,
): readonly string[] {
  const owners = new Map(
    candidates.flatMap(({ id, names = [], aliases = [], likened = [id, ...names, ...aliases] }) =>
      likened.map((name) => [name, id] as const),
    ),
  );
  const near = nearest(asked, [...owners.keys()], 2 * most + 2);
  return [...new Set(near.map((name) => owners.get(name) ?? name))].slice(0, most);
}

/** All things that a name means. */
export function allOf<T>(match: LookUp<T>): readonly T[] {
  if ("found" in match) return [match.found];
  return "several" in match ? match.several : [];
}

/** The thing that a name means, the first of several; undefined if it means none. */
export const firstOf = <T>(match: LookUp<T>): T | undefined => allOf(match)[0];
