import type { Corpus, Table } from "../corpus/corpus.ts";
import { groupBy } from "../corpus/corpus.ts";
import type { RowData } from "../corpus/data.ts";
import type { Text } from "../corpus/schema/parts/text.ts";
import type { Interval } from "../notation/bounds/interval.ts";
import type { CellValue, NumberCell } from "./cell-value.ts";
import type { TableColumn } from "./column.ts";
import { readCell } from "./read-cell.ts";
import type { SortKey } from "./sort.ts";
import type { SummaryAsk } from "./summary-ask.ts";
import { totalsIn } from "./totals.ts";
import { whyBounded, whyMissing } from "./why-undecided.ts";

/** A row that something asked for cannot be told of, and why. */
export interface UndecidedRow {
  readonly row: RowData;
  readonly why: readonly Text[];
}

interface Read {
  readonly row: RowData;
  readonly value: CellValue;
}

/** The rows whose place in an order is open: a key is empty, or a bound leaves it open whether another row comes before. */
export function unplacedBy(
  corpus: Corpus,
  table: Table,
  rows: readonly RowData[],
  keys: readonly SortKey[],
): UndecidedRow[] {
  const unplaced: UndecidedRow[] = [];
  let tied: (readonly RowData[])[] = [rows];
  for (const { column } of keys) {
    const groups = tied
      .filter((group) => group.length > 1)
      .map((group) => group.map((row): Read => ({ row, value: readCell(corpus, table, row, column) })));
    for (const group of groups)
      unplaced.push(...missingIn(group, column), ...overlappingIn(corpus, group, column));
    tied = groups.flatMap((group) => [...groupBy(group, ({ value }) => nameOf(value)).values()].map(rowsOf));
  }
  return unplaced;
}

/** The rows that figures leave out. A count says itself how many there are. */
export function leftOutOf(
  corpus: Corpus,
  table: Table,
  rows: readonly RowData[],
  asks: readonly SummaryAsk[],
): UndecidedRow[] {
  const columns = new Set(asks.flatMap(({ name, column }) => (column && name !== "count" ? [column] : [])));
  const totals = totalsIn(table, rows);
  return [...columns].flatMap((column) =>
    missingIn(
      rows
        .filter((row) => !totals.has(row))
        .map((row) => ({ row, value: readCell(corpus, table, row, column) })),
      column,
    ),
  );
}

/** One entry a row, with all its reasons. */
export function merged(undecided: readonly UndecidedRow[]): UndecidedRow[] {
  return [...groupBy(undecided, ({ row }) => row)].map(([row, entries]) => {
    const why = new Map(entries.flatMap((entry) => entry.why).map((text) => [text.en, text]));
    return { row, why: [...why.values()] };
  });
}

const rowsOf = (group: readonly Read[]) => group.map(({ row }) => row);

function missingIn(group: readonly Read[], { name }: TableColumn): UndecidedRow[] {
  return group.flatMap(({ row, value }) =>
    value.kind === "missing" ? [{ row, why: [whyMissing(name, value)] }] : [],
  );
}

interface Reach {
  readonly row: RowData;
  readonly value: NumberCell;
  readonly interval: Interval;
}

/** Bounded cells that may lie on either side of another one. */
function overlappingIn(corpus: Corpus, group: readonly Read[], { name }: TableColumn): UndecidedRow[] {
  const reaches = group.flatMap(({ row, value }) =>
    value.kind === "number" ? [{ row, value, interval: inBaseUnit(corpus, value) }] : [],
  );
  const dimensions = groupBy(reaches, ({ value: { unit } }) =>
    unit === undefined ? "" : corpus.units.get(unit).dimension,
  );
  return [...dimensions.values()]
    .flatMap(overlapping)
    .filter(({ value: { bound = "exact" } }) => bound !== "exact")
    .map(({ row, value }) => ({ row, why: [whyBounded(corpus, name, value)] }));
}

/** Those that share a number with one before or after them, in one pass over their lower ends. */
function overlapping(reaches: readonly Reach[]): Reach[] {
  const sorted = [...reaches].sort(
    (a, b) => a.interval.low - b.interval.low || Number(a.interval.lowOpen) - Number(b.interval.lowOpen),
  );
  let highest: Interval | undefined;
  return sorted.filter(({ interval }, index) => {
    const before = highest !== undefined && meet(highest, interval);
    const next = sorted[index + 1]?.interval;
    if (highest === undefined || interval.high >= highest.high) highest = interval;
    return before || (next !== undefined && meet(interval, next));
  });
}

/** Whether the higher of two intervals begins before the lower one ends. */
const meet = (lower: Interval, higher: Interval): boolean =>
  higher.low < lower.high || (higher.low === lower.high && !higher.lowOpen && !lower.highOpen);

function inBaseUnit(corpus: Corpus, { interval, unit }: NumberCell): Interval {
  const factor = unit === undefined ? 1 : corpus.units.get(unit).factor;
  return { ...interval, low: interval.low * factor, high: interval.high * factor };
}

function nameOf(value: CellValue): string {
  switch (value.kind) {
    case "missing":
      return "";
    case "number":
      return `${value.value} ${value.unit}`;
    case "words":
      return value.text.zh;
    case "period":
      return value.text;
    case "boolean":
      return String(value.value);
  }
}
