import { Parser } from "htmlparser2";
import type { Gap } from "../../source.ts";
import { mark } from "../inline.ts";
import { createGrid, type GridBuilder, type OpenCell, type Spans, squeeze } from "./grid-builder.ts";
import { hiddenNames, isHidden, NO_TEXT } from "./hidden-styles.ts";
import { depthOf, MOST_DEPTH, styleSheets, VOID } from "./tags.ts";

/** A block of a page, with the place in the markup where it begins and ends. */
export type PageBlock =
  | { readonly kind: "heading"; readonly level: number; readonly text: string; readonly at: PageSpan }
  | { readonly kind: "paragraph" | "item" | "note" | "caption"; readonly text: string; readonly at: PageSpan }
  | {
      readonly kind: "table";
      readonly rows: readonly (readonly OpenCell[])[];
      readonly headerRows: number;
      readonly at: PageSpan;
    };
type PageSpan = readonly [start: number, end: number];

export interface Page {
  readonly blocks: readonly PageBlock[];
  readonly title?: string;
  readonly gaps: readonly (Gap & { readonly at?: number })[];
}

const KINDS: Readonly<Record<string, "item" | "note" | "caption">> = {
  li: "item",
  dd: "item",
  dt: "item",
  figcaption: "caption",
  caption: "caption",
  footer: "note",
  small: "note",
};
/** Elements that begin and end a block. */
const BLOCKS =
  /^(?:p|div|section|article|main|header|footer|aside|ul|ol|li|dl|dt|dd|blockquote|pre|figure|figcaption|address|hr|form|fieldset|details|summary|center|body|html|h[1-6]|table|caption)$/;

interface OpenTable {
  readonly grid: GridBuilder;
  cell?: OpenCell | undefined;
  inHead: boolean;
  headerRows: number;
  /** It holds other tables: it lays out the page. */
  layout: boolean;
}

/** Reads a page in one pass over its tags, so that time grows with its length whatever they hold. */
export function walkPage(markup: string): Page {
  if (depthOf(markup) > MOST_DEPTH)
    return { blocks: [], gaps: [{ kind: "table", note: `elements nested deeper than ${MOST_DEPTH}` }] };
  const blocks: PageBlock[] = [];
  const gaps: (Gap & { readonly at?: number })[] = [];
  const hidden = hiddenNames(styleSheets(markup));
  const tables: OpenTable[] = [];
  const kinds: ("item" | "note" | "caption")[] = [];
  let title = "";
  let inTitle = false;
  let skipped = 0;
  let raised: string | undefined;
  let unseen = 0;
  let unseenDepth = 0;
  let heading = 0;
  let text = "";
  let start = 0;

  const flush = (end: number) => {
    const said = squeeze(text);
    const at: PageSpan = [start, end];
    if (said !== "" && heading > 0) blocks.push({ kind: "heading", level: heading, text: said, at });
    else if (said !== "")
      for (const line of linesOf(text)) blocks.push({ kind: kinds.at(-1) ?? "paragraph", text: line, at });
    text = "";
    start = end;
  };
  const say = (said: string, at: number) => {
    const cell = tables.at(-1)?.cell;
    if (cell) cell.text += said;
    else if (tables.length === 0 || said.trim() !== "") {
      if (text.trim() === "") start = at;
      text += said;
    }
  };
  const closeTable = (end: number) => {
    const table = tables.pop();
    if (!table) return;
    const { rows, offset, tooLarge } = table.grid;
    const filled = rows.filter((row) => row.some((cell) => cell.text.trim() !== ""));
    if (tooLarge()) gaps.push({ kind: "table", note: "more rows or columns than are read", at: offset });
    const columns = filled.reduce((most, row) => Math.max(most, row.filter(hasText).length), 0);
    const words = filled.flat().map(({ text }) => text.trim());
    const outer = tables.at(-1)?.cell;
    if (outer && tables.length <= DEEPEST) outer.text += ` ${words.join(" ").slice(0, LONGEST_INNER)} `;
    const isLayout = table.layout && words.some((said) => said.length > LONGEST_CELL);
    if (isLayout || columns < 2 || filled.length < 2) {
      for (const cell of filled.flat())
        if (hasText(cell))
          blocks.push({ kind: "paragraph", text: squeeze(cell.text), at: [cell.offset, end] });
    } else blocks.push({ kind: "table", rows, headerRows: table.headerRows, at: [offset, end] });
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const at = parser.startIndex;
        if (skipped > 0 || NO_TEXT.has(name)) {
          if (!VOID.has(name)) skipped++;
          return;
        }
        if (unseenDepth > 0 || isHidden(name, attributes, hidden)) {
          if (!VOID.has(name)) unseenDepth++;
          return;
        }
        if (name === "title") inTitle = true;
        else if (name === "sup") raised = "";
        else if (name === "br") say(BREAK, at);
        else if (name === "img") {
          const alt = squeeze(attributes["alt"] ?? "");
          gaps.push({ kind: "picture", ...(alt !== "" && { title: alt.slice(0, 200) }), at });
        } else if (name === "table") {
          const outer = tables.at(-1);
          if (outer) outer.layout = true;
          else flush(at);
          tables.push({ grid: createGrid(at), inHead: false, headerRows: 0, layout: false });
        } else if (openInTable(tables.at(-1), name, attributes, at)) return;
        else if (BLOCKS.test(name) && tables.at(-1)?.cell) say(" ", at);
        else if (BLOCKS.test(name)) {
          flush(at);
          const level = /^h([1-6])$/.exec(name)?.[1];
          if (level) heading = Number(level);
          const kind = KINDS[name];
          if (kind) kinds.push(kind);
        }
      },
      ontext(said) {
        if (inTitle) title += said;
        else if (skipped > 0) return;
        else if (unseenDepth > 0) unseen += said.trim().length;
        else if (raised !== undefined) raised += said;
        else say(said, parser.startIndex);
      },
      onclosetag(name) {
        const at = parser.endIndex + 1;
        if (skipped > 0) {
          if (!VOID.has(name)) skipped--;
          return;
        }
        if (unseenDepth > 0) {
          if (!VOID.has(name)) unseenDepth--;
          return;
        }
        if (name === "title") inTitle = false;
        else if (name === "sup" && raised !== undefined) {
          say(mark(raised), at);
          raised = undefined;
        } else if (name === "table") closeTable(at);
        else if (name === "caption") {
          flush(at);
          kinds.pop();
        } else if (tables.length > 0) closeInTable(tables.at(-1), name);
        else if (BLOCKS.test(name)) {
          flush(at);
          if (/^h[1-6]$/.test(name)) heading = 0;
          if (KINDS[name]) kinds.pop();
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(markup);
  parser.end();
  while (tables.length > 0) closeTable(markup.length);
  flush(markup.length);
  if (unseen > 0) gaps.push({ kind: "hidden", count: unseen, note: "text that the page does not show" });
  const said = squeeze(title);
  return { blocks, gaps, ...(said !== "" && { title: said }) };
}

/** Where a page breaks a line. */
const BREAK = "\u2028";
const [FEWEST_LINES, LONGEST_LINE] = [3, 60];

/** A text that is a list of short lines, as in a box beside the page, line by line; any other as one. */
function linesOf(text: string): readonly string[] {
  const lines = text
    .split(BREAK)
    .map(squeeze)
    .filter((line) => line !== "");
  const isList = lines.length >= FEWEST_LINES && lines.every(({ length }) => length <= LONGEST_LINE);
  return isList ? lines : [squeeze(text)];
}

/** What a table inside a cell says stands in that cell too, as far as that is short. */
const LONGEST_INNER = 300;
const DEEPEST = 8;
/** Cells of tables that lay out a page hold more. */
const LONGEST_CELL = 300;
const hasText = ({ text }: OpenCell): boolean => text.trim() !== "";

/** Whether a tag is one of a table's own. */
function openInTable(
  table: OpenTable | undefined,
  name: string,
  attributes: Readonly<Record<string, string>>,
  at: number,
): boolean {
  if (!table) return false;
  if (name === "thead") table.inHead = true;
  else if (name === "tbody" || name === "tfoot") table.inHead = false;
  else if (name === "tr") {
    table.cell = undefined;
    table.grid.openRow();
    if (table.inHead) table.headerRows = table.grid.rows.length;
  } else if (name === "td" || name === "th")
    table.cell = table.grid.openCell(at, name === "th", spansOf(attributes));
  else return false;
  return true;
}

function closeInTable(table: OpenTable | undefined, name: string): void {
  if (!table) return;
  if (name === "thead") table.inHead = false;
  if (name === "td" || name === "th" || name === "tr") table.cell = undefined;
}

function spansOf(attributes: Readonly<Record<string, string>>): Spans {
  const count = (text: string | undefined, most: number) => {
    const number = Number.parseInt(text ?? "1", 10);
    return number >= 1 ? Math.min(number, most) : 1;
  };
  return { columns: count(attributes["colspan"], 1_000), rows: count(attributes["rowspan"], 20_000) };
}
