import type { Span } from "../search/ranking/naming.ts";

/** Where a question writes a ticker: letters alone only in capitals and at least three, so that no word is taken for one. */
export function tickersIn(query: string, ticker: string | undefined): readonly Span[] {
  if (ticker === undefined) return [];
  const wide = query.normalize("NFKC");
  return formsOf(ticker).flatMap((form) => {
    const pattern = new RegExp(`(?<![A-Za-z0-9.])${escaped(form)}(?![A-Za-z0-9])`, "g");
    return [...wide.matchAll(pattern)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    }));
  });
}

/** A ticker as it may be written: whole, and its code without the exchange if that says enough and is no year. */
function formsOf(ticker: string): readonly string[] {
  const whole = ticker.normalize("NFKC").toUpperCase();
  const codes = whole
    .split(/[^A-Z0-9]+/)
    .filter((part) => /^(?!(?:19|20)\d\d$)\d{4,}$/.test(part) || /^[A-Z]{3,}$/.test(part));
  const isSure = /[^A-Z]/.test(whole) || whole.length > 2;
  return [...new Set([...(isSure ? [whole] : []), ...codes.filter((code) => !EXCHANGE.test(code))])];
}

const EXCHANGE = /^(?:NYSE|NASDAQ|SSE|SZSE|HKEX|AMEX|LSE|TSE|SEHK)$/;

const escaped = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\${sign}`);
