import { normalise } from "../../notation/numbers/normalise.ts";

/** A name found in a text, and what it names. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
}

/** Where names stand in a text; the longest at a place, none inside another. */
export function findMentions(text: string, names: ReadonlyMap<string, readonly string[]>): Mention[] {
  const plain = normalise(text).toLowerCase();
  const found: Mention[] = [];
  for (const [name, ids] of names) {
    const wanted = normalise(name).toLowerCase();
    if (wanted.length < 2) continue;
    for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1))
      if (isWhole(plain, at, wanted)) found.push({ start: at, end: at + wanted.length, ids });
  }
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Mention[] = [];
  for (const each of found)
    if (!kept.some(({ start, end }) => each.start < end && start < each.end)) kept.push(each);
  return kept.sort((a, b) => a.start - b.start);
}

/** A Latin name does not begin or end inside a word. */
function isWhole(text: string, at: number, name: string): boolean {
  const latin = /[a-z0-9]/;
  return (
    !(latin.test(name.charAt(0)) && latin.test(text.charAt(at - 1))) &&
    !(latin.test(name.at(-1) ?? "") && latin.test(text.charAt(at + name.length)))
  );
}
