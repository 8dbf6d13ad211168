/** A name, and what a bracket right behind it calls the same: 红隼自动化（Kestrel Automation）, Kestrel Automation（红隼自动化）. */
export interface BracketedName {
  readonly name: string;
  readonly other: string;
}

const LATIN = "[A-Z][\\w&.'’-]*(?: (?:[A-Z&][\\w&.'’-]*|of|and|de)){0,4}";
const HAN = "[\\p{Script=Han}A-Za-z·]{2,16}";
const BRACKETED = [
  new RegExp(`(${HAN})\\s?[（(]\\s?(?:英文名[:：]?\\s?)?(${LATIN})\\s?[)）]`, "gu"),
  new RegExp(`(?<![\\w-])(${LATIN})\\s?[（(]\\s?(${HAN})\\s?[)）]`, "gu"),
];
const MOST = 400;

/**
 * The names in two scripts that texts give somebody whom `isKnown` knows, each once. What stands before a Chinese name runs into it:
 * the longest end of it that is known is the name.
 */
export function namesInBrackets(
  texts: readonly string[],
  isKnown: (name: string) => boolean,
): BracketedName[] {
  const found = new Map<string, BracketedName>();
  for (const text of texts)
    for (const [, said = "", other = ""] of BRACKETED.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const name = endsOf(said).find(isKnown);
      if (name !== undefined && isOfOtherScript(name, other) && found.size < MOST)
        found.set(other, { name, other });
    }
  return [...found.values()];
}

/** 其中红隼自动化, 中红隼自动化, 红隼自动化, … down to two signs; a Latin name only whole. */
const endsOf = (said: string): string[] =>
  HAS_HAN.test(said) ? Array.from({ length: said.length - 1 }, (_, from) => said.slice(from)) : [said];

const HAS_HAN = /\p{Script=Han}/u;
const isOfOtherScript = (name: string, other: string): boolean => HAS_HAN.test(name) !== HAS_HAN.test(other);
