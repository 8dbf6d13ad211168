const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
/** Signs of magnitude as powers of ten; 万 and 亿 multiply all that comes before them. */
const SMALL = [
  ["千", 3],
  ["百", 2],
  ["十", 1],
] as const;
const LARGE = [
  ["亿", 8],
  ["万", 4],
] as const;

/** A Chinese numeral; `vague` if it gives only the order of magnitude (数百, 几十, 上千万). */
export interface Numeral {
  readonly value: number;
  readonly vague: boolean;
}

/**
 * The value of a Chinese numeral: 两千万, 一万五千亿, 两千三 (2,300), 七十四点九, 二〇二四, 半, 数万亿. Undefined for anything else, also
 * for neighbouring digits that are two numbers or a name (五六, 三五).
 */
export function parseNumeral(text: string): Numeral | undefined {
  if (text === "半") return { value: 0.5, vague: false };
  const vague = /^[数几]|[数几]$/.test(text);
  const body = text.replace(/^[数几]/, "").replace(/[数几]$/, "");
  const [, whole = "", fraction, scale = ""] =
    /^([零〇一二两三四五六七八九十百千万亿]+)(?:点([零〇一二三四五六七八九]+)([百千万亿]*))?$/.exec(body) ??
    [];
  if (whole === "") return undefined;
  const value = worthOf(whole);
  if (value === undefined) return undefined;
  if (fraction === undefined) return { value, vague };
  const decimals = [...fraction].map((digit) => DIGITS[digit] ?? 0).join("");
  const scaled = scale === "" ? 1 : worthOf(scale);
  return scaled === undefined
    ? undefined
    : { value: Number((Number(`${value}.${decimals}`) * scaled).toPrecision(15)), vague };
}

/** Splits at the largest sign: what is before it is multiplied, what is behind is added. */
function worthOf(text: string): number | undefined {
  for (const [sign, power] of LARGE) {
    const at = text.lastIndexOf(sign);
    if (at < 0) continue;
    const before = at === 0 ? 1 : worthOf(text.slice(0, at));
    const after = remainder(text.slice(at + 1), power);
    return before === undefined || after === undefined || after >= 10 ** power
      ? undefined
      : before * 10 ** power + after;
  }
  return belowTenThousand(text);
}

/** What follows a sign: 三千 of 两万三千; a digit alone counts the next lower place, 零 takes that back: 两千三, 两千零三. */
function remainder(text: string, power: number): number | undefined {
  if (text === "") return 0;
  const digit = DIGITS[text];
  if (digit !== undefined) return digit * 10 ** (power - 1);
  return worthOf(text.replace(/^[零〇]/, ""));
}

function belowTenThousand(text: string): number | undefined {
  if (/^[零〇一二三四五六七八九]+$/.test(text)) return digitByDigit(text);
  for (const [sign, power] of SMALL) {
    const at = text.indexOf(sign);
    if (at < 0) continue;
    const head = text.slice(0, at).replace(/^[零〇]/, "");
    const count = head === "" ? 1 : DIGITS[head];
    const after = remainder(text.slice(at + 1), power);
    return count === undefined || after === undefined || after >= 10 ** power
      ? undefined
      : count * 10 ** power + after;
  }
  return DIGITS[text];
}

/** 二〇二四 and 一九: digits in a row count only as a year is written, or with a zero among them. */
function digitByDigit(text: string): number | undefined {
  if (text.length === 1) return DIGITS[text];
  if (!/[零〇]/.test(text)) return undefined;
  return Number([...text].map((digit) => DIGITS[digit] ?? 0).join(""));
}

const WORDS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** All English number words, for a pattern; longer forms first. */
export const NUMBER_WORDS = [
  "half an?(?=[ -](?:million|billion|trillion))",
  // "Close to a billion": elsewhere a price may be for a million.
  "(?<=\\b(?:over|nearly|almost|than|about|around|least|up to|close to|exceed(?:s|ed|ing)?|reach(?:es|ed)?|approach(?:es|ed|ing)?) )a(?= (?:million|billion|trillion)\\b(?!-))",
  `(?:${Object.keys(TENS).join("|")})-(?:${WORDS.slice(0, 9).join("|")})`,
  ...WORDS,
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
  ...Object.keys(TENS),
].join("|");
const TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");

/** The value of an English number word up to ninety-nine. */
export function parseWord(word: string): number | undefined {
  const lower = word.toLowerCase();
  if (/^half an?$/.test(lower)) return 0.5;
  if (lower === "a") return 1;
  const at = WORDS.indexOf(lower);
  if (at >= 0) return at + 1;
  const teen = TEENS.indexOf(lower);
  if (teen >= 0) return teen + 13;
  const [tens = "", digit] = lower.split("-");
  const base = TENS[tens];
  if (base === undefined) return undefined;
  return digit === undefined ? base : base + WORDS.indexOf(digit) + 1;
}
