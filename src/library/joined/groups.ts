/** A thing of one report. */
export interface Member<T> {
  readonly report: string;
  readonly id: string;
  readonly thing: T;
}

/** How members of several reports are put together. */
export interface Rules<T> {
  /** How surely two are one thing, the higher the surer; 0 if they are not. */
  readonly proof: (one: Member<T>, other: Member<T>) => number;
  /** Whether two that a third would bring together are surely two. */
  readonly against: (one: Member<T>, other: Member<T>) => boolean;
}

/** The members of one report: by id, and by what members of others may share with them. */
export interface Shelf<T> {
  readonly byId: ReadonlyMap<string, Member<T>>;
  readonly byKey: ReadonlyMap<string, readonly Member<T>[]>;
  readonly keysOf: (thing: T) => Keys;
}

/** Under which keys a thing stands, and under which it looks for others. */
export interface Keys {
  readonly own: readonly string[];
  readonly sought: readonly string[];
}

/** Puts the things of a report on a shelf. */
export function shelfOf<T>(
  report: string,
  things: Iterable<readonly [id: string, thing: T]>,
  keysOf: Shelf<T>["keysOf"],
): Shelf<T> {
  const byId = new Map<string, Member<T>>();
  const byKey = new Map<string, Member<T>[]>();
  for (const [id, thing] of things) {
    const member = { report, id, thing };
    byId.set(id, member);
    for (const key of new Set(keysOf(thing).own)) {
      const others = byKey.get(key);
      if (others) others.push(member);
      else byKey.set(key, [member]);
    }
  }
  return { byId, byKey, keysOf };
}

/** More members of one report than this under one key say that the key says nothing. */
const MOST_UNDER_KEY = 50;

interface Pair<T> {
  readonly one: Member<T>;
  readonly other: Member<T>;
  readonly proof: number;
}

/**
 * What is one thing with a member: at most one of each report. The surest pairs come first; one that could go with two of the same
 * report alike goes with neither. Only what is connected with the member is looked at.
 */
export function groupOf<T>(
  member: Member<T>,
  shelves: ReadonlyMap<string, Shelf<T>>,
  rules: Rules<T>,
): readonly Member<T>[] {
  const pairs = connected(member, shelves, rules);
  const groups = new Map<Member<T>, Member<T>[]>();
  const groupOf = (each: Member<T>) => groups.get(each) ?? [each];
  for (const { one, other } of sure(pairs)) {
    const [mine, theirs] = [groupOf(one), groupOf(other)];
    if (mine.includes(other)) continue;
    if (mine.some((a) => theirs.some((b) => a.report === b.report || rules.against(a, b)))) continue;
    const whole = [...mine, ...theirs];
    for (const each of whole) groups.set(each, whole);
  }
  return groupOf(member);
}

/** All pairs that may be one thing, from a member on. */
function connected<T>(
  from: Member<T>,
  shelves: ReadonlyMap<string, Shelf<T>>,
  { proof }: Rules<T>,
): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  const done = new Set<Member<T>>();
  const found = [from];
  for (const one of found) {
    if (done.has(one)) continue;
    done.add(one);
    for (const other of neighbours(one, shelves)) {
      if (done.has(other)) continue;
      const surely = proof(one, other);
      if (surely === 0) continue;
      pairs.push({ one, other, proof: surely });
      found.push(other);
    }
  }
  return pairs;
}

/** Members of other reports that share a key with one. */
function neighbours<T>(one: Member<T>, shelves: ReadonlyMap<string, Shelf<T>>): ReadonlySet<Member<T>> {
  const keys = shelves.get(one.report)?.keysOf(one.thing).sought ?? [];
  const near = new Set<Member<T>>();
  for (const [report, { byKey }] of shelves) {
    if (report === one.report) continue;
    for (const key of keys) {
      const under = byKey.get(key) ?? [];
      if (under.length <= MOST_UNDER_KEY) for (const other of under) near.add(other);
    }
  }
  return near;
}

/** The pairs of which neither side could as well go with another of the same report, the surest first. */
function sure<T>(pairs: readonly Pair<T>[]): Pair<T>[] {
  const rivals = new Map<Member<T>, Map<string, number>>();
  const sides = ({ one, other, proof }: Pair<T>): readonly [Member<T>, string][] => [
    [one, `${proof} ${other.report}`],
    [other, `${proof} ${one.report}`],
  ];
  for (const pair of pairs)
    for (const [member, side] of sides(pair)) {
      const counts = rivals.get(member) ?? new Map<string, number>();
      rivals.set(member, counts.set(side, (counts.get(side) ?? 0) + 1));
    }
  return pairs
    .filter((pair) => sides(pair).every(([member, side]) => rivals.get(member)?.get(side) === 1))
    .sort((a, b) => b.proof - a.proof);
}
