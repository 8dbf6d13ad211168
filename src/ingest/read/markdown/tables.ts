import type { GridCell, TableBlock } from "../../source.ts";
import { plainText } from "../inline.ts";
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from "../limits.ts";

/** Whether a line is the rule below the header of a pipe table: |---|:-:| */
export const isRule = (line: string): boolean =>
  line.includes("-") && /^\s{0,3}\|?[\s:|-]+$/.test(line) && /[|:]/.test(line) && rulesOf(line) !== undefined;

function rulesOf(line: string): readonly string[] | undefined {
  const cells = pipeCells(line);
  return cells.every((cell) => /^:?-+:?$/.test(cell)) ? cells : undefined;
}

/** The cells of a row between pipes; an escaped pipe and one in code part nothing. */
export function pipeCells(line: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let inCode = false;
  const row = line.trim();
  for (let at = 0; at < row.length; at++) {
    const sign = row.charAt(at);
    if (sign === "\\" && row[at + 1] === "|") {
      cell += "|";
      at++;
    } else if (sign === "|" && !inCode) {
      if (at > 0) cells.push(cell.trim());
      cell = "";
    } else {
      if (sign === "`") inCode = !inCode && row.indexOf("`", at + 1) > 0;
      cell += sign;
    }
  }
  if (cell.trim() !== "" || !row.endsWith("|")) cells.push(cell.trim());
  return cells;
}

/** A table of rows of text, each on its line; undefined if it is larger than what is read. */
export function tableOf(
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
  headerRows: number | undefined,
): TableBlock | undefined {
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (columns > MOST_COLUMNS || rows.length > MOST_ROWS || columns * rows.length > MOST_CELLS)
    return undefined;
  const grid = rows.map(({ line, cells }) =>
    cells.map((text, column): GridCell => ({ text: plainText(text), column, line })),
  );
  return {
    kind: "table",
    grid,
    ...(headerRows !== undefined && { headerRows }),
    lines: [rows[0]?.line ?? 1, rows.at(-1)?.line ?? 1],
  };
}
