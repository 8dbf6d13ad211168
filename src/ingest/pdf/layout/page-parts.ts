import type { Box } from "../../../corpus/places/place.ts";
import { least } from "../../../notation/numbers/extremes.ts";
import { holds } from "../page/geometry.ts";
import { middleX, middleY, type Word } from "../page/word.ts";
import { findTables } from "../table/find-tables.ts";
import type { Table } from "../table/table.ts";
import { linesInOrder, type TextLine } from "./flow.ts";
import { type Furniture, furnitureOf } from "./furniture.ts";
import type { PageContent } from "./page-content.ts";
import { piecesOf, type TextPiece } from "./paragraphs.ts";
import { type Picture, picturesOf, wordsOfChart } from "./pictures.ts";
import { type Titled, titled } from "./titles.ts";

type Part =
  | { readonly kind: "table"; readonly table: Table }
  | { readonly kind: "text"; readonly piece: TextPiece };

export interface PageParts {
  readonly page: PageContent;
  /** In reading order. */
  readonly parts: readonly Part[];
  readonly furniture: Furniture;
  readonly pictures: readonly (Picture & Titled)[];
  /** What looked like tables, but whose columns could not be told apart: they are among the text. */
  readonly doubtful: readonly Box[];
}

/** The parts of a page, given the pages around it: tables by where they stand, text in the order in which it is drawn. */
export function partsOf(page: PageContent, others: readonly PageContent[]): PageParts {
  const furniture = furnitureOf(page, others);
  const content = page.words.filter((word) => !furniture.words.has(word));
  const first = findTables(content, page.strokes, page.width);
  const full = first.filter(isFull).map(({ box }) => page.onPage(box));
  const pictures = picturesOf(page, others, full);
  const charts = pictures.filter(({ kind }) => kind === "chart").map(({ box }) => box);
  const drawn = new Set(charts.flatMap((box) => wordsOfChart(page, box, content)));
  const words = content.filter((word) => !drawn.has(word));
  const found = charts.length === 0 ? first : findTables(words, page.strokes, page.width);
  const top = least(words.map(({ baseline }) => baseline));
  // A single row is the rest of a table only at the top of a page.
  const tables = found.filter(({ doubtful, rows, box }) => doubtful !== true && (rows > 1 || box[1] < top));
  const inTables = new Set(tables.flatMap(({ cells }) => cells.flatMap((cell) => cell.words.map(placeOf))));
  const free = words.filter((word) => !inTables.has(placeOf(word)) && !leadsInTable(word, tables));
  const placed = tables.map((table) => ({
    order: least(table.cells.flatMap((cell) => cell.words.map((word) => word.order))),
    part: { kind: "table" as const, table },
  }));
  const pieces = stretches(
    linesInOrder(free, page.width),
    placed.map(({ order }) => order),
  ).flatMap(piecesOf);
  const texts = pieces.map((piece) => ({
    order: piece.lines[0]?.words[0]?.order ?? 0,
    part: { kind: "text" as const, piece },
  }));
  return {
    page,
    parts: [...placed, ...texts].sort((a, b) => a.order - b.order).map(({ part }) => part),
    furniture,
    pictures: pictures.map((picture) => titled(picture, page, pieces)),
    doubtful: found.filter(({ doubtful }) => doubtful === true).map(({ box }) => page.onPage(box)),
  };
}

/** Whether a table has a label in most rows and something in most cells: what the numbers on a chart do not make. */
function isFull({ cells, rows, columns, doubtful }: Table): boolean {
  const filled = cells.filter(({ words }) => words.length > 0);
  const labels = filled.filter(({ column, text }) => column === 0 && /\p{L}/u.test(text));
  return doubtful !== true && rows >= 3 && labels.length > 0.5 * rows && filled.length > 0.4 * rows * columns;
}

const placeOf = ({ order, x0 }: Word): string => `${order} ${x0}`;

function leadsInTable(word: Word, tables: readonly Table[]): boolean {
  return /^[.．·…_]+$/.test(word.text) && tables.some(({ box }) => holds(box, middleX(word), middleY(word)));
}

/** The lines between tables: no paragraph goes on across one. */
function stretches(lines: readonly TextLine[], cuts: readonly number[]): TextLine[][] {
  const groups: { after: number; lines: TextLine[] }[] = [];
  for (const line of lines) {
    const after = cuts.filter((cut) => cut < (line.words[0]?.order ?? 0)).length;
    const last = groups.at(-1);
    if (last?.after === after) last.lines.push(line);
    else groups.push({ after, lines: [line] });
  }
  return groups.map((group) => group.lines);
}
