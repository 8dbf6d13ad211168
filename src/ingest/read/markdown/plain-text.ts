import type { Block } from "../../source.ts";

const NUMBERED = /^\s*\d{1,2}[.)]\s+\S/;
const LONGEST = 90;
const MOST_LINES = 6;

/**
 * The blocks of a plain text, which marks neither title nor headings: the short lines that it opens with stand each alone (title, publisher
 * with date, author), and a numbered line alone between blank ones keeps its number, as it may be a heading.
 */
export function asPlainText(blocks: readonly Block[], lines: readonly string[]): Block[] {
  return blocks.flatMap((block, index): Block[] => {
    const { lines: span } = block;
    const own = lines.slice(span[0] - 1, span[1]);
    if (index === 0 && block.kind === "paragraph" && isFront(own))
      return own.map((line, at) => ({
        kind: "paragraph",
        text: line.trim(),
        lines: [span[0] + at, span[0] + at],
      }));
    const [line = ""] = own;
    const isAlone = own.length === 1 && isBlank(lines[span[0] - 2]) && isBlank(lines[span[1]]);
    return block.kind === "item" && isAlone && NUMBERED.test(line)
      ? [{ ...block, kind: "paragraph", text: line.trim() }]
      : [block];
  });
}

/** Lines that are no running text: a few, short ones, none of which ends like a sentence. */
const isFront = (lines: readonly string[]): boolean =>
  lines.length > 1 &&
  lines.length <= MOST_LINES &&
  lines.every((line) => line.trim().length <= LONGEST && !/[。；;，,]$|[a-z][.:]$/.test(line.trim())) &&
  Math.max(...lines.map((line) => line.trim().length)) - (lines[0]?.trim().length ?? 0) < LONGEST / 2;

const isBlank = (line: string | undefined): boolean => (line ?? "").trim() === "";
