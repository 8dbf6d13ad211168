import type { Box } from "../../../corpus/places/place.ts";
import { linesOf } from "../page/lines.ts";
import { joinWords, type Word } from "../page/word.ts";
import type { Rule } from "./rules.ts";

/** A cell, from its first to its last row and column, all counted from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly words: readonly Word[];
  readonly text: string;
}

export interface Table {
  readonly kind: "ruled" | "plain";
  readonly box: Box;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
  /** Rows at the top that are heads, if it is known. */
  readonly headRows?: number;
  /** Whether many of its cells hold several numbers: its columns were not told apart. */
  readonly doubtful?: boolean;
}

/** What the detectors of tables are given: words and rules of a page, or of one column of it. */
export interface Area {
  readonly words: readonly Word[];
  readonly width: number;
  /** Rules across the page. */
  readonly across: readonly Rule[];
}

const CJK_END = /[⺀-鿿＀-￯（）、，。；：]$/;
const CJK_START = /^[⺀-鿿＀-￯（）、，。；：]/;

/** The text of a cell: its lines joined as they would be if the cell were wide enough. */
export function cellText(words: readonly Word[]): string {
  let text = "";
  for (const line of linesOf(words)) {
    const next = joinWords(line.words);
    const tight = CJK_END.test(text) && CJK_START.test(next);
    text = text === "" ? next : `${text}${tight ? "" : " "}${next}`;
  }
  return text;
}

/** The cells of each row, from left to right. */
export function rowsOf({ cells, rows }: Table): Cell[][] {
  const list = Array.from({ length: rows }, (): Cell[] => []);
  for (const cell of cells) list[cell.row]?.push(cell);
  for (const row of list) row.sort((a, b) => a.column - b.column);
  return list;
}
