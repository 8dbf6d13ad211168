import { least } from "../../notation/numbers/extremes.ts";
import type { Block, Source, Span, TableBlock } from "../source.ts";
import { cut } from "../write/text.ts";
import { type Document, type DocumentChapter, type DocumentSection, LONGEST_TITLE } from "./document.ts";
import { levelOfNumber, looksLikeHeading } from "./numbering.ts";
import { partsOf } from "./parts.ts";

interface Heading {
  readonly title: string;
  readonly text: string;
  readonly level: number;
  readonly lines: Span;
  readonly blocks: Block[];
}

/** Arranges the blocks of a source into chapters and sections by their headings, given or told by their numbers. */
export function arrange(source: Source): Document {
  const blocks = withHeadings(source.blocks);
  const before: Block[] = [];
  const headings: Heading[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") {
      const { text, level, lines } = block;
      headings.push({ title: cut(text, LONGEST_TITLE), text, level, lines, blocks: [] });
    } else (headings.at(-1)?.blocks ?? before).push(block);
  }
  const [first, ...others] = headings;
  const isTitle =
    first !== undefined && others.length > 0 && others.every(({ level }) => level > first.level);
  const named = source.given?.title ?? (isTitle || others.length === 0 ? first?.title : undefined);
  const title = named && cut(named, LONGEST_TITLE);
  const top = least((isTitle ? others : headings).map(({ level }) => level));
  const last = Math.max(1, source.lines.length);
  const sections: { section: DocumentSection; opens: boolean }[] = [];
  const add = (section: DocumentSection, opens: boolean) => sections.push({ section, opens });
  if (before.length > 0 || headings.length === 0)
    add(
      {
        title: title ?? "",
        level: 1,
        path: [],
        lines: [1, (first?.lines[0] ?? last + 1) - 1 || 1],
        parts: partsOf(before),
      },
      true,
    );
  const path: Heading[] = [];
  headings.forEach((heading, index) => {
    while ((path.at(-1)?.level ?? 0) >= heading.level) path.pop();
    const end = Math.max(heading.lines[1], (headings[index + 1]?.lines[0] ?? last + 1) - 1);
    add(
      {
        title: heading.title,
        heading: heading.text,
        level: heading.level,
        path: path.filter((each) => !(isTitle && each === first)).map((each) => each.title),
        lines: [heading.lines[0], end],
        parts: partsOf(heading.blocks),
      },
      heading.level <= top || index === 0,
    );
    path.push(heading);
  });
  return { ...(title !== undefined && { title }), chapters: chaptersOf(sections) };
}

const isFull = ({ parts, title, heading = title }: DocumentSection): boolean =>
  parts.length > 0 || heading !== title;

/** Sections in chapters. One without content stays only if its chapter has no other; a file of headings alone keeps them all. */
function chaptersOf(sections: readonly { section: DocumentSection; opens: boolean }[]): DocumentChapter[] {
  const onlyHeadings = sections.every(({ section }) => !isFull(section));
  const groups: DocumentSection[][] = [];
  for (const { section, opens } of sections) {
    if (opens || groups.length === 0) groups.push([section]);
    else groups.at(-1)?.push(section);
  }
  return groups.flatMap((group) => {
    const kept = onlyHeadings ? group : group.filter(isFull);
    const [head] = group;
    const end = group.at(-1)?.lines[1];
    if (!head || end === undefined || kept.length === 0) return [];
    const lines: Span = [head.lines[0], end];
    return [{ title: head.title, lines, sections: kept }];
  });
}

/** Blocks with short numbered paragraphs as headings, where the format itself gives none. Those that follow each other at once are a list. */
function withHeadings(blocks: readonly Block[]): readonly Block[] {
  if (blocks.some(({ kind }) => kind === "heading")) return blocks;
  return blocks.map((block, index): Block => {
    const next = blocks[index + 1];
    const isListed = isNumbered(block) && (isNumbered(next) || isNumbered(blocks[index - 1]));
    if (next === undefined || isListed || !mayHead(block)) return block;
    return { kind: "heading", level: levelOfNumber(block.text) ?? 1, text: block.text, lines: block.lines };
  });
}

const mayHead = (block: Block | undefined): block is Exclude<Block, TableBlock> =>
  (block?.kind === "paragraph" || block?.kind === "item") &&
  block.lines[0] === block.lines[1] &&
  looksLikeHeading(block.text);

const isNumbered = (block: Block | undefined): boolean => mayHead(block) && DIGITS.test(block.text);

/** A number with a point, as items of a list have. */
const DIGITS = /^\d{1,2}[.)]\s/;
