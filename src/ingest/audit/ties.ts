import { foldLabel } from "../names/label-words.ts";
import type { TypedCell, TypedRow, TypedTable } from "../typing/typed-table.ts";

interface Known {
  readonly unit: string;
  readonly cells: ReadonlyMap<string, number>;
}

/** A number with as many digits is no chance, and two that agree are none either. */
const LEAST_DIGITS = 4;

/**
 * Gives the tables whose unit nothing tells the unit of the line that they explain: a total, or a row of the table's own name, that stands
 * with the same words and the same numbers in a table whose unit is known.
 */
export function tieUnits(tables: readonly TypedTable[]): void {
  const known = new Map<string, Known[]>();
  for (const table of tables)
    for (const row of table.rows) {
      const [first] = row.cells;
      if (!first?.unit || row.cells.some((cell) => cell.unitOpen || cell.unit !== first.unit)) continue;
      const name = foldLabel(row.label);
      if (name === "") continue;
      const entry = { unit: first.unit, cells: valuesOf(row) };
      known.set(name, [...(known.get(name) ?? []), entry]);
    }
  for (const table of tables) {
    const open = table.rows
      .flatMap(({ cells }) => cells)
      .filter((cell) => cell.unitOpen && cell.unit === undefined);
    if (
      open.length === 0 ||
      table.rows.some(({ cells }) =>
        cells.some((cell) => !cell.unitOpen && cell.unit !== undefined && cell.unit !== "%"),
      )
    )
      continue;
    const unit = table.rows.map((row) => tiedUnit(table, row, known)).find((each) => each !== undefined);
    if (unit === undefined) continue;
    for (const cell of open) close(cell, unit);
  }
}

function close(cell: TypedCell, unit: string): void {
  cell.unit = unit;
  cell.unitOpen = false;
  if (cell.metric !== undefined && cell.of !== undefined && cell.period !== undefined) cell.open = false;
}

const valuesOf = (row: TypedRow): ReadonlyMap<string, number> =>
  new Map(
    row.cells.flatMap(({ period, number: { value } }) =>
      period === undefined || value === undefined ? [] : [[period, value] as const],
    ),
  );

function tiedUnit(
  table: TypedTable,
  row: TypedRow,
  known: ReadonlyMap<string, readonly Known[]>,
): string | undefined {
  const isTotal = row.role === "total" || row.label === "";
  const names = [row.label, ...(isTotal ? [row.part ?? "", table.title] : [])]
    .map(foldLabel)
    .filter((name) => name !== "");
  const own = valuesOf(row);
  if (own.size === 0) return undefined;
  const units = new Set<string>();
  for (const name of names)
    for (const { unit, cells } of known.get(name) ?? []) {
      const shared = [...own].filter(([period]) => cells.has(period));
      const same = shared.filter(([period, value]) => cells.get(period) === value);
      const digits = same.reduce(
        (most, [, value]) => Math.max(most, String(Math.abs(value)).replace(".", "").length),
        0,
      );
      if (
        same.length === shared.length &&
        (same.filter(([, value]) => value !== 0).length >= 2 || digits >= LEAST_DIGITS + 1)
      )
        units.add(unit);
    }
  const [only, ...more] = units;
  return more.length === 0 ? only : undefined;
}
