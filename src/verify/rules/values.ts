import type { Figure } from "../../corpus/notation/figure.ts";
import type { Bound, Quantity } from "../../corpus/schema/quantity.ts";
import type { Units } from "../../corpus/unit.ts";
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
        const readings = text.readings(quantity.printed, claim.lines);
        const fitting = readings.filter((figure) => follows(figure, quantity, corpus.units));
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
        else if (!boundFits(quantity.bound ?? "exact", fitting, claim.lines.map(text.line)))
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

/** Words that bound, anywhere on the line: they may stand away from the number (首次突破, 低至). */
const WORDS: Readonly<Partial<Record<Bound, RegExp>>> = {
  about: /约|近|左右|上下|大致|接近|大概|平均|±|~|about|around|nearly|almost|roughly/i,
  "at-least": /不低于|不少于|至少|以上|达到|起|最低|≥|at least|or more|from/i,
  "at-most": /不超过|内|最多|最高|至多|高达|低至|≤|up to|at most|within/i,
  over: /超|多|余|突破|提高|高于|大于|逾|\+|>|over|more than|above|exceed/i,
  under: /不足|不到|低于|少于|以下|未满|<|less than|under|below/i,
  order: /级|数|几|上|量级|order/i,
};

/** A bound that is read must be the stored one; a stored one must have its word on the line. */
function boundFits(stored: Bound, readings: readonly Figure[], lines: readonly string[]): boolean {
  if (readings.some(({ bound, relation }) => bound === stored || relation === "ordinal")) return true;
  if (stored === "exact") return false;
  return lines.some((line) => WORDS[stored]?.test(line));
}

function describe(readings: readonly Figure[]): string {
  const said = readings.map(({ value, low, high, unit }) =>
    [value ?? `${low}..${high}`, unit].filter((part) => part !== undefined).join(" "),
  );
  return [...new Set(said)].join(" or ") || "as no figure";
}
