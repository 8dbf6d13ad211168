import { greatest, least } from "../../../notation/numbers/extremes.ts";
import { linesOf } from "../page/lines.ts";
import type { Stroke } from "../page/paths.ts";
import { middleX, middleY, type Word } from "../page/word.ts";
import { horizontals, type Lattice, lattices, levels, type Rule, verticals } from "./rules.ts";
import { segmented } from "./segments.ts";
import { splitLabels } from "./split-labels.ts";
import { splitRows } from "./split-rows.ts";
import { cellText, type Table } from "./table.ts";

const TOO_MANY = 20_000;

/** The tables whose cells are drawn, those of a single row among them. */
export function ruledTables(words: readonly Word[], strokes: readonly Stroke[]): Table[] {
  const found = lattices(horizontals(strokes), verticals(strokes)).flatMap((lattice) => {
    const table = tableOf(lattice, words);
    return table && !isCrowded(table) ? [splitRows(splitLabels(table))] : [];
  });
  return found.filter((table) => !found.some((other) => other !== table && isInside(table, other)));
}

/** Whether many rows hold cells with several numbers side by side: then the rules show only some of the columns. */
function isCrowded({ cells }: Table): boolean {
  const [rows, crowded] = [new Set<number>(), new Set<number>()];
  let [lines, crowdedLines] = [0, 0];
  for (const cell of cells) {
    for (const line of linesOf(cell.words)) {
      const { segments } = segmented(line);
      if (!segments.some(({ isNumber }) => isNumber)) continue;
      rows.add(cell.row);
      lines++;
      if (segments.filter(({ isNumber }) => isNumber).length < 2) continue;
      crowded.add(cell.row);
      crowdedLines++;
    }
  }
  return crowded.size > 0.3 * rows.size && crowdedLines > 0.3 * lines;
}

function isInside(inner: Table, outer: Table): boolean {
  const [x0, y0, x1, y1] = inner.box;
  const [left, top, right, bottom] = outer.box;
  const within = x0 >= left - 2 && x1 <= right + 2 && y0 >= top - 2 && y1 <= bottom + 2;
  return within && outer.cells.length > inner.cells.length;
}

interface Slot {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly words: Word[];
}

function tableOf(lattice: Lattice, words: readonly Word[]): Table | undefined {
  const ys = levels(lattice.across);
  const { xs, down } = withOpenSides(lattice, ys);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 1 || columns < 2 || rows * columns > TOO_MANY) return undefined;
  const { slots, slotAt } = cutSlots({ across: lattice.across, down }, xs, ys);
  const [left = 0, top = 0, right = 0, bottom = 0] = [xs[0], ys[0], xs[columns], ys[rows]];
  for (const word of words) {
    const [x, y] = [middleX(word), middleY(word)];
    if (x < left - 1 || x > right + 1 || y < top - 1 || y > bottom + 1) continue;
    slotAt(between(ys, y), between(xs, x))?.words.push(word);
  }
  const full = slots.filter((slot) => slot.words.length > 0);
  const manyColumns = new Set(full.map(({ column }) => column)).size > 1;
  const manyRows = new Set(full.map(({ row }) => row)).size > 1;
  if (full.length < 3 || !(manyColumns || manyRows)) return undefined;
  const cells = slots.map((slot) => ({ ...slot, text: cellText(slot.words) }));
  return { kind: "ruled", box: [left, top, right, bottom], rows, columns, cells };
}

/** Which interval of the places holds the value; the nearest one if it lies a little outside. */
function between(places: readonly number[], value: number): number {
  let index = places.findIndex((place) => place > value) - 1;
  if (index === -2) index = places.length - 2;
  return Math.max(0, index);
}

/** The upright rules, with the sides that a table left open on the right or left. */
function withOpenSides(
  { across, down }: Lattice,
  ys: readonly number[],
): { xs: number[]; down: readonly Rule[] } {
  const xs = levels(down);
  const [first = 0, last = 0] = [xs[0], xs.at(-1)];
  const side = (at: number): Rule => ({ at, a: ys[0] ?? 0, b: ys.at(-1) ?? 0 });
  const left = across.filter(({ a }) => a < first - 8);
  const right = across.filter(({ b }) => b > last + 8);
  const sides: Rule[] = [];
  if (left.length >= 2) sides.push(side(least(left.map(({ a }) => a))));
  if (right.length >= 2) sides.push(side(greatest(right.map(({ b }) => b))));
  return { xs: levels([...down, ...sides]), down: [...down, ...sides] };
}

function cutSlots(
  { across, down }: Lattice,
  xs: readonly number[],
  ys: readonly number[],
): { slots: Slot[]; slotAt: (row: number, column: number) => Slot | undefined } {
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const borders = (
    rules: readonly Rule[],
    places: readonly number[],
    spans: readonly number[],
  ): boolean[][] =>
    places.map((place) => {
      const here = rules.filter(({ at }) => Math.abs(at - place) < 2.5);
      return spans
        .slice(1)
        .map((end, index) => here.some(({ a, b }) => a <= (spans[index] ?? 0) + 3 && b >= end - 3));
    });
  const above = borders(across, ys, xs);
  const beside = borders(down, xs, ys);
  const ids = Array.from({ length: rows }, () => Array.from({ length: columns }, () => -1));
  const slots: Slot[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (ids[row]?.[column] !== -1) continue;
      let lastColumn = column;
      while (lastColumn + 1 < columns && ids[row]?.[lastColumn + 1] === -1 && !beside[lastColumn + 1]?.[row])
        lastColumn++;
      let lastRow = row;
      const closed = (next: number): boolean =>
        above[next]?.slice(column, lastColumn + 1).includes(true) ?? true;
      while (lastRow + 1 < rows && !closed(lastRow + 1)) lastRow++;
      for (let r = row; r <= lastRow; r++) ids[r]?.fill(slots.length, column, lastColumn + 1);
      slots.push({ row, column, lastRow, lastColumn, words: [] });
    }
  }
  return { slots, slotAt: (row, column) => slots[ids[row]?.[column] ?? -1] };
}
