import type { Units } from "../../../notation/units/units.ts";

/** What words say of a unit: a currency, a scale, or a whole unit; open where they say only one of them. */
export interface UnitHint {
  /** Id of a currency or of another unit. */
  readonly unit?: string;
  /** Power of ten; undefined if the words give no scale. */
  readonly power?: number;
  /** A sign or code alone: it stands before thousands as before single dollars. */
  readonly bare?: true;
  /** The text around proves it, not words about it. */
  readonly proved?: true;
  /** Words of a unit that is not known: nothing else may take its place. */
  readonly strange?: true;
  /** Amounts per share stand in plain currency, whatever the scale. */
  readonly perShare?: true;
  /** Numbers of shares have a scale of their own. */
  readonly sharesPower?: number;
  /** What the scale is not for. */
  readonly except?: readonly ("shares" | "per-share")[];
}

const POWERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:万亿|trillions?|tn|trn)/i, 12],
  [/^千亿/, 11],
  [/^百亿/, 10],
  [/^(?:十亿|billions?|bln|bn)/i, 9],
  [/^亿/, 8],
  [/^千万/, 7],
  [/^(?:百万|millions?|mln|mio|mn|mm)/i, 6],
  [/^十万/, 5],
  [/^万/, 4],
  [/^(?:千(?!克|米|瓦)|thousands?|['’]?000s?|000['’]?s|[kK](?![A-Za-z]))/i, 3],
  [/^百(?!分)/, 2],
];
/** One letter is a scale only beside a currency: $m, EURm. */
const LETTERS: readonly (readonly [RegExp, number])[] = [
  [/^[mM](?![A-Za-z])/, 6],
  [/^[bB](?![A-Za-z])/, 9],
];

/** The same letters before what is counted: m units. */
const OF_COUNTED: readonly (readonly [RegExp, number])[] = [
  [/^[mM] (?=[a-z]{3,}s$)/, 6],
  [/^[bB] (?=[a-z]{3,}s$)/, 9],
];

/** What Chinese counts things made and sold by, behind a scale: 百万部, 万颗. */
const COUNTER = /^[部颗片件套只支架枚盒箱瓶条]$/;

const PER_SHARE = /^(?:\/\s?(?:股|share)|每股|per (?:\w{1,12} )?share|\/ordinary share)/i;

interface Currencies {
  readonly names: readonly (readonly [name: string, id: string])[];
}
const known = new WeakMap<Units, Currencies>();

function currenciesOf(units: Units): Currencies {
  const before = known.get(units);
  if (before) return before;
  const names = units.all
    .filter(({ dimension, as, factor }) => dimension.startsWith("money-") && as === undefined && factor === 1)
    .flatMap(({ id, zh, before: signs = [], aliases = [] }) =>
      [id, zh, ...signs, ...aliases].map((name) => [name.toLowerCase(), id] as const),
    );
  names.push(
    ["nt dollars", "TWD"],
    ["nt dollar", "TWD"],
    ["singapore dollar", "SGD"],
    ["hong kong dollar", "HKD"],
  );
  const made = { names: names.sort((a, b) => b[0].length - a[0].length) };
  known.set(units, made);
  return made;
}

/** The currency that a text begins with, and the rest of it. */
function currencyAt(text: string, units: Units): { id: string; rest: string } | undefined {
  const lower = text.toLowerCase();
  for (const [name, id] of currenciesOf(units).names) {
    if (!lower.startsWith(name)) continue;
    const next = text.charAt(name.length);
    if (
      /[a-z]$/.test(name) &&
      /[a-z]/.test(next.toLowerCase()) &&
      !/^(?:m|mn|bn|k|million|billion|thousand)s?\b/i.test(text.slice(name.length))
    )
      continue;
    return { id, rest: text.slice(name.length) };
  }
  return undefined;
}

/** Reads an expression that is a unit from end to end: 人民币百万元, US$ million, 元/股, thousands of euros, %; undefined for anything else. */
export function readUnit(expression: string, units: Units): UnitHint | undefined {
  const plain = expression
    .normalize("NFKC")
    .replace(/[’‘`´]/g, "'")
    .trim();
  const isStated = /^(?:in|of|expressed in|stated in|amounts? in|单位)\b/i.test(plain);
  const text = plain
    .replace(/^(?:in|of|amounts? in|expressed in|stated in|单位|为|以)\s*[:：]?\s*/i, "")
    .replace(/(?:计|列示|表示|unless otherwise (?:stated|noted|indicated))$/i, "")
    .trim();
  if (text === "" || text.length > 60) return undefined;
  const whole = units.find(text);
  const ofShare = whole && /^([A-Z]{3})\/shares$/.exec(whole.id)?.[1];
  if (ofShare) return { unit: ofShare, power: 0, perShare: true };
  const isMoney = whole?.dimension.startsWith("money-") === true && whole.factor === 1;
  if (whole && isMoney && !isStated && !/\p{Script=Han}/u.test(text)) return { unit: whole.id, bare: true };
  if (whole && (isMoney || !/^(?:m|t|b|p|s|h|d|g|k)$/i.test(text))) return { unit: whole.id, power: 0 };
  const first = currencyAt(text, units);
  let rest = (first?.rest ?? text).replace(/^[\s,]+(?:amounts\s+)?(?:in\s+)?/i, "").replace(/^'\s?/, "");
  const scale =
    POWERS.find(([pattern]) => pattern.test(rest)) ??
    (first ? LETTERS : OF_COUNTED).find(([pattern]) => pattern.test(rest));
  if (scale)
    rest = rest
      .replace(scale[0], "")
      .replace(/^['’]?s?\b/i, "")
      .replace(/^\s*(?:of\s+)?/, "");
  const second = rest === "" ? undefined : currencyAt(rest, units);
  if (second) rest = second.rest.trim();
  const currency = first?.id ?? second?.id;
  const isPerShare = PER_SHARE.test(rest);
  if (isPerShare) rest = rest.replace(PER_SHARE, "").trim();
  if (rest === "" && (currency !== undefined || scale)) {
    if (isPerShare && currency === undefined) return undefined;
    return {
      ...(currency !== undefined && { unit: currency }),
      ...((scale || isPerShare || (currency !== undefined && /\p{Script=Han}/u.test(text))) && {
        power: scale?.[1] ?? 0,
      }),
      ...(isPerShare && { perShare: true as const }),
    };
  }
  if (currency !== undefined && rest.startsWith("/")) {
    const rate = units.find(`${currency}/${rest.slice(1).trim()}`);
    return rate && !scale ? { unit: rate.id, power: 0 } : undefined;
  }
  const counted = COUNTER.test(rest) ? "units" : rest;
  const other = scale && currency === undefined ? units.find(counted) : undefined;
  return other && scale ? { unit: other.id, power: scale[1] } : undefined;
}
