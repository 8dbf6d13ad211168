import { denoise } from "../../numbers/decimal.ts";
import { NUMBER_WORDS, parseNumeral, parseWord } from "../../numbers/numeral.ts";
import type { Units } from "../../units/units.ts";
import { type Amount, measured } from "../measure.ts";
import { phraseAt } from "../phrase.ts";
import { numeralAt } from "./numeral-amount.ts";

/** Reads the number that begins at a place, in digits, Chinese numerals or English words. */
export function amountAt(text: string, at: number, units: Units): Amount | undefined {
  const phrase = phraseAt(text, at);
  if (phrase) {
    const { value, unit, end } = phrase;
    return { start: at, end, digits: value, power: 0, value, unit, kind: "phrase", ordinal: false };
  }
  if (/\d/.test(text.charAt(at))) return digitsAt(text, at, units);
  return /[A-Za-z]/.test(text.charAt(at)) ? wordAt(text, at, units) : numeralAt(text, at, units);
}

const PERCENT =
  /([百千万])分之([零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?|\d+(?:\.\d+)?)/y;
const TENTHS = /(\d(?:\.\d)?)成([半一二三四五六七八九])?(?![立为功本员果都长就熟])/y;
/** 百分之, 千分之, 万分之: which unit, and how many of it are one part. */
const PARTS: Readonly<Record<string, readonly [unit: string, times: number]>> = {
  百: ["%", 1],
  千: ["‰", 1],
  万: ["%", 0.01],
};

/** 百分之七十四点九, 千分之三: a share that says its unit first. */
export function percentAt(text: string, at: number): Amount | undefined {
  TENTHS.lastIndex = at;
  const [tenths, whole, rest] = /\d/.test(text.charAt(at - 1)) ? [] : (TENTHS.exec(text) ?? []);
  if (tenths !== undefined) {
    const tenth = rest === undefined ? 0 : rest === "半" ? 5 : (parseNumeral(rest)?.value ?? 0);
    const value = denoise(Number(whole) * 10 + tenth);
    const end = at + tenths.length;
    return { start: at, end, digits: value, power: 0, value, unit: "%", kind: "numeral", ordinal: false };
  }
  PERCENT.lastIndex = at;
  const [printed = "", parts = "", number = ""] = PERCENT.exec(text) ?? [];
  const digits = /\d/.test(number) ? Number(number) : parseNumeral(number)?.value;
  const [unit, times] = PARTS[parts] ?? [];
  if (digits === undefined || unit === undefined || times === undefined) return undefined;
  const value = denoise(digits * times);
  return {
    start: at,
    end: at + printed.length,
    digits,
    power: 0,
    value,
    unit,
    kind: "numeral",
    ordinal: false,
  };
}

/** Digits with any grouping: 12,500, 1,00,000, 1'250'000, 12 500 000 (narrow or no-break space), .5 */
const NUMBER =
  /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:['’\u202f\u2009]\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
/** OCR puts spaces into numbers (26. 9%); they are trusted before a % and in a cell of their own. */
const SPACED = /(?:\d{1,3}(?:, ?\d{3})+(?!\d)|\d+)(?:\. ?\d+)?/y;

function digitsAt(text: string, at: number, units: Units): Amount {
  const printed = numberAt(text, at);
  const digits = Number(printed.replace(/[,'’\u202f\u2009 ]/g, ""));
  const ordinal =
    /第 ?$/.test(text.slice(Math.max(0, at - 2), at)) ||
    /^(?:st|nd|rd|th)\b/.test(text.slice(at + printed.length, at + printed.length + 3));
  return measured(text, { start: at, end: at + printed.length, digits, ordinal, kind: "digits" }, units);
}

function numberAt(text: string, at: number): string {
  SPACED.lastIndex = at;
  const spaced = SPACED.exec(text)?.[0] ?? "";
  if (spaced.includes(" ")) {
    const after = text.slice(at + spaced.length, at + spaced.length + 8);
    const cell = /(?:^|\t) *$/.test(text.slice(Math.max(0, at - 8), at)) && /^ *(?:\t|$)/.test(after);
    if (cell || /^ ?%/.test(after)) return spaced;
  }
  NUMBER.lastIndex = at;
  return NUMBER.exec(text)?.[0] ?? "";
}

const WORD = new RegExp(`\\b(?:${NUMBER_WORDS})(?:\\b|(?=fold))`, "iy");

/** English words count only before a unit or a scale: two years, three million; "one" only before time. */
function wordAt(text: string, at: number, units: Units): Amount | undefined {
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  const whole = word === undefined ? undefined : parseWord(word);
  if (word === undefined || whole === undefined) return undefined;
  const half = /^ and a half(?= )/i.exec(text.slice(at + word.length, at + word.length + 12))?.[0] ?? "";
  const digits = half ? whole + 0.5 : whole;
  const end = at + word.length + half.length;
  const joined =
    text[end] === "-" && !text.startsWith("-fold", end)
      ? `${text.slice(0, end)} ${text.slice(end + 1)}`
      : text;
  const amount = measured(joined, { start: at, end, digits, ordinal: false, kind: "word" }, units);
  if (amount.unit === undefined && amount.power === 0) return undefined;
  const span = amount.unit === undefined ? "" : units.get(amount.unit).dimension;
  return digits === 1 && !["time", "calendar"].includes(span) && amount.power === 0 ? undefined : amount;
}
