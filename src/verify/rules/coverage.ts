import type { Units } from "../../corpus/unit.ts";
import { type Carriers, carriersOf } from "../carriers.ts";
import { type ListedFigure, listFigures } from "../figures.ts";
import { matchesPeriod } from "../match-period.ts";
import type { Break, Ground, Rule } from "../rule.ts";
import { equal, sameAmount } from "../same-amount.ts";
import type { RuleName } from "../verify-file.ts";

/** Every number of the report in digits is carried by a quantity or a cell on its own line. */
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
      const carriers = carriersOf(ground.corpus);
      const listed = listFrom(ground).filter(({ kind, raw }) => kinds.includes(kind) && !/^第/.test(raw));
      const breaks = listed
        .filter((figure) => !isCarried(figure, carriers, ground.corpus.units))
        .map(toBreak);
      return { checked: listed.length, breaks };
    },
  };
}

function listFrom({ source, corpus, file }: Ground): ListedFigure[] {
  const { names = [], repair = [], ignore = [] } = file;
  return listFigures(source.lines, corpus.units, { names, repair, ignore });
}

function isCarried(figure: ListedFigure, carriers: Carriers, units: Units): boolean {
  const { line, value, digits, unit } = figure;
  if (typeof value === "string") return carriers.periods(line).some((typed) => matchesPeriod(value, typed));
  return carriers.amounts(line).some(
    (carried) =>
      sameAmount({ value, unit }, carried, units) ||
      (carried.value < 0 && sameAmount({ value: -value, unit }, carried, units)) || // 下降31.55%
      (unit === undefined && digits !== undefined && equal(digits, carried.value)),
  );
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
        : "Add a quantity or a cell on that line.",
  };
}
