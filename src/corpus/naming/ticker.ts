/** A share's code on its market. */
export interface Ticker {
  /** US stands for all of its exchanges, whose codes are of one list. */
  readonly market: string;
  readonly code: string;
}

/** How a market is written: as a suffix behind a dot or a blank (600519.SS, 7203 JP), or before a colon (NASDAQ: AAPL). */
const MARKETS: Readonly<Record<string, readonly string[]>> = {
  SH: ["SH", "SS", "XSHG", "SHSE", "SSE"],
  SZ: ["SZ", "XSHE", "SZSE"],
  BJ: ["BJ", "BSE"],
  HK: ["HK", "XHKG", "SEHK", "HKEX", "HKG"],
  US: ["US", "O", "OQ", "N", "NASDAQ", "NYSE", "AMEX", "NASDAQGS", "XNAS", "XNYS"],
  JP: ["T", "JP", "JT", "TYO", "TSE"],
  KR: ["KS", "KQ", "KRX"],
  TW: ["TW", "TT", "TWO", "TWSE"],
  GB: ["L", "LN", "LON", "LSE"],
  FR: ["PA", "FP", "EPA"],
  DE: ["DE", "GR", "GY", "ETR", "F"],
  CH: ["SW", "VX", "SIX"],
  NL: ["AS", "NA", "AMS"],
  SG: ["SI", "SP", "SGX"],
  AU: ["AX", "AU", "ASX"],
  IN: ["NS", "BO", "NSE"],
  NO: ["OL", "OSE", "OSL"],
  SE: ["ST", "STO"],
  DK: ["CSE", "CPH"],
  FI: ["HE", "HEL"],
  IT: ["MI", "BIT"],
  ES: ["MC", "BME"],
  BE: ["BR", "EBR"],
  CA: ["TSX", "TSXV"],
  BR: ["B3", "BVMF"],
  ZA: ["JSE"],
  NZ: ["NZX"],
  MY: ["KLSE"],
  ID: ["IDX"],
};
/** A pattern of an exchange as it stands before a colon and the code: NYSE, OSE, Nasdaq Stockholm. */
export const EXCHANGE = `(?:${Object.values(MARKETS)
  .flat()
  .filter((name) => name.length > 2 || name === "B3")
  .join("|")}|AIM|Xetra|Oslo Børs|(?:Euronext|Nasdaq)(?: \\p{Lu}\\p{Ll}+)?)`;

const MARKET_OF = new Map(
  Object.entries(MARKETS).flatMap(([market, written]) => written.map((suffix) => [suffix, market] as const)),
);

/** Reads a share's code with its market: 0700.HK, HK.00700, 600519.SS, SH600519, 7203 JP, NASDAQ: AAPL, a bare 600519; undefined for what is none. */
export function readTicker(text: string): Ticker | undefined {
  const written = text.normalize("NFKC").trim().toUpperCase();
  const [, before, after] =
    /^([A-Z]{2,8})\s?[:.]\s?([A-Z0-9][A-Z0-9./-]{0,9})$/.exec(written) ??
    /^(SH|SZ|BJ|HK)(\d{4,6})$/.exec(written) ??
    [];
  const ahead = before === undefined ? undefined : MARKET_OF.get(before);
  if (ahead !== undefined && after !== undefined) return onMarket(ahead, after);
  const [, code = "", suffix = ""] = /^([A-Z0-9]+(?:[./-][A-Z])?)[. ]([A-Z]{1,5})$/.exec(written) ?? [];
  if (suffix === "CH" && /^\d{6}$/.test(code)) return mainland(code);
  const behind = MARKET_OF.get(suffix);
  if (behind !== undefined && code !== "") return onMarket(behind, code);
  if (/^\d{6}$/.test(written)) return mainland(written);
  return /^0\d{4}$/.test(written) ? onMarket("HK", written) : undefined;
}

/** Same, for a field that holds nothing but a ticker: bare letters are a code of the United States. */
export function readTickerField(text: string): Ticker | undefined {
  const bare = text.trim().toUpperCase();
  return readTicker(text) ?? (/^[A-Z]{1,5}(?:[./-][A-Z])?$/.test(bare) ? onMarket("US", bare) : undefined);
}

function onMarket(market: string, code: string): Ticker | undefined {
  if (market === "HK") return /^\d{1,5}$/.test(code) ? { market, code: hongKong(code) } : undefined;
  if (market === "SH" || market === "SZ" || market === "BJ")
    return /^\d{6}$/.test(code) ? { market, code } : undefined;
  return { market, code: code.replace(/[./-]/g, ".") };
}

/** Zeros ahead do not count, nor does the 8 of a counter in renminbi: 80700 is 700. */
const hongKong = (code: string): string => String(Number(/^8\d{4}$/.test(code) ? code.slice(1) : code));

/** The first digit of a mainland code tells its exchange. */
function mainland(code: string): Ticker | undefined {
  const market = /^[69]/.test(code) && !code.startsWith("92") ? "SH" : /^[023]/.test(code) ? "SZ" : "BJ";
  return { market, code };
}

/** Whether two codes of one market are of one company: equal, or two classes of its shares (GOOG and GOOGL, BRK.A and BRK.B). */
export function sameShare(a: Ticker, b: Ticker): boolean {
  if (a.market !== b.market) return false;
  if (a.code === b.code) return true;
  if (a.market !== "US") return false;
  const [short, long] = a.code.length < b.code.length ? [a.code, b.code] : [b.code, a.code];
  const root = (code: string) => code.replace(/\.[A-Z]$/, "");
  return (
    (root(a.code) === root(b.code) && root(a.code) !== a.code) ||
    (short.length >= 3 && long.length === short.length + 1 && long.startsWith(short))
  );
}
