import type { Stated } from "../../notation/figures/amounts/same-amount.ts";
import type { Figure, Relation } from "../../notation/figures/figure.ts";
import { maskNames } from "../../notation/figures/mask.ts";
import { ordersOf } from "../../notation/figures/order-words.ts";
import { readFigures, scan } from "../../notation/figures/read-figures.ts";
import type { Lang } from "../../notation/lang.ts";
import { normalise } from "../../notation/numbers/normalise.ts";
import { readPeriods } from "../../notation/periods/read-periods.ts";
import type { Units } from "../../notation/units/units.ts";
import type { Quantity } from "../schema/quantity.ts";

/** A statement as read. */
export interface Read {
  readonly lang: Lang;
  readonly text: string;
  /** Its figures without the digits of names. */
  readonly figures: readonly Said[];
  /** The same, and what names and vague words say: Llama 405B, hundreds of billions. */
  readonly all: readonly Stated[];
  readonly periods: readonly string[];
  /** Digits that belong to names and versions: 18.6 of iOS 18.6. */
  readonly labels: readonly string[];
}

export interface Said extends Stated {
  readonly raw: string;
  readonly relation: Relation;
}

/** Reads a statement in its language; `names` are those whose digits are no figures. */
export function readStatement(text: string, lang: Lang, units: Units, names: readonly string[]): Read {
  const plain = normalise(text);
  const read = readFigures(text, units, { names }).filter((figure) => !isLabel(figure, text));
  const dates = readPeriods(maskNames(plain, names));
  const figures = read.flatMap((figure) =>
    endsOf(figure).map((end) => ({ ...end, raw: figure.raw, relation: figure.relation })),
  );
  const orders = lang === "en" ? ordersOf(text, read).map((value) => ({ value })) : [];
  return {
    lang,
    text,
    figures,
    all: [...figures, ...scan(plain, text, units).flatMap(endsOf), ...orders],
    periods: dates.map(({ period }) => period),
    labels: digitsOutside([...read, ...dates], plain),
  };
}

function digitsOutside(read: readonly { start: number; end: number }[], text: string): string[] {
  return [...text.matchAll(/(?<![A-Za-z](?=\d+[A-Za-z]))\d+(?:\.\d+)*/g)]
    .filter(({ index }) => !read.some(({ start, end }) => start <= index && index < end))
    .map(([digits]) => digits);
}

/** The number of a version, what a price is per, and a place in an order are no amounts. */
function isLabel({ start, end, relation }: Figure, text: string): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 9);
  return relation === "ordinal" || /(?:version|每|per) ?$/i.test(before) || /^ ?(?:版|version)/i.test(after);
}

/** Both ends of a range as numbers of their own. English counts with times too: downloaded 16 million times. */
export function endsOf({ value, low, high, unit, ...rest }: Quantity | Figure): Stated[] {
  const counted = unit === "x" && "raw" in rest && /times$/.test(rest.raw);
  return [value, low, high].flatMap((each) =>
    each === undefined ? [] : { value: each, unit: counted ? undefined : unit },
  );
}
