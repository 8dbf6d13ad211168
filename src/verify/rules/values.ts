import type { Figure } from "../../corpus/notation/figure.ts";
import type { Quantity } from "../../corpus/schema/quantity.ts";
import type { Units } from "../../corpus/unit.ts";
import { mentionsBound } from "../bound-words.ts";
import type { Readings } from "../report-text.ts";
import type { Break, Rule } from "../rule.ts";
import { sameAmount } from "../same-amount.ts";
import { saysSmall } from "../small-number.ts";

/** Every quantity's value, unit and bound follow from its printed string, read anew. */
export const values: Rule = {
  name: "values",
  says: "quantities follow from their printed strings",
  run({ corpus, text }) {
    const breaks: Break[] = [];
    let checked = 0;
    for (const claim of corpus.claims.values()) {
      for (const quantity of claim.quantities ?? []) {
        checked++;
        const { alone, there } = text.readings(quantity.printed, claim.lines);
        const readings = [...alone, ...there];
        const fits = (figure: Figure) => follows(figure, quantity, corpus.units);
        const fitting = readings.filter(fits);
        if (fitting.length === 0 && isSaid(quantity, readings, corpus.units)) continue;
        const place = { file: `sections/${claim.section}.yaml`, id: `${claim.id}#${quantity.metric}` };
        const stored =
          `${quantity.value ?? `${quantity.low}..${quantity.high}`} ${quantity.unit ?? ""}`.trim();
        if (fitting.length === 0)
          breaks.push({
            ...place,
            what: `is ${stored}, but "${quantity.printed}" reads ${describe(readings)}.`,
            mend: "Mend value, unit or printed.",
          });
        else if (
          !boundFits(
            quantity,
            { alone: alone.filter(fits), there: there.filter(fits) },
            claim.lines.map(text.line),
          )
        )
          breaks.push({
            ...place,
            what: `${stored} is ${quantity.bound ?? "exact"}, but "${quantity.printed}" reads ${fitting.map(({ bound }) => bound).join(" or ")}.`,
            mend: "Mend the bound.",
          });
      }
    }
    return { checked, breaks };
  },
};

interface Stored {
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly unit?: string | undefined;
}

/** Whether a stored value, or both ends of a range, are what a figure says. */
export function follows(figure: Figure, { value, low, high, unit }: Stored, units: Units): boolean {
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
  return [low, high].every((end) => readings.some((figure) => follows(figure, { value: end, unit }, units)));
}

/** What the words around it say must be stored; what is stored must have its word on the line. */
function boundFits(
  { bound: stored = "exact" }: Quantity,
  { alone, there }: Readings,
  lines: readonly string[],
): boolean {
  const around = there.length > 0 ? there : alone;
  if (around.some(({ bound, relation }) => bound === stored || relation === "ordinal")) return true;
  if (stored === "exact") return false;
  return alone.some(({ bound }) => bound === stored) || lines.some((line) => mentionsBound(line, stored));
}

function describe(readings: readonly Figure[]): string {
  const said = readings.map(({ value, low, high, unit }) =>
    [value ?? `${low}..${high}`, unit].filter((part) => part !== undefined).join(" "),
  );
  return [...new Set(said)].join(" or ") || "as no figure";
}
