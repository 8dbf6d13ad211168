import { greatest, least } from "../../../notation/numbers/extremes.ts";
import { linesOf } from "../page/lines.ts";
import { middleX } from "../page/word.ts";
import { type Segment, segmented } from "./segments.ts";
import { type Cell, cellText, type Table } from "./table.ts";

/** So many rows, and so large a part of them, have to end alike. */
const [FEWEST, MOST] = [3, 0.6];

/** The table with its labels parted from numbers that stand at their ends below each other: no rule was drawn between the two. */
export function splitLabels(table: Table): Table {
  const first = table.cells.filter(({ column, words }) => column === 0 && words.length > 0);
  const last = greatest(first.map(({ lastColumn }) => lastColumn));
  if (last >= table.columns - 1 || first.some(({ lastColumn }) => lastColumn !== last)) return table;
  const numbers = first.flatMap((cell) => numberBeside(cell) ?? []);
  if (numbers.length < FEWEST || numbers.length < MOST * first.length) return table;
  const areOne = numbers.every((one) => numbers.every((other) => one.x0 < other.x1 && other.x0 < one.x1));
  if (!areOne) return table;
  const cut = least(numbers.map(({ x0 }) => x0)) - 1;
  const added = last === 0 ? 1 : 0;
  const cells = table.cells.flatMap((cell): Cell[] =>
    cell.column === 0 && cell.lastColumn === last
      ? parted(cell, cut, last + added)
      : [{ ...cell, column: cell.column + added, lastColumn: cell.lastColumn + added }],
  );
  return { ...table, columns: table.columns + added, cells };
}

/** A label's cell as two: what stands left of a place, and what stands right of it in a column of its own. */
function parted(cell: Cell, cut: number, column: number): Cell[] {
  const pieces = linesOf(cell.words).flatMap((line) => segmented(line).segments);
  const part = (isRight: boolean): Pick<Cell, "words" | "text"> => {
    const words = pieces.filter((piece) => middleX(piece) >= cut === isRight).flatMap((piece) => piece.words);
    return { words, text: cellText(words) };
  };
  return [
    { ...cell, lastColumn: column - 1, ...part(false) },
    { ...cell, column, lastColumn: column, ...part(true) },
  ];
}

/** The number that one line of a label's cell ends in, behind words and a gap. */
function numberBeside({ words }: Cell): Segment | undefined {
  const found = linesOf(words).flatMap((line) => {
    const [label, number, ...more] = segmented(line).segments;
    return label && !label.isNumber && number?.isNumber && more.length === 0 ? [number] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}
