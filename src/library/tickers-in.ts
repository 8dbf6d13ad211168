import { EXCHANGE } from "../corpus/naming/ticker.ts";
import { escaped } from "../notation/escaped.ts";
import { readFigures } from "../notation/figures/read-figures.ts";
import { linkUnits } from "../notation/units/units.ts";
import type { Span } from "../search/ranking/naming.ts";
import { casedText } from "../search/reading/plain-text.ts";
import { STOP_WORDS } from "../search/reading/stop-words.ts";

/** Finds where a question writes a ticker, as spans of its plain text. */
export function openTickers(query: string): (ticker: string | undefined) => readonly Span[] {
  const text = casedText(query);
  const plainAt = (at: number): number => text.slice(0, at).toLowerCase().length;
  let read: ReturnType<typeof readFigures> | undefined;
  // Digits that have a unit, a scale or decimals are no code: 8123 units, 8123万.
  const isCount = (code: string, at: number): boolean => {
    read ??= readFigures(text, linkUnits([])); // seldom: only beside digits that are a code of a report
    return read.some(
      ({ start, end, unit, unread, value }) =>
        start <= at &&
        end >= at + code.length &&
        (unit !== undefined || unread !== undefined || (value !== undefined && value !== Number(code))),
    );
  };
  const upper = text.toUpperCase();
  return (ticker) =>
    ticker === undefined || !codesOf(ticker).some((code) => upper.includes(code))
      ? []
      : patternsOf(ticker).flatMap((pattern) =>
          [...text.matchAll(pattern)]
            .filter(({ 0: found, index }) => /\D/.test(found) || !isCount(found, index))
            .map(({ 0: found, index }) => ({ start: plainAt(index), end: plainAt(index + found.length) })),
        );
}

/** A ticker as it may be written: whole, and its code. Digits alone are at least four, and no year. */
function patternsOf(ticker: string): readonly RegExp[] {
  const whole = ticker.normalize("NFKC").toUpperCase();
  const wholes = [whole, whole.replace(/\.SH$/, ".SS"), whole.replace(/\.SS$/, ".SH")];
  const codes = codesOf(ticker).filter((part) => part !== whole && CODE.test(part));
  const other = /\.[A-Z]{2,4}$/.test(whole) ? OTHER_EXCHANGE : "";
  return [
    ...[...new Set(wholes)]
      .filter((form) => /\D/.test(form) || CODE.test(form))
      .map((form) => patternOf(form, "")),
    ...codes.filter((code) => !IS_EXCHANGE.test(code)).map((code) => patternOf(code, other)),
  ];
}

/** The parts of a ticker, of which one stands wherever it is written: seen before a pattern is made of it. */
const codesOf = (ticker: string): readonly string[] =>
  ticker
    .normalize("NFKC")
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((part) => part !== "");

const CODE = /^(?:(?!(?:19|20)\d\d$)\d{4,}|[A-Z]{3,})$/;

/** Letters alone only in capitals, and with a $ or an exchange in front if they are few or a word: MS, ALL. */
function patternOf(form: string, notBefore: string): RegExp {
  const isLetters = /^[A-Z]+$/.test(form);
  const isWord = isLetters && (form.length < 3 || STOP_WORDS.has(form.toLowerCase()));
  const mark = isWord ? `(?<=\\$|${EXCHANGE}: ?)` : "";
  return new RegExp(
    `${mark}(?<!${LATIN}|\\.)${escaped(form)}(?!${LATIN}|\\.\\d${notBefore})`,
    isLetters ? "gu" : "giu",
  );
}

const LATIN = "[A-Za-z0-9\\u00c0-\\u024f]";
/** The same code at another exchange is another company. */
const OTHER_EXCHANGE = `|\\.[A-Za-z]{2,4}(?!${LATIN})`;
const IS_EXCHANGE = new RegExp(`^${EXCHANGE}$`, "iu");
