import { normalise } from "../../notation/numbers/normalise.ts";

/** A name found in a text, and what it names. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
}

/** Names as they are looked for: without case, spaces and hyphens, by their first two characters, the longest first. */
type Matcher = ReadonlyMap<string, readonly Wanted[]>;

interface Wanted {
  readonly folded: string;
  readonly ids: readonly string[];
  /** A single Latin word that begins with a capital: Figure is a company, a figure is none. */
  readonly capital: boolean;
}

/** Where names stand in a text; the longest at a place, none inside another. Spaces, hyphens and a possessive come and go. */
export function findMentions(text: string, names: ReadonlyMap<string, readonly string[]>): Mention[] {
  const matcher = matcherOf(names);
  const plain = normalise(text);
  const { folded, places } = fold(plain);
  const cased = /[A-Z]/.test(plain);
  const found: Mention[] = [];
  for (let at = 0; at < folded.length - 1; at++)
    for (const { folded: name, ids, capital } of matcher.get(folded.slice(at, at + 2)) ?? []) {
      if (!folded.startsWith(name, at)) continue;
      const [start = 0, last = 0] = [places[at], places[at + name.length - 1]];
      if (!isWhole(plain, start, last + 1) || (capital && cased && !/[A-Z]/.test(plain.charAt(start))))
        continue;
      found.push({ start, end: last + 1, ids });
      break;
    }
  return longest(found);
}

/** Those of which no longer one holds a part; the first of two as long. */
function longest(found: readonly Mention[]): Mention[] {
  const sorted = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Set<number>();
  const kept = sorted.filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (taken.has(at)) return false;
    for (let at = start; at < end; at++) taken.add(at);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

const matchers = new WeakMap<ReadonlyMap<string, readonly string[]>, Matcher>();

function matcherOf(names: ReadonlyMap<string, readonly string[]>): Matcher {
  const known = matchers.get(names);
  if (known) return known;
  const byName = new Map<string, Wanted>();
  for (const [name, ids] of names) {
    const { folded } = fold(normalise(name));
    if (folded.length < 2) continue;
    const before = byName.get(folded);
    byName.set(folded, {
      folded,
      ids: [...new Set([...(before?.ids ?? []), ...ids])],
      capital: /^[A-Z][A-Za-z]*$/.test(name) && before?.capital !== false,
    });
  }
  const matcher = new Map<string, Wanted[]>();
  for (const wanted of [...byName.values()].sort((a, b) => b.folded.length - a.folded.length)) {
    const head = wanted.folded.slice(0, 2);
    const bucket = matcher.get(head);
    if (bucket) bucket.push(wanted);
    else matcher.set(head, [wanted]);
  }
  matchers.set(names, matcher);
  return matcher;
}

/** A text without case, spaces and joining signs, and where each of its characters stood. */
function fold(plain: string): { readonly folded: string; readonly places: readonly number[] } {
  let folded = "";
  const places: number[] = [];
  const lower = plain.toLowerCase();
  const source = lower.length === plain.length ? lower : plain;
  for (let at = 0; at < source.length; at++) {
    const sign = source.charAt(at);
    if (JOINING.has(sign)) continue;
    if (POSSESSIVE.test(source.slice(at, at + 3))) {
      at++;
      continue;
    }
    folded += sign;
    places.push(at);
  }
  return { folded, places };
}

const JOINING = new Set([" ", "-", "_", "·", "‐", "‑", "\t"]);
/** China's cloud market is the China cloud market. */
const POSSESSIVE = /^['’]s(?: |$)/;
const LATIN = /[A-Za-z0-9]/;

/** A Latin name does not begin or end inside a word, nor before the rest of a longer name of a model: DeepSeek-R9. */
function isWhole(text: string, start: number, end: number): boolean {
  if (LATIN.test(text.charAt(start)) && LATIN.test(text.charAt(start - 1))) return false;
  if (/\d/.test(text.charAt(start)) && /\d[.,]$/.test(text.slice(Math.max(0, start - 2), start)))
    return false;
  if (!LATIN.test(text.charAt(end - 1))) return true;
  const after = text.slice(end, end + 12);
  return !/^(?:[A-Za-z0-9]|\.\d|[-_][A-Za-z]{0,6}\d)/.test(after);
}
