import { type Family, isFlow } from "../../names/metric-families.ts";
import type { TableFrame } from "../table-frame.ts";
import { isCashAtEnd, isOfFlows, isOfYears } from "./cash-flow.ts";
import { BEGINNING, STEP } from "./meaning-words.ts";

/** A flow under the head of a day is that of the span that ends with it, which the report's own period tells. */
export function flowPeriod(
  table: TableFrame,
  label: string,
  when: string | undefined,
  family: Family | undefined,
): { period?: string; open: boolean } {
  const said = when === undefined ? {} : { period: when };
  const { time } = table.context;
  if (when === undefined || !/^\d{4}-\d\d-\d\d$/.test(when)) return { ...said, open: false };
  if (isOfYears(table)) return { period: when.slice(0, 4), open: false };
  // a balance sheet has what is accumulated under the same name
  if (family?.id === "other-comprehensive-income") return { ...said, open: true };
  // what a year begins with is not of the day that ends it
  if (BEGINNING.test(label)) return { open: true };
  const isOfSpan = table.isCashFlow || STEP.test(label) || (family ? isFlow(family) : isOfFlows(table));
  if (isCashAtEnd(label) || !isOfSpan) return { ...said, open: false };
  const isYearEnd =
    time.end !== undefined && when.slice(4) === time.end.slice(4) && /^(?:FY)?\d{4}$/.test(time.period ?? "");
  return isYearEnd
    ? { period: `${time.period?.startsWith("FY") ? "FY" : ""}${when.slice(0, 4)}`, open: false }
    : { open: true };
}
