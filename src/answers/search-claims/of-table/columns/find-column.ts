import type { Corpus, Table } from "../../../../corpus/corpus.ts";
import type { RowData } from "../../../../corpus/data.ts";
import { cellOf } from "../../../../corpus/row.ts";
import type { Question } from "../../../../search/reading/question.ts";
import { type TableColumn, tableColumns } from "../../../../tables/column.ts";
import type { TableAsk } from "../table-ask.ts";
import { typesOf } from "./ask-worth.ts";
import type { AskedColumn } from "./asked-column.ts";
import { isBare } from "./bare-column.ts";
import { isOfTime, ofOneTime } from "./column-time.ts";
import { columnWorth } from "./column-worth.ts";
import { isOfChange, metricIn, soughtBy, soughtTable } from "./sought.ts";

/** The column that the question means; several if it may mean any of them alike, as of tables that measure the same; none if it names none. */
export function askedColumns(
  corpus: Corpus,
  tables: ReadonlyMap<Table, readonly RowData[]>,
  question: Question,
  ask: TableAsk,
  multiples: ReadonlySet<string>,
): readonly AskedColumn[] {
  const sought = soughtBy(corpus, question, ask, multiples);
  const types = typesOf(ask);
  const found = [...tables].flatMap(([table, rows]) => {
    const place = soughtTable(sought, table, rows);
    return tableColumns(table).flatMap((column) => {
      const isOpen =
        types.includes(column.type) &&
        isOfTime(column, question) &&
        !isSame(table, column) &&
        isOfChange(sought, column);
      const worth = isOpen ? columnWorth(sought, place, column) : undefined;
      return worth === undefined ? [] : [{ table, column, worth }];
    });
  });
  const most = Math.max(...found.map(({ worth }) => worth));
  const best = ofOneTime(
    found.filter(({ worth }) => worth === most),
    question,
  );
  // Of two columns of one table that it may mean alike it is not known which.
  if (best.some((one) => best.some((other) => isOther(one, other)))) return [];
  // What is told by titles alone is told of one table only.
  return best.length > 1 && best.every(({ column }) => isBare(column)) ? [] : best;
}

/** Whether two columns of one table measure different things, or are called alike and nothing tells of what times they are. */
const isOther = (one: AskedColumn, other: AskedColumn): boolean =>
  one.table === other.table &&
  (metricIn(one.column) !== metricIn(other.column) || isTwin(one.column, other.column));

const isTwin = (one: TableColumn, other: TableColumn): boolean =>
  one !== other && one.title.en === other.title.en && one.printed?.period === other.printed?.period;

/** Whether a column says the same of every row, as a base beside what comes of it: it tells none of them. */
function isSame(table: Table, { name, computed }: TableColumn): boolean {
  if (computed || table.rows.length < 3) return false;
  const cells = table.rows.map((row) => cellOf(table, row, name));
  return typeof cells[0] === "number" && cells.every((cell) => cell === cells[0]);
}
