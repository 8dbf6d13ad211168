import { greatest } from "../../../notation/numbers/extremes.ts";
import { CAPTION } from "./caption.ts";
import { isUnder, type TextLine } from "./flow.ts";

/** Lines that belong together, and what they are for by how they begin. */
export interface TextPiece {
  readonly kind: "paragraph" | "item" | "note" | "caption";
  readonly lines: readonly TextLine[];
  readonly text: string;
}

const ITEM = /^(?:[•●▪■◆◇►▶➢✓✔※·○-]|[–—]\s|[(（]?(?:\d{1,2}|[a-z]|[ivx]{1,4})[)）]|[①-⑳])\s*/;
const NOTE =
  /^(?:资料来源|数据来源|来源|注|备注|说明|source|sources|note|notes)\s*\d*\s*[:：.]|^[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]/i;
/** Beginnings after which a new piece starts whatever the lines before look like. */
const NUMBERED =
  /^(?:第[一二三四五六七八九十百\d]+[章节条部分]|[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}(?:\.\d{1,2}){0,3}(?:[、．]|[.、．]?\s+)(?=[A-Z一-鿿]))/;

export function piecesOf(lines: readonly TextLine[]): TextPiece[] {
  const groups: TextLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const group = groups.at(-1);
    if (group && belongs(group, line, lines[index + 1])) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => {
    const text = joinLines(group.map((line) => line.text));
    return { kind: kindOf(text), lines: group, text };
  });
}

/** Whether a line of this text begins a caption, a note, an item or a numbered heading. */
export function startsPiece(text: string): boolean {
  return [CAPTION, NOTE, ITEM, NUMBERED].some((pattern) => pattern.test(text));
}

function kindOf(text: string): TextPiece["kind"] {
  if (CAPTION.test(text) && text.length < 200) return "caption";
  if (NOTE.test(text)) return "note";
  return ITEM.test(text) ? "item" : "paragraph";
}

function belongs(group: readonly TextLine[], line: TextLine, next: TextLine | undefined): boolean {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return false;
  const step = line.baseline - last.baseline;
  if (Math.abs(line.size - last.size) > 0.08 * last.size || line.bold !== last.bold) return false;
  if (step < 0.7 * last.size || step > 2.1 * last.size || !isUnder(last.box, line.box)) return false;
  const before = group.at(-2);
  if (before && step > 1.25 * (last.baseline - before.baseline) + 0.5) return false;
  if (CAPTION.test(line.text) || NOTE.test(line.text) || ITEM.test(line.text) || NUMBERED.test(line.text))
    return false;
  if (!hangs(first, line) && isIndented(group, line, next)) return false;
  return fillsLine(group, last, line);
}

/** Whether the line is set in from the left as first lines of paragraphs are. */
function isIndented(group: readonly TextLine[], line: TextLine, next: TextLine | undefined): boolean {
  const left = group.length > 1 ? (group.at(-1)?.box[0] ?? 0) : undefined;
  const indent = line.box[0] - (left ?? (next && isUnder(line.box, next.box) ? next.box[0] : line.box[0]));
  return indent > line.size && indent < 4 * line.size;
}

/** Whether the line stands under the text of an item or of a numbered heading, set in from its mark. */
function hangs(first: TextLine, line: TextLine): boolean {
  const indent = line.box[0] - first.box[0];
  return (ITEM.test(first.text) || NUMBERED.test(first.text)) && indent > 0 && indent < 6 * line.size;
}

/** Whether the next line's first word would not have fitted on the line before it. */
function fillsLine(group: readonly TextLine[], last: TextLine, line: TextLine): boolean {
  const right = Math.max(line.box[2], greatest(group.map(({ box }) => box[2])));
  const first = line.words[0];
  const need = first ? Math.min(first.x1 - first.x0, 8 * line.size) : 0;
  const room = right - last.box[2];
  return room < need + 1.5 * line.size;
}

const CJK_END = /[⺀-鿿＀-￯、，。；：（）《》“”]$/;
const CJK_START = /^[⺀-鿿＀-￯、，。；：（）《》“”]/;

/** Lines as one text: no space where Chinese goes on or a word was broken. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === "") return line;
    const tight = CJK_END.test(text) || CJK_START.test(line) || (/[a-z]-$/.test(text) && /^[a-z]/.test(line));
    return `${text}${tight ? "" : " "}${line}`;
  }, "");
}
