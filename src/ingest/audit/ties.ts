import { foldLabel } from "../names/label-words.ts";
import type { TypedCell, TypedRow, TypedTable } from "../typing/typed-table.ts";
import { createKnownRows, type KnownRows, type RowValues } from "./known-rows.ts";

/**
 * Gives the tables whose unit nothing tells the unit of the line that they explain: a total, or a row of the table's own name, that stands
 * with the same words and the same numbers in a table whose unit is known.
 */
export function tieUnits(tables: readonly TypedTable[]): void {
  const known = createKnownRows();
  for (const table of tables)
    for (const row of table.rows) {
      const [first] = row.cells;
      // what is printed in dollars is no per cent of anything
      if (
        !first?.unit ||
        first.unit === "%" ||
        row.cells.some((cell) => cell.unitOpen || cell.unit !== first.unit)
      )
        continue;
      const name = foldLabel(row.label);
      if (name !== "") known.add(name, first.unit, valuesOf(row));
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
    let unit: string | undefined;
    for (const row of table.rows) {
      unit = tiedUnit(table, row, known);
      if (unit !== undefined) break;
    }
    if (unit === undefined) continue;
    for (const cell of open) close(cell, unit);
  }
}

function close(cell: TypedCell, unit: string): void {
  cell.unit = unit;
  cell.unitOpen = false;
  if (cell.metric !== undefined && cell.of !== undefined && cell.period !== undefined) cell.open = false;
}

const valuesOf = (row: TypedRow): RowValues =>
  new Map(
    row.cells.flatMap(({ period, number: { value } }) =>
      period === undefined || value === undefined ? [] : [[period, value] as const],
    ),
  );

/** The unit of the known rows of its name that a row agrees with, if it is one. */
function tiedUnit(table: TypedTable, row: TypedRow, known: KnownRows): string | undefined {
  const isTotal = row.role === "total" || row.label === "";
  const names = [row.label, ...(isTotal ? [row.part ?? "", table.title] : [])].map(foldLabel);
  const own = valuesOf(row);
  const [only, ...more] = new Set(names.flatMap((name) => [...known.unitsOf(name, own)]));
  return more.length === 0 ? only : undefined;
}
