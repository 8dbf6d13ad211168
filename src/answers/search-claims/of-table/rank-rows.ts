import type { Corpus, Table } from "../../../corpus/corpus.ts";
import type { RowData } from "../../../corpus/data.ts";
import { labelOf } from "../../../corpus/row.ts";
import { ReportError } from "../../../errors.ts";
import type { Report } from "../../../library/report.ts";
import { boundPrefix } from "../../../notation/bounds/say-bound.ts";
import type { Lang } from "../../../notation/lang.ts";
import { formatPeriod } from "../../../notation/periods/period.ts";
import { formatQuantity } from "../../../notation/units/units.ts";
import { queryTable, type TableQuery } from "../../../tables/query.ts";
import { operandsOf, readCell } from "../../../tables/read-cell.ts";
import { type AskedColumn, MADE } from "./columns/asked-column.ts";
import { type RankedRow, rounded } from "./ranked-row.ts";
import { limitOf } from "./rival.ts";
import { plainRows } from "./rows/plain-rows.ts";
import { MISSING, type TableAsk, YES } from "./table-ask.ts";

/** The rows of a table in the order of a column, or those that meet its limits. */
export interface Ranking {
  readonly rows: readonly RankedRow[];
  /** What they are ranked or counted by. */
  readonly by: AskedColumn;
  /** How many rows cannot be ranked or judged. */
  readonly open: number;
  /** How many rows were looked at, and how many the table has. */
  readonly looked: number;
  readonly all: number;
  /** What the counted rows are held against. */
  readonly limits: readonly string[];
  /** The call that brings them. */
  readonly query: Pick<TableQuery, "columns" | "rows" | "where" | "sort">;
}

/** Things are counted by what is so of them, if it is so or not; undefined if the number that they are held against is not there. */
function limitsOf(corpus: Corpus, ask: TableAsk, asked: AskedColumn): readonly string[] | undefined {
  if (ask.kind !== "count") return [];
  const { column } = asked;
  if (column.type === "boolean") return [YES];
  if (ask.rival) {
    const limit = limitOf(corpus, asked, ask.rival);
    return limit === undefined ? undefined : [limit];
  }
  if (column.unit === undefined) return ask.limits.map((limit) => limit.replace(/ x$/, ""));
  const dimension = corpus.units.find(column.unit)?.dimension;
  return dimension === "share" || dimension === "rating"
    ? ask.limits.map((limit) => asMarks(limit, corpus))
    : ask.limits;
}

/** A limit of so many points, as marks in a test are called, is of the column's own unit. */
function asMarks(limit: string, { units }: Corpus): string {
  const [, bare = limit, unit = ""] = /^(\S+ \S+) (.+)$/.exec(limit) ?? [];
  return units.find(unit)?.dimension === "score" ? bare : limit;
}

/** A call names so many rows at most. */
export const MOST_NAMED = 12;

/** Ranks those rows of a table that a question means; undefined if it is not about such numbers. */
export function rankRows(
  report: Report,
  meant: readonly RowData[],
  ask: TableAsk,
  asked: AskedColumn,
  lang: Lang,
): Ranking | undefined {
  const { corpus, names } = report;
  const { table, column } = asked;
  const limits = limitsOf(corpus, ask, asked);
  if (!limits) return undefined;
  // How many there are of all is nothing that a column tells.
  if (ask.kind === "count" && limits.length === 0 && meant.length === table.rows.length) return undefined;
  const own = plainRows(corpus, table);
  const among = new Set(meant.map(({ key }) => key));
  const rows = own.filter(({ key }) => among.has(key)).map(({ key }) => key);
  const sort = limits.includes(MISSING)
    ? []
    : [`${ask.kind !== "count" && ask.largest ? "-" : ""}${column.name}`];
  const isCount = ask.kind === "count";
  const where = (isCount && column.type === "boolean" ? ["= yes"] : limits).map(
    (limit) => `${column.name} ${limit}`,
  );
  const result = unlessRefused(() => queryTable(corpus, names, table, { rows, sort, where }, lang));
  if (!result) return undefined;
  const ranked = result.rows.flatMap((row): RankedRow[] => {
    const value = readCell(corpus, table, row, column);
    const labelled = { ...asked, row, name: labelOf(corpus, table, row, lang) };
    if (value.kind === "period" && value.period?.start)
      return [
        {
          ...labelled,
          value: { value: Date.parse(value.period.start) },
          said: formatPeriod(value.text, lang),
        },
      ];
    if (value.kind !== "number") return isCount ? [labelled] : [];
    const { bound = "exact", unit } = value;
    const number = formatQuantity(rounded(column, value.value), unit, lang, corpus.units);
    return [{ ...labelled, value, said: `${boundPrefix(bound, lang)}${number}` }];
  });
  if (!hasOneUnit(ranked)) return undefined;
  return {
    rows: ranked,
    by: asked,
    // Without a limit there is nothing that an empty cell leaves open.
    open: isCount && where.length === 0 ? 0 : result.undecided.length,
    looked: rows.length,
    limits,
    all: own.length,
    query:
      column.name === MADE
        ? operandsIn(table, column)
        : {
            ...(rows.length < table.rows.length && rows.length <= MOST_NAMED && { rows }),
            ...(where.length > 0 && { where }),
            ...(sort.length > 0 && { sort }),
          },
  };
}

/** Numbers of several units have no order. */
const hasOneUnit = (rows: readonly RankedRow[]): boolean =>
  new Set(rows.map(({ value }) => value?.unit)).size < 2;

/** The columns that one is made of. */
function operandsIn(table: Table, { computed }: AskedColumn["column"]): Pick<TableQuery, "columns"> {
  return computed ? { columns: operandsOf(table, computed.formula) } : {};
}

/** A limit in a unit that the column does not have: then the question is about something else. */
function unlessRefused<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof ReportError) return undefined;
    throw error;
  }
}
