import type { Lang } from "../../notation/lang.ts";
import { type Dictionary, stemsIn } from "./dictionary.ts";
import { pairs } from "./words.ts";

/** A word of a question, and what it may be called in the other language: each as terms of the index. */
export interface Translation {
  /** Where it stands: the places of its characters if it is Chinese. */
  readonly places: readonly number[];
  readonly ways: readonly (readonly string[])[];
}

/** Of so many characters is a Chinese word that is looked up; one alone may mean anything. */
const LENGTHS = [4, 3, 2] as const;

/** The language of a plain question: Chinese if it has as many Chinese characters as Latin words. */
export function languageOf(plain: string): Lang {
  const han = plain.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 0 && han >= (plain.match(/\p{Script=Latin}+/gu)?.length ?? 0) ? "zh" : "en";
}

/** All words of a plain question that a dictionary knows, the longest Chinese ones first: they may lie over each other. */
export function translationsOf(plain: string, dictionary: Dictionary): readonly Translation[] {
  const all = languageOf(plain) === "en" ? ofEnglish(plain, dictionary) : ofChinese(plain, dictionary);
  return all.filter(({ ways }) => ways.length > 0);
}

const ofEnglish = (plain: string, { inChinese }: Dictionary): readonly Translation[] =>
  stemsIn(plain).map((stem, at) => ({ places: [at], ways: inChinese(stem).map(pairs) }));

const ofChinese = (plain: string, { inEnglish }: Dictionary): readonly Translation[] =>
  LENGTHS.flatMap((length) =>
    Array.from({ length: Math.max(0, plain.length - length + 1) }, (_, start) => ({
      places: Array.from({ length }, (_, at) => start + at),
      ways: inEnglish(plain.slice(start, start + length)).map((stem) => [stem]),
    })),
  );
