import type { Box, Place } from "../../corpus/places/place.ts";
import { greatest, least } from "../../notation/numbers/extremes.ts";
import type { Block, GridCell, Span } from "../source.ts";
import { headingLevel, type OutlineEntry, styleOf } from "./layout/headings.ts";
import type { PageContent } from "./layout/page-content.ts";
import type { PageParts } from "./layout/page-parts.ts";
import { joinLines, type TextPiece } from "./layout/paragraphs.ts";
import { around, rounded } from "./page/geometry.ts";
import { linesOf } from "./page/lines.ts";
import { boxOf, joinWords, type Word } from "./page/word.ts";
import { continuation } from "./table/continued.ts";
import type { Cell, Table } from "./table/table.ts";

interface PendingText {
  readonly kind: "text";
  readonly piece: TextPiece;
  readonly page: number;
  readonly lines: Span;
}

interface PendingTable {
  readonly kind: "table";
  readonly table: Table;
  readonly page: number;
  readonly grid: GridCell[][];
  readonly headerRows: number;
  lines: Span;
  readonly boxes: { page: number; box: Box }[];
}

/** Gathers the pages' parts as the lines and blocks of a source. */
export class SourceWriter {
  readonly lines: string[] = [];
  readonly places: Place[] = [];
  readonly #pending: (PendingText | PendingTable)[] = [];
  readonly #letters = new Map<number, number>();

  /** Whether no text was found. */
  get isEmpty(): boolean {
    return this.#pending.length === 0;
  }

  /** Adds a page, and a line without words for each of its boxes that are not read; gives those lines. */
  add({ page, parts, furniture }: PageParts, unread: readonly Box[]): readonly number[] {
    const label = labelOf(page, furniture.printed);
    const after = unread.map((box) => partAbove(page, parts, box));
    const lines: number[] = [];
    const mark = (part: number): void => {
      for (const [index, box] of unread.entries())
        if (after[index] === part) lines[index] = this.mark(page.number, label, rounded(box, page.unit));
    };
    let first = true;
    mark(-1);
    for (const [index, part] of parts.entries()) {
      if (part.kind === "text") {
        this.#addText(part.piece, page, label);
        if (!/continued|续/i.test(part.piece.text)) first = false;
      } else {
        this.#addTable(part.table, page, label, first);
        first = false;
      }
      mark(index);
    }
    return lines;
  }

  /** Adds a line without words for what stands on a page and is not read, so that it has a place. */
  mark(page: number, pageLabel: string | undefined, box?: Box): number {
    this.places.push({ page, ...(pageLabel !== undefined && { pageLabel }), ...(box && { box }) });
    return this.lines.push("");
  }

  #line(text: string, page: PageContent, label: string | undefined, words: readonly Word[]): number {
    const box = rounded(page.onPage(around(words.map(boxOf))), page.unit);
    this.places.push({ page: page.number, ...(label === undefined ? {} : { pageLabel: label }), box });
    return this.lines.push(text);
  }

  #addText(piece: TextPiece, page: PageContent, label: string | undefined): void {
    const numbers = piece.lines.map((line) => {
      this.#letters.set(line.size, (this.#letters.get(line.size) ?? 0) + line.text.length);
      return this.#line(line.text, page, label, line.words);
    });
    const [from = 0, to = from] = [numbers[0], numbers.at(-1)];
    this.#pending.push({ kind: "text", piece, page: page.number, lines: [from, to] });
  }

  #addTable(table: Table, page: PageContent, label: string | undefined, first: boolean): void {
    const last = this.#pending.findLast(
      ({ kind, page: number }) => kind === "table" || number === page.number,
    );
    const open =
      first && last?.kind === "table" && last.page === page.number - 1 && last === this.#pending.at(-1);
    const goesOn = open && last ? continuation(last.table, table) : undefined;
    const numbers = new Map<Word, number>();
    const rows = goesOn ?? table.cells;
    let [from, to] = [this.lines.length + 1, this.lines.length];
    for (const line of linesOf(rows.flatMap(({ words }) => words))) {
      to = this.#line(joinWords(line.words), page, label, line.words);
      for (const word of line.words) numbers.set(word, to);
    }
    if (to < from) from = to;
    const grid = gridOf(rows, numbers, page);
    const part = { page: page.number, box: rounded(page.onPage(table.box), page.unit) };
    if (goesOn && last?.kind === "table") {
      this.#pending.splice(this.#pending.indexOf(last), 1);
      const all: PendingTable = {
        ...last,
        table,
        page: page.number,
        grid: [...last.grid, ...grid],
        lines: [last.lines[0], to],
        boxes: [...last.boxes, part],
      };
      this.#pending.push(all);
    } else
      this.#pending.push({
        kind: "table",
        table,
        page: page.number,
        grid,
        headerRows: goesOn ? 0 : (table.headRows ?? 0),
        lines: [from, to],
        boxes: [part],
      });
  }

  /** The largest print of the first page that has text, if it stands out from the rest: the title on a cover or above a note. */
  largestPrint(): string | undefined {
    const { body } = styleOf(this.#letters);
    const texts = this.#pending.filter((each) => each.kind === "text");
    const cover = texts.filter(({ page, piece }) => page === texts[0]?.page && /\p{L}{2}/u.test(piece.text));
    const sizeOf = ({ piece }: PendingText): number => piece.lines[0]?.size ?? 0;
    const size = Math.max(0, greatest(cover.map(sizeOf)));
    if (size < 1.3 * body) return undefined;
    const first = cover.findIndex((each) => sizeOf(each) === size);
    const more = cover.slice(first).findIndex((each) => sizeOf(each) !== size);
    const title = joinLines(
      cover.slice(first, more < 0 ? undefined : first + more).map(({ piece }) => piece.text),
    );
    return title.length > 2 && title.length < 200 ? title : undefined;
  }

  /** All blocks, with headings told by the style of the whole document. */
  blocks(outline: readonly OutlineEntry[]): Block[] {
    const style = styleOf(this.#letters);
    return this.#pending.map((each): Block => {
      if (each.kind === "table")
        return {
          kind: "table",
          grid: each.grid,
          ...(each.headerRows > 0 ? { headerRows: each.headerRows } : {}),
          lines: each.lines,
          boxes: each.boxes,
        };
      const level = headingLevel(each.piece, each.page, style, outline);
      const { text, kind } = each.piece;
      return level === undefined
        ? { kind, text, lines: each.lines }
        : { kind: "heading", level, text, lines: each.lines };
    });
  }
}

/** The last part that stands above a box of the page; -1 if none does. */
function partAbove(page: PageContent, parts: PageParts["parts"], [left, top, right]: Box): number {
  return parts.findLastIndex((part) => {
    const own = part.kind === "table" ? part.table.box : around(part.piece.lines.map(({ box }) => box));
    const [x0, , x1, y1] = page.onPage(own);
    return y1 < top + SLACK && Math.min(x1, right) > Math.max(x0, left);
  });
}

/** How far a caption may reach into its picture. */
const SLACK = 12;

export function labelOf({ number, label }: PageContent, printed: string | undefined): string | undefined {
  const name = printed ?? label;
  return name === undefined || name === String(number) ? undefined : name;
}

function gridOf(cells: readonly Cell[], numbers: ReadonlyMap<Word, number>, page: PageContent): GridCell[][] {
  const filled = cells.filter(({ words }) => words.length > 0);
  const rows = [...new Set(filled.map(({ row }) => row))].sort((a, b) => a - b);
  const indents = indentsOf(cells);
  return rows.flatMap((row) => {
    const here = cells
      .filter((cell) => cell.row === row && cell.words.length > 0)
      .sort((a, b) => a.column - b.column);
    return [
      here.map((cell): GridCell => {
        const columnSpan = cell.lastColumn - cell.column + 1;
        const rowSpan = rows.filter((each) => each >= cell.row && each <= cell.lastRow).length;
        const indent = cell.column === 0 ? indents(cell) : 0;
        const first = [...cell.words].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0)[0];
        return {
          text: cell.text,
          column: cell.column,
          ...(columnSpan > 1 ? { columnSpan } : {}),
          ...(rowSpan > 1 ? { rowSpan } : {}),
          ...(indent > 0 ? { indent } : {}),
          line: (first && numbers.get(first)) ?? 0,
          page: page.number,
          box: rounded(page.onPage(around(cell.words.map(boxOf))), page.unit),
        };
      }),
    ];
  });
}

/** Levels of indentation of the labels: their left edges, near ones as one. */
function indentsOf(cells: readonly Cell[]): (cell: Cell) => number {
  const left = (cell: Cell): number => least(cell.words.map(({ x0 }) => x0));
  const edges = cells
    .filter(({ column, words }) => column === 0 && words.length > 0)
    .map(left)
    .sort((a, b) => a - b);
  const levels: number[] = [];
  for (const edge of edges) if (levels.length === 0 || edge - (levels.at(-1) ?? 0) > 3) levels.push(edge);
  return (cell) =>
    Math.max(
      0,
      levels.findLastIndex((level) => level <= left(cell) + 0.01),
    );
}
