import type { Box } from "../../../corpus/place.ts";
import { linesOf } from "../page/lines.ts";
import { joinWords, type Word } from "../page/word.ts";

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
}

/** What the detectors of tables are given: words and rules of a page, or of one column of it. */
export interface Area {
  readonly words: readonly Word[];
  readonly width: number;
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
