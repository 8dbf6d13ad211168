import type { TypedColumn } from "./column-kind.ts";
import { yearBefore } from "./time/period-words.ts";

/** Heads that say a change over a year, and nothing of what. */
const BARE =
  /^(?:同比(?:增速|增长率?|增减|变动|变化)?(?:\s?[(（]?[%％][)）]?)?|yoy(?:\s?[(（]?%[)）]?)?|y\/y(?:\s?%)?|y-o-y)$/i;

/** Columns in which one headed by 同比 or YoY alone is the growth of the metric in the column before it, at its time: 25Q3收入 | 同比 | 毛利率. */
export function withGrowthBeside(columns: readonly TypedColumn[]): TypedColumn[] {
  return columns.map((column, at) => {
    const before = columns[at - 1];
    if (column.relative !== "growth" || column.period !== undefined || !BARE.test(column.head.trim()))
      return column;
    if (before?.kind !== "number" || before.relative !== undefined || before.family === undefined)
      return column;
    if (before.family.kind === "share" || before.period === undefined) return column;
    const vs = yearBefore(before.period);
    return { ...column, period: before.period, ...(vs !== undefined && { vs }), grown: before.family };
  });
}
