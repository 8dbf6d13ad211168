import type { Cell, TableData } from "../../corpus/data.ts";
import type { Column } from "../../corpus/schema/table.ts";
import type { TypedRow } from "../typing/typed-table.ts";
import type { KeyedCell } from "./table-cells.ts";

export interface KeyedRow {
  readonly key: string;
  readonly row: TypedRow;
}

/** A column that says something of its row, and how it is read. */
export interface RowColumn {
  readonly column: Column;
  readonly read: (row: TypedRow) => Cell;
}

/** Columns that say of a row whose, what, when and in what unit its numbers are, where rows differ in it. */
export function rowColumns(rows: readonly KeyedRow[], units: ReadonlyMap<TypedRow, string>): RowColumn[] {
  const hasOwners = rows.some(({ row }) => row.entity !== undefined);
  const all: RowColumn[] = [
    {
      column: { name: "entity", type: "entity", title: { zh: "所属", en: "of" } },
      read: (row) => (hasOwners ? (ownerOf(row) ?? null) : null),
    },
    {
      column: { name: "metric", type: "metric", title: { zh: "指标", en: "metric" } },
      read: ({ metric }) => metric ?? null,
    },
    {
      column: { name: "period", type: "period", title: { zh: "期间", en: "period" } },
      read: ({ period }) => period ?? null,
    },
    {
      column: { name: "unit", type: "unit", title: { zh: "单位", en: "unit" } },
      read: (row) => units.get(row) ?? null,
    },
  ];
  return all.filter(({ read }) => rows.some(({ row }) => read(row) !== null));
}

/** Whose the numbers of a row are: of the thing that it names, or the one of whom they all are. */
export function ownerOf({ entity, cells }: TypedRow): string | undefined {
  const [owner, ...others] = new Set(cells.flatMap(({ of }) => of ?? []));
  return entity ?? (others.length === 0 ? owner : undefined);
}

/** The unit of each row, if rows differ in it: none if columns tell it, or a row has a number without one. */
export function unitsByRow(
  rows: readonly KeyedRow[],
  byColumn: ReadonlyMap<number, readonly KeyedCell[]>,
): ReadonlyMap<TypedRow, string> {
  const units = new Map<TypedRow, string>();
  const differ = [...byColumn.values()].some((cells) => new Set(cells.map(({ cell }) => cell.unit)).size > 1);
  if (!differ || !rows.some(({ row }) => row.metric !== undefined)) return units;
  for (const { row } of rows) {
    const [first] = row.cells;
    if (first?.unit !== undefined && row.cells.every(({ unit }) => unit !== undefined))
      units.set(row, first.unit);
  }
  return units;
}

/** What rows are to others: totals with the rows that they sum, groups, and the group that a row stands in. */
export function rolesOf(rows: readonly KeyedRow[]): Pick<TableData, "roles"> {
  const keyOf = new Map(rows.map(({ row, key }) => [row, key] as const));
  const roles = Object.fromEntries(
    rows.flatMap(({ row, key }) => {
      const { role, part, sums = [] } = row;
      if (role === undefined && part === undefined && sums.length === 0) return [];
      const of = sums.flatMap((each) => keyOf.get(each) ?? []);
      const own = role ?? (of.length > 0 ? ("subtotal" as const) : undefined);
      return [
        [
          key,
          {
            ...(own && { role: own }),
            ...(of.length > 0 && { of }),
            ...(part !== undefined && { part: part.slice(0, 120) }),
          },
        ],
      ];
    }),
  );
  return Object.keys(roles).length > 0 ? { roles } : {};
}
