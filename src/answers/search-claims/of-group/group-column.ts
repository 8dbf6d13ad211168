import type { Corpus, Table } from "../../../corpus/corpus.ts";
import type { RowData } from "../../../corpus/data.ts";
import { cellNote, ownerOf, periodOf } from "../../../corpus/row.ts";
import { type TableColumn, tableColumns } from "../../../tables/column.ts";
import { readCell } from "../../../tables/read-cell.ts";
import { metricWorth } from "../of-table/columns/metric-worth.ts";
import { nameWorth } from "../of-table/columns/name-worth.ts";
import { asksGrowth, isOfChange, type Sought } from "../of-table/columns/sought.ts";
import { saysAverage } from "../of-table/columns/table-worth.ts";

/** The column of a table that a question means, with the other end if it is a range; and its cells. */
export interface GroupColumn {
  readonly table: Table;
  /** One, or the low and the high end of a range. */
  readonly columns: readonly TableColumn[];
  /** The rows with a number of the time that is asked for, and those without. */
  readonly given: readonly RowData[];
  readonly missing: readonly RowData[];
  readonly period: string | undefined;
  readonly worth: number;
}

/** The column that a question means in a table; undefined if it names none or several, if its numbers are averages, or of several times. */
export function groupColumn(sought: Sought, table: Table, rows: readonly RowData[]): GroupColumn | undefined {
  const isDated = table.columns.some(({ name, type }) => name === table.label && type === "period");
  const found = tableColumns(table).flatMap((column) => {
    if (column.type !== "number" || column.printed?.open || !isOfChange(sought, column)) return [];
    if (saysAverage(column.title) || saysAverage(table.title)) return [];
    const worth = Math.max(
      nameWorth(column, sought.words),
      metricWorth(column, sought.question, asksGrowth(sought, column)),
    );
    const cells = worth > 0 ? cellsOf(sought, table, rows, column, isDated) : undefined;
    return cells ? [{ column, worth, ...cells }] : [];
  });
  const most = Math.max(...found.map(({ worth }) => worth));
  const best = found.filter(({ worth }) => worth === most);
  const [first, second, ...more] = best;
  if (!first || more.length > 0) return undefined;
  const columns = second ? endsOf(first.column, second.column) : [first.column];
  if (!columns || (second && second.given.length !== first.given.length)) return undefined;
  const { given, missing, period, worth } = first;
  return { table, columns, given, missing, period, worth };
}

function endsOf(one: TableColumn, other: TableColumn): readonly TableColumn[] | undefined {
  const [low, high] = one.printed?.end === "high" ? [other, one] : [one, other];
  const isRange = low.printed?.end === "low" && high.printed?.end === "high";
  return isRange && low.printed.metric === high.printed.metric ? [low, high] : undefined;
}

type Cells = Pick<GroupColumn, "given" | "missing" | "period">;

/** The rows with a number in a column, all of one time: of the one that is asked for, if one is. */
function cellsOf(
  { corpus, question: { periods } }: Sought,
  table: Table,
  rows: readonly RowData[],
  column: TableColumn,
  isDated: boolean,
): Cells | undefined {
  const [asked, ...others] = periods;
  if (!isDated && others.length > 0) return undefined;
  const numbers = rows.filter((row) => isNumber(corpus, table, row, column));
  const timed = numbers.map((row) => ({ row, time: timeOf(corpus, table, row, column) }));
  const given = timed
    .filter(({ time }) => isDated || asked === undefined || time === asked)
    .map(({ row }) => row);
  const times = new Set(timed.filter(({ row }) => given.includes(row)).map(({ time }) => time));
  if (given.length < 2 || (!isDated && times.size > 1)) return undefined;
  const missing = rows.filter((row) => !given.includes(row));
  return { given, missing, period: isDated ? undefined : [...times][0] };
}

const isNumber = (corpus: Corpus, table: Table, row: RowData, column: TableColumn): boolean =>
  readCell(corpus, table, row, column).kind === "number" && !cellNote(table, row.key, column.name)?.open;

/** When a cell's number is, in the calendar's words. */
function timeOf(corpus: Corpus, table: Table, row: RowData, { printed }: TableColumn): string | undefined {
  const period = printed ? periodOf(table, row, printed) : table.period;
  return period === undefined
    ? undefined
    : corpus.calendarOf(period, printed && ownerOf(table, row, printed));
}
