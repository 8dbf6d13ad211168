import type { CorpusData } from "../../../src/corpus/data.ts";

/** Words that stand in so few passages are rare; of those a copy exchanges a part, so that new ones come as they do in new text. */
const RARE = 10;
const EXCHANGED = 0.4;
/** The first word of a company's English name is exchanged in every copy, unless so large a part of all passages has it; a pair of Han characters is often no name alone. */
const COMMON = 0.05;

/** A way to make copies of reports that have other numbers, names and rare words, each copy its own, in all its passages alike. */
export function createVariation(
  reports: readonly CorpusData[],
): (data: CorpusData, copy: number) => CorpusData {
  const holders = new Map<string, number>();
  for (const { claims } of reports)
    for (const { zh, en } of claims)
      for (const word of new Set(wordsOf(zh === en ? zh : `${zh}\n${en}`)))
        holders.set(word, (holders.get(word) ?? 0) + 1);
  const most = COMMON * reports.reduce((sum, { claims }) => sum + claims.length, 0);
  const names = new Set(
    reports.flatMap(({ entities }) =>
      entities
        .filter(({ kind }) => kind === "company")
        .map(({ en }) => wordsOf(en)[0] ?? "")
        .filter((word) => /^\p{Script=Latin}/u.test(word) && (holders.get(word) ?? 0) <= most),
    ),
  );
  const isExchanged = (word: string, copy: number): boolean =>
    names.has(word) || ((holders.get(word) ?? 0) <= RARE && draw(word, copy) < EXCHANGED);

  return (data, copy) => {
    const latin = (word: string): string =>
      isExchanged(word.toLowerCase(), copy) ? spelt(word, copy) : word;
    const han = (run: string): string => {
      const characters = [...run];
      for (let at = 1; at < characters.length; at++) {
        const pair = `${characters[at - 1]}${characters[at]}`;
        if (isExchanged(pair, copy)) characters[at] = neighbour(characters[at] ?? "", pair, copy);
      }
      return characters.join("");
    };
    const vary = (text: string): string =>
      text
        .replace(HAN_RUN, han)
        .replace(LATIN, latin)
        .replace(NUMBER, (number) => numbered(number, copy));
    return { ...walk(data, vary, copy), id: `${data.id}-copy-${copy}` };
  };
}

const HAN_RUN = /\p{Script=Han}{2,}/gu;
const LATIN = /\p{Script=Latin}{4,}/gu;
/** Years stay: reports of one time speak of the same few. */
const NUMBER = /(?<![\d.,A-Za-z])(?!(?:19|20)\d\d(?!\d))\d[\d,]*(?:\.\d+)?/g;

function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(LATIN) ?? [];
  const pairs = (text.match(HAN_RUN) ?? []).flatMap((run) => {
    const characters = [...run];
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
  });
  return [...words, ...pairs];
}

/** What is said to people: texts and names, not ids. */
const SAID = new Set(["zh", "en", "aliases", "variants", "printed"]);
const COUNTED = new Set(["value", "low", "high"]);
const CELLS = "cells";
/** Cells hold ids and periods beside words. */
const ID = /^[a-z0-9.;-]+$/;

/** A thing of a corpus with what is said in it varied, and its numbers moved. */
function walk<T>(thing: T, vary: (text: string) => string, copy: number): T;
function walk(thing: unknown, vary: (text: string) => string, copy: number): unknown {
  return moved(thing, "");

  function moved(each: unknown, key: string): unknown {
    if (typeof each === "string")
      return SAID.has(key) || (key === CELLS && !ID.test(each)) ? vary(each) : each;
    if (typeof each === "number") return COUNTED.has(key) || key === CELLS ? shifted(each, copy) : each;
    if (Array.isArray(each)) return each.map((part) => moved(part, key));
    if (typeof each !== "object" || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([own, value]) => [own, moved(value, own)]));
  }
}

/** Another number of as many digits. */
const numbered = (number: string, copy: number): string =>
  number.replace(/\d/g, (digit, at: number) =>
    String(
      at === 0 && digit !== "0" ? 1 + ((Number(digit) + copy) % 9) : (Number(digit) + copy * (at + 3)) % 10,
    ),
  );

const shifted = (number: number, copy: number): number =>
  Number.isInteger(number) && number > 1900 && number < 2100
    ? number
    : Number(numbered(String(number), copy));

const VOWELS = "aeiouy";
const CONSONANTS = "bcdfghjklmnpqrstvwxz";

/** A word that nobody knows, of as many letters and syllables. */
function spelt(word: string, copy: number): string {
  const key = Math.floor(draw(word.toLowerCase(), copy + 0.5) * 1e6);
  return word.replace(/[a-z]/gi, (letter, at: number) => {
    const small = letter.toLowerCase();
    const own = VOWELS.includes(small) ? VOWELS : CONSONANTS;
    const other = own[(own.indexOf(small) + key + at * 7) % own.length] ?? small;
    return letter === small ? other : other.toUpperCase();
  });
}

/** A character that lies near in Unicode, where characters of one radical lie together. */
function neighbour(character: string, pair: string, copy: number): string {
  const step = 1 + Math.floor(draw(pair, copy + 0.5) * 40);
  const other = String.fromCodePoint((character.codePointAt(0) ?? 0) + step);
  return /\p{Script=Han}/u.test(other) ? other : character;
}

/** A number from 0 to below 1 that a text and a number always give. */
function draw(text: string, salt: number): number {
  let hash = Math.imul(salt * 2 + 1, 0x9e3779b1);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
