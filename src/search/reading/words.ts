import { stem } from "./stem.ts";
import { STOP_WORDS } from "./stop-words.ts";

/** Cuts a text into terms, alike for documents and questions. */
export type Analyse = (text: string) => string[];

const RUN = /\p{Script=Han}+|[\p{L}\p{N}]+(?:[-_.'’/+@&][\p{L}\p{N}]+)*\+?/gu;
const HAN = /^\p{Script=Han}/u;

/** The terms of a text in plain form: stems of words, parts and whole of compounds (gpt-4o), pairs of Han characters. */
export function words(plain: string, ending: (word: string) => string = stem): string[] {
  const terms: string[] = [];
  for (const run of plain.match(RUN) ?? []) {
    if (HAN.test(run)) terms.push(...pairs(run));
    else terms.push(...compound(run, ending));
  }
  return terms;
}

/** 智能算力 → 智能, 能算, 算力; a character alone stays itself. */
export function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function compound(run: string, ending: (word: string) => string): string[] {
  const terms: string[] = [];
  const parts = splitMixed(run).flatMap((piece) => piece.split(/[-_'’/+@&]+/).filter(Boolean));
  for (const part of parts) {
    if (HAN.test(part)) terms.push(...pairs(part));
    else if (!STOP_WORDS.has(part) && part !== "s") terms.push(ending(part));
  }
  if (parts.length > 2) terms.push(...parts.slice(1).map((part, index) => `${parts[index]}${part}`));
  const whole = run.replace(/[-_'’/+@&.]+/g, "");
  if (parts.length > 1 && !/\p{Script=Han}/u.test(whole)) terms.push(whole);
  else if (/^[a-z]{2,}\d/.test(run)) terms.push(...(run.match(/^[a-z]+|\d.*$/g) ?? []));
  return terms;
}

/** Letters and Han characters written together are words of their own: ai编程. */
function splitMixed(run: string): string[] {
  return run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [];
}
