import type { Figure } from "../../../notation/figures/figure.ts";
import { readFigures } from "../../../notation/figures/read-figures.ts";
import type { Units } from "../../../notation/units/units.ts";
import type { Frame } from "../frame.ts";
import type { UnitHint } from "./unit-words.ts";

/** Scales that tables are printed in. */
const POWERS = [0, 3, 4, 6, 8, 9];
/** So many figures of the text have to be numbers of the table, with so many digits. */
const [FIGURES, DIGITS] = [2, 3];
const MOST_ROWS = 200;

interface Row {
  readonly words: readonly string[];
  /** Sizes of its numbers that are amounts as far as they say. */
  readonly sizes: readonly number[];
}

/**
 * The currency and scale of a table that gives none, proved by the text around it: a sentence with the words of a row prints its numbers
 * with their scale. Undefined if too few do, or if they do not agree.
 */
export function provedScale(
  texts: readonly string[],
  labels: readonly string[],
  frame: Frame,
  units: Units,
): UnitHint | undefined {
  const told = texts.filter((text) => /\d/.test(text)).flatMap(sentencesOf);
  if (told.length === 0) return undefined;
  const rows = rowsOf(labels, frame, units);
  const proofs = new Map<string, Set<number>>();
  for (const sentence of told) {
    const lower = sentence.toLowerCase();
    const about = rows.filter(({ words }) => words.every((word) => lower.includes(word)));
    if (about.length === 0) continue;
    for (const figure of readFigures(sentence, units)) {
      const { unit } = figure;
      if (unit === undefined || !units.get(unit).dimension.startsWith("money-")) continue;
      for (const amount of amountsOf(figure))
        for (const power of powersOf(amount, about)) {
          const key = `${power} ${unit}`;
          proofs.set(key, (proofs.get(key) ?? new Set()).add(amount.size));
        }
    }
  }
  const [only, ...more] = proofs;
  if (!only || more.length > 0 || only[1].size < FIGURES) return undefined;
  const [power = "", unit = ""] = only[0].split(" ");
  return { unit, power: Number(power), proved: true };
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.;])\s|(?<=[。；])/);

function rowsOf(labels: readonly string[], frame: Frame, units: Units): Row[] {
  return labels.slice(0, MOST_ROWS).flatMap((label, index) => {
    const words = wordsOf(label);
    const sizes = (frame.readings[frame.header + index] ?? []).flatMap((reading) => {
      if (reading?.kind !== "number") return [];
      const { value, unit, scaled } = reading.number;
      const isAmount = unit === undefined || units.get(unit).dimension.startsWith("money-");
      return isAmount && !scaled && value !== undefined ? [Math.abs(value)] : [];
    });
    return words.length > 0 && sizes.length > 0 ? [{ words, sizes }] : [];
  });
}

/** The words of a label that a sentence about it has to have: a Chinese label as a whole. */
function wordsOf(label: string): string[] {
  if (/\p{Script=Han}/u.test(label)) return label.length >= 2 ? [label] : [];
  const plain = label.toLowerCase().replace(/\([^()]*\)/g, " ");
  return (plain.match(/[a-z]{4,}/g) ?? []).filter((word) => !/^(?:total|other|from|with)$/.test(word));
}

interface Amount {
  readonly size: number;
  /** The worth of half of its last printed digit. */
  readonly half: number;
}

/** The exact amounts of a figure with digits enough to be known by them: two of "$8.6 million to $24.9 million". */
function amountsOf({ value, low, high, digits, bound, raw }: Figure): Amount[] {
  if (bound !== "exact") return [];
  const printed = raw.match(/\d(?:[\d,.]*\d)?/g) ?? [];
  const values = value === undefined ? [low, high] : [value];
  return values.flatMap((each, index) => {
    const [text = "", first = 0] = [printed[index], digits[index]];
    if (each === undefined || first === 0 || significantOf(text) < DIGITS) return [];
    // a text may print the thousands of its tables as they are: only a scale in words proves one
    if (Math.abs(each) === Math.abs(first)) return [];
    const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
    return [{ size: Math.abs(each), half: (Math.abs(each / first) * 10 ** -decimals) / 2 }];
  });
}

/** How many digits a printed number is known by: zeros at the end of a whole one may be rounded. */
function significantOf(printed: string): number {
  const plain = printed.replace(/[^\d.]/g, "").replace(/^[0.]+/, "");
  return (plain.includes(".") || printed.includes(".") ? plain.replace(".", "") : plain.replace(/0+$/, ""))
    .length;
}

/** The scales in which a number of the rows, rounded as the amount is, would be it. */
const powersOf = ({ size, half }: Amount, rows: readonly Row[]): number[] =>
  POWERS.filter((power) =>
    rows.some(({ sizes }) =>
      sizes.some(
        (each) =>
          significantOf(String(each)) >= DIGITS && Math.abs(each * 10 ** power - size) <= half * 1.000001,
      ),
    ),
  );
