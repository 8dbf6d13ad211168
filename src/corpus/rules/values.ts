import { equal, sameAmount } from "../../notation/figures/amounts/same-amount.ts";
import type { Figure } from "../../notation/figures/figure.ts";
import { scan } from "../../notation/figures/read-figures.ts";
import { normalise } from "../../notation/numbers/normalise.ts";
import { saysSmall } from "../../notation/numbers/small-number.ts";
import { comparePeriods, parsePeriod } from "../../notation/periods/period.ts";
import type { Units } from "../../notation/units/units.ts";
import type { Quantity } from "../schema/quantity.ts";
import type { Context } from "./context.ts";

/** Every quantity of a statement follows from its printed string, read anew with its scale and unit; bases come before. */
export function checkValues({ corpus, say }: Context): void {
  for (const claim of corpus.claims.values())
    for (const quantity of claim.verbatim ? [] : (claim.quantities ?? [])) {
      if (!isBefore(quantity))
        say(
          `sections/${claim.section}.yaml`,
          claim.id,
          `${quantity.metric} of ${quantity.period} has the base ${quantity.vs}, which is not before it.`,
          "Mend period or vs.",
        );
      const readings = readingsOf(quantity.printed, corpus.units);
      if (follows(quantity, readings, corpus.units)) continue;
      if (quantity.inferred !== undefined && isNumberOf(quantity, readings)) continue; // its unit is inferred
      say(
        `sections/${claim.section}.yaml`,
        claim.id,
        `${quantity.metric} is ${describe([quantity])}, but "${quantity.printed}" reads ${describe(readings)}.`,
        "Mend value, unit or printed.",
      );
    }
}

/** A change is measured against what was before. */
function isBefore({ period, vs }: Quantity): boolean {
  if (period === undefined || vs === undefined) return true;
  return (comparePeriods(parsePeriod(vs), parsePeriod(period)) ?? -1) < 0;
}

/** The figures of a short printed string, names and all. */
export function readingsOf(printed: string, units: Units): Figure[] {
  return scan(normalise(printed), printed, units);
}

/** Whether a quantity is what one of the readings of its printed string says. */
export function follows(quantity: Quantity, readings: readonly Figure[], units: Units): boolean {
  return readings.some((figure) => isFigure(figure, quantity, units)) || isSaid(quantity, readings, units);
}

/** Whether a figure is a quantity's value, or both ends of its range. A fall may be stored as a negative change. */
export function isFigure(
  figure: Figure,
  { value, low, high, unit }: Pick<Quantity, "value" | "low" | "high" | "unit">,
  units: Units,
): boolean {
  const same = (read: number | undefined, stored: number | undefined) =>
    read !== undefined && stored !== undefined
      ? sameAmount({ value: read, unit: figure.unit }, { value: stored, unit }, units)
      : read === stored;
  const fall = value !== undefined && value < 0 && figure.relation === "decrease" ? -value : value;
  return same(figure.value, fall) && same(figure.low, low) && same(figure.high, high);
}

/** A numeral that counts without a measure word (两端), or the ends of a list (5%/10%/20%). */
function isSaid(
  { value, low, high, unit, printed }: Quantity,
  readings: readonly Figure[],
  units: Units,
): boolean {
  if (value !== undefined) return readings.length === 0 && saysSmall(value, printed, "zh");
  return [low, high].every((end) => readings.some((figure) => isFigure(figure, { value: end, unit }, units)));
}

function isNumberOf({ value }: Quantity, readings: readonly Figure[]): boolean {
  return value !== undefined && readings.some((figure) => equal(figure.value ?? Number.NaN, value));
}

/** Readings as a message tells them. */
export function describe(
  readings: readonly Pick<Figure | Quantity, "value" | "low" | "high" | "unit">[],
): string {
  const said = readings.map(({ value, low, high, unit }) =>
    [value ?? `${low}..${high}`, unit].filter((part) => part !== undefined).join(" "),
  );
  return [...new Set(said)].join(" or ") || "as no figure";
}
