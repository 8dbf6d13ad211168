import { LEGAL_ENDING } from "../../corpus/naming/legal-forms.ts";
import { EXCHANGE } from "../../corpus/naming/ticker.ts";
import { escaped } from "../../notation/escaped.ts";
import { knownCompany } from "./known-companies.ts";
import { NAME_WORD, NEXT_WORD } from "./latin-name.ts";
import { isPlace } from "./places.ts";

/** Companies that a text names with the symbol of their shares in brackets: 青禾股份（301234.SZ）, Alder Grid (ALG GR). */
export interface ListedName {
  readonly name: string;
  readonly ticker: string;
}

const HAN =
  /(?<=^|[\s，、。；：:,;(（"“与和及])([\p{Script=Han}A-Z][\p{Script=Han}A-Za-z]{1,7})\s?[（(]\s?(\d{6}[. ]?(?:SH|SZ|BJ|SS|CH)|\d{4,5}[. ]?HK|[A-Z]{1,5}\.(?:US|N|OQ?|L|DE|PA|AS|MI|SW|T|KS|TW))(?:[,，;；/][^()（）]{0,30})?\s?[)）]/gmu;
const LATIN = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(${NAME_WORD}(?: ${NEXT_WORD}){0,4})(?:, ${LEGAL_ENDING})? \\((?:${EXCHANGE}\\s?: ?([A-Z0-9.]{1,8})|` +
    "([A-Z0-9]{1,6} (?:US|GR|GY|LN|FP|JP|JT|HK|CH|KS|TT|SW|IM|SM|NA|AU|CN|IN|SS|SZ|DC|NO|FH|BB|SP|MK|TB))|" +
    "(\\d{6}\\.(?:SH|SZ|BJ|SS)|\\d{4,5}\\.HK))(?:[,;] [^()]{0,60})?\\)",
  "gu",
);
/** What a sentence says before a name. */
const BEFORE =
  /^(?:(?:建议|重点|持续|继续|首先)?(?:关注|推荐|看好)|首推|包括|例如|其中|以及|相关标的|受益标的|标的|如)|^(?:(?:The|While|For|And|But|In|Both|At|Like|With|Buy|Sell|Hold|Of|From|By|On|As|Our|We|Also|Peers?|Rival|Prefer)\s+)+/;
const MOST = 300;

/** The companies that texts name so, each once, without a legal form that a comma sets off. */
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

/**
 * The first word of a name that a text also calls its company by: Alder, of Alder Grid. That of the company which the report is about
 * (`isSubject`) readers use even if the text does not, unless it is a usual word or begins other names too.
 */
export function shortOf(name: string, texts: readonly string[], isSubject = false): string | undefined {
  if (HAN_NAME.test(name)) return shortHan(name, texts);
  const [first = "", ...more] = name.split(" ");
  if (more.length === 0 || first.length < 3) return undefined;
  if (more.every((word) => FORM.test(word))) return first;
  if (knownCompany(first)) return undefined;
  const word = escaped(first);
  const count = (words: string) => {
    const pattern = new RegExp(words, "g");
    return texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  };
  if (count(`\\b(?:Mr|Ms|Mrs|Dr|Sir)\\.? (?:[A-Z][\\w.]* ){0,2}${word}\\b`) > 0) return undefined;
  if (count(`(?<![\\w-])${word}(?![\\w-]| [A-Z&])`) >= LEAST) return first;
  const isUsual = first.length < SHORTEST || USUAL.test(first) || isPlace(first);
  if (!isSubject || isUsual || count(`(?<![\\w-])${word.toLowerCase()}(?![\\w-])`) > 0) return undefined;
  const second = escaped(more[0] ?? "");
  return count(`(?<![\\w-])${word} (?!${second})[A-Z&]`) === 0 ? first : undefined;
}
const HAN_NAME = /^\p{Script=Han}{4}$/u;

/** The first half of a Chinese name of four letters, if texts call the company by it: 青禾 of 青禾科技. */
function shortHan(name: string, texts: readonly string[]): string | undefined {
  const [first, rest] = [name.slice(0, 2), name.slice(2)];
  if (USUAL_HAN.test(first) || isPlace(first)) return undefined;
  const alone = new RegExp(
    `(?<!\\p{Script=Han})${first}(?!${rest})|(?<=预计|认为|给予|看好|年)${first}(?!${rest})`,
    "gu",
  );
  const count = texts.reduce((sum, text) => sum + (text.match(alone)?.length ?? 0), 0);
  return count >= LEAST ? first : undefined;
}
const USUAL_HAN =
  /^(?:中国|国家|东方|南方|北方|西部|东部|华东|华南|华北|中央|中信|国际|国电|全球|世界|新能|人民|工业|数据|智能|电子|科技|医药|生物|天然|万科|上海|北京|深圳|广州)$/;
const SHORTEST = 5;
/** Words with which many names begin. */
const USUAL =
  /^(?:Advanced|Allied|American|Applied|Associated|Atlantic|British|Canadian|Capital|Central|China|Chinese|Consolidated|Continental|Digital|Eastern|Electric|Energy|European|Federal|Financial|First|General|Global|Golden|Great|Green|Health|Imperial|Industrial|International|Japan|Metro|Modern|Mutual|National|Nippon|North|Northern|Pacific|People|Power|Premier|Public|Quality|Royal|Second|Silver|Smart|Solar|South|Southern|Standard|State|Super|Third|Union|United|Universal|Water|Western|World)s?$/i;
const LEAST = 2;
/** Words that say what kind of company one is. */
const FORM = new RegExp(`^(?:${LEGAL_ENDING}|Holding|Co|International)\\.?$`, "u");
