import type { CellNote, Column } from "../../corpus/schema/table.ts";
import type { TypedCell, TypedRow } from "../typing/typed-table.ts";

/** A number with the key of its row. */
export interface KeyedCell {
  readonly key: string;
  readonly row: TypedRow;
  readonly cell: TypedCell;
}

/** What a column says for all of its numbers. */
export type Shared = Pick<Column, "unit" | "period" | "vs" | "basis" | "metric" | "of" | "open">;

/** What the numbers of a column have alike; a part in which they differ is left to rows and cells. */
export function sharedBy(cells: readonly KeyedCell[]): Shared {
  if (cells.length === 0) return {};
  const closed = cells.filter(({ cell }) => !cell.open);
  const all = <K extends keyof TypedCell>(name: K, among = cells) => {
    const value = among[0]?.cell[name];
    return among.every(({ cell }) => cell[name] === value) ? value : undefined;
  };
  const [unit, period, vs, basis, metric] = [
    all("unit"),
    all("period"),
    all("vs", closed),
    all("basis", closed.length > 0 ? closed : cells),
    all("metric"),
  ];
  const of = all("of", closed);
  return {
    ...(unit !== undefined && { unit }),
    ...(period !== undefined && { period }),
    ...(vs !== undefined && { vs }),
    ...(basis !== undefined && { basis: [basis] }),
    ...(metric !== undefined && { metric }),
    ...(of !== undefined && { of }),
    ...(closed.length === 0 && { open: true as const }),
  };
}

/** What a cell has from its column, its row and its table. */
export interface Inherited {
  readonly shared: Shared;
  readonly unit?: string | undefined;
  /** Whose its number is taken to be. */
  readonly of?: string | undefined;
}

/** Numbers that read on their line as they are need no printed string. */
const AS_IT_IS = /^[-+]?\d[\d,]*(?:\.\d+)?%?$/;

type Note = Omit<CellNote, "rows" | "column">;

const INHERITED = ["unit", "period", "vs", "basis", "metric", "of"] as const;

/** What is special about a cell, beside what it inherits. What cannot be said of it leaves it open. */
function noteOf({ row, cell }: KeyedCell, { shared, unit: rowUnit, of }: Inherited): Note {
  const { number } = cell;
  const said = {
    unit: shared.unit ?? rowUnit,
    period: shared.period ?? row.period,
    vs: shared.vs,
    basis: shared.basis?.[0],
    metric: shared.metric ?? row.metric,
    of,
  };
  const { unit, period, vs, metric } = said;
  const lacks = INHERITED.filter((part) => cell[part] === undefined && said[part] !== undefined);
  // an owner or a basis of its own has no place in a note
  const isUnsaid = (["basis", "of"] as const).some(
    (part) => cell[part] !== undefined && cell[part] !== said[part],
  );
  return {
    ...(!AS_IT_IS.test(number.printed) && { printed: number.printed.slice(0, 60) }),
    ...(number.bound && { bound: number.bound }),
    ...(cell.unit !== undefined && cell.unit !== unit && { unit: cell.unit }),
    ...(cell.period !== undefined && cell.period !== period && { period: cell.period }),
    ...(cell.vs !== undefined && cell.vs !== vs && { vs: cell.vs }),
    ...(cell.metric !== undefined && cell.metric !== metric && { metric: cell.metric }),
    ...((cell.open || isUnsaid) && !shared.open && { open: true as const }),
    ...(lacks.length > 0 && { lacks }),
    ...(cell.checked && { checked: cell.checked }),
  };
}

/** The notes of a column: those of its numbers, alike ones drawn together, and why some cells hold no number. */
export function notesOf(
  column: string,
  cells: readonly KeyedCell[],
  inherited: (cell: KeyedCell) => Inherited,
  odd: readonly { readonly key: string; readonly text: string; readonly why: string }[],
): CellNote[] {
  const groups = new Map<string, { rows: string[]; note: Note }>();
  for (const cell of cells) {
    const note = noteOf(cell, inherited(cell));
    if (Object.keys(note).length === 0) continue;
    const name = JSON.stringify(note);
    const group = groups.get(name);
    if (group) group.rows.push(cell.key);
    else groups.set(name, { rows: [cell.key], note });
  }
  const missing = odd.map(({ key, text, why }): CellNote => {
    const said = text.length > 40 ? `${text.slice(0, 39)}…` : text;
    const words = { zh: `原文是“${said}”，没有读作数字。`, en: `It reads "${said}", not a number: ${why}.` };
    return { rows: [key], column, missing: words };
  });
  return [...[...groups.values()].map(({ rows, note }) => ({ rows, column, ...note })), ...missing];
}
