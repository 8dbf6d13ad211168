import { describe, follows, isFigure } from "../../corpus/rules/values.ts";
import type { Quantity } from "../../corpus/schema/quantity.ts";
import { mentionsBound } from "../../notation/bounds/mentions-bound.ts";
import type { Figure } from "../../notation/figures/figure.ts";
import type { Readings } from "../report-text.ts";
import type { Break, Rule } from "../rule.ts";

/** Every quantity's value, unit and bound follow from its printed string, read anew where it stands. */
export const values: Rule = {
  name: "values",
  says: "quantities follow from their printed strings",
  run({ corpus, text }) {
    const { units } = corpus;
    const breaks: Break[] = [];
    let checked = 0;
    for (const claim of corpus.claims.values())
      for (const quantity of claim.quantities ?? []) {
        checked++;
        const { alone, there } = text.readings(quantity.printed, claim.lines);
        const fits = (figure: Figure) => isFigure(figure, quantity, units);
        const place = { file: `sections/${claim.section}.yaml`, id: `${claim.id}#${quantity.metric}` };
        const fitting = { alone: alone.filter(fits), there: there.filter(fits) };
        const around = fitting.there.length > 0 ? fitting.there : fitting.alone;
        if (!follows(quantity, [...alone, ...there], units))
          breaks.push({
            ...place,
            what: `is ${describe([quantity])}, but "${quantity.printed}" reads ${describe([...alone, ...there])}.`,
            mend: "Mend value, unit or printed.",
          });
        else if (around.length > 0 && !boundFits(quantity, fitting, claim.lines.map(text.line)))
          breaks.push({
            ...place,
            what: `is ${quantity.bound ?? "exact"}, but "${quantity.printed}" reads ${[...new Set(around.map(({ bound }) => bound))].join(" or ")}.`,
            mend: "Mend the bound.",
          });
      }
    return { checked, breaks };
  },
};

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
