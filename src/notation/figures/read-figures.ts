import type { Bound } from "../bounds/bound.ts";
import { boundAfter, boundBefore } from "../bounds/bound-words.ts";
import { denoise } from "../numbers/decimal.ts";
import { normalise, TAKEN, take } from "../numbers/normalise.ts";
import { NUMBER_WORDS } from "../numbers/numeral.ts";
import { readPeriods } from "../periods/read-periods.ts";
import { shortYears } from "../periods/short-years.ts";
import { withRate } from "../units/rate.ts";
import { unitBefore } from "../units/unit-reader.ts";
import type { Units } from "../units/units.ts";
import { amountAt, percentAt } from "./amounts/amount.ts";
import { baseBeside } from "./base.ts";
import type { Figure } from "./figure.ts";
import { inLists } from "./lists.ts";
import { maskNames } from "./mask.ts";
import type { Amount } from "./measure.ts";
import { PHRASE_WORDS } from "./phrase.ts";
import { lowEnd, rangeEnd } from "./range.ts";
import { relationOf } from "./relation.ts";
import { touching } from "./touching.ts";

export interface ReadOptions {
  /** Names whose digits are no figures, such as those of a corpus's entities: 昇腾910. */
  readonly names?: readonly string[];
}

/** The figures of a running Chinese or English text in their order; dates and names with digits are none. */
export function readFigures(text: string, units: Units, options: ReadOptions = {}): Figure[] {
  let plain = maskNames(normalise(text), options.names);
  for (const { start, end } of readPeriods(plain, { isYear: shortYears(plain) }))
    plain = take(plain, start, end);
  plain = plain.replace(/\b(?:Q|H|FY)\d+/g, (rest) => TAKEN.repeat(rest.length));
  return scan(plain, text, units);
}

const CANDIDATE = new RegExp(
  `${PHRASE_WORDS}|[百千万]分之|(?<!\\w)(?:${NUMBER_WORDS})(?:\\b|(?=fold))|\\d|[〇一二两三四五六七八九十百千半数几万亿]`,
  "gi",
);
/** Words that hold a numeral and count nothing. */
const IDIOM =
  /十分|百分百|一部分|一分为二|[两一]位数|千万不|万分|百分(?!之|点)|[一两三四五六七八九十]个?方面|二次(?=开发|加工|元)|(?<=最[后先])[一1]公里/y;

/** What was read last, by units: a sentence is read for its figures by each of those who ask it something else. */
const recent = new WeakMap<Units, Map<string, readonly Figure[]>>();
const MOST_RECENT = 64;
const LONGEST_KEPT = 1000;

/** Reads all figures of a text that is normalised and masked already; `printed` is the text before that. */
export function scan(plain: string, printed: string, units: Units): Figure[] {
  if (plain.length > LONGEST_KEPT) return scanned(plain, printed, units);
  const known = recent.get(units) ?? new Map<string, readonly Figure[]>();
  recent.set(units, known);
  const key = `${plain}\n${printed}`;
  const found = known.get(key) ?? scanned(plain, printed, units);
  const [oldest] = known.keys();
  if (oldest !== undefined && known.size >= MOST_RECENT && !known.has(key)) known.delete(oldest);
  known.set(key, found);
  return [...found];
}

function scanned(plain: string, printed: string, units: Units): Figure[] {
  const figures: Figure[] = [];
  const candidate = new RegExp(CANDIDATE);
  for (let match = candidate.exec(plain); match; match = candidate.exec(plain)) {
    IDIOM.lastIndex = match.index;
    const idiom = IDIOM.exec(plain);
    const amount = idiom ? undefined : (percentAt(plain, match.index) ?? amountAt(plain, match.index, units));
    if (!amount) {
      candidate.lastIndex = match.index + (idiom?.[0].length ?? numeralLength(plain, match.index));
      continue;
    }
    const figure = figureOf(plain, printed, amount, figures.at(-1)?.end ?? 0, units);
    figures.push(figure);
    candidate.lastIndex = Math.max(figure.end, match.index + 1);
  }
  return inLists(figures, plain);
}

/** A numeral that counts nothing is passed over as a whole: 三百 in a name is not read again as 百. */
function numeralLength(plain: string, at: number): number {
  return /^[零〇一二两三四五六七八九十百千万亿半数几]+/.exec(plain.slice(at, at + 24))?.[0].length ?? 1;
}

function figureOf(plain: string, printed: string, first: Amount, floor: number, units: Units): Figure {
  const second = rangeEnd(plain, first, units);
  const last = second ?? first;
  const inner = minusBefore(plain, first.start);
  const sign = unitBefore(plain, first.start - inner, units);
  const signed = sign !== undefined && sign.end >= floor;
  let start = signed ? sign.end : first.start - inner;
  const outer = signed && inner === 0 ? minusBefore(plain, start) : 0;
  start -= outer;
  const named = last.unit ?? first.unit ?? (signed ? sign.unit : undefined);
  const rate = named === undefined ? undefined : withRate(plain, start, last.end, named, units);
  let end = rate?.end ?? last.end;
  const unit = rate?.unit ?? named;
  const brackets = bracketsAround(plain, start, end, unit !== undefined);
  if (brackets) {
    start -= brackets.before;
    end += brackets.after;
  }
  if (first.ordinal) start -= /第 ?$/.exec(plain.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  const touched = first.ordinal
    ? {}
    : touching(plain, start, end, unit !== undefined, last.classified === true);
  const name = unit === undefined && !first.ordinal ? nameAfter(plain, printed, end) : undefined;
  const isNoLoss = first.ordinal || brackets !== undefined;
  const lossSaid = isNoLoss ? undefined : lossBefore(plain, start);
  const lossBehind = isNoLoss || lossSaid ? undefined : LOSS_AFTER.exec(plain.slice(end, end + 24));
  // 8家亏损 are eight that lose, and no loss
  const isOfThings =
    last.classified === true || (unit !== undefined && units.get(unit).dimension === "count");
  const loss = isOfThings && LOSING.test(lossSaid?.word ?? "") ? undefined : lossSaid;
  const lossLater = isOfThings && LOSING.test(lossBehind?.[0] ?? "") ? undefined : lossBehind;
  const before = boundBefore(plain, start - (loss?.length ?? 0), first.kind === "numeral");
  const near =
    before && start - before.length >= floor && !isLastSpan(plain, start, before.length, unit, units)
      ? before
      : undefined;
  const after = boundAfter(plain, end);
  const relation = first.ordinal ? "ordinal" : relationOf(plain, start, end, unit, isMoney(unit, units));
  const base =
    relation === "increase" || relation === "decrease" || unit === "%" || unit === "x"
      ? baseBeside(plain, start, end)
      : undefined;
  start -= (near?.length ?? 0) + (loss?.length ?? 0);
  end += (after?.length ?? 0) + (lossLater?.[0].length ?? 0);
  const own: Bound | undefined = second?.bound ?? first.bound;
  const bound = own === "order" ? own : (near?.bound ?? after?.bound ?? own ?? "exact");
  const scale = rate?.times ?? 1;
  const isLost = loss !== undefined || (lossLater !== undefined && lossLater !== null);
  const times = inner + outer > 0 || brackets || isLost ? -scale : scale;
  const values = second
    ? { low: denoise(times * lowEnd(first, second)), high: denoise(scale * second.value) }
    : { value: denoise(times * first.value) };
  const digits = second ? [first.digits, second.digits] : [first.digits];
  return {
    raw: printed.slice(start, end),
    start,
    end,
    digits,
    ...values,
    bound,
    ...(unit !== undefined && { unit }),
    relation,
    ...(base && { base }),
    ...(isLost && { lost: true }),
    ...(last.letter && unit === undefined && { letter: true }),
    ...touched,
    ...(name !== undefined && { noun: name }),
  };
}

/** A name that follows a number without a unit is what it counts: H800 of 2048 H800. */
function nameAfter(plain: string, printed: string, end: number): string | undefined {
  const at = plain[end] === " " ? end + 1 : end;
  const [taken] = new RegExp(`^${TAKEN}+`).exec(plain.slice(at)) ?? [];
  return taken === undefined ? undefined : printed.slice(at, at + taken.length).replace(/(?<=\d)s$/, "");
}

/** 1 if a minus sign is before a place and joins nothing (8-9 is a range, GPT-4 a name). */
function minusBefore(plain: string, at: number): number {
  return /(?:^|[^\p{L}\p{N}%‰)\]\ufffc]|\p{Script=Han})[-−–]$/u.test(plain.slice(Math.max(0, at - 2), at)) &&
    !/[\d%] ?[-−–]$/.test(plain.slice(Math.max(0, at - 3), at))
    ? 1
    : 0;
}

/** Brackets of an accountant around a number without a unit, or behind a currency's sign: (2,402), $(9.8) million. */
function bracketsAround(
  plain: string,
  start: number,
  end: number,
  hasUnit: boolean,
): { readonly before: number; readonly after: number } | undefined {
  if (plain.charAt(start - 1) !== "(" || plain.charAt(end) !== ")" || hasUnit) return undefined;
  return /^\(?\d{1,3}(?:,\d{3})+(?:\.\d+)?\)?$|^\(?\d+\.\d+\)?$/.test(plain.slice(start, end))
    ? { before: 1, after: 1 }
    : undefined;
}

const isMoney = (unit: string | undefined, units: Units): boolean =>
  unit !== undefined && units.get(unit).dimension.startsWith("money");

/** A word behind an amount that makes it negative. */
const LOSS_AFTER =
  /^(?:的?(?:净?亏损|赤字|逆差)|的?负[值数]| (?:net |operating )?(?:loss|deficit|shortfall)\b(?!-)| in the red\b| negative\b(?! (?!(?:in|for|at|of|on|by|and|or|as|to|from|compared|versus)\b)[a-z])| below zero\b)/i;
/** Words for losing, which things do too. */
const LOSING = /亏|损失/;
const LOSS =
  /(?:净?亏损|净亏|倒亏|(?<!扭)亏|净?损失|赤字|逆差|缺口|负(?!债)的?|零下|\b(?:(?:net |operating )?loss(?:es)? of|deficit of|shortfall of|minus|negative))(?:额|了|达|为|约)?(?: |约)?$/i;

/** A word before a number that makes it negative. */
function lossBefore(
  plain: string,
  at: number,
): { readonly length: number; readonly word: string } | undefined {
  const [word] = LOSS.exec(plain.slice(Math.max(0, at - 24), at)) ?? [];
  return word === undefined ? undefined : { length: word.length, word };
}

/** 近28天 are the last 28 days, not about 28. */
function isLastSpan(
  plain: string,
  start: number,
  length: number,
  unit: string | undefined,
  units: Units,
): boolean {
  if (!/^近 ?$/.test(plain.slice(start - length, start)) || unit === undefined) return false;
  return ["time", "calendar"].includes(units.get(unit).dimension);
}
