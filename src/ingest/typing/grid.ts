import type { Box } from "../../corpus/places/place.ts";
import type { TableBlock } from "../source.ts";

/** A place of a grid with the cell that covers it. */
export interface Slot {
  readonly text: string;
  readonly line: number;
  readonly header: boolean;
  readonly indent: number;
  /** It is covered by a span that begins elsewhere. */
  readonly covered: boolean;
  /** It spans rows below. */
  readonly tall: boolean;
  readonly page?: number;
  readonly box?: Box;
}

/** A table with a slot at every row and column; rows and columns without any text are left out. */
export interface Grid {
  readonly rows: readonly (readonly (Slot | undefined)[])[];
  readonly columns: number;
  readonly headerRows?: number;
}

const MOST_SLOTS = 2_000_000;

/** Lays the cells of a table out, with those that span others at each place that they cover. */
export function layOut(block: TableBlock): Grid | undefined {
  const width = block.grid.reduce(
    (most, row) =>
      row.reduce((wide, { column, columnSpan = 1 }) => Math.max(wide, column + columnSpan), most),
    0,
  );
  if (width * block.grid.length > MOST_SLOTS) return undefined;
  const rows: (Slot | undefined)[][] = block.grid.map(() => new Array<Slot | undefined>(width));
  block.grid.forEach((row, r) => {
    for (const cell of row) {
      const { columnSpan = 1, rowSpan = 1 } = cell;
      for (let down = 0; down < rowSpan; down++)
        for (let right = 0; right < columnSpan; right++) {
          const target = rows[r + down];
          if (!target || target[cell.column + right]) continue;
          target[cell.column + right] = {
            text: cell.text.trim(),
            line: cell.line,
            header: cell.header === true,
            indent: cell.indent ?? 0,
            covered: down + right > 0,
            tall: rowSpan > 1 && down + right === 0,
            ...(cell.page !== undefined && { page: cell.page }),
            ...(cell.box && { box: cell.box }),
          };
        }
    }
  });
  const filled = (row: readonly (Slot | undefined)[]) =>
    row.some((slot) => slot && slot.text !== "" && !slot.covered);
  // a row of nothing but labels that span the rows below is one with the next of them
  rows.forEach((row, index) => {
    const own = row.filter((slot) => slot && slot.text !== "" && !slot.covered);
    const next = rows[index + 1];
    if (own.length === 0 || !next || !own.every((slot) => slot?.tall) || !filled(next)) return;
    row.forEach((slot, column) => {
      const below = next[column];
      if (slot && !slot.covered && below) next[column] = { ...below, covered: false, tall: true };
      row[column] = undefined;
    });
  });
  const kept = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some((row) => row[column] && row[column].text !== "" && !row[column].covered),
  );
  const full = rows.map((row, index) => ({ row, index })).filter(({ row }) => filled(row));
  const { headerRows } = block;
  return stacked({
    rows: full.map(({ row }) => kept.map((column) => row[column])),
    columns: kept.length,
    ...(headerRows !== undefined && { headerRows: full.filter(({ index }) => index < headerRows).length }),
  });
}

/** Two halves side by side under the same heads, as lists are printed to save room, are one below the other. */
function stacked(grid: Grid): Grid {
  const [head = [], ...body] = grid.rows;
  const half = grid.columns / 2;
  const texts = head.map((slot) => slot?.text ?? "");
  const first = texts.slice(0, half);
  const isTwice =
    half >= 2 &&
    Number.isInteger(half) &&
    first.every((text, at) => text !== "" && text === texts[at + half]);
  if (!isTwice || new Set(first).size < half || body.length === 0) return grid;
  const part = (from: number) =>
    body
      .map((row) => row.slice(from, from + half))
      .filter((row) => row.some((slot) => slot && slot.text !== ""));
  return { ...grid, rows: [head.slice(0, half), ...part(0), ...part(half)], columns: half };
}
