import type { Units } from "../../../notation/units/units.ts";
import type { UnitHint } from "./unit-words.ts";

const STANDS_FOR = /\bequivalents?\b|\bper\b|\//i;

/** The unit of words that say how much of what: Tonnes of CO2e, reported in tonnes CO2e, harvest (tonnes live weight). */
export function quantityOf(words: string, units: Units): UnitHint | undefined {
  const [, first, second, inside, rest = ""] =
    /^[(（]?([A-Za-z]{2,12}) (?:of |CO)|\bin ([A-Za-z]{2,12}) (?:of |CO)|[(（]([A-Za-z]{2,12}) ([^()（）]{2,24})[)）]$/.exec(
      words,
    ) ?? [];
  const unit = STANDS_FOR.test(rest) ? undefined : physical(first ?? second ?? inside, units);
  return unit === undefined ? undefined : { unit, power: 0 };
}

/** The id of a unit that measures things, by its name. */
export function physical(name: string | undefined, units: Units): string | undefined {
  const unit = name === undefined ? undefined : (units.find(name) ?? units.find(name.toLowerCase()));
  const isMeasure = unit && /^(?:mass|energy|power|volume|length|area)$/.test(unit.dimension);
  return isMeasure ? unit.id : undefined;
}
