import type { Block } from "../source.ts";

/** A heading of the level at which a Chinese report numbers its notes: 十七、母公司财务报表主要项目注释. */
const NUMBERED = /^\s*[一二三四五六七八九十百]{1,4}、/;

/** The numbered heading under which a line stands, for files that show no levels and headings that have no text of their own. */
export function numberedAbove(blocks: readonly Block[]): (line: number) => string | undefined {
  const headings = blocks.flatMap((block) =>
    block.kind === "heading" && NUMBERED.test(block.text) ? [{ line: block.lines[0], text: block.text }] : [],
  );
  return (line) => headings.findLast((heading) => heading.line <= line)?.text;
}
