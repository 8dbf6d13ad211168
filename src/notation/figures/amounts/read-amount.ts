import type { Units } from "../../units/units.ts";
import type { Written } from "../in-unit.ts";
import { readFigure } from "../read-figure.ts";

/** One number with its unit, or why a text is none. */
export type AmountReading =
  | { readonly amount: Written; readonly why?: undefined }
  | {
      readonly amount?: undefined;
      readonly why: "unread" | "range" | "bound" | "change";
      readonly unread?: string | undefined;
    };

/** The plain number that a text gives, where a bound, a range, a change or a thing counted would be dropped: an input of a model, a condition on a column. */
export function readAmount(text: string, units: Units): AmountReading {
  const { figure, unread } = readFigure(text, units);
  if (!figure) return { why: "unread", unread };
  const { value, unit, letter, digits, bound, relation, base, noun, per } = figure;
  if (value === undefined) return { why: "range" };
  if (bound !== "exact") return { why: "bound" };
  if (relation === "increase" || relation === "decrease" || relation === "ordinal" || base)
    return { why: "change" };
  const beside = noun ?? (per === undefined ? undefined : `per ${per}`);
  if (beside !== undefined) return { why: "unread", unread: `"${beside}" is not understood` };
  return { amount: { value, unit, letter, digits: Math.sign(value) * Math.abs(digits[0] ?? value) } };
}
