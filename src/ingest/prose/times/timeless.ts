import type { Figure } from "../../../notation/figures/figure.ts";
import type { Units } from "../../../notation/units/units.ts";
import type { Family } from "../../names/metric-families.ts";
import type { Sentence } from "../sentence.ts";

/** Behind a rate: what it is a part of the name of. */
const NAMED =
  /^\s(?:[Ff]ixed|[Cc]onvertible|[Ss]enior|[Ss]ubordinated|[Gg]uaranteed|[Nn]otes?|[Bb]onds?|[Dd]ebentures?|[A-Z][a-z]+ (?:Notes?|Bonds?))\b/;
/** What is only assumed holds at no time. */
const ASSUMED = /\b(?:assum(?:ed|ing)|hypothetical|sensitivity)\b|假设|假定/i;
/** A price that is aimed at is of no year, whatever profit it was worked out from. */
const AIMED = new Set(["target-price"]);

/** Whether no time near a figure is its own: a span of time, the rate in a name, what is assumed, a price that is aimed at. */
export function isTimeless(
  { unit, end, start }: Figure,
  { text, start: from }: Sentence,
  family: Family | undefined,
  units: Units,
): boolean {
  const dimension = unit === undefined ? "" : units.get(unit).dimension;
  if ((dimension === "time" || dimension === "calendar") && family?.kind !== "days") return true;
  if (unit === "%" && NAMED.test(text.slice(end, end + 40))) return true;
  if (family && AIMED.has(family.id)) return true;
  return ASSUMED.test(text.slice(from, start));
}
