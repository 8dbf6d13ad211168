import { groupBy } from "../../../../corpus/corpus.ts";
import { cellOf } from "../../../../corpus/row.ts";
import { answersPeriod } from "../../../../notation/periods/answers-period.ts";
import { tryPeriod } from "../../../../notation/periods/period.ts";
import type { Question } from "../../../../search/reading/question.ts";
import type { TableColumn } from "../../../../tables/column.ts";
import type { AskedColumn } from "./asked-column.ts";

/** Whether a column is of a time that is asked for, or of none that is told. */
export function isOfTime({ printed }: TableColumn, { periods }: Question): boolean {
  const own = printed?.period;
  if (own === undefined || periods.length === 0) return true;
  return periods.some((asked) => answersPeriod(asked, own));
}

/**
 * Of columns of one table that differ in their time those of the last, a forecast only if there is nothing else; of two alike the one that
 * leaves no row out. None of them if the question means several times.
 */
export function ofOneTime(found: readonly AskedColumn[], { periods }: Question): readonly AskedColumn[] {
  return [...groupBy(found, ({ table }) => table).values()].flatMap((own) => {
    const times = new Set(own.map(({ column }) => column.printed?.period));
    if (times.size > 1 && periods.length > 0) return [];
    if (times.has(undefined) || own.length === 1) return own;
    const sure = own.filter(({ column }) => !column.printed?.basis?.includes("estimate"));
    const left = sure.length > 0 ? sure : own;
    const last = left.map(endOf).reduce((a, b) => (b > a ? b : a), "");
    return wholeOf(left.filter((each) => endOf(each) === last));
  });
}

const endOf = ({ column }: AskedColumn): string => tryPeriod(column.printed?.period ?? "")?.end ?? "";

/** The column that has a number wherever the others have one. */
function wholeOf(alike: readonly AskedColumn[]): readonly AskedColumn[] {
  if (alike.length < 2) return alike;
  const filled = ({ table, column }: AskedColumn) =>
    table.rows.filter((row) => cellOf(table, row, column.name) !== null);
  const any = new Set(alike.flatMap(filled));
  return alike.filter((each) => filled(each).length === any.size).slice(0, 1);
}
