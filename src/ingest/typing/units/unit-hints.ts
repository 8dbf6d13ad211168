import type { Units } from "../../../notation/units/units.ts";
import type { LabelKind } from "../label-kind.ts";
import { readUnit, type UnitHint } from "./unit-words.ts";

const SCALE = "(?:thousands?|millions?|billions?)";
const MONEY =
  "(?:(?:[A-Z]{2,3}\\$|[$€£¥])|(?:U\\.?S\\.? |US |Canadian |Australian |Hong Kong |New Taiwan |NT |Singapore |New Zealand )?dollars?|euros?|pounds?(?: sterling)?|yen|RMB|Renminbi|[A-Z]{3})";

/** What stands behind a scale if it is of this column alone: (million TEU), (thousands of units). */
const COUNTED =
  "(?!except|unless|other|excluding|and|or|dollars?|euros?|pounds?|yen|renminbi|US|U\\.S|[A-Z]{2,3}\\$|USD|EUR|GBP|RMB|CNY|HKD|JPY|CHF|CAD|AUD|SGD|TWD|KRW|INR)[A-Za-z]";

/** Statements of a text that say how the amounts near it are given. */
const STATEMENTS: readonly RegExp[] = [
  // 单位：百万元 but not 编制单位：某公司
  /(?<![编报填制主管责任会计建设承办发行人])(?:金额|货币|计量|数量)?单位\s?(?:为|是)?\s?[:：]?\s?((?:人民币)?\s?[^\s，,；;。:：（()）]{1,16})/g,
  new RegExp(
    `(?<!\\bshares )\\bin(?:\\s+(?=\\S)|(?=${SCALE}))((?:${MONEY}\\s?)?${SCALE}(?:\\s+(?:of\\s+)?${MONEY})?)(?![A-Za-z])`,
    "gi",
  ),
  new RegExp(`(?<![A-Za-z])(${MONEY})\\s?(?:amounts\\s+)?(?:and\\s+shares\\s+)?in\\s+(${SCALE})\\b`, "gi"),
  /(?<![A-Za-z])((?:[A-Z]{2,3}\$|[$€£¥]|RMB|USD|EUR|GBP|CNY|HKD)\s?(?:['’]?000s?|m(?:illions?|n|m)?|bn|billions?|thousands?))\b(?!\s*\d)/g,
  /[(（]\s?in\s+(['’]?0{3}['’]?s?)\s?[)）]/g,
  new RegExp(`[(（]\\s?(${SCALE}(?:\\s+of\\s+${MONEY})?)(?![A-Za-z]|\\s+${COUNTED})`, "gi"),
  new RegExp(`[(（]\\s?(?:all\\s+|amounts\\s+)?in\\s+(${MONEY})\\s?[)）]`, "g"),
  /\b(?:amounts?|figures?|numbers|values|stated|expressed|presented|reported)\s+(?:are\s+|is\s+)?(?:all\s+)?in\s+((?:US |U\.S\. )?(?:dollars|euros?|pounds sterling|EUR|USD|GBP|RMB|CNY|yen))\b(?!\s*(?:['(]?0{3}|m\b|mn\b|bn\b|million|thousand|billion))/gi,
];

const SHARES_IN = new RegExp(`\\bshares? in\\s+(${SCALE})\\b`, "i");
const EXCEPT_PER_SHARE =
  /except[^.;)）]{0,60}per[- ](?:\w{1,12} )?share|except[^.;)）]{0,40}\beps\b|每股.{0,6}除外/i;
const EXCEPT_SHARES =
  /except[^.;)）]{0,60}?(?<!\bper (?:\w{1,12} )?)\bshares?\b(?:\s+(?:data|amounts?|and|counts?|information|numbers?)\b|[\s,;)）.]|$)/i;

/** What a text says of the unit of amounts near it; undefined if it says nothing, or two things. */
export function statedUnit(text: string, units: Units): UnitHint | undefined {
  const plain = text
    .normalize("NFKC")
    .replace(/[’‘`´]/g, "'")
    .slice(0, 1_000);
  const hints: UnitHint[] = [];
  for (const statement of STATEMENTS)
    for (const match of plain.matchAll(statement)) {
      const hint = readUnit(`in ${match.slice(1).filter(Boolean).join(" ")}`, units);
      if (hint) hints.push(hint);
    }
  const currency = /币种\s?[:：]\s?(人民币|美元|港币|港元|欧元)/.exec(plain)?.[1];
  const named = currency === undefined ? undefined : readUnit(currency, units)?.unit;
  if (named !== undefined) hints.push({ unit: named });
  const shares = SHARES_IN.exec(plain)?.[1];
  const sharesPower = shares === undefined ? undefined : readUnit(shares, units)?.power;
  const hint = merged(hints) ?? (sharesPower === undefined ? undefined : {});
  if (!hint) return undefined;
  const except = [
    ...(EXCEPT_PER_SHARE.test(plain) ? (["per-share"] as const) : []),
    ...(EXCEPT_SHARES.test(plain) ? (["shares"] as const) : []),
  ];
  return { ...hint, ...(sharesPower !== undefined && { sharesPower }), ...(except.length > 0 && { except }) };
}

/** The same for a paragraph before a table: only what it says in brackets, of the table, or of amounts in general. */
export function leadingUnit(text: string, units: Units): UnitHint | undefined {
  const brackets = [
    ...text.matchAll(
      /[(（][^()（）]{3,120}[)）]\s*[:：.]?\s*$|[(（](?:[^()（）]{0,40}\b(?:in|In) (?:thousands|millions|billions)[^()（）]{0,80}|[^()（）]{0,10}单位[^()（）]{1,40})[)）]/g,
    ),
  ].map(([inside]) => inside);
  const about = text
    .split(/(?<=[.。;；])\s*/)
    .filter(
      (sentence) =>
        /\b(?:amounts|figures|numbers|table|following|below|tabular|presented|expressed|stated)\b.{0,120}\bin\b|单位|如下|下表/i.test(
          sentence,
        ) && sentence.length <= 400,
    );
  for (const said of [...brackets.reverse(), ...about.reverse()]) {
    const hint = statedUnit(said, units);
    if (hint) return hint;
  }
  return undefined;
}

/** The unit in the brackets or behind the comma of a header or label: 营业收入（百万元）, Revenue, USD m, 2022 EUR. */
export function bracketedUnit(text: string, units: Units): UnitHint | undefined {
  const plain = text.normalize("NFKC");
  const inside = [...plain.matchAll(/[([]([^()[\]]{1,40})[)\]]/g)].map(([, words = ""]) => words);
  // kg/year is one unit, and not in years
  const tails =
    /(?:(?<!\d),|,(?!\d)|(?<![A-Za-z])\/|\/(?=\s?(?:[A-Z]{2,3}\b|[$€£¥%])))\s?([^,/()]{1,24})$/.exec(
      plain,
    )?.[1];
  const last =
    /(?:^|\s|(?<=[A-Za-z])(?=%))([A-Z]{2,3}\$?|[$€£¥%])(?:(?:\s|['’])?(m|mn|bn|k|[Tt]housands?|[Mm]illions?|[Bb]illions?|['’]000))?$/.exec(
      plain,
    );
  const hints = [
    ...inside,
    ...(tails === undefined ? [] : [tails]),
    ...(last ? [last.slice(1).filter(Boolean).join("")] : []),
  ].flatMap((words) => words.split(/[,，;]\s?/).flatMap((part) => readUnit(part, units) ?? []));
  return merged(hints);
}

/** Millions, in the brackets of a label that counts something: Shares outstanding (m). Of anything else the letter may stand for metres. */
export const millionsCounted = (label: string, kind: LabelKind | undefined): UnitHint | undefined =>
  (kind === "shares" || kind === "count") && /[(（]\s?[mM]\s?[)）]\s*$/.test(label)
    ? { power: 6 }
    : undefined;

/** Hints in one: a currency of one and a scale of another; undefined if they contradict each other. */
function merged(hints: readonly UnitHint[]): UnitHint | undefined {
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
