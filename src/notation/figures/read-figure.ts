import { TAKEN } from "../numbers/normalise.ts";
import { NUMBER_WORDS, parseWord } from "../numbers/numeral.ts";
import { readPeriods } from "../periods/read-periods.ts";
import type { Units } from "../units/units.ts";
import { changeBase } from "./base.ts";
import type { Figure } from "./figure.ts";
import { readFigures } from "./read-figures.ts";
import { saysFall } from "./relation.ts";
import { PLAIN_LATIN } from "./touching.ts";
import { inKnownForm } from "./whole-forms.ts";

/** A figure, or what of the text is not understood. */
export type FigureReading =
  | { readonly figure: Figure; readonly unread?: undefined }
  | { readonly figure?: undefined; readonly unread: string };

/** More is no figure; nothing of a longer text is looked at. */
const LONGEST = 200;

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** Words of one language or the other that may lead up to a number without changing what it is. */
const LEADING =
  /(?:^|[\s,，、：:(（])(?:\p{Script=Han}{0,6}(?:增长|增加|增幅|增速|提升|提高|上升|上涨|增|涨|下降|减少|降低|下滑|下跌|缩减|减|降|跌|同比|环比|年均|复合|达到|达|为|是|共|合计|总计|计|仅|只|有|至|到|在|从|由|每年|每月|每天|每日|日均|月均|的|之|全年|单季|扩大|收窄|翻|近|逾)(?:率|速|幅|额|了|约)?|\p{Script=Han}{0,2})$/u;

/**
 * The one figure that a short text gives, read by the same code for every tool: sign (minus, brackets, words of loss), numeral, scale,
 * unit, rate, bound, base of a change. What touches the number and is none of these makes it unread; it is never dropped.
 */
export function readFigure(given: string, units: Units): FigureReading {
  if (given.length > LONGEST) return { unread: "it is longer than a figure" };
  const text = given
    .normalize("NFKC")
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[*_`]+/g, "")
    .replace(/^[−–—]\s*(?=\d|\p{Sc}|[A-Z])/u, "-")
    .replace(/^\+\s*|(?<=[\s\p{Script=Han}(])\+(?=[\d$¥€£])/gu, "");
  if (PLAIN.test(text)) {
    const value = Number(text);
    return {
      figure: {
        raw: text,
        start: 0,
        end: text.length,
        digits: [value],
        value,
        bound: "exact",
        relation: "level",
      },
    };
  }
  const known = inKnownForm(text);
  if (known !== text) return readFigure(known, units);
  const plainer = withoutNote(text, units);
  if (plainer !== text) return readFigure(plainer, units);
  const negated = /^\(\s*(.+?)\s*\)(%?)$/.exec(text) ?? /^([^\d()]{0,5})\(\s*([\d.,]+)\s*\)(.*)$/.exec(text);
  if (negated && !/^\(?[-−–]/.test(text)) {
    const inside = readFigure(negated.slice(1).join(""), units);
    return inside.figure ? { figure: negative(inside.figure, text) } : inside;
  }
  const all = readFigures(text, units);
  const counted = all.filter(({ relation }) => relation !== "ordinal");
  const [figure, ...more] = counted.length > 0 ? counted : all;
  const spelled = figure ? text : digitsFor(text);
  if (spelled !== text) return readFigure(spelled, units);
  if (!figure) return { unread: text === "" ? "it is empty" : "it has no number" };
  if (more.length > 0) return { unread: "it is more than one figure" };
  if (figure.unread !== undefined) return { unread: `"${figure.unread}" is not understood` };
  const before = withoutPeriods(text.slice(0, figure.start));
  // A sign before a bound (-超4万家, "loss of more than") is said of nothing that is read here.
  const turned = /(?:(?:^|[\s(])[-−–]|负|亏损?|\bloss of|\bminus)\s*$/i.exec(before)?.[0];
  if (turned !== undefined && !figure.lost && (figure.value ?? figure.low ?? 0) > 0)
    return { unread: `"${turned.trim()}" is not understood` };
  if (isOfTwoCurrencies(figure)) return { unread: `"${figure.raw}" is in two currencies` };
  const word = /([A-Za-z][A-Za-z.'-]*)\s?$/.exec(before)?.[1];
  if (word !== undefined && !PLAIN_LATIN.test(word) && !CHANGE_WORD.test(word))
    return { unread: `"${word}" is not understood` };
  const sign = /[^\s\p{L}\p{N},.，。、:：;；()（）"'“”‘’/~-]$/u.exec(before.replaceAll(TAKEN, ""))?.[0];
  if (sign !== undefined) return { unread: `"${sign}" is not understood` };
  const han = /\p{Script=Han}+$/u.exec(before)?.[0];
  if (han !== undefined && !LEADING.test(before)) return { unread: `"${han}" is not understood` };
  return { figure: withCounted(figure, text) };
}

/** 11个省: what stands behind a classifier is what the number counts, if no unit says it. */
function withCounted(figure: Figure, text: string): Figure {
  const [noun] = /^\p{Script=Han}{1,4}$/u.exec(text.slice(figure.end)) ?? [];
  const isClassified = /[个家款名台位座处]$/.test(text.slice(0, figure.end));
  return noun !== undefined && isClassified && figure.unit === undefined && figure.noun === undefined
    ? { ...figure, noun }
    : figure;
}

const CURRENCY = /\b(?:RMB|CNY|USD|EUR|GBP|HKD|JPY)\b|[€£]|(?:US|HK)?\$|美元|欧元|港元|日元|英镑/g;

/** Whether a range begins in one currency and ends in another. */
export const isOfTwoCurrencies = ({ raw, low, high }: Figure): boolean =>
  low !== undefined && high !== undefined && new Set(raw.match(CURRENCY)).size > 1;

const CHANGE_WORD =
  /^(?:no\.?|top|rank|ranked|grew|grow|growing|rose|rising|fell|falling|cut|gained|increased?|decreased?|reduced?|dropped|declined?|jumped|surged|climbed|reached|hit|totall?ed|was|nearly|almost|some|around|circa|ca\.?|est\.?|only|just|doubled|yoy|qoq|net|loss|deficit|gross|full-year|annual|year-on-year|quarter-on-quarter)$/i;

/**
 * The text with a unit taken out of brackets (558万(美元)), a fraction as a share (2/3), and without a note or a scale that says no unit:
 * 48 TOPS (INT8), 4.36 out of 5.
 */
function withoutNote(text: string, units: Units): string {
  const [, head = "", inside = ""] = /^([^()]*\d[^()]*?)\s*\(([^()]{1,30})\)$/.exec(text) ?? [];
  if (head !== "" && !/^\s*$/.test(inside)) {
    const hasUnit = readFigures(head, units)[0]?.unit !== undefined;
    if (!hasUnit) return `${head}${/^[A-Za-z]/.test(inside) ? " " : ""}${inside}`;
    // A sign or a base in brackets is no note: 13% (decline), 2倍（负）.
    if (/[负亏]|\b(?:loss|negative|minus)\b/i.test(inside) || saysFall(inside) || changeBase(inside))
      return `${inside.replace(/^loss$/i, "loss of")} ${head}`;
    if (!/\p{Sc}|元|\b[A-Z]{3}\b/u.test(inside) || !/\d/.test(inside)) return head;
  }
  const [, before = "", part = "", whole = ""] = /^(\D*?)([1-9])\/([2-9])$/.exec(text) ?? [];
  if (part !== "" && Number(part) < Number(whole)) return `${before}${(100 * Number(part)) / Number(whole)}%`;
  return text.replace(
    /(?<=^\D*\d+\.\d+ ?(?:points|分)?) ?(?:\/|out of|on a scale of) ?(?:5|10|100)(?: ?points|分)?$/,
    "",
  );
}

const ALONE = new RegExp(`\\b(?:${NUMBER_WORDS})$`, "i");

/** "At least eighty-five": an English number that stands alone, in digits. */
function digitsFor(text: string): string {
  // 千亿 alone is an order of magnitude
  if (/^[十百千]?[万亿](?:参数)?$/.test(text)) return text.replace(/(?=参数$|$)/, "级");
  return text.replace(ALONE, (word) => String(parseWord(word) ?? word));
}

function withoutPeriods(text: string): string {
  let plain = text;
  for (const { start, end } of readPeriods(text))
    plain = `${plain.slice(0, start)}${" ".repeat(end - start)}${plain.slice(end)}`;
  return plain;
}

/** The figure with its sign turned. */
function negative(figure: Figure, raw: string): Figure {
  const { value, low, high } = figure;
  return {
    ...figure,
    raw,
    start: 0,
    end: raw.length,
    ...(value !== undefined && { value: -value }),
    ...(low !== undefined && { low: -low }),
    ...(high !== undefined && { high: -high }),
  };
}
