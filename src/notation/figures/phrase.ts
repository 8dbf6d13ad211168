/** Figures that are said without a number: 翻倍 is 2x, half of is 50 %. */
const PHRASES: readonly (readonly [string, number, string])[] = [
  ["翻两番|\\bquadrupl(?:es?|ed|ing)\\b", 4, "x"],
  ["翻了?一?倍|翻了?一?番|\\b(?:doubl(?:es?(?!-)|ed|ing)|twice|twofold)\\b", 2, "x"],
  ["\\b(?:tripl(?:es?|ed|ing)|trebled?|thrice|threefold)\\b", 3, "x"],
  ["减半|\\b(?:halved|halving)\\b", 0.5, "x"],
  ["半数|一半|\\bhalf (?:of|the)\\b", 50, "%"],
];

const PATTERNS = PHRASES.map(([words, value, unit]) => ({
  pattern: new RegExp(words, "iy"),
  value,
  unit,
}));

/** All of them, for a pattern. */
export const PHRASE_WORDS = PHRASES.map(([words]) => words).join("|");

/** The phrase that stands at a place. */
export function phraseAt(text: string, at: number): { value: number; unit: string; end: number } | undefined {
  for (const { pattern, value, unit } of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { value, unit, end: at + match[0].length };
  }
  return undefined;
}
