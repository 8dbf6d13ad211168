import { all, any, not, type Verdict } from "../../notation/bounds/interval.ts";
import { contains, overlaps, type Period } from "../../notation/periods/period.ts";
import type { Operator } from "./operators.ts";

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
