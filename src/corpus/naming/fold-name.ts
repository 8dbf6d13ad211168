import { plainLetters } from "../../notation/plain-letters.ts";

/** One form for names that are the same to a reader: width, case, accents, blanks, hyphens, traditional characters and a ticker's zeros do not count. */
export function foldName(text: string): string {
  const folded = plainLetters(text).replace(/[\s\-_·.,'’"“”()[\]《》「」]+/g, "");
  return folded.length <= LONGEST_TICKER ? foldTicker(folded) : folded;
}

const LONGEST_TICKER = 8;

/** Hong Kong's tickers are written with and without zeros, market and its side: 700.HK, 0700.HK, HK.00700; 00700 is of no other market. */
function foldTicker(folded: string): string {
  const digits =
    /^0*([1-9]\d{0,4})hk$/.exec(folded)?.[1] ??
    /^hk0*([1-9]\d{0,4})$/.exec(folded)?.[1] ??
    /^0(?=\d{3,4}$)0*([1-9]\d*)$/.exec(folded)?.[1];
  return digits === undefined ? folded : `${digits}hk`;
}
