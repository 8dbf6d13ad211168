import type { TypedCell, TypedRow, TypedTable } from "../typing/typed-table.ts";

/** The numbers of one column, row by row; a dash is nothing. */
export interface Column {
  readonly index: number;
  readonly at: (row: TypedRow) => TypedCell | undefined;
  readonly value: (row: TypedRow) => number | undefined;
  readonly decimals: number;
}

/** Columns of plain numbers, without those of changes and shares. */
export function columnsOf(table: TypedTable): Column[] {
  const cells = new Map<number, Map<TypedRow, TypedCell>>();
  for (const row of table.rows)
    for (const cell of row.cells) {
      const column = cells.get(cell.column) ?? new Map<TypedRow, TypedCell>();
      cells.set(cell.column, column.set(row, cell));
    }
  return table.columns.flatMap(({ index, kind, relative }): Column[] => {
    const column = cells.get(index);
    if (kind !== "number" || !column || (relative !== undefined && relative !== "difference")) return [];
    const at = (row: TypedRow) => column.get(row);
    return [
      {
        index,
        at,
        value: (row) => {
          const cell = column.get(row);
          if (cell) return cell.unit === "%" || cell.number.bound ? undefined : cell.number.value;
          return row.dashes.includes(index) ? 0 : undefined;
        },
        decimals: Math.max(0, ...[...column.values()].map(({ number }) => number.decimals)),
      },
    ];
  });
}

/** Sums of printed numbers may be off by the rounding of each. */
export const tolerance = (decimals: number, count: number): number =>
  10 ** -decimals * (count > 2 ? 0.5 * Math.min(count, 6) * 0.5 + 0.5 : 0.5) + 1e-9;
