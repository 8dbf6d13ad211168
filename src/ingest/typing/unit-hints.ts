import type { Units } from "../../notation/units/units.ts";
import { readUnit, type UnitHint } from "./unit-words.ts";

const SCALE = "(?:thousands?|millions?|billions?)";
const MONEY =
  "(?:(?:[A-Z]{2,3}\\$|[$€£¥])|(?:U\\.?S\\.? |US |Canadian |Australian |Hong Kong |New Taiwan )?dollars?|euros?|pounds?(?: sterling)?|yen|RMB|Renminbi|[A-Z]{3})";

/** Statements of a text that say how the amounts near it are given. */
const STATEMENTS: readonly RegExp[] = [
  // 单位：百万元 but not 编制单位：某公司
  /(?<![编报填制主管责任会计建设承办发行人])(?:金额|货币|计量|数量)?单位\s?(?:为|是)?\s?[:：]?\s?((?:人民币)?\s?[^\s，,；;。:：（()）]{1,16})/g,
  /币种\s?[:：]\s?(人民币|美元|港币|港元|欧元)/g,
  new RegExp(`\\b(?:in|In|IN)\\s+((?:${MONEY}\\s?)?${SCALE}(?:\\s+of\\s+${MONEY})?)\\b`, "gi"),
  new RegExp(`(?<![A-Za-z])(${MONEY})\\s?(?:amounts\\s+)?in\\s+(${SCALE})\\b`, "gi"),
  /(?<![A-Za-z])((?:[A-Z]{2,3}\$|[$€£¥]|RMB|USD|EUR|GBP|CNY|HKD)\s?(?:['’]?000s?|m(?:illion|n|m)?|bn|billion|thousand))\b(?!\s*\d)/g,
  new RegExp(`[(（]\\s?(${SCALE}(?:\\s+of\\s+${MONEY})?)\\b`, "gi"),
  /\b(?:amounts?|figures?|numbers|values|stated|expressed|presented|reported)\s+(?:are\s+|is\s+)?(?:all\s+)?in\s+((?:US |U\.S\. )?(?:dollars|euros?|pounds sterling|EUR|USD|GBP|RMB|CNY|yen))\b/gi,
];

const EXCEPT_PER_SHARE =
  /except[^.;)）]{0,60}per[- ](?:\w{1,12} )?share|except[^.;)）]{0,40}\beps\b|每股.{0,6}除外/i;
const EXCEPT_SHARES = /except[^.;)）]{0,40}\bshares?\b(?! price)/i;

/** What a text says of the unit of amounts near it; undefined if it says nothing, or two things. */
export function statedUnit(text: string, units: Units): UnitHint | undefined {
  const plain = text.normalize("NFKC").slice(0, 1_000);
  const hints: UnitHint[] = [];
  for (const statement of STATEMENTS)
    for (const match of plain.matchAll(statement)) {
      const hint = readUnit(match.slice(1).filter(Boolean).join(" "), units);
      if (hint) hints.push(hint);
    }
  const hint = merged(hints);
  if (!hint) return undefined;
  const except = [
    ...(EXCEPT_PER_SHARE.test(plain) ? (["per-share"] as const) : []),
    ...(EXCEPT_SHARES.test(plain) ? (["shares"] as const) : []),
  ];
  return { ...hint, ...(except.length > 0 && { except }) };
}

/** The unit in the brackets or behind the comma of a header or label: 营业收入（百万元）, Revenue, USD m, 2022 EUR. */
export function bracketedUnit(text: string, units: Units): UnitHint | undefined {
  const plain = text.normalize("NFKC");
  const inside = [...plain.matchAll(/[([]([^()[\]]{1,40})[)\]]/g)].map(([, words = ""]) => words);
  const tails = /[,/]\s?([^,/()]{1,24})$/.exec(plain)?.[1];
  const last = /(?:^|\s)([A-Z]{2,3}\$?|[$€£¥%])(?:\s?(m|mn|bn|k|million|billion|['’]000))?$/.exec(plain);
  const hints = [
    ...inside,
    ...(tails === undefined ? [] : [tails]),
    ...(last ? [last.slice(1).filter(Boolean).join("")] : []),
  ].flatMap((words) => words.split(/[,，;]\s?/).flatMap((part) => readUnit(part, units) ?? []));
  return merged(hints);
}

/** Hints in one: a currency of one and a scale of another; undefined if they contradict each other. */
export function merged(hints: readonly UnitHint[]): UnitHint | undefined {
  const [first, ...others] = hints;
  if (!first) return undefined;
  let all = first;
  for (const hint of others) {
    if (hint.unit !== undefined && all.unit !== undefined && hint.unit !== all.unit) return undefined;
    if (hint.power !== undefined && all.power !== undefined && hint.power !== all.power) return undefined;
    all = { ...all, ...hint };
  }
  return all;
}
