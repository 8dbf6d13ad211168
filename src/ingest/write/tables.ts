import { groupBy } from "../../corpus/corpus.ts";
import type { Cell, RowData, TableData } from "../../corpus/data.ts";
import type { CellNote, Column } from "../../corpus/schema/table.ts";
import { greatest, least } from "../../notation/numbers/extremes.ts";
import type { TypedColumn } from "../typing/column-kind.ts";
import type { TypedRow, TypedTable } from "../typing/typed-table.ts";
import type { WrittenTable } from "./alarms.ts";
import { columnNames } from "./column-names.ts";
import { createIds } from "./ids.ts";
import { linesOf } from "./lines.ts";
import { type KeyedRow, ownerOf, rolesOf, rowColumns, unitsByRow } from "./row-columns.ts";
import { type KeyedCell, notesOf, sharedBy } from "./table-cells.ts";
import { cut, verbatim } from "./text.ts";

const RESERVED = ["key", "label", "entity", "metric", "period", "unit"];

/** A typed table as the corpus keeps it, and how that calls its rows and columns. */
export function tableData(
  table: TypedTable,
  id: string,
  section: string,
): { data: TableData; written: WrittenTable } {
  const idOf = createIds("row");
  const keys = new Map(
    table.rows.map((row) => [row, idOf(row.label || `row ${row.index}`, row.part ?? "")] as const),
  );
  const rows = table.rows.map((row): KeyedRow => ({ row, key: keys.get(row) ?? "" }));
  const numbers = groupBy(
    rows.flatMap(({ row, key }) => row.cells.map((cell): KeyedCell => ({ row, key, cell }))),
    ({ cell }) => cell.column,
  );
  const odd = groupBy(
    rows.flatMap(({ row, key }) => row.odd.map((cell) => ({ key, ...cell }))),
    ({ column }) => column,
  );
  const units = unitsByRow(rows, numbers);
  const perRow = rowColumns(rows, units);
  const has = (name: string) => perRow.some(({ column }) => column.name === name);
  const others = table.columns.filter(
    ({ index, kind, head }) =>
      index !== table.label && (kind === "number" || head !== "" || hasText(table, index)),
  );
  const names = columnNames(others, RESERVED);
  const made = others.map((column, at) => {
    const name = names[at] ?? `c${at}`;
    return column.kind === "number"
      ? numberColumn(
          table,
          column,
          name,
          numbers.get(column.index) ?? [],
          odd.get(column.index) ?? [],
          units,
          has,
        )
      : {
          column: { name, type: "string" as const, title: titleOf(column) },
          notes: [],
          read: (row: TypedRow) => textAt(table, row, column.index),
        };
  });
  const label: Column = {
    name: "label",
    type: "string",
    title: table.labelHead === "" ? { zh: "项目", en: "item" } : verbatim(table.labelHead.slice(0, 200)),
  };
  const columns = [label, ...perRow.map(({ column }) => column), ...made.map(({ column }) => column)];
  const notes = made.flatMap((each) => each.notes);
  const lines = headerLines(table);
  const data: TableData = {
    id,
    title: verbatim(cut(table.title || "table", 200)),
    section,
    ...(table.part.caption !== undefined && { heading: table.part.caption.slice(0, 60) }),
    ...(table.of !== undefined && !has("entity") && { of: table.of }),
    ...(has("entity") && { entity: "entity" }),
    label: "label",
    columns,
    ...(notes.length > 0 && { cells: notes }),
    ...rolesOf(rows),
    ...(lines && { lines }),
    header: columns.map(({ name }) => name),
    rows: rows.map(
      ({ row, key }): RowData => ({
        key,
        cells: [
          row.label || null,
          ...perRow.map(({ read }) => read(row)),
          ...made.map(({ read }) => read(row)),
        ],
        lines: linesOfRow(table, row),
        ...boxesOfRow(table, row, [
          table.label,
          ...perRow.map(() => undefined),
          ...others.map(({ index }) => index),
        ]),
      }),
    ),
  };
  const nameOf = new Map(others.map(({ index }, at) => [index, names[at] ?? "label"] as const));
  const written = {
    id,
    key: (row: TypedRow) => keys.get(row) ?? "",
    column: (index: number) => nameOf.get(index) ?? "label",
  };
  return { data, written };
}

interface MadeColumn {
  readonly column: Column;
  readonly notes: readonly CellNote[];
  readonly read: (row: TypedRow) => Cell;
}

function numberColumn(
  table: TypedTable,
  typed: TypedColumn,
  name: string,
  cells: readonly KeyedCell[],
  odd: Parameters<typeof notesOf>[3],
  units: ReadonlyMap<TypedRow, string>,
  has: (name: string) => boolean,
): MadeColumn {
  const { metric, unit, of, ...rest } = sharedBy(cells);
  const owner = of !== undefined && of !== table.of && !has("entity") ? of : undefined;
  const shared = {
    ...rest,
    ...(unit !== undefined && units.size === 0 && { unit }),
    ...(metric !== undefined && !has("metric") && { metric }),
    ...(owner !== undefined && { of: owner }),
  };
  const notes = notesOf(
    name,
    cells,
    ({ row }) => ({
      shared,
      unit: units.get(row),
      of: owner ?? (has("entity") ? ownerOf(row) : table.of),
    }),
    odd,
  );
  // a range stands in its printed string: its cell has no one value
  const values = new Map(cells.map(({ row, cell }) => [row, cell.number.value ?? null] as const));
  return {
    column: { name, type: "number", title: titleOf(typed), ...shared },
    notes,
    read: (row) => values.get(row) ?? null,
  };
}

const titleOf = ({ head, index }: TypedColumn): ReturnType<typeof verbatim> =>
  head === "" ? { zh: `第${index + 1}列`, en: `column ${index + 1}` } : verbatim(head.slice(0, 200));

const hasText = (table: TypedTable, column: number): boolean =>
  table.rows.some((row) => (table.grid.rows[row.index]?.[column]?.text ?? "") !== "");

function textAt(table: TypedTable, row: TypedRow, column: number): Cell {
  const text = table.grid.rows[row.index]?.[column]?.text ?? "";
  return text === "" ? null : text;
}

function linesOfRow(table: TypedTable, row: TypedRow): readonly number[] {
  const slots = table.grid.rows[row.index] ?? [];
  const lines = new Set(
    slots.flatMap((slot) => (slot && slot.text !== "" && !slot.covered ? [slot.line] : [])),
  );
  return lines.size > 0 ? [...lines].sort((a, b) => a - b) : [row.line];
}

/** The boxes of a row's cells; a column that the file does not have is undefined. */
function boxesOfRow(
  table: TypedTable,
  row: TypedRow,
  columns: readonly (number | undefined)[],
): Pick<RowData, "boxes"> {
  const slots = table.grid.rows[row.index] ?? [];
  const boxes = columns.map((column) => (column === undefined ? null : (slots[column]?.box ?? null)));
  return boxes.some((box) => box !== null) ? { boxes } : {};
}

function headerLines(table: TypedTable): TableData["lines"] {
  const lines = table.grid.rows
    .slice(0, table.header)
    .flatMap((row) => row.flatMap((slot) => (slot ? [slot.line] : [])));
  return lines.length === 0 ? undefined : linesOf([least(lines), greatest(lines)]);
}
