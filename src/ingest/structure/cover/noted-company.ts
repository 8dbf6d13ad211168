import { readTicker } from "../../../corpus/naming/ticker.ts";
import { escaped } from "../../../notation/escaped.ts";
import { INNER_WORD, NAME_WORD } from "../../names/latin-name.ts";
import { listedNames } from "../../names/listed-names.ts";
import { isPlace } from "../../names/places.ts";
import { ratesOne } from "./rated-share.ts";

/** Whom a note on one share is about, and the symbol under which it names the share, if it does. */
export interface Noted {
  readonly name: string;
  readonly ticker?: string;
}

/** What goes on behind the name with which a title opens. */
const OPENS = /^\s?(?:[:：–—|(（]|- |$)/;
const RATES = /\b(?:price target|target price)\b|目标价|投资评级|(?:买入|增持|推荐|中性|减持)[（(]/i;

/** A name of up to five words in capitals, before what the title says of it. */
const LEAD = new RegExp(`^(${NAME_WORD}(?: ${INNER_WORD}){0,4})\\s?(?:[:–—|]|- |\\()`, "u");
/** What a title calls the note itself, or all of a trade: Company Update: …, Sector Review – …. */
const OF_NOTE =
  /\b(?:notes?|updates?|research|initiation|initiating|coverage|results?|preview|review|quarter|sector|industry|market|daily|weekly|monthly|strategy|company|equity|equities|stocks?|reports?|focus|flash|upgrade|downgrade)\b/i;

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
  if (name === undefined || isPlace(name) || OF_NOTE.test(name) || !ratesOne(cover) || !recurs(name, text))
    return undefined;
  const symbols = symbolsOf(title, cover);
  if (new Set(symbols.map(rootOf)).size > 1) return undefined;
  const [ticker] = symbols;
  return { name, ...(ticker !== undefined && { ticker }) };
}

/** Whether a text speaks within its sentences of what a title names, wholly or by the first word: "we expect Halden to". */
function recurs(name: string, text: string): boolean {
  const [first = ""] = name.split(" ");
  return new RegExp(`[a-z,;] (?:${escaped(name)}|${escaped(first)})(?![\\w-])`).test(text);
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
