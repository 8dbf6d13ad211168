import type { Cell, RowData, TableData } from "../../corpus/data.ts";
import type { CellNote, Column } from "../../corpus/schema/table.ts";
import type { TypedRow, TypedTable } from "../typing/typed-table.ts";
import { columnNames } from "./column-names.ts";
import { createIds } from "./ids.ts";
import { linesOf } from "./lines.ts";
import { type KeyedCell, notesOf, sharedBy, titleOf } from "./table-cells.ts";
import { cut, verbatim } from "./text.ts";

interface KeyedRow {
  readonly key: string;
  readonly row: TypedRow;
}

/** The key of each row that holds anything, by its row: from its label, and its group where two have the same. */
export function keysOf(table: TypedTable): ReadonlyMap<TypedRow, string> {
  const idOf = createIds("row");
  return new Map(
    table.rows.map((row) => [row, idOf(row.label || `row ${row.index}`, row.part ?? "")] as const),
  );
}

/** A typed table as the corpus keeps it. */
export function tableData(table: TypedTable, id: string, section: string): TableData {
  const keys = keysOf(table);
  const rows: KeyedRow[] = table.rows.map((row) => ({ row, key: keys.get(row) ?? "" }));
  const others = table.columns.filter(
    ({ index, kind, head }) =>
      index !== table.label && (kind === "number" || head !== "" || hasText(table, index)),
  );
  const names = columnNames(others, ["label", "entity", "metric", "unit", "period", "key"]);
  const perRow = rowColumns(rows);
  const columns: Column[] = [
    {
      name: "label",
      type: "string",
      title: table.labelHead === "" ? { zh: "项目", en: "item" } : verbatim(table.labelHead.slice(0, 200)),
    },
    ...perRow.map(({ column }) => column),
  ];
  const byColumn = byColumnOf(rows);
  const notes: CellNote[] = [];
  const readers: ((row: TypedRow) => Cell)[] = [];
  const rowUnits = unitsByRow(
    rows,
    perRow.some(({ column }) => column.name === "unit"),
  );
  others.forEach((column, at) => {
    const name = names[at] ?? `c${at}`;
    const title = titleOf(table, column.index);
    if (column.kind !== "number") {
      columns.push({ name, type: "string", title });
      readers.push((row) => textAt(table, row, column.index));
      return;
    }
    const cells = byColumn.get(column.index) ?? [];
    const shared = sharedBy(cells);
    const { metric, of, unit, ...rest } = shared;
    const hasRowMetric = perRow.some((each) => each.column.name === "metric");
    const hasEntity = perRow.some((each) => each.column.name === "entity");
    const { metric: _, unit: __, ...told } = shared;
    const own = {
      ...told,
      ...(rowUnits.size === 0 && unit !== undefined && { unit }),
      ...(!hasRowMetric && metric !== undefined && { metric }),
    };
    columns.push({
      name,
      type: "number",
      title,
      ...rest,
      ...(own.unit !== undefined && { unit: own.unit }),
      ...(own.metric !== undefined && { metric: own.metric }),
      ...(of !== undefined && of !== table.of && !hasEntity && { of }),
    });
    const odd = rows.flatMap(({ row, key }) =>
      row.odd.filter((each) => each.column === column.index).map((each) => ({ key, ...each })),
    );
    notes.push(...notesOf(name, cells, own, rowUnits, odd));
    // a range stands in its printed string: its cell has no one value
    const values = new Map(cells.map(({ row, cell }) => [row, cell.number.value ?? null] as const));
    readers.push((row) => values.get(row) ?? null);
  });
  const entity = perRow.some(({ column }) => column.name === "entity");
  const lines = headerLines(table);
  return {
    id,
    title: verbatim(cut(table.title || "table", 200)),
    section,
    ...(table.part.caption !== undefined && { heading: table.part.caption.slice(0, 60) }),
    ...(table.of !== undefined && !entity && { of: table.of }),
    ...(entity && { entity: "entity" }),
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
          ...readers.map((read) => read(row)),
        ],
        lines: linesOfRow(table, row),
      }),
    ),
  };
}

const hasText = (table: TypedTable, column: number): boolean =>
  table.rows.some((row) => table.grid.rows[row.index]?.[column]?.text !== "");

/** Numbers by column, each with its row. */
function byColumnOf(rows: readonly KeyedRow[]): ReadonlyMap<number, KeyedCell[]> {
  const columns = new Map<number, KeyedCell[]>();
  for (const { row, key } of rows)
    for (const cell of row.cells) {
      const cells = columns.get(cell.column);
      if (cells) cells.push({ row, key, cell });
      else columns.set(cell.column, [{ row, key, cell }]);
    }
  return columns;
}

function textAt(table: TypedTable, row: TypedRow, column: number): Cell {
  const text = table.grid.rows[row.index]?.[column]?.text ?? "";
  return text === "" ? null : text;
}

interface RowColumn {
  readonly column: Column;
  readonly read: (row: TypedRow) => Cell;
}

/** Columns that say of a row whose, what and when its numbers are, where rows differ in it. */
function rowColumns(rows: readonly KeyedRow[]): RowColumn[] {
  const columns: RowColumn[] = [];
  const some = (test: (row: TypedRow) => boolean) => rows.some(({ row }) => test(row));
  if (some(({ entity }) => entity !== undefined))
    columns.push({
      column: { name: "entity", type: "entity", title: { zh: "所属", en: "of" } },
      read: ({ entity }) => entity ?? null,
    });
  if (some(({ metric }) => metric !== undefined))
    columns.push({
      column: { name: "metric", type: "metric", title: { zh: "指标", en: "metric" } },
      read: ({ metric }) => metric ?? null,
    });
  if (some(({ period }) => period !== undefined))
    columns.push({
      column: { name: "period", type: "period", title: { zh: "期间", en: "period" } },
      read: ({ period }) => period ?? null,
    });
  if (unitsDifferByRow(rows)) {
    const units = unitsByRow(rows, true);
    const byRow = new Map(rows.map(({ row, key }) => [row, units.get(key)] as const));
    columns.push({
      column: { name: "unit", type: "unit", title: { zh: "单位", en: "unit" } },
      read: (row) => byRow.get(row) ?? null,
    });
  }
  return columns;
}

/** Whether units are told by rows: they differ within a column, but hardly within a row. */
function unitsDifferByRow(rows: readonly KeyedRow[]): boolean {
  if (!rows.some(({ row }) => row.metric !== undefined)) return false;
  return [...byColumnOf(rows).values()].some((cells) => new Set(cells.map(({ cell }) => cell.unit)).size > 1);
}

/** The unit of most numbers of each row. */
function unitsByRow(rows: readonly KeyedRow[], wanted: boolean): ReadonlyMap<string, string> {
  const units = new Map<string, string>();
  if (!wanted) return units;
  for (const { row, key } of rows) {
    // a number without a unit could not be told from one that takes the row's
    if (row.cells.some(({ unit }) => unit === undefined)) continue;
    const [unit] = row.cells.map((cell) => cell.unit);
    if (unit !== undefined) units.set(key, unit);
  }
  return units;
}

function rolesOf(rows: readonly KeyedRow[]): Pick<TableData, "roles"> {
  const roles = Object.fromEntries(
    rows
      .filter(({ row }) => row.role !== undefined || row.part !== undefined)
      .map(({ row, key }) => [
        key,
        {
          ...(row.role && { role: row.role }),
          ...(row.part !== undefined && { part: row.part.slice(0, 120) }),
        },
      ]),
  );
  return Object.keys(roles).length > 0 ? { roles } : {};
}

function linesOfRow(table: TypedTable, row: TypedRow): readonly number[] {
  const lines = new Set(
    (table.grid.rows[row.index] ?? []).flatMap((slot) =>
      slot && slot.text !== "" && !slot.covered ? [slot.line] : [],
    ),
  );
  return lines.size > 0 ? [...lines].sort((a, b) => a - b) : [row.line];
}

function headerLines(table: TypedTable): TableData["lines"] {
  const numbers = table.grid.rows
    .slice(0, table.header)
    .flatMap((row) => row.flatMap((slot) => (slot ? [slot.line] : [])));
  if (numbers.length === 0) return undefined;
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return linesOf([first, last]);
}
