import type { TypedCell, TypedRow, TypedTable } from "../typing/typed-table.ts";
import type { Alarm } from "./alarm.ts";
import { type Column, columnsOf } from "./column.ts";
import { growthOf, isGrowth } from "./growth-of.ts";
import { misprintOf } from "./misprint.ts";

interface Pair {
  readonly now: Column;
  readonly before: Column;
  readonly held: readonly Row[];
  readonly failed: readonly Row[];
}
interface Row {
  readonly row: TypedRow;
  readonly cell: TypedCell;
  readonly computed: number;
}

const LEAST_ROWS = 3;
const LEAST_SHARE = 0.6;
const MOST_COLUMNS = 24;

/** Columns of growth: finds the two columns that they compare, marks what comes out, dates the growth, and tells what does not come out. */
export function checkGrowth(table: TypedTable): Alarm[] {
  const columns = columnsOf(table);
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return [];
  return table.columns.flatMap(({ index, kind, relative }): Alarm[] => {
    if (kind !== "number" || relative === undefined || relative === "difference") return [];
    const pair = relative === "growth" ? bestPair(table, index, columns) : undefined;
    if (!pair) return relative === "share" ? checkShares(table, index, columns) : [];
    const { now, before, held, failed } = pair;
    for (const { row, cell } of held) {
      cell.checked ??= "growth";
      for (const column of [now, before]) {
        const base = column.at(row);
        if (base) base.checked ??= "growth";
      }
    }
    dateGrowth(table, index, now, before);
    return failed.flatMap(({ row, cell, computed }) =>
      alarm("growth", table, row, cell, computed, held.length),
    );
  });
}

export function alarm(
  kind: Alarm["kind"],
  table: TypedTable,
  row: TypedRow,
  cell: TypedCell,
  computed: number,
  proofs: number,
): Alarm[] {
  const { decimals, value } = cell.number;
  const expected = Number(computed.toFixed(decimals));
  const misprint = value === undefined ? undefined : misprintOf(value, expected, decimals);
  return misprint ? [{ kind, table, row, cell, expected, misprint, proofs, parts: [] }] : [];
}

function bestPair(table: TypedTable, index: number, columns: readonly Column[]): Pair | undefined {
  let best: Pair | undefined;
  for (const now of columns)
    for (const before of columns) {
      if (now === before) continue;
      const pair = compare(table, index, now, before);
      const count = pair.held.length + pair.failed.length;
      // of two columns alone each number that comes out proves it, if all do
      const least = columns.length === 2 && pair.held.length === count ? 1 : LEAST_ROWS;
      if (pair.held.length < least || pair.held.length < LEAST_SHARE * count) continue;
      if (!best || pair.held.length > best.held.length) best = pair;
    }
  return best;
}

function compare(table: TypedTable, index: number, now: Column, before: Column): Pair {
  const held: Row[] = [];
  const failed: Row[] = [];
  for (const row of table.rows) {
    const cell = row.cells.find(({ column }) => column === index);
    const [a, b] = [now.value(row), before.value(row)];
    const printed = cell?.number.value;
    if (!cell || printed === undefined || cell.unit !== "%" || a === undefined || b === undefined || b === 0)
      continue;
    const computed = growthOf(a, b);
    const holds = isGrowth(
      cell.number,
      { value: a, decimals: now.decimals },
      { value: b, decimals: before.decimals },
    );
    (holds ? held : failed).push({ row, cell, computed });
  }
  return { now, before, held, failed };
}

/** What a growth column compares says when it holds and against what. */
function dateGrowth(table: TypedTable, index: number, now: Column, before: Column): void {
  for (const row of table.rows) {
    const cell = row.cells.find(({ column }) => column === index);
    const [a, b] = [now.at(row), before.at(row)];
    if (!cell || !a || !b || a.period === undefined || b.period === undefined) continue;
    if (cell.period !== undefined && cell.period !== a.period) continue;
    cell.period = a.period;
    cell.vs = b.period;
    if (cell.metric !== undefined && cell.of !== undefined && !cell.unitOpen && cell.checked === "growth")
      cell.open = false;
  }
}

/** Columns of shares: each number over one row of its neighbour column, the total most often. */
function checkShares(table: TypedTable, index: number, columns: readonly Column[]): Alarm[] {
  const rows = table.rows.flatMap((row) => {
    const cell = row.cells.find(({ column }) => column === index);
    return cell?.unit === "%" && cell.number.value !== undefined
      ? [{ row, cell, printed: cell.number.value }]
      : [];
  });
  if (rows.length < 3 || rows.length > 200) return [];
  const bases = table.rows.filter(
    ({ role, label }, at) => role !== undefined || label === "" || at === 0 || at === table.rows.length - 1,
  );
  for (const column of columns.filter((each) => Math.abs(each.index - index) <= 3))
    for (const base of bases.slice(-6)) {
      const whole = column.value(base);
      if (whole === undefined || whole === 0) continue;
      const judged = rows.flatMap(({ row, cell, printed }) => {
        const value = column.value(row);
        if (value === undefined || row === base) return [];
        const computed = (value / whole) * 100;
        const slack = 0.51 * 10 ** -cell.number.decimals + (50 * 10 ** -column.decimals) / Math.abs(whole);
        return [{ row, cell, computed, holds: Math.abs(computed - printed) <= slack }];
      });
      const held = judged.filter(({ holds }) => holds);
      if (held.length < 3 || held.length < 0.7 * judged.length) continue;
      for (const { row, cell } of held) {
        cell.checked ??= "share";
        const part = column.at(row);
        if (part) part.checked ??= "share";
      }
      return judged
        .filter(({ holds }) => !holds)
        .flatMap(({ row, cell, computed }) => alarm("share", table, row, cell, computed, held.length));
    }
  return [];
}
