import type { Block, Gap, Span } from "../../source.ts";
import { gridOf } from "../html/grid-builder.ts";
import { walkPage } from "../html/walk.ts";
import { PICTURE, plainText } from "../inline.ts";
import { isRule, pipeCells, tableOf } from "./tables.ts";

export interface Scanned {
  readonly blocks: readonly Block[];
  readonly gaps: readonly Gap[];
}

/** What begins a block of its own and so ends a paragraph. */
const BREAK =
  /^\s{0,3}(?:#{1,6}(?:\s|$)|```|~~~|[-*+]\s|\d{1,3}[.)]\s|<table[\s>]|<!--|(?:[-*_]\s{0,3}){3,}$)/i;
const ITEM = /^\s*(?:[-*+•·▪]|\d{1,3}[.)])\s+(?=\S)/;

/**
 * The blocks of Markdown or plain text, line by line: each line is looked at once, so that time grows with the length of the text. Of
 * Markdown only what shapes a report is read; in plain text `#` and lists mean the same.
 */
export function scanText(lines: readonly string[], from = 0): Scanned {
  const blocks: Block[] = [];
  const gaps: Gap[] = [];
  let at = from;
  const text = (index: number) => unquoted(lines[index] ?? "");
  while (at < lines.length) {
    const line = text(at);
    const end =
      skipBlank(line, at) ??
      fence(line) ??
      comment(line) ??
      heading(line) ??
      htmlTable(line) ??
      pipeTable(line) ??
      tabTable(line) ??
      paragraph();
    at = Math.max(end, at + 1);
  }
  return { blocks, gaps };

  function skipBlank(line: string, index: number): number | undefined {
    return line.trim() === "" || /^\s{0,3}(?:[-*_]\s{0,3}){3,}$/.test(line) ? index + 1 : undefined;
  }

  /** Code is shown as it is. */
  function fence(line: string): number | undefined {
    const mark = /^\s{0,3}(```+|~~~+)/.exec(line)?.[1];
    if (mark === undefined) return undefined;
    let end = at + 1;
    while (end < lines.length && !text(end).trimStart().startsWith(mark)) end++;
    const code = lines
      .slice(at + 1, end)
      .join("\n")
      .trim();
    if (code !== "" && end > at + 1) blocks.push({ kind: "paragraph", text: code, lines: [at + 2, end] });
    return end + 1;
  }

  function comment(line: string): number | undefined {
    if (!line.trimStart().startsWith("<!--")) return undefined;
    let end = at;
    while (end < lines.length && !text(end).includes("-->")) end++;
    const count = lines.slice(at, end + 1).join("\n").length;
    gaps.push({ kind: "hidden", note: "a comment", count, lines: [at + 1, Math.min(end + 1, lines.length)] });
    return end + 1;
  }

  function heading(line: string): number | undefined {
    const [, signs = "", said = ""] = /^\s{0,3}(#{1,6})(?:\s+(.*))?$/.exec(line) ?? [];
    if (signs !== "") {
      const title = plainText(said.replace(/\s#+\s*$/, ""));
      if (title !== "")
        blocks.push({ kind: "heading", level: signs.length, text: title, lines: [at + 1, at + 1] });
      return at + 1;
    }
    const below = text(at + 1);
    const level = /^\s{0,3}=+\s*$/.test(below) ? 1 : /^\s{0,3}-{3,}\s*$/.test(below) ? 2 : 0;
    if (level === 0 || BREAK.test(line) || line.includes("|") || line.length > 200) return undefined;
    const title = plainText(line);
    if (title === "") return undefined;
    blocks.push({ kind: "heading", level, text: title, lines: [at + 1, at + 2] });
    return at + 2;
  }

  function htmlTable(line: string): number | undefined {
    if (!/^\s{0,12}<(?:table|div|center|figure)[\s>]/i.test(line)) return undefined;
    let end = at;
    let depth = 0;
    const limit = Math.min(lines.length, at + 50_000);
    for (; end < limit; end++) {
      depth += count(text(end), "<table") - count(text(end), "</table");
      if (depth <= 0 && (end > at || /<table/i.test(line) || text(end).trim() === "")) break;
    }
    const part = lines.slice(at, end + 1);
    if (!part.some((each) => /<table[\s>]/i.test(each))) return undefined;
    const starts: number[] = [0];
    for (const each of part) starts.push((starts.at(-1) ?? 0) + each.length + 1);
    const lineOf = (offset: number) => at + upper(starts, offset);
    const page = walkPage(part.join("\n"));
    for (const block of page.blocks) {
      const span: Span = [lineOf(block.at[0]), Math.max(lineOf(block.at[0]), lineOf(block.at[1] - 1))];
      if (block.kind === "table") {
        const { rows, headerRows } = block;
        const grid = gridOf(rows, (_, cell) => lineOf(cell.offset));
        blocks.push({ kind: "table", grid, ...(headerRows > 0 && { headerRows }), lines: span });
      } else {
        const { at: _, ...rest } = block;
        blocks.push({ ...rest, lines: span });
      }
    }
    for (const { at: offset = 0, ...gap } of page.gaps) {
      const line = lineOf(offset);
      gaps.push({ ...gap, lines: [line, line] });
    }
    return end + 1;
  }

  function pipeTable(line: string): number | undefined {
    if (!line.includes("|") || !isRule(text(at + 1))) return undefined;
    const rows = [{ line: at + 1, cells: pipeCells(line) }];
    let end = at + 2;
    for (; end < lines.length; end++) {
      const row = text(end);
      if (row.trim() === "" || !row.includes("|")) break;
      rows.push({ line: end + 1, cells: pipeCells(row) });
    }
    return keep(rows, 1, end);
  }

  /** Lines in a row that tabs part into cells. */
  function tabTable(line: string): number | undefined {
    if (!line.includes("\t") || !(text(at + 1).includes("\t") || /\S\t.*\S\t/.test(line))) return undefined;
    const rows = [];
    let end = at;
    for (; end < lines.length && text(end).includes("\t"); end++)
      rows.push({ line: end + 1, cells: text(end).replace(/\s+$/, "").split("\t") });
    if (rows.length < 2 || rows.every(({ cells }) => cells.filter((cell) => cell.trim()).length < 2))
      return undefined;
    return keep(rows, undefined, end);
  }

  function keep(
    rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
    headerRows: number | undefined,
    end: number,
  ): number {
    const table = tableOf(rows, headerRows);
    if (table) blocks.push(table);
    else gaps.push({ kind: "table", note: "more rows or columns than are read", lines: [at + 1, end] });
    return end;
  }

  function paragraph(): number {
    const first = text(at);
    const isItem = ITEM.test(first);
    const parts = [first.replace(ITEM, "")];
    let end = at + 1;
    for (; end < lines.length; end++) {
      const line = text(end);
      if (line.trim() === "" || BREAK.test(line) || line.includes("\t") || isRule(text(end + 1))) break;
      parts.push(line);
    }
    const marked = parts.map((part) => part.trim()).join(joint(first));
    for (const [, alt, other] of marked.matchAll(PICTURE)) {
      const title = plainText(alt ?? other ?? "").slice(0, 200);
      gaps.push({ kind: "picture", ...(title !== "" && { title }), lines: [at + 1, end] });
    }
    const said = plainText(marked);
    const note =
      /^(?:\[\^[^\]]{1,40}\]:|(?:Notes?|Source|Sources|注|备注|资料来源|数据来源|来源)\s?[:：])/i.test(said);
    const caption =
      /^(?:(?:Table|Exhibit|Figure|Chart|Tab\.|Fig\.)\s?[\dA-Z]{1,4}[-.\d]{0,6}\s?[:：.]|(?:图表|表格|表|图)\s?[\d一二三四五六七八九十]{1,3}[-.\d]{0,6}\s?[:：.、\s])/i.test(
        said,
      ) && said.length <= 160;
    const kind = note ? "note" : caption ? "caption" : isItem ? "item" : "paragraph";
    if (said !== "") blocks.push({ kind, text: said, lines: [at + 1, end] });
    return end;
  }
}

/** Lines of Chinese join without a blank. */
const joint = (line: string): string => (/\p{Script=Han}[，、]?\s*$/u.test(line.slice(-3)) ? "" : " ");

/** A line without the signs of quotation before it. */
function unquoted(line: string): string {
  const mark = /^\s{0,3}(?:>\s?){1,200}/.exec(line)?.[0];
  return mark === undefined ? line : line.slice(mark.length);
}

const count = (line: string, tag: string): number => line.toLowerCase().split(tag).length - 1;

/** How many of the sorted numbers are at most this one. */
function upper(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
