/** How people speak of where shares are listed, and the markets, as tickers have them, that they mean. */
const NAMES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/美股|美国|\b(?:us|usa|u\.s\.|american|nasdaq|nyse)\b/, ["US"]],
  [/港股|h股|香港|\b(?:hong kong|hk|h-shares?)\b/, ["HK"]],
  [/a股|\ba-shares?\b/, ["SH", "SZ", "BJ"]],
  [/国内|中国|中资|内资|\b(?:china|chinese|domestic)\b/, ["HK", "SH", "SZ", "BJ"]],
];

/** The markets that a text in plain form names; none if it names none. */
export const marketsNamed = (plain: string): ReadonlySet<string> =>
  new Set(NAMES.flatMap(([name, markets]) => (name.test(plain) ? markets : [])));

const ANY = new RegExp(NAMES.map(([name]) => name.source).join("|"), "g");

/** The text with blanks for the names of markets. */
export const withoutMarkets = (plain: string): string =>
  plain.replace(ANY, (name) => " ".repeat(name.length));
