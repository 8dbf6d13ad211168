import type { GridCell } from "../../source.ts";
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from "../limits.ts";

/** A cell as it is met: its text so far, and where it begins. */
export interface OpenCell {
  text: string;
  readonly offset: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly header: boolean;
}

export interface Spans {
  readonly columns: number;
  readonly rows: number;
}

/** A table while it is read. */
export interface GridBuilder {
  readonly offset: number;
  readonly rows: readonly (readonly OpenCell[])[];
  readonly openRow: () => void;
  /** Opens a cell in the first column that no span from above covers; undefined if the table is too large. */
  readonly openCell: (offset: number, header: boolean, spans: Spans) => OpenCell | undefined;
  readonly tooLarge: () => boolean;
}

export function createGrid(offset: number): GridBuilder {
  const rows: OpenCell[][] = [];
  /** Rows that a span still covers, this one included, by column. */
  let covered: number[] = [];
  let cells = 0;
  let tooLarge = false;
  const openRow = () => {
    covered = covered.map((left) => Math.max(0, left - 1));
    if (rows.length >= MOST_ROWS) tooLarge = true;
    else rows.push([]);
  };
  return {
    offset,
    rows,
    openRow,
    openCell(at, header, spans) {
      if (rows.length === 0) openRow();
      const row = rows.at(-1) ?? [];
      const before = row.at(-1);
      let column = before ? before.column + before.columnSpan : 0;
      while ((covered[column] ?? 0) > 0) column++;
      if (tooLarge || column >= MOST_COLUMNS || ++cells > MOST_CELLS) {
        tooLarge = true;
        return undefined;
      }
      const columnSpan = Math.min(spans.columns, MOST_COLUMNS - column);
      const cell = { text: "", offset: at, column, columnSpan, rowSpan: spans.rows, header };
      row.push(cell);
      for (let index = 0; index < column + columnSpan; index++) covered[index] ??= 0;
      if (spans.rows > 1) covered.fill(spans.rows, column, column + columnSpan);
      return cell;
    },
    tooLarge: () => tooLarge,
  };
}

/** The cells as a source has them; rows without any are left out. */
export function gridOf(
  rows: readonly (readonly OpenCell[])[],
  lineOf: (row: number, cell: OpenCell) => number,
): GridCell[][] {
  return rows.map((row, index) =>
    row.map((cell) => ({
      text: squeeze(cell.text),
      column: cell.column,
      ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
      ...(cell.rowSpan > 1 && { rowSpan: Math.min(cell.rowSpan, rows.length - index) }),
      ...(cell.header && { header: true }),
      line: lineOf(index, cell),
    })),
  );
}

export const squeeze = (text: string): string => text.replace(/\s+/g, " ").trim();
