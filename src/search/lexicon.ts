import { plainText } from "./plain-text.ts";

/** A thing of the corpus that a text names: which, and where it stands in the plain text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Ids that the name may mean; several where it is ambiguous. */
  readonly ids: readonly string[];
}

/** Finds the names of one kind of thing in plain text, the longest first. */
export type Lexicon = (plain: string) => Mention[];

interface Named {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly aliases?: readonly string[] | undefined;
  readonly variants?: readonly string[] | undefined;
}

/** Every way to name things, a line each: the name without case and blanks, and the ids that it may mean. */
export function namesOf(things: readonly Named[]): string {
  const forms = new Map<string, Set<string>>();
  for (const { id, zh, en, aliases = [], variants = [] } of things) {
    for (const name of [zh, en, ...aliases, ...variants, id.replaceAll("-", " ")]) {
      const form = squeeze(plainText(name)).text;
      if (form.length < 2) continue;
      const ids = forms.get(form);
      if (ids) ids.add(id);
      else forms.set(form, new Set([id]));
    }
  }
  return [...forms].map(([form, ids]) => `${form}\t${[...ids].join(" ")}`).join("\n");
}

/** Opens the list that namesOf makes. */
export function openLexicon(names: string): Lexicon {
  const forms = new Map<string, readonly string[]>();
  const lengths = new Map<string, number[]>();
  for (const line of names.split("\n")) {
    const [form = "", ids = ""] = line.split("\t");
    forms.set(form, ids.split(" "));
    const opening = form.slice(0, 2);
    const known = lengths.get(opening);
    if (!known) lengths.set(opening, [form.length]);
    else if (!known.includes(form.length)) known.push(form.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return (plain) => mentions(plain, forms, lengths);
}

function mentions(
  plain: string,
  forms: ReadonlyMap<string, readonly string[]>,
  lengths: ReadonlyMap<string, readonly number[]>,
): Mention[] {
  const { text, at } = squeeze(plain);
  const found: Mention[] = [];
  for (let start = 0; start < text.length - 1; start++) {
    const from = at[start] ?? 0;
    if (!opens(plain, from)) continue;
    for (const length of lengths.get(text.slice(start, start + 2)) ?? []) {
      if (start + length > text.length) continue;
      const form = text.slice(start, start + length);
      const ids = forms.get(form);
      const to = (at[start + length - 1] ?? 0) + 1;
      if (!ids || !closes(plain, to)) continue;
      found.push({ start: from, end: to, ids });
      start += length - 1;
      break;
    }
  }
  return found;
}

const SEPARATOR = /[\s\-_·.,'’"“”()[\]《》「」:：]/;
const WORD = /[a-z0-9]/;

/** The text without blanks and hyphens, and where each of its characters stood. */
function squeeze(plain: string): { text: string; at: number[] } {
  const at: number[] = [];
  let text = "";
  for (let index = 0; index < plain.length; index++) {
    const character = plain.charAt(index);
    if (SEPARATOR.test(character)) continue;
    text += character;
    at.push(index);
  }
  return { text, at };
}

/** A name does not begin inside a Latin word or number, nor end in one: 昇腾910 is not in 昇腾910b. A plural s may follow. */
function opens(plain: string, from: number): boolean {
  return !(WORD.test(plain.charAt(from)) && WORD.test(plain.charAt(from - 1)));
}

function closes(plain: string, to: number): boolean {
  if (!WORD.test(plain.charAt(to - 1))) return true;
  const rest = plain.slice(to, to + 2);
  if (/^\.\d/.test(rest) && /\d/.test(plain.charAt(to - 1))) return false;
  return !WORD.test(rest.charAt(0)) || (/^s(?![a-z0-9])/.test(rest) && /[a-z]/.test(plain.charAt(to - 1)));
}
