import { readFigures } from "../../notation/figures/read-figures.ts";
import type { Units } from "../../notation/units/units.ts";

/** The term of a number, equal for all ways to write it: 558万, 5.58 million, 5,580,000. Three digits count. */
export function numberTerm(value: number): string {
  return `#${value.toExponential(2)}`;
}

/** A value in the base unit of its dimension, so that 1.46 ZFLOPS meets 1,460 EFLOPS. */
export function baseValue(value: number, unit: string | undefined, units: Units): number {
  const factor = unit === undefined ? 1 : (units.find(unit)?.factor ?? 1);
  return value * factor;
}

/** Terms of the figures in a running text. Small plain numbers are left to the words: they say little. */
export function numberTerms(text: string, units: Units, names: readonly string[]): string[] {
  return readFigures(text, units, { names }).flatMap(({ value, low, high, unit }) =>
    [value, low, high].flatMap((each) =>
      each === undefined || (unit === undefined && Math.abs(each) < 100)
        ? []
        : [numberTerm(baseValue(each, unit, units))],
    ),
  );
}
