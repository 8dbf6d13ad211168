import type { Figure } from "../../../notation/figures/figure.ts";
import type { Units } from "../../../notation/units/units.ts";
import type { Family } from "../../names/metric-families.ts";
import type { MetricMention } from "./metric-mentions.ts";

/** Whether a metric may have a number of a unit, by what kind of thing it measures. */
export function fitsKind({ kind, id }: Family, unit: string | undefined, isMoney: boolean): boolean {
  switch (kind) {
    case "money":
    case "per-share":
    case "price":
      return isMoney;
    case "share":
      return unit === "%";
    case "count":
    case "shares":
      return (
        (unit !== undefined || kind === "count") && !isMoney && unit !== "%" && unit !== "pp" && unit !== "x"
      );
    case "days":
      return unit === "days";
    case "date":
      return false;
    case "ratio":
      return unit === undefined || unit === "x";
    default:
      if (id === "process-node") return unit === "nm";
      if (isMoney && /shipments|volume|output|capacity|deliveries|production/.test(id)) return false;
      return unit !== undefined && unit !== "pp" && unit !== "%";
  }
}

/** Whether a number may be how many there are: with a unit of things, or without one behind the name, by thousands or more. */
export function isCount({ unit, raw, start }: Figure, mention: MetricMention, units: Units): boolean {
  if (unit !== undefined) return units.get(unit).dimension === "count";
  return mention.end <= start && /[万亿]|\d ?[MB]$|(?:thousand|million|billion)$/.test(raw);
}
