import type { CellNote, Column } from "../../corpus/schema/table.ts";
import type { TypedCell, TypedRow, TypedTable } from "../typing/typed-table.ts";
import { verbatim } from "./text.ts";

/** A number with the key of its row. */
export interface KeyedCell {
  readonly key: string;
  readonly row: TypedRow;
  readonly cell: TypedCell;
}

/** What a column says for all of its numbers. */
export type Shared = Pick<Column, "unit" | "period" | "vs" | "basis" | "metric" | "of" | "open">;

/** What all numbers of a column have alike; a part in which they differ is left to rows and cells. */
export function sharedBy(cells: readonly KeyedCell[]): Shared {
  const [first] = cells;
  if (!first) return {};
  const all = <K extends keyof TypedCell>(name: K) => {
    const value = first.cell[name];
    return cells.every(({ cell }) => same(cell[name], value)) ? value : undefined;
  };
  const [unit, period, vs, basis, metric, of] = [
    all("unit"),
    all("period"),
    all("vs"),
    all("basis"),
    all("metric"),
    all("of"),
  ];
  return {
    ...(unit !== undefined && { unit }),
    ...(period !== undefined && { period }),
    ...(vs !== undefined && { vs }),
    ...(basis !== undefined && { basis: [basis] }),
    ...(metric !== undefined && cells.length > 0 && { metric }),
    ...(of !== undefined && { of }),
    ...(all("open") && { open: true as const }),
  };
}

const same = (a: unknown, b: unknown): boolean => a === b;

/** Numbers that read on their line as they are need no printed string. */
const AS_IT_IS = /^[-+]?\d[\d,]*(?:\.\d+)?%?$/;

/** What is special about a cell, beside what its column and its row say. */
export function noteOf(
  { row, cell }: KeyedCell,
  shared: Shared,
  rowUnit: string | undefined,
): Omit<CellNote, "rows" | "column"> {
  const { number } = cell;
  const unit = shared.unit ?? rowUnit;
  const period = shared.period ?? row.period;
  const metric = shared.metric ?? row.metric;
  return {
    ...(!AS_IT_IS.test(number.printed) && { printed: number.printed.slice(0, 60) }),
    ...(number.bound && { bound: number.bound }),
    ...(cell.unit !== undefined && cell.unit !== unit && { unit: cell.unit }),
    ...(cell.period !== undefined && cell.period !== period && { period: cell.period }),
    ...(cell.metric !== undefined && cell.metric !== metric && { metric: cell.metric }),
    ...(cell.open && !shared.open && { open: true as const }),
    ...(cell.checked && { checked: cell.checked }),
  };
}

/** The notes of a table: those of its numbers, alike ones drawn together, and why some cells hold no number. */
export function notesOf(
  column: string,
  cells: readonly KeyedCell[],
  shared: Shared,
  rowUnits: ReadonlyMap<string, string>,
  odd: readonly { readonly key: string; readonly text: string; readonly why: string }[],
): CellNote[] {
  const groups = new Map<string, { rows: string[]; note: Omit<CellNote, "rows" | "column"> }>();
  for (const keyed of cells) {
    const note = noteOf(keyed, shared, rowUnits.get(keyed.key));
    if (Object.keys(note).length === 0) continue;
    const name = JSON.stringify(note);
    const group = groups.get(name);
    if (group) group.rows.push(keyed.key);
    else groups.set(name, { rows: [keyed.key], note });
  }
  const missing = odd.map(({ key, text, why }): CellNote => {
    const said = text.length > 40 ? `${text.slice(0, 39)}…` : text;
    return {
      rows: [key],
      column,
      missing: { zh: `原文是“${said}”，没有读作数字。`, en: `It reads "${said}", not a number: ${why}.` },
    };
  });
  return [...[...groups.values()].map(({ rows, note }) => ({ rows, column, ...note })), ...missing];
}

export const titleOf = (table: TypedTable, column: number): ReturnType<typeof verbatim> => {
  const head = table.columns[column]?.head ?? "";
  return head === "" ? { zh: `第${column + 1}列`, en: `column ${column + 1}` } : verbatim(head.slice(0, 200));
};
