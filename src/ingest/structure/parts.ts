import { announces } from "../../notation/announces.ts";
import type { Block } from "../source.ts";
import type { Part, TextPart } from "./document.ts";
import { isOnlyTime, isUnitLine } from "./unit-line.ts";

const LONGEST_CAPTION = 160;
/** A sentence that announces a table may be longer than a caption. */
const LONGEST_LEAD = 240;
/** Texts near a table that may speak of its units are looked at up to here. */
const LONGEST_NEAR = 1_500;
/** Texts that may print numbers of a table again, and how much of each is looked at. */
const [MOST_AROUND, LONGEST_AROUND] = [8, 3_000];

/** The parts of a section: texts, and tables with their captions and what stands near them. */
export function partsOf(blocks: readonly Block[]): Part[] {
  const captions = new Set<Block>();
  const tables = new Map<Block, { caption?: string; near: string[]; around: string[] }>();
  blocks.forEach((block, index) => {
    if (block.kind !== "table") return;
    const { caption, used } = captionOf(blocks, index);
    if (used) captions.add(used);
    const near = [...before(blocks, index), ...after(blocks, index)].filter((text) => text !== caption);
    tables.set(block, { ...(caption !== undefined && { caption }), near, around: around(blocks, index) });
  });
  return blocks.flatMap((block): Part[] => {
    if (block.kind === "heading") return [];
    if (block.kind !== "table") {
      const kind = captions.has(block) ? "caption" : block.kind;
      return [{ kind, text: block.text, lines: block.lines }];
    }
    return [{ kind: "table", block, lines: block.lines, ...(tables.get(block) ?? { near: [] }) }];
  });
}

/** The last sentence of a text that leads up to a table, without its end. */
function leadOf(text: string): string | undefined {
  const sentences = text.trim().split(/(?<=[\p{Ll}\d)”"]\.)\s+(?=\p{Lu})|(?<=[。！？；])/u);
  const lead = sentences.findLast(announces)?.trim();
  return lead !== undefined && lead.length <= LONGEST_LEAD ? lead.replace(/\s*[:：.。]$/, "") : undefined;
}

const textOf = (block: Block | undefined): TextPart["text"] | undefined =>
  block === undefined || block.kind === "table" || block.kind === "heading" ? undefined : block.text;

/** A caption's own block above or below, else a short line above that leads up to the table. */
function captionOf(blocks: readonly Block[], index: number): { caption?: string; used?: Block } {
  for (const at of [index - 1, index - 2]) {
    const block = blocks[at];
    const text = textOf(block);
    if (block === undefined || text === undefined) break;
    if (isUnitLine(text) || isOnlyTime(text)) continue;
    if (block.kind === "caption" && text.length <= LONGEST_CAPTION)
      return { caption: text.replace(/\s*[:：]$/, ""), used: block };
    const lead = leadOf(text);
    if (lead !== undefined) return { caption: lead, ...(lead.length >= text.length - 2 && { used: block }) };
    if (text.length > LONGEST_CAPTION) break;
  }
  const below = blocks[index + 1];
  if (below?.kind === "caption" && blocks[index + 2]?.kind !== "table")
    return { caption: below.text, used: below };
  const above = textOf(blocks[index - 1]);
  if (
    above !== undefined &&
    !isUnitLine(above) &&
    !isOnlyTime(above) &&
    above.length <= 60 &&
    !/[。.;；!?]$/.test(above)
  )
    return { caption: above, ...(blocks[index - 1] && { used: blocks[index - 1] }) };
  return {};
}

function before(blocks: readonly Block[], index: number): string[] {
  const texts: string[] = [];
  for (let at = index - 1; at >= Math.max(0, index - 10); at--) {
    const text = textOf(blocks[at]);
    if (text === undefined) break;
    texts.push(text.slice(-LONGEST_NEAR));
  }
  return texts;
}

/** Whole texts on both sides, as far as the next table. */
function around(blocks: readonly Block[], index: number): string[] {
  const texts: string[] = [];
  for (const step of [-1, 1])
    for (let at = index + step; Math.abs(at - index) <= MOST_AROUND; at += step) {
      const text = textOf(blocks[at]);
      if (text === undefined) break;
      texts.push(text.slice(0, LONGEST_AROUND));
    }
  return texts;
}

function after(blocks: readonly Block[], index: number): string[] {
  const block = blocks[index + 1];
  const text = textOf(block);
  return text !== undefined && (block?.kind === "note" || /^[（(*注]|^note/i.test(text))
    ? [text.slice(0, LONGEST_NEAR)]
    : [];
}
