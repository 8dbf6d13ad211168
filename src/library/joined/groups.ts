/** A thing of one report. */
export interface Member<T> {
  readonly report: string;
  readonly id: string;
  readonly thing: T;
}

/** How members of several reports are put together. */
interface Rules<T> {
  /** Only members that share a key are held against each other. */
  readonly keys: (thing: T) => readonly string[];
  /** How surely two are one thing, the higher the surer; 0 if they are not. */
  readonly proof: (one: Member<T>, other: Member<T>) => number;
  /** Whether two that a third would bring together are surely two. */
  readonly against: (one: Member<T>, other: Member<T>) => boolean;
}

/** More members than this under one key say that the key says nothing. */
const MOST_UNDER_KEY = 200;

/**
 * Members of several reports in groups, each of at most one member a report. The surest pairs come first; one that could go with two
 * of the same report alike goes with neither.
 */
export function groupMembers<T>(
  members: readonly Member<T>[],
  rules: Rules<T>,
): ReadonlyMap<Member<T>, readonly Member<T>[]> {
  const groups = new Map<Member<T>, Member<T>[]>(members.map((member) => [member, [member]]));
  for (const { one, other } of surePairs(members, rules)) {
    const [mine, theirs] = [groups.get(one) ?? [], groups.get(other) ?? []];
    if (mine === theirs) continue;
    if (mine.some((a) => theirs.some((b) => a.report === b.report || rules.against(a, b)))) continue;
    const whole = [...mine, ...theirs];
    for (const member of whole) groups.set(member, whole);
  }
  return groups;
}

interface Pair<T> {
  readonly one: Member<T>;
  readonly other: Member<T>;
  readonly proof: number;
}

function surePairs<T>(members: readonly Member<T>[], rules: Rules<T>): Pair<T>[] {
  const pairs = pairsOf(members, rules);
  const tries = new Map<string, number>();
  const number = new Map(members.map((member, at) => [member, at]));
  const sides = ({ one, other, proof }: Pair<T>) => [
    `${number.get(one)}|${other.report}|${proof}`,
    `${number.get(other)}|${one.report}|${proof}`,
  ];
  for (const pair of pairs) for (const side of sides(pair)) tries.set(side, (tries.get(side) ?? 0) + 1);
  return pairs
    .filter((pair) => sides(pair).every((side) => tries.get(side) === 1))
    .sort((a, b) => b.proof - a.proof);
}

function pairsOf<T>(members: readonly Member<T>[], { keys, proof }: Rules<T>): Pair<T>[] {
  const shelves = new Map<string, Member<T>[]>();
  for (const member of members)
    for (const key of new Set(keys(member.thing))) {
      const others = shelves.get(key);
      if (others) others.push(member);
      else shelves.set(key, [member]);
    }
  const seen = new Map<Member<T>, Set<Member<T>>>();
  const pairs: Pair<T>[] = [];
  for (const shelf of shelves.values()) {
    if (shelf.length > MOST_UNDER_KEY) continue;
    for (const [at, one] of shelf.entries())
      for (const other of shelf.slice(at + 1)) {
        const met = seen.get(one) ?? new Set();
        if (one.report === other.report || met.has(other)) continue;
        seen.set(one, met.add(other));
        const sure = proof(one, other);
        if (sure > 0) pairs.push({ one, other, proof: sure });
      }
  }
  return pairs;
}
