import { LEGAL_ENDING } from "../../../corpus/naming/legal-forms.ts";
import { EXCHANGE } from "../../../corpus/naming/ticker.ts";
import { escaped } from "../../../notation/escaped.ts";
import type { Given } from "../../given.ts";
import { INNER_WORD, NAME_WORD, NEXT_WORD } from "../../names/latin-name.ts";
import { notedCompany } from "./noted-company.ts";
import { ratesOne } from "./rated-share.ts";
import { asSpelled, type Registrant } from "./registrant.ts";
import { isOfCompany, type ReportKind } from "./report-kind.ts";

/** A company as a report names it. */
export interface Company {
  readonly name?: string;
  readonly aliases: readonly string[];
  readonly ticker?: string;
}

const ZH_LEGAL = /[\u4e00-\u9fffA-Za-z（）()]{2,28}?(?:股份有限公司|有限责任公司|集团有限公司|有限公司)/g;
const EN_LEGAL = new RegExp(
  `(?<![\\p{L}\\p{N}])${NAME_WORD}(?:,? ${INNER_WORD}){0,6}?,? ${LEGAL_ENDING}(?!\\p{L})`,
  "gu",
);
const EN_STAND_IN = /^(?:the|our|this|each|that|any|a|an|such|holding|parent|public|private|limited)\b/i;
const TICKER = new RegExp(
  "(?:证券代码|股票代码|代码|Stock Code|Ticker|Trading Symbol)\\s?[:：]?\\s?([0-9]{6}(?:\\.(?:SH|SZ|BJ))?|[0-9]{4,5}(?:\\.HK)?|[A-Z]{1,5})\\b(?!\\/)" +
    `|\\b([0-9]{6}\\.(?:SH|SZ|BJ|SS)|[0-9]{4,5}\\.HK)\\b|\\(${EXCHANGE}\\s?[:：]\\s?([A-Z0-9.]{1,8})\\)`,
  "u",
);
/** Of a filing's cover: the symbol between the head of its column and the exchange. */
const TRADED =
  /trading symbols?(?:\(s\))?[\s\S]{0,240}?\b([A-Z]{1,5})[\s|]+(?:the )?(?:NYSE|NASDAQ|New York Stock Exchange)/i;
/** Who announces results in the title of a release. */
const ANNOUNCER =
  /^([A-Z][\w&.'’,-]*(?: [A-Z&][\w&.'’,-]*){0,4}) (?:announces?|reports?|posts)\b.{0,80}\b(?:results|earnings|financials|guidance|outlook)\b/;
/** A line that is a legal name in capitals and nothing else: BEST BUY CO., INC. */
const CAPITALS =
  /^(?!.*\b(?:OF|THE|REPORT|NOTICE|STATEMENTS?|PARENT|HOLDING COMPANY)\b)([A-Z0-9][A-Z0-9&.,'’ -]{1,60},? (?:INC|INCORPORATED|CORP|CORPORATION|LTD|LIMITED|COMPANY|PLC|LLC|HOLDINGS|GROUP)\.?)$/m;
const MOST_TEXT = 400_000;
/** So many texts are of the front pages, on which a filing says as what its shares are traded. */
const FRONT_TEXTS = 80;

/** The company that a report is about, from its cover, its title, its ticker and the names that recur. */
export function companyOf(
  title: string,
  cover: string,
  texts: readonly string[],
  kind: ReportKind | undefined,
  registrant: Registrant | undefined,
  given: Given,
): Company {
  const own = registrant !== undefined || isOfCompany(kind);
  const head = `${title}\n${cover}`;
  const text = texts.join("\n").slice(0, MOST_TEXT);
  const [, zh, other, en] = TICKER.exec(head) ?? [];
  const ticker =
    zh ?? other ?? en ?? (own ? tradedAs(`${head}\n${texts.slice(0, FRONT_TEXTS).join("\n")}`) : undefined);
  const named = registrant?.name ?? (own ? (legalName(head, text) ?? recurring(head, text)) : undefined);
  const noted = named === undefined && !own ? notedCompany(title, cover, text) : undefined;
  const name =
    given.company ??
    (named === undefined
      ? (titled(title, own) ?? noted?.name ?? onItsLine(title, cover))
      : asSpelled(named, text));
  const aliases = name === undefined ? [] : shortNames(name, head, text);
  const known = noted?.ticker ?? ticker;
  return {
    ...(name !== undefined && { name }),
    aliases,
    ...(known !== undefined && name !== undefined && { ticker: known }),
  };
}

/** The legal name that the cover gives: on a line that says little else, with its ticker, or again and again in the text. */
function legalName(head: string, text: string): string | undefined {
  const zh = [...head.matchAll(ZH_LEGAL)].map(([name]) =>
    name.replace(/^(?:公司名称|名称|公司)?\s?[:：]?/, ""),
  );
  const en = [...head.matchAll(EN_LEGAL)].map(([name]) => name).filter((name) => !EN_STAND_IN.test(name));
  const lines = head.split("\n");
  const isItsOwn = (name: string) =>
    lines.some((line) => line.includes(name) && line.length - name.length <= MOST_BESIDE) ||
    lines.some((line) => line.startsWith(name) && HEAD.test(line.slice(name.length))) ||
    LISTED.test(head.slice(head.indexOf(name) + name.length)) ||
    text.split(name).length > RECURS;
  const known = zh.filter((name) => name.length > 6 && !/会计师|证券|审计|交易所|银行股份.*保荐/.test(name));
  return [...known, ...en].find(isItsOwn) ?? CAPITALS.exec(head)?.[1];
}
const [MOST_BESIDE, RECURS] = [30, 3];
/** What a name heads: Consolidated Statements of Income, and Subsidiaries, Annual Report on Form 10-K. */
const HEAD =
  /^ (?:and (?:its )?subsidiaries|(?:unaudited |condensed )?consolidated|statements? of|balance sheets?|(?:\d{4} )?(?:annual|interim|quarterly) report|form \d+-[kqf])\b[^.]{0,60}$/i;
const LISTED = new RegExp(`^[^.\\n]{0,12}\\(${EXCHANGE}\\b`, "u");

/** What a share of the company is traded as; the i of its pattern is for the words, a symbol is in capitals. */
function tradedAs(head: string): string | undefined {
  const symbol = TRADED.exec(head)?.[1];
  return symbol === symbol?.toUpperCase() ? symbol : undefined;
}

const titled = (title: string, own: boolean): string | undefined =>
  inTitle(title) ?? (own ? ANNOUNCER.exec(title)?.[1] : undefined);

/** A line of the cover that recurs in the text as a name: how an association or a family firm is called. */
function recurring(head: string, text: string): string | undefined {
  for (const line of head.split("\n").slice(0, 12)) {
    const name = line.replace(/\s*[（(][^()（）]*[)）]\s*$/, "").trim();
    if (
      name.length < 4 ||
      name.length > 60 ||
      /[:：,，。.;\d]/.test(name) ||
      !/^[A-Z\u4e00-\u9fff]/.test(name)
    )
      continue;
    if (/report|报告|statement|contents|目录|table of/i.test(name)) continue;
    if (text.split(name).length > 3) return name;
  }
  return undefined;
}

const [LED_BY_LEGAL, ONLY_LEGAL] = [
  new RegExp(`^${EN_LEGAL.source}(?=\\s?[:：|–—])`, "u"),
  new RegExp(`^(?:${EN_LEGAL.source}|${ZH_LEGAL.source})$`, "u"),
];
const [WITH_SYMBOL, ONLY_WITH_SYMBOL] = [
  new RegExp(`(${NAME_WORD}(?: ${NEXT_WORD}){0,5}?)\\s?\\(${EXCHANGE}\\s?:`, "u"),
  new RegExp(`^(${NAME_WORD}(?:,? ${INNER_WORD}){0,6}) ?\\(${EXCHANGE}\\s?: ?[A-Z0-9.]{1,8}\\)$`, "u"),
];

/** The company that a note has in its title: 宁德时代（300750.SZ）, Example Corp (NASDAQ: EXM), Example plc: third-quarter results. */
function inTitle(title: string): string | undefined {
  const [legal] = LED_BY_LEGAL.exec(title) ?? [];
  if (legal !== undefined && !EN_STAND_IN.test(legal)) return legal;
  return (
    /([\u4e00-\u9fffA-Za-z]{2,16})\s?[（(]\s?(?:[0-9]{6}(?:\.[A-Z]{2})?|[0-9]{4,5}\.HK)\s?[)）]/.exec(
      title,
    )?.[1] ?? WITH_SYMBOL.exec(title)?.[1]?.trim()
  );
}

/** Names of those who write of companies. */
const WRITES =
  /\b(?:Securities|Research|Capital|Markets|Partners|Advisors|Institute|Exchange|Media|Consulting)\b|证券|研究|基金|咨询/;
const FIRST_LINES = 6;

/** The company whose name and symbol are the only such line at the top, or whose legal name is the whole title. */
function onItsLine(title: string, cover: string): string | undefined {
  const lines = [title, ...cover.split("\n").slice(0, FIRST_LINES)];
  const [listed, ...more] = new Set(lines.flatMap((each) => ONLY_WITH_SYMBOL.exec(each.trim())?.[1] ?? []));
  if (listed !== undefined) return more.length === 0 ? listed : undefined;
  return ONLY_LEGAL.test(title) && !WRITES.test(title) && !ratesOne(cover) ? title : undefined;
}

/** Abbreviations that the text defines for the company, and its plain name without what makes it legal. */
function shortNames(name: string, head: string, text: string): string[] {
  const found = new Set<string>();
  const zh = /(?:证券简称|股票简称|公司简称|A股简称)\s?[:：]?\s?([\u4e00-\u9fffA-Za-z*]{2,10})/.exec(
    head,
  )?.[1];
  if (zh !== undefined) found.add(zh);
  for (const source of [head, text.slice(0, 100_000)]) {
    const at = source.indexOf(name);
    const after = at < 0 ? "" : source.slice(at + name.length, at + name.length + 120);
    const defined =
      /^[^。.]{0,40}?(?:以下)?简称[为:：]?\s?[“"「‘']?([\u4e00-\u9fffA-Za-z]{2,12})[”"」’']?/.exec(
        after,
      )?.[1];
    if (defined !== undefined && !/^(?:公司|本公司|集团|本集团|上市公司|发行人)$/.test(defined))
      found.add(defined);
    const [, bracket = ""] = /^[^()（）.;]{0,30}[(（]([^()（）]{0,80})[)）]/.exec(after) ?? [];
    for (const [, alias = ""] of bracket.matchAll(/[“"]([A-Z][\w&.' -]{1,30})[”"]/g))
      if (!/^(?:The |the )?(?:Company|Group|Corporation|Registrant|Issuer|Bank|Firm)$/.test(alias))
        found.add(alias.trim());
  }
  const plain = name
    .replace(new RegExp(`(?:,? (?:Co\\.?|${LEGAL_ENDING}))+$`, "iu"), "")
    .replace(/(?:股份有限公司|集团有限公司|有限责任公司|有限公司)$/, "")
    .trim();
  if (plain.length >= 3 && plain !== name) found.add(plain);
  const spoken = plain.replace(/\.com$/i, "");
  if (spoken !== plain && isSpoken(spoken, text)) found.add(spoken);
  found.delete(name);
  return [...found];
}

/** Whether a text calls something so within its sentences, with a capital and more than once or twice: Amazon, of Amazon.com. */
const isSpoken = (name: string, text: string): boolean =>
  text.slice(0, 100_000).split(new RegExp(`(?<=[a-z,] )${escaped(name)}\\b(?!\\.)`)).length > 3;
