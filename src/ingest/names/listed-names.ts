import { knownCompany } from "./known-companies.ts";

/** Companies that a text names with the symbol of their shares in brackets: 青禾股份（301234.SZ）, Alder Grid (ALG GR). */
export interface ListedName {
  readonly name: string;
  readonly ticker: string;
}

const HAN =
  /(?<=^|[\s，、。；：:,;(（"“与和及])([\p{Script=Han}A-Z][\p{Script=Han}A-Za-z]{1,7})\s?[（(]\s?(\d{6}(?:\.(?:SH|SZ|BJ|SS))|\d{4,5}\.HK|[A-Z]{1,5}\.(?:US|N|O))(?:[,，;；/][^()（）]{0,30})?\s?[)）]/gmu;
const LATIN =
  /(?<![\w-])([A-Z][\w&.'’-]*(?: [A-Z&][\w&.'’-]*){0,4}) \((?:(?:NYSE|NASDAQ|Nasdaq|HKEX|SEHK|LSE|ASX|TSE|TSX|Euronext|Xetra)\s?: ?([A-Z0-9.]{1,8})|([A-Z0-9]{1,6} (?:US|GR|GY|LN|FP|JP|JT|HK|CH|KS|TT|SW|IM|SM|NA|AU|CN|IN|SS|SZ|DC|NO|FH|BB|SS|SP|MK|TB))|(\d{6}\.(?:SH|SZ|BJ|SS)|\d{4,5}\.HK))(?:[,;] [^()]{0,60})?\)/g;
/** What a sentence says before a name. */
const BEFORE =
  /^(?:(?:建议|重点|持续|继续|首先)?(?:关注|推荐|看好)|首推|包括|例如|其中|以及|相关标的|受益标的|标的|如)|^(?:(?:The|While|For|And|But|In|Both|At|Like|With|Buy|Sell|Hold|Of|From|By|On|As|Our|We|Also|Peers?|Rival|Prefer)\s+)+/;
const MOST = 300;

/** The companies that texts name so, each once. */
export function listedNames(texts: readonly string[]): ListedName[] {
  const found = new Map<string, ListedName>();
  for (const text of texts)
    for (const [, said = "", ...symbols] of [...text.matchAll(HAN), ...text.matchAll(LATIN)]) {
      const name = said.replace(BEFORE, "").trim();
      const ticker = symbols.find((symbol) => symbol !== undefined) ?? "";
      if (name.length >= 2 && !found.has(name) && found.size < MOST) found.set(name, { name, ticker });
    }
  return [...found.values()];
}

/** The first word of a name that a text also calls its company by: Alder, of Alder Grid. */
export function shortOf(name: string, texts: readonly string[]): string | undefined {
  const [first = "", ...more] = name.split(" ");
  if (more.length === 0 || first.length < 3) return undefined;
  if (more.every((word) => FORM.test(word))) return first;
  if (knownCompany(first)) return undefined;
  const alone = new RegExp(`(?<![\\w-])${first.replace(/\W/g, "\\$&")}(?![\\w-]| [A-Z&])`, "g");
  const times = texts.reduce((sum, text) => sum + (text.match(alone)?.length ?? 0), 0);
  return times >= LEAST ? first : undefined;
}
const LEAST = 2;
/** Words that say what kind of company one is. */
const FORM =
  /^(?:Holdings?|Group|Corp(?:oration)?|Inc|Ltd|Limited|Company|Co|N\.?V|AG|SE|PLC|plc|S\.?A|International)\.?$/;
