import { groupBy } from "../../corpus/corpus.ts";
import { carriersOf } from "../../corpus/rules/carriers.ts";
import type { RuleName } from "../../corpus/schema/verify.ts";
import { equal, type Stated, sameAmount } from "../../notation/figures/amounts/same-amount.ts";
import { samePeriod } from "../../notation/periods/same-period.ts";
import { type ListedFigure, listFigures } from "../figures.ts";
import { unpaired } from "../one-to-one.ts";
import type { Break, Ground, Rule } from "../rule.ts";

/** Every number of the report in digits is carried by a quantity or a cell of its own on its line. */
export const figures = coverage("figures", "figures of the report are carried", ["quantity", "table"]);

/** Every date of the report is carried by a typed date or period whose line it is. */
export const dates = coverage("dates", "dates of the report are carried", ["date"]);

/** Every Chinese numeral that counts something is carried; ordinals are exempt. */
export const numerals = coverage("numerals", "numerals that count are carried", ["numeral"]);

function coverage(name: RuleName, says: string, kinds: readonly ListedFigure["kind"][]): Rule {
  return {
    name,
    says,
    run(ground) {
      const listed = listedFigures(ground);
      const isOfKind = ({ kind }: ListedFigure) => kinds.includes(kind);
      return {
        checked: listed.filter(isOfKind).length,
        breaks: uncarried(listed, ground).filter(isOfKind).map(toBreak),
      };
    },
  };
}

function listedFigures({ source, corpus, file }: Ground): ListedFigure[] {
  const { names = [], repair = [], ignore = [] } = file;
  const listed = listFigures(source.lines, corpus.units, { names, repair, ignore });
  return listed.filter(({ kind, raw }) => kind !== "numeral" || !/^第/.test(raw));
}

/** Two figures of a line need two carriers, also where they are equal; a date may be said twice. */
function uncarried(listed: readonly ListedFigure[], { corpus }: Ground): ListedFigure[] {
  const carriers = carriersOf(corpus);
  const fits = ({ value, unit, digits }: ListedFigure, carried: Stated) =>
    typeof value === "number" &&
    (sameAmount({ value, unit }, carried, corpus.units) ||
      (carried.value < 0 && sameAmount({ value: -value, unit }, carried, corpus.units)) || // 下降31.55%
      (unit === undefined && digits !== undefined && equal(digits, carried.value)));
  return [...groupBy(listed, ({ line }) => line)].flatMap(([line, all]) => {
    const amounts = all.filter(({ kind }) => kind !== "date");
    const days = all.filter(
      ({ value }) =>
        typeof value === "string" && !carriers.periods(line).some((typed) => samePeriod(value, typed)),
    );
    return [...unpaired(amounts, carriers.amounts(line), fits), ...days];
  });
}

function toBreak({ line, kind, raw, value, unit }: ListedFigure): Break {
  const read =
    typeof value === "string" ? value : [value, unit].filter((part) => part !== undefined).join(" ");
  return {
    file: "report",
    id: `${line} ${raw}`,
    what: `line ${line} has the ${kind} "${raw}" (${read}), which nothing carries.`,
    mend:
      kind === "date"
        ? "Add it to a claim's when, saidOn or a quantity's period."
        : "Add a quantity or a cell of its own on that line.",
  };
}
