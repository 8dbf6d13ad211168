import { groupBy } from "../../corpus/corpus.ts";
import { plainText } from "./plain-text.ts";
import { findLine, sortLines } from "./sorted-lines.ts";
import { STOP_WORDS } from "./stop-words.ts";

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

/** Every way to name things, without case and blanks and with the ids that it may mean: a line for each two first characters. */
export function namesOf(things: readonly Named[]): string {
  const forms = new Map<string, Set<string>>();
  for (const { id, zh, en, aliases = [], variants = [] } of things) {
    for (const name of [zh, en, ...aliases, ...variants, id.replaceAll("-", " ")]) {
      const form = squeeze(plainText(name)).text;
      // "per" is a name of the price-earnings ratio, and a word of nearly every question
      if (form.length < OPENING || STOP_WORDS.has(name)) continue;
      const ids = forms.get(form);
      if (ids) ids.add(id);
      else forms.set(form, new Set([id]));
    }
  }
  const longestFirst = [...forms].sort(([a], [b]) => b.length - a.length);
  const groups = groupBy(longestFirst, ([form]) => form.slice(0, OPENING));
  return sortLines(
    [...groups].map(([opening, group]) => [
      opening,
      group.map(([form, ids]) => [form, ...ids].join(" ")).join("\t"),
    ]),
  );
}

const OPENING = 2;

/** A name without case and blanks, and the ids that it may mean. */
export interface NamedForm {
  readonly form: string;
  readonly ids: readonly string[];
}

/** The names in the list that namesOf makes. */
export const readNames = (names: string): readonly NamedForm[] =>
  names === "" ? [] : names.split("\n").flatMap((line) => readForms(line.slice(line.indexOf("\t") + 1)));

/** No name is longer without its blanks. */
const LONGEST = 80;

/** All stretches of a plain text that may be names, without case and blanks: each once. */
export function stretchesOf(plain: string): readonly string[] {
  const { text, at } = squeeze(plain);
  const found = new Set<string>();
  for (let start = 0; start <= text.length - OPENING; start++) {
    if (!opens(plain, at[start] ?? 0)) continue;
    for (let end = start + OPENING; end <= Math.min(text.length, start + LONGEST); end++)
      if (closes(plain, (at[end - 1] ?? 0) + 1)) found.add(text.slice(start, end));
  }
  return [...found];
}

/** Opens names that were looked up. */
export function lexiconOf(forms: readonly NamedForm[]): Lexicon {
  const longestFirst = [...forms].sort((a, b) => b.form.length - a.form.length);
  const groups = groupBy(longestFirst, ({ form }) => form.slice(0, OPENING));
  return (plain) => mentions(plain, (opening) => groups.get(opening) ?? []);
}

/** Opens the list that namesOf makes. */
export function openLexicon(names: string): Lexicon {
  const read = new Map<string, readonly NamedForm[]>();
  return (plain) =>
    mentions(plain, (opening) => {
      const known = read.get(opening) ?? readForms(findLine(names, opening));
      if (known.length > 0) read.set(opening, known); // of what no name opens with, questions have no end
      return known;
    });
}

/** Tells which of many lists that namesOf makes may have a name that stands in a text, by their places: all that do, and few others. */
export function openLists(lists: readonly string[]): (plain: string) => ReadonlySet<number> {
  const byOpening = new Map<string, { readonly form: string; readonly at: number }[]>();
  lists.forEach((names, at) => {
    for (const { form } of readNames(names)) {
      const opening = form.slice(0, OPENING);
      const others = byOpening.get(opening);
      if (others) others.push({ form, at });
      else byOpening.set(opening, [{ form, at }]);
    }
  });
  return (plain) => {
    const { text } = squeeze(plain);
    const found = new Set<number>();
    for (let start = 0; start <= text.length - OPENING; start++)
      for (const { form, at } of byOpening.get(text.slice(start, start + OPENING)) ?? [])
        if (text.startsWith(form, start)) found.add(at);
    return found;
  };
}

function readForms(line: string | undefined): NamedForm[] {
  return (line?.split("\t") ?? []).map((entry) => {
    const [form = "", ...ids] = entry.split(" ");
    return { form, ids };
  });
}

function mentions(plain: string, formsOf: (opening: string) => readonly NamedForm[]): Mention[] {
  const { text, at } = squeeze(plain);
  const found: Mention[] = [];
  for (let start = 0; start <= text.length - OPENING; start++) {
    const from = at[start] ?? 0;
    if (!opens(plain, from)) continue;
    for (const { form, ids } of formsOf(text.slice(start, start + OPENING))) {
      const to = (at[start + form.length - 1] ?? 0) + 1;
      if (!text.startsWith(form, start) || !closes(plain, to)) continue;
      found.push({ start: from, end: to, ids });
      start += form.length - 1;
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

/** A name does not begin inside a Latin word or number, nor end in one: 昇腾910 is not in 昇腾910b, nor the US in US$5. A plural s may follow. */
function opens(plain: string, from: number): boolean {
  return !(WORD.test(plain.charAt(from)) && WORD.test(plain.charAt(from - 1)));
}

function closes(plain: string, to: number): boolean {
  if (!WORD.test(plain.charAt(to - 1))) return true;
  const rest = plain.slice(to, to + 2);
  if (rest.startsWith("$")) return false;
  if (/^\.\d/.test(rest) && /\d/.test(plain.charAt(to - 1))) return false;
  return !WORD.test(rest.charAt(0)) || (/^s(?![a-z0-9])/.test(rest) && /[a-z]/.test(plain.charAt(to - 1)));
}
