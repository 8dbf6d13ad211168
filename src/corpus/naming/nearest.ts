import { plainLetters } from "../../notation/plain-letters.ts";

/** The names most like the asked one, best first; none where nothing is alike. */
export function nearest(asked: string, names: readonly string[], count: number): string[] {
  const wanted = printOf(asked);
  if (wanted.folded.length === 0) return [];
  const near: { readonly name: string; readonly score: number }[] = [];
  for (const name of names) {
    const score = likeness(wanted, kept(name));
    if (score >= LEAST) near.push({ name, score });
  }
  return near
    .sort((a, b) => b.score - a.score || a.name.localeCompare(b.name))
    .slice(0, count)
    .map(({ name }) => name);
}

const LEAST = 0.34;

/** What of a name is compared: its folded form and the pairs of neighbours in it. */
interface Print {
  readonly folded: string;
  readonly pairs: ReadonlySet<string>;
}

/** Names are those of a corpus, so there are only so many; what is asked for is not kept. */
const prints = new Map<string, Print>();
const MOST_KEPT = 50_000;

function kept(name: string): Print {
  const known = prints.get(name);
  if (known) return known;
  const print = printOf(name);
  if (prints.size < MOST_KEPT) prints.set(name, print);
  return print;
}

function printOf(name: string): Print {
  const folded = fold(name);
  return { folded, pairs: bigrams(folded) };
}

/** Shared bigrams over all (Dice), raised where one name holds the other. */
function likeness(a: Print, b: Print): number {
  if (a.folded === b.folded) return 1;
  const [fewer, more] = a.pairs.size < b.pairs.size ? [a.pairs, b.pairs] : [b.pairs, a.pairs];
  if (holds(a.folded, b.folded)) return Math.max(0.6, dice(fewer, more));
  // Of two lengths as different as that no count of pairs comes to the least.
  return (2 * fewer.size) / (fewer.size + more.size) < LEAST ? 0 : dice(fewer, more);
}

function dice(fewer: ReadonlySet<string>, more: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of fewer) if (more.has(pair)) shared++;
  return (2 * shared) / (fewer.size + more.size || 1);
}

const holds = (a: string, b: string): boolean =>
  a.length > 1 && b.length > 1 && (a.length > b.length ? a.includes(b) : b.includes(a));

function bigrams(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at < text.length - 1; at++) pairs.add(text.slice(at, at + 2));
  if (pairs.size === 0) pairs.add(text);
  return pairs;
}

const fold = (text: string) => plainLetters(text.slice(0, 100)).replace(/[\s_-]+/g, "");
