import { greatest } from "../../notation/numbers/extremes.ts";
import type { TypedCell, TypedRow, TypedTable } from "../typing/typed-table.ts";

/** The numbers of one column, row by row; a dash is nothing. */
export interface Column {
  readonly index: number;
  readonly at: (row: TypedRow) => TypedCell | undefined;
  readonly value: (row: TypedRow) => number | undefined;
  readonly decimals: number;
}

/**
 * Columns of plain numbers, without those of changes and shares. Two neighbours of one period of which no row has both, as accountants
 * print parts and sums, are one.
 */
export function columnsOf(table: TypedTable): Column[] {
  const cells = cellsByColumn(table);
  const columns: Column[] = [];
  const taken = new Set<number>();
  for (const { index, kind, relative, period } of table.columns) {
    const own = cells.get(index);
    if (
      kind !== "number" ||
      !own ||
      taken.has(index) ||
      (relative !== undefined && relative !== "difference")
    )
      continue;
    const next = table.columns[index + 1];
    const other =
      next?.kind === "number" && period !== undefined && next.period === period
        ? cells.get(next.index)
        : undefined;
    const isPair = other !== undefined && ![...own.keys()].some((row) => other.has(row));
    if (isPair && next) taken.add(next.index);
    columns.push(columnOf(index, isPair ? new Map([...own, ...other]) : own));
  }
  return columns;
}

/** The cells of each column of numbers, by their rows. */
export function cellsByColumn({ rows }: TypedTable): ReadonlyMap<number, ReadonlyMap<TypedRow, TypedCell>> {
  const cells = new Map<number, Map<TypedRow, TypedCell>>();
  for (const row of rows)
    for (const cell of row.cells) {
      const column = cells.get(cell.column) ?? new Map<TypedRow, TypedCell>();
      cells.set(cell.column, column.set(row, cell));
    }
  return cells;
}

function columnOf(index: number, cells: ReadonlyMap<TypedRow, TypedCell>): Column {
  return {
    index,
    at: (row) => cells.get(row),
    value: (row) => {
      const cell = cells.get(row);
      if (cell) return cell.unit === "%" || cell.number.bound ? undefined : cell.number.value;
      return row.dashes.includes(index) ? 0 : undefined;
    },
    decimals: Math.max(0, greatest([...cells.values()].map(({ number }) => number.decimals))),
  };
}

/** Sums of printed numbers may be off by the rounding of each. */
export const tolerance = (decimals: number, count: number): number =>
  10 ** -decimals * (count > 2 ? 0.25 * Math.min(count, 6) + 0.5 : 0.5) + 1e-9;
