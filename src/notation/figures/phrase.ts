import { denoise } from "../numbers/decimal.ts";
import { parseNumeral, parseWord } from "../numbers/numeral.ts";

/** Figures that are said without a number: 翻倍 is 2x, half of is 50 %. */
const PHRASES: readonly (readonly [string, number, string])[] = [
  ["翻两番|\\bquadrupl(?:es?|ed|ing)\\b", 4, "x"],
  ["翻了?一?倍|翻了?一?番|\\b(?:doubl(?:es?(?!-| precision)|ed|ing)|twice|twofold)\\b", 2, "x"],
  ["\\b(?:tripl(?:es?|ed|ing)|trebled?|thrice|threefold)\\b", 3, "x"],
  ["减半|\\b(?:halved|halving)\\b", 0.5, "x"],
  ["半数|一半|\\bone[- ]half\\b|\\bhalf (?:of|the)\\b|^half$", 50, "%"],
];

const PATTERNS = PHRASES.map(([words, value, unit]) => ({
  pattern: new RegExp(words, "iy"),
  value,
  unit,
}));

/** All of them, for a pattern. */
export const PHRASE_WORDS = [
  ...PHRASES.map(([words]) => words),
  "[二两三四五六七八九十]{1,2}分之[一二两三四五六七八九]",
  "\\b(?:one|two|three|four|five|six|seven|eight|nine) (?:in|out of)(?: every)? (?:two|three|four|five|six|seven|eight|nine|ten)\\b",
  "\\b(?:an?|one|two|three|four|five|six|seven|eight|nine)[ -](?:thirds?|quarters?|fourths?|fifths?|sixths?|tenths?)\\b",
].join("|");

const FRACTION_ZH = /([二两三四五六七八九十]{1,2})分之([一二两三四五六七八九])/iy;
const FRACTION_EN =
  /\b(an?|one|two|three|four|five|six|seven|eight|nine)[ -](thirds?|quarters?|fourths?|fifths?|sixths?|tenths?)\b(?! (?:of |in )?(?:19|20)\d\d)/iy;
const ONE_IN =
  /\b(one|two|three|four|five|six|seven|eight|nine) (?:in|out of)(?: every)? (two|three|four|five|six|seven|eight|nine|ten)\b/iy;
const PARTS: Readonly<Record<string, number>> = {
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  tenth: 10,
};

/** A fraction in words, as a share: 三分之二, two thirds, a quarter of. */
function fractionAt(text: string, at: number): Phrase | undefined {
  FRACTION_ZH.lastIndex = at;
  const [zh, whole = "", part = ""] = FRACTION_ZH.exec(text) ?? [];
  if (zh !== undefined) return share(parseNumeral(part)?.value, parseNumeral(whole)?.value, at + zh.length);
  ONE_IN.lastIndex = at;
  const [said, some, all] = ONE_IN.exec(text) ?? [];
  if (said !== undefined && some !== undefined && all !== undefined)
    return share(parseWord(some), parseWord(all), at + said.length);
  FRACTION_EN.lastIndex = at;
  const [en, count = "", of = ""] = FRACTION_EN.exec(text) ?? [];
  if (
    en === undefined ||
    (/^an?$/i.test(count) && !/^(?: of\b| or (?:more|less|so)\b|$)/.test(text.slice(at + en.length)))
  )
    return undefined;
  const parts = PARTS[of.toLowerCase().replace(/s$/, "")];
  return share(/^an?$/i.test(count) ? 1 : parseWord(count), parts, at + en.length);
}

const share = (part = 0, whole = 0, end: number): Phrase | undefined =>
  whole > part && part > 0 ? { value: denoise((100 * part) / whole), unit: "%", end } : undefined;

interface Phrase {
  readonly value: number;
  readonly unit: string;
  readonly end: number;
}

/** The phrase at a place. */
export function phraseAt(text: string, at: number): Phrase | undefined {
  const fraction = fractionAt(text, at);
  if (fraction) return fraction;
  for (const { pattern, value, unit } of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { value, unit, end: at + match[0].length };
  }
  return undefined;
}
