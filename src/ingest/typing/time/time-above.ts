import { isOnlyTime } from "../../structure/unit-line.ts";
import type { TypedColumn } from "../column-kind.ts";
import { headerPeriod, type ReportTime } from "./period-words.ts";

/** The line right above a table, if it says nothing but a time. */
export const timeAbove = (near: readonly string[]): string | undefined =>
  near[0] !== undefined && isOnlyTime(near[0]) ? near[0] : undefined;

/** Columns of numbers without heads, with the years of a line above that names as many: it is their head, set apart. */
export function withTimesAbove(
  columns: readonly TypedColumn[],
  line: string | undefined,
  time: ReportTime,
): readonly TypedColumn[] {
  const said = line?.trim().split(/\s+/) ?? [];
  const numbers = columns.filter(({ kind }) => kind === "number");
  const read = said.map((each) => (YEAR.test(each) ? headerPeriod(each, time) : undefined));
  const isTheirs =
    said.length === numbers.length &&
    new Set(said).size === said.length &&
    numbers.every(({ head, period }) => head === "" && period === undefined);
  if (!isTheirs) return columns;
  return columns.map((column) => {
    const at = numbers.indexOf(column);
    const { period, basis } = read[at] ?? {};
    return at < 0 || period === undefined
      ? column
      : { ...column, head: said[at] ?? "", period, ...(basis && { basis }) };
  });
}

const YEAR = /^(?:FY|CY)?(?:19|20)\d\d[AEF]?年?$/;
