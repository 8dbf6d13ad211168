import type { Corpus, Table } from "../corpus/corpus.ts";
import type { RowData } from "../corpus/data.ts";
import type { Names } from "../corpus/naming/names.ts";
import { cellOf } from "../corpus/row.ts";
import { all } from "../notation/bounds/interval.ts";
import type { Lang } from "../notation/lang.ts";
import { getColumn, type TableColumn, tableColumns } from "./column.ts";
import { parseConditions } from "./conditions/condition.ts";
import { createJudge } from "./conditions/judge.ts";
import { getRows } from "./get-rows.ts";
import { parseSort, sortRows } from "./sort.ts";
import { type SummaryFigure, summarise } from "./summary.ts";
import { parseSummary } from "./summary-ask.ts";
import { leftOutOf, merged, type UndecidedRow, unplacedBy } from "./unplaced.ts";

/** What is asked of a table; conditions and names as readers write them. */
export interface TableQuery {
  readonly columns?: readonly string[] | undefined;
  readonly rows?: readonly string[] | undefined;
  readonly where?: readonly string[] | undefined;
  readonly sort?: readonly string[] | undefined;
  readonly summary?: readonly string[] | undefined;
  readonly by?: string | undefined;
}

export interface TableResult {
  readonly columns: readonly TableColumn[];
  /** Rows that meet all conditions, in order. */
  readonly rows: readonly RowData[];
  /** Rows that the conditions could not judge, and those among the ones that meet them that an order or a figure could not place. */
  readonly undecided: readonly UndecidedRow[];
  readonly summary: readonly SummaryFigure[];
  /** Columns that conditions, order and figures go by. */
  readonly used: readonly TableColumn[];
}

/** Asks a table: rows by name, conditions that must all hold, order, figures over the rows that meet them. */
export function queryTable(
  corpus: Corpus,
  names: Names,
  table: Table,
  query: TableQuery,
  lang: Lang,
): TableResult {
  const columns =
    query.columns?.filter((name) => !ALWAYS.includes(name)).map((name) => getColumn(table, name)) ??
    filledColumns(table);
  const named =
    query.rows === undefined
      ? undefined
      : new Set(query.rows.flatMap((name) => getRows(corpus, names, table, name)));
  const conditions = (query.where ?? []).flatMap((text) => parseConditions(table, text));
  const judges = conditions.map((condition) => createJudge(corpus, names, table, condition));
  const keys = (query.sort ?? []).map((text) => parseSort(table, text));
  const asks = (query.summary ?? []).map((text) => parseSummary(table, text));
  const met: RowData[] = [];
  const undecided: UndecidedRow[] = [];
  for (const row of table.rows) {
    if (named && !named.has(row)) continue;
    const judgements = judges.map((judge) => judge(row));
    const verdict = all(judgements.map((judgement) => judgement.verdict));
    if (verdict) met.push(row);
    if (verdict === undefined) undecided.push({ row, why: judgements.flatMap(({ why }) => why ?? []) });
  }
  return {
    columns: [...new Map(columns.map((column) => [column.name, column])).values()],
    rows: sortRows(corpus, table, met, keys, lang),
    undecided: merged([
      ...undecided,
      ...unplacedBy(corpus, table, met, keys),
      ...leftOutOf(corpus, table, met, asks),
    ]),
    used: [...conditions, ...keys, ...asks].flatMap(({ column }) => column ?? []),
    summary: asks.length > 0 ? summarise(corpus, table, met, asks, query.by, lang) : [],
  };
}

/** Shown whatever is asked. */
const ALWAYS = ["key", "lines", "pages"];

/** The printed columns that hold any value. */
function filledColumns(table: Table): TableColumn[] {
  return tableColumns(table).filter(
    ({ name, computed }) => !computed && table.rows.some((row) => cellOf(table, row, name, "zh") !== null),
  );
}
