import type { Bound } from "../schema/quantity.ts";
import type { Units } from "../unit.ts";
import { shift } from "./decimal.ts";
import { NUMBER_WORDS, parseNumeral, parseWord } from "./numeral.ts";
import { phraseAt } from "./phrase.ts";
import { scaleAt } from "./scale.ts";
import { unitAt } from "./unit-reader.ts";

/** A number with its scale and unit, without what stands before it. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly digits: number;
  readonly power: number;
  readonly value: number;
  readonly unit?: string;
  readonly bound?: Bound;
  readonly kind: "digits" | "numeral" | "word" | "phrase";
  readonly ordinal: boolean;
}

/** Measure words that say how a thing is counted, not what it is. */
const CLASSIFIER =
  /^ ?(?:个|款|台|家|名|条|块|种|项|次|枚|张|件|部门|部|颗|片|位|大类|大|重|代|余|场|座|笔|套|份)/;

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

const PERCENT = /百分之([零一二两三四五六七八九十]+|\d+(?:\.\d+)?)/y;

/** 百分之五十, which says its unit first. */
export function percentAt(text: string, at: number): Amount | undefined {
  PERCENT.lastIndex = at;
  const [printed = "", number = ""] = PERCENT.exec(text) ?? [];
  const value = /\d/.test(number) ? Number(number) : parseNumeral(number)?.value;
  if (value === undefined) return undefined;
  const amount = { start: at, end: at + printed.length, digits: value, power: 0, value, unit: "%" };
  return { ...amount, kind: "numeral", ordinal: false };
}

const NUMBER = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
/** OCR puts spaces into numbers (26. 9%); they are trusted before a % and in a cell of their own. */
const SPACED = /(?:\d{1,3}(?:, ?\d{3})+(?!\d)|\d+)(?:\. ?\d+)?/y;

function digitsAt(text: string, at: number, units: Units): Amount {
  const printed = numberAt(text, at);
  const digits = Number(printed.replace(/[, ]/g, ""));
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

/** What may follow the number: 多 or 余 or +, a scale, a unit or only a classifier. */
function measured(
  text: string,
  read: Pick<Amount, "start" | "end" | "digits" | "ordinal" | "kind">,
  units: Units,
): Amount {
  let end = read.end;
  let bound: Bound | undefined;
  const more = () => {
    const mark = /^(?: ?[多余](?=[ \u4e00-\u9fff])|\+(?!\d))/.exec(text.slice(end, end + 3));
    if (!mark) return;
    end += mark[0].length;
    bound = "over";
  };
  if (read.ordinal) {
    const word = /^(?:st|nd|rd|th)\b|^ ?(?:个|位|代|台|次|名|届|大)/.exec(text.slice(end, end + 3));
    return { ...read, end: end + (word?.[0].length ?? 0), power: 0, value: read.digits };
  }
  more();
  const direct = unitAt(text, end, units);
  const scale = direct && /^[十百千万亿]/.test(direct.name) ? undefined : scaleAt(text, end);
  if (scale) {
    end = scale.end;
    more();
  }
  const unit = scale ? unitAt(text, end, units) : direct;
  if (unit) end = unit.end;
  else end += CLASSIFIER.exec(text.slice(end, end + 4))?.[0].length ?? 0;
  const power = scale?.power ?? 0;
  return {
    ...read,
    end,
    power,
    value: shift(read.digits, power),
    ...(unit && { unit: unit.unit }),
    ...(bound && { bound }),
  };
}

const WORD = new RegExp(`\\b(?:${NUMBER_WORDS})(?:\\b|(?=fold))`, "iy");

/** English words count only before a unit or a scale: two years, three million; "one" only before time. */
function wordAt(text: string, at: number, units: Units): Amount | undefined {
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  const digits = word === undefined ? undefined : parseWord(word);
  if (word === undefined || digits === undefined) return undefined;
  const end = at + word.length;
  const joined =
    text[end] === "-" && !text.startsWith("-fold", end)
      ? `${text.slice(0, end)} ${text.slice(end + 1)}`
      : text;
  const amount = measured(joined, { start: at, end, digits, ordinal: false, kind: "word" }, units);
  if (amount.unit === undefined && amount.power === 0) return undefined;
  const span = amount.unit === undefined ? "" : units.get(amount.unit).dimension;
  return digits === 1 && !["time", "calendar"].includes(span) && amount.power === 0 ? undefined : amount;
}

const NUMERAL = /[零〇一二两三四五六七八九十百千万亿半数几]{1,24}/y;
/** One-character units that make words with numerals (十分, 三国, 一层) count only after digits. */
const CLEAR = new Set(["年", "天", "倍", "元", "周", "秒", "人", "台", "辆"]);

function numeralAt(text: string, at: number, units: Units): Amount | undefined {
  NUMERAL.lastIndex = at;
  const printed = NUMERAL.exec(text)?.[0] ?? "";
  const numeral = parseNumeral(printed);
  if (!numeral) return undefined;
  const { value, vague } = numeral;
  const start = { start: at, end: at + printed.length, digits: value, kind: "numeral" } as const;
  if (/第 ?$/.test(text.slice(Math.max(0, at - 2), at))) return ordinalAt(text, start, units);
  const rank = /^ ?级(?:别)?(?:以上)?的?/.exec(text.slice(start.end, start.end + 6));
  if (rank && value >= 100) {
    const unit = unitAt(text, start.end + rank[0].length, units);
    const end = unit?.end ?? start.end + (rank[0].startsWith("级别") ? 2 : 1);
    return {
      ...start,
      end,
      power: 0,
      value,
      bound: "order",
      ordinal: false,
      ...(unit && { unit: unit.unit }),
    };
  }
  if (/^成(?![立为功本员果都长就熟])/.test(text.slice(start.end, start.end + 2)) && value <= 10) {
    return { ...start, end: start.end + 1, power: 0, value: value * 10, unit: "%", ordinal: false };
  }
  const unit = unitAt(text, start.end, units);
  const bound: { bound?: Bound } = vague ? { bound: "order" } : {};
  if (unit && (unit.name.length > 1 || CLEAR.has(unit.name)) && !/^[万亿]/.test(printed)) {
    const half = /^半/.exec(text.slice(unit.end, unit.end + 1)) ? 0.5 : 0;
    return {
      ...start,
      end: unit.end + half * 2,
      power: 0,
      value: value + half,
      digits: value + half,
      unit: unit.unit,
      ordinal: false,
      ...bound,
    };
  }
  const classifier = CLASSIFIER.exec(text.slice(start.end, start.end + 4));
  if (classifier && value !== 1 && value !== 0.5 && !/^[万亿]/.test(printed)) {
    return { ...start, end: start.end + classifier[0].length, power: 0, value, ordinal: false, ...bound };
  }
  const large =
    /^[一二两三四五六七八九数几].*[百千万亿]/.test(printed) ||
    (/[上近]$/.test(text.slice(0, at).slice(-1)) && value >= 1e4);
  return large ? { ...start, power: 0, value, ordinal: false, ...bound } : undefined;
}

function ordinalAt(
  text: string,
  start: Pick<Amount, "start" | "end" | "digits" | "kind">,
  units: Units,
): Amount | undefined {
  if (/^ ?(?:方|时间|者)/.test(text.slice(start.end, start.end + 3))) return undefined;
  return measured(text, { ...start, ordinal: true }, units);
}
