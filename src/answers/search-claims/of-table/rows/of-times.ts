import type { Table } from "../../../../corpus/corpus.ts";
import type { RowData } from "../../../../corpus/data.ts";
import { cellOf } from "../../../../corpus/row.ts";
import { answersPeriod } from "../../../../notation/periods/answers-period.ts";
import { type Period, tryPeriod } from "../../../../notation/periods/period.ts";
import type { Question } from "../../../../search/reading/question.ts";
import { timesOf } from "../../of-figures/pair-asked.ts";

/** The time that a row of a table by years or quarters is of. */
export const timeOf = (table: Table, row: RowData): Period | undefined =>
  tryPeriod(String(cellOf(table, row, table.label)));

/** Two times that are the ends of one, unless they are held against each other. */
const BETWEEN = /^(?!.*\b(?:differences?|gaps?|changes?|compared?)\b).*\bbetween\b/;

/** The rows of the times that are asked for, if rows are times; undefined if there are none. */
export function ofTimes(
  table: Table,
  rows: readonly RowData[],
  { plain, periods: named }: Question,
): readonly RowData[] | undefined {
  const periods = named.length === 2 && BETWEEN.test(plain) ? [timesOf(named).join("..")] : named;
  const isDated = table.columns.some(({ name, type }) => name === table.label && type === "period");
  if (!isDated || periods.length === 0) return rows;
  const own = rows.filter((row) =>
    periods.some((asked) => answersPeriod(asked, timeOf(table, row)?.text ?? "")),
  );
  return own.length > 0 ? own : undefined;
}
