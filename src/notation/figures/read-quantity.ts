import { normalise } from "../numbers/normalise.ts";
import type { Units } from "../units/units.ts";
import type { Figure } from "./figure.ts";
import { scan } from "./read-figures.ts";

/** Reads one short printed string (0.6 P, 两倍, ¥ 16) that is a figure from end to end; undefined for anything else. */
export function readQuantity(printed: string, units: Units): Figure | undefined {
  const text = printed.trim();
  const figures = scan(normalise(text), text, units);
  const [figure] = figures;
  return figure && figures.length === 1 && figure.start === 0 && figure.end === text.length
    ? figure
    : undefined;
}
