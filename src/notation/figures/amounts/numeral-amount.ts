import type { Bound } from "../../bounds/bound.ts";
import { parseNumeral } from "../../numbers/numeral.ts";
import { unitAt } from "../../units/unit-reader.ts";
import type { Units } from "../../units/units.ts";
import { type Amount, type BareAmount, CLASSIFIER, measured } from "../measure.ts";

const NUMERAL =
  /[零〇一二两三四五六七八九十百千万亿半数几]{1,24}(?:点[零〇一二三四五六七八九]{1,8}[百千万亿]{0,3})?/y;
/** One-character units that make words with numerals (十分, 三国, 一层) count only after digits. */
const CLEAR = new Set(["年", "天", "倍", "元", "周", "秒", "人", "台", "辆"]);

/** Reads a Chinese numeral where it counts something; `linked` is the upper end of a range, which opens no other. */
export function numeralAt(text: string, at: number, units: Units, linked = false): Amount | undefined {
  NUMERAL.lastIndex = at;
  const printed = NUMERAL.exec(text)?.[0] ?? "";
  const numeral = parseNumeral(printed);
  if (!numeral) return undefined;
  const { value, vague } = numeral;
  const start = { start: at, end: at + printed.length, digits: value, kind: "numeral" } as const;
  if (/第 ?$/.test(text.slice(Math.max(0, at - 2), at))) return ordinalAt(text, start, units);
  const rank = /^ ?级(?:别)?(?:以上)?的?/.exec(text.slice(start.end, start.end + 6));
  if (rank && value >= 100) {
    const unit = unitAt(text, start.end + rank[0].length, units);
    const end = unit?.end ?? start.end + (rank[0].startsWith("级别") ? 2 : 1);
    return {
      ...start,
      end,
      power: 0,
      value,
      bound: "order",
      ordinal: false,
      ...(unit && { unit: unit.unit }),
    };
  }
  const [tenths, half] =
    /^成([半一二三四五六七八九])?(?![立为功本员果都长就熟])/.exec(text.slice(start.end, start.end + 3)) ?? [];
  if (tenths !== undefined && value <= 10) {
    const rest = half === undefined ? 0 : half === "半" ? 5 : (parseNumeral(half)?.value ?? 0);
    return {
      ...start,
      end: start.end + tenths.length,
      power: 0,
      value: value * 10 + rest,
      unit: "%",
      ordinal: false,
    };
  }
  const unit = unitAt(text, start.end, units);
  const bound: { bound?: Bound } = vague ? { bound: "order" } : {};
  if (unit && (unit.name.length > 1 || CLEAR.has(unit.name)) && !/^[万亿]/.test(printed)) {
    const half = /^半/.exec(text.slice(unit.end, unit.end + 1)) ? 0.5 : 0;
    return {
      ...start,
      end: unit.end + half * 2,
      power: 0,
      value: value + half,
      digits: value + half,
      unit: unit.unit,
      ordinal: false,
      ...bound,
    };
  }
  const classifier = CLASSIFIER.exec(text.slice(start.end, start.end + 4));
  if (classifier && value !== 1 && value !== 0.5 && !/^[万亿]/.test(printed)) {
    return {
      ...start,
      end: start.end + classifier[0].length,
      power: 0,
      value,
      ordinal: false,
      classified: true,
      ...bound,
    };
  }
  const link = /^ ?(?:至|到|[-–—~]) ?/.exec(text.slice(start.end, start.end + 3));
  const upper = link && !linked ? numeralAt(text, start.end + link[0].length, units, true) : undefined;
  if (upper?.unit !== undefined && value < upper.value) return { ...start, power: 0, value, ordinal: false };
  const large =
    /^[一二两三四五六七八九十数几].*[百千万亿点]/.test(printed) ||
    (/[上近]$/.test(text.slice(0, at).slice(-1)) && value >= 1e4);
  return large ? { ...start, power: 0, value, ordinal: false, ...bound } : undefined;
}

function ordinalAt(text: string, start: Omit<BareAmount, "ordinal">, units: Units): Amount | undefined {
  if (/^ ?(?:方|时间|者)/.test(text.slice(start.end, start.end + 3))) return undefined;
  return measured(text, { ...start, ordinal: true }, units);
}
