import type { Extent } from "./head-lines.ts";
import { glued } from "./segments.ts";
import type { Cell } from "./table.ts";

/** Columns that hold nothing but signs of currency, or closing brackets, go into the neighbour that they belong to. */
export function withoutSignColumns(
  cells: readonly Cell[],
  columns: readonly Extent[],
): { cells: Cell[]; columns: Extent[] } {
  let current = [...cells];
  const kept = [...columns];
  for (let column = 0; column < kept.length; column++) {
    const own = current.filter((cell) => cell.column === column && cell.lastColumn === column);
    if (own.length === 0) continue;
    const signs = own.every(({ text }) => /^[$€£¥￥]$/.test(text)) && column + 1 < kept.length;
    const closers = own.every(({ text }) => /^[)%％]+$/.test(text)) && column > 0;
    if (!signs && !closers) continue;
    current = foldColumn(current, own, column, signs ? column + 1 : column - 1);
    kept.splice(column, 1);
    column--;
  }
  return { cells: current, columns: kept };
}

function foldColumn(cells: readonly Cell[], own: readonly Cell[], column: number, into: number): Cell[] {
  const before = into > column;
  const kept = cells.flatMap((cell): Cell[] => {
    if (own.includes(cell)) {
      const goes = cells.some((other) => other.row === cell.row && other.column === into);
      return goes ? [] : [{ ...cell, column: into, lastColumn: into }];
    }
    const sign = cell.column === into ? own.find(({ row }) => row === cell.row) : undefined;
    if (!sign) return [cell];
    const words = before ? [...sign.words, ...cell.words] : [...cell.words, ...sign.words];
    return [{ ...cell, words, text: glued(before ? sign.text + cell.text : cell.text + sign.text) }];
  });
  const shift = (index: number): number =>
    index > column || (index === column && !before) ? index - 1 : index;
  return kept.map((cell) => {
    const [first, last] = [shift(cell.column), shift(cell.lastColumn)];
    return { ...cell, column: first, lastColumn: Math.max(first, last) };
  });
}
