import type { Corpus, Table } from "../corpus/corpus.ts";
import { groupBy } from "../corpus/corpus.ts";
import type { RowData } from "../corpus/data.ts";
import { ReportError } from "../errors.ts";
import type { Lang } from "../notation/lang.ts";
import { denoise } from "../notation/numbers/decimal.ts";
import { convert } from "../notation/units/units.ts";
import type { CellValue, NumberCell } from "./cell-value.ts";
import { getColumn, type TableColumn } from "./column.ts";
import { disputeOf } from "./dispute.ts";
import { readCell } from "./read-cell.ts";
import { FUNCTIONS, type SummaryAsk } from "./summary-ask.ts";
import { totalsIn } from "./totals.ts";

/** One figure over rows: what was computed, over how many cells, and which cells it could not use or not trust. */
export interface SummaryFigure {
  readonly what: string;
  readonly group?: string;
  readonly value?: number;
  readonly unit?: string;
  /** How many cells it is computed over. */
  readonly n: number;
  /** Keys of the rows that hold a smallest or largest value. */
  readonly at?: readonly string[];
  /** Rows left out: they sum or head others that are counted. */
  readonly totals?: readonly string[];
  /** Rows left out: they have no value. */
  readonly missing?: readonly string[];
  /** Rows counted as printed although the value is contradicted or only a bound. */
  readonly doubtful?: readonly string[];
}

/** Computes figures over rows, in groups if a column is given. A mean over cells of different units is refused. */
export function summarise(
  corpus: Corpus,
  table: Table,
  rows: readonly RowData[],
  asks: readonly SummaryAsk[],
  by: string | undefined,
  lang: Lang,
): SummaryFigure[] {
  const column = by === undefined ? undefined : getColumn(table, by);
  const groups: Map<string | undefined, RowData[]> = column
    ? groupBy(rows, (row) => groupOf(corpus, table, row, column, lang))
    : new Map([[undefined, [...rows]]]);
  return [...groups].flatMap(([group, members]) =>
    asks.map((ask) => figureOf(corpus, table, members, ask, group)),
  );
}

function groupOf(corpus: Corpus, table: Table, row: RowData, column: TableColumn, lang: Lang): string {
  const cell = readCell(corpus, table, row, column);
  if (cell.kind === "words") return cell.text[lang];
  if (cell.kind === "missing") return lang === "zh" ? "（无）" : "(none)";
  return cell.kind === "period" ? cell.text : String(cell.value);
}

function figureOf(
  corpus: Corpus,
  table: Table,
  rows: readonly RowData[],
  { what, name, column }: SummaryAsk,
  group: string | undefined,
): SummaryFigure {
  const head = { what, ...(group !== undefined && { group }) };
  if (!column) return { ...head, value: rows.length, n: rows.length };
  const totals = name === "count" ? new Set<RowData>() : totalsIn(table, rows);
  const cells = rows
    .filter((row) => !totals.has(row))
    .map((row) => ({ row, cell: readCell(corpus, table, row, column) }));
  const missing = cells.filter(({ cell }) => cell.kind === "missing").map(({ row }) => row.key);
  const present = cells.filter(({ cell }) => cell.kind !== "missing");
  const gaps = {
    ...(totals.size > 0 && { totals: [...totals].map(({ key }) => key) }),
    ...(missing.length > 0 && { missing }),
  };
  if (name === "count") return { ...head, value: present.length, n: present.length, ...gaps };
  const numbers = inOneUnit(
    corpus,
    present.flatMap(({ row, cell }) => (cell.kind === "number" ? [{ key: row.key, cell }] : [])),
    what,
  );
  if (numbers.length === 0) return { ...head, n: 0, ...gaps };
  const value = denoise(FUNCTIONS[name](numbers.map((each) => each.value)));
  const unit = numbers[0]?.unit;
  const at =
    name === "min" || name === "max"
      ? numbers.filter((each) => each.value === value).map(({ key }) => key)
      : [];
  const doubtful = present
    .filter(({ row, cell }) => isOpen(cell) || disputeOf(corpus, table, row, column))
    .map(({ row }) => row.key);
  return {
    ...head,
    value,
    ...(unit !== undefined && { unit }),
    n: numbers.length,
    ...(at.length > 0 && { at }),
    ...gaps,
    ...(doubtful.length > 0 && { doubtful }),
  };
}

const isOpen = (cell: CellValue) =>
  cell.kind === "number" && cell.bound !== undefined && cell.bound !== "exact";

interface Measured {
  readonly key: string;
  readonly value: number;
  readonly unit?: string | undefined;
}

function inOneUnit(
  corpus: Corpus,
  cells: readonly { key: string; cell: NumberCell }[],
  what: string,
): Measured[] {
  const unit = cells[0]?.cell.unit;
  return cells.map(({ key, cell }) => {
    if (cell.unit === unit) return { key, value: cell.value, unit };
    if (
      cell.unit === undefined ||
      unit === undefined ||
      corpus.units.get(cell.unit).dimension !== corpus.units.get(unit).dimension
    )
      throw new ReportError(
        "INPUT",
        `${what} would mix ${unit ?? "no unit"} and ${cell.unit ?? "no unit"}. Narrow the rows with rows or where, so that one unit is left.`,
      );
    return { key, value: convert(cell.value, cell.unit, unit, corpus.units), unit };
  });
}
