import { readTicker } from "../../../corpus/naming/ticker.ts";
import { listedNames } from "../../names/listed-names.ts";
import { isPlace } from "../../names/places.ts";

/** Whom a note on one share is about, and the symbol under which it names the share. */
export interface Noted {
  readonly name: string;
  readonly ticker: string;
}

const RATED =
  /\b(?:rating|recommendation|stock view)\b[\s:：|]{0,4}(?:strong )?(?:buy|outperform|overweight|accumulate|add|hold|neutral|equal[- ]?weight|in[- ]line|market perform|sector perform|underweight|underperform|reduce|sell)\b/i;
const TARGET = /\b(?:price target|target price)\b/i;

/** Whether a cover rates one share: with a rating, and a price that it is to reach. */
export const ratesOne = (cover: string): boolean => RATED.test(cover) && TARGET.test(cover);

/** What goes on behind the name with which a title opens. */
const OPENS = /^\s?(?:[:：–—|(（]|- |$)/;
const RATES = /\b(?:price target|target price)\b|目标价|投资评级|(?:买入|增持|推荐|中性|减持)[（(]/i;

/** How often the text has to say the name with which the title begins. */
const RECURS = 3;
/** A name of up to five words in capitals, before what the title says of it. */
const LEAD = /^([A-Z][\w&.'’-]*(?: (?:[A-Z&][\w&.'’-]*|of|and|the|de)){0,4})\s?(?:[:–—|]|- |\()/;

/**
 * The company whose name begins the title of a note that rates one share, with the only symbol that stands alone on its cover or in
 * brackets in the title. Undefined if there are several symbols, as in notes on a sector, or if the text does not speak of the name again.
 */
export function notedCompany(title: string, cover: string, text: string): Noted | undefined {
  const named = listedNames([title, cover]).find(
    (each) => title.startsWith(each.name) && OPENS.test(title.slice(each.name.length)),
  );
  if (named && RATES.test(cover)) return named;
  const name = LEAD.exec(title)?.[1]?.trim();
  if (name === undefined || isPlace(name) || text.split(name).length <= RECURS || !ratesOne(cover))
    return undefined;
  const symbols = symbolsOf(title, cover);
  const [ticker] = symbols;
  return ticker !== undefined && new Set(symbols.map(rootOf)).size === 1 ? { name, ticker } : undefined;
}

const LONGEST_LINE = 80;

function symbolsOf(title: string, cover: string): string[] {
  const inTitle = [...title.matchAll(/\(([^()]{2,24})\)/g)].map(([, inside = ""]) => inside);
  return [...inTitle, ...cover.split("\n")]
    .map((line) => line.replace(/^(?:bloomberg|reuters|ticker|symbol)s?\b\s?[:：]?\s?/i, ""))
    .filter((line) => line.length <= LONGEST_LINE)
    .flatMap((line) => line.split(/\s[/|]\s|[,;]\s/).map((part) => part.trim()))
    .filter((part) => /^[A-Z0-9][A-Z0-9.:/ -]{2,15}$/.test(part) && /[A-Z]/.test(part))
    .filter((part) => readTicker(part) !== undefined);
}

/** A symbol without its market: HLDN of HLDN.OQ and of HLDN US. */
const rootOf = (symbol: string): string => readTicker(symbol)?.code ?? symbol;
