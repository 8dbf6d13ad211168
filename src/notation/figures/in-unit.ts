import { shift } from "../numbers/decimal.ts";
import { convert, type Units } from "../units/units.ts";

/** A number as read: its value, its unit if it names one, and whether its scale is a single letter (600T). */
export interface Written {
  readonly value: number;
  readonly unit?: string | undefined;
  readonly letter?: boolean | undefined;
  /** The number before its scale: 130 of 130亿. */
  readonly digits?: number | undefined;
}

/** Why a number cannot be put into a unit. */
export type Unfit = "dimension" | "scale";

/** A rating is a score: 717 points of Elo. */
const SCORES = ["score", "rating"];

const COMPUTE = ["int-ops", "flop-rate"];

/**
 * The number in a unit: converted within a dimension; 600T beside compute is 600 tera-operations; 130亿 for a column of 100M params is in
 * the unit that the column's stands for. A bare number is taken to be in the unit itself. Otherwise why not: another dimension, or a scale
 * word that the unit is not written with (3万 of TOPS), so that what is meant must be asked.
 */
export function inUnit(
  { value, unit, letter, digits = value }: Written,
  to: string,
  units: Units,
): number | Unfit {
  const target = units.get(to);
  if (unit !== undefined) {
    if (unit === to) return value;
    const { dimension } = units.get(unit);
    // 78.16m of what is counted
    if (unit === "m" && target.words === true) return inUnit({ value: shift(value, 6), digits }, to, units);
    if (SCORES.includes(dimension) && SCORES.includes(target.dimension)) return value;
    return dimension === target.dimension ? convert(value, unit, to, units) : "dimension";
  }
  if (value === digits) return value;
  if (letter && COMPUTE.includes(target.dimension)) return shift(value, -12) / target.factor;
  if (target.as !== undefined) return convert(value, target.as, to, units);
  return target.words === true || target.dimension.startsWith("money") || target.dimension === "count"
    ? value
    : "scale";
}
