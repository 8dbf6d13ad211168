import { ReportError } from "../errors.ts";
import { all, any, not, type Verdict } from "../notation/bounds/interval.ts";
import { contains, overlaps, type Period, parsePeriod, tryPeriod } from "../notation/periods/period.ts";
import { readPeriods } from "../notation/periods/read-periods.ts";
import type { Operator } from "./condition.ts";

/** Reads a period of a condition, in the corpus's notation or as a date in either language. */
export function periodOperand(text: string, condition: string): Period {
  const period = tryPeriod(text);
  if (period) return period;
  const [mention] = readPeriods(text);
  if (mention && !mention.partial && mention.raw.trim() === text.trim()) return parsePeriod(mention.period);
  throw new ReportError(
    "INPUT",
    `"${condition}": "${text.slice(0, 60)}" is no period. Write 2024, 2024-03, 2024-03-18, 2024Q3, 2024H1, FY2025Q3 or a range of two (2018..2023).`,
  );
}

/** Judges a cell's period: it is after, before or within the asked ones; open where it only overlaps them. */
export function judgePeriod(
  cell: Period | undefined,
  operator: Operator,
  wanted: readonly Period[],
): Verdict {
  const [first, second] = wanted;
  if (!cell || !first) return undefined;
  switch (operator) {
    case ">=":
      return starts(cell, first);
    case ">":
      return isAfter(cell, first);
    case "<=":
      return not(isAfter(cell, first));
    case "<":
      return not(starts(cell, first));
    case "between": {
      if (!second) return undefined;
      const [from, to] =
        (first.start ?? first.text) <= (second.start ?? second.text) ? [first, second] : [second, first];
      return all([starts(cell, from), not(isAfter(cell, to))]);
    }
    default: {
      const within = any(
        wanted.map((each) =>
          contains(each, cell)
            ? true
            : overlaps(each, cell)
              ? undefined
              : comparable(each, cell)
                ? false
                : undefined,
        ),
      );
      return operator === "!=" || operator === "not in" ? not(within) : within;
    }
  }
}

/** Whether all of the cell's period lies at or after the asked one's first day; open where only part of it does. */
function starts(cell: Period, asked: Period): Verdict {
  if (cell.text === asked.text) return true;
  if (cell.start === undefined || cell.end === undefined || asked.start === undefined) return undefined;
  if (cell.start >= asked.start) return true;
  return cell.end < asked.start ? false : undefined;
}

/** Whether all of the cell's period lies after the asked one's last day. */
function isAfter(cell: Period, asked: Period): Verdict {
  if (cell.text === asked.text) return false;
  if (cell.start === undefined || cell.end === undefined || asked.end === undefined) return undefined;
  if (cell.start > asked.end) return true;
  return cell.end <= asked.end ? false : undefined;
}

const comparable = (a: Period, b: Period) =>
  (a.start !== undefined && b.start !== undefined) || (a.kind === "fiscal" && b.kind === "fiscal");
