import { unreadable } from "./read/sniff.ts";
import type { Block, Source } from "./source.ts";
import { sayGap } from "./write/gaps.ts";

/** INPUT if no heading, text or cell of a file has a letter or a digit: nothing could be asked of it. */
export function refuseBlank(name: string, { blocks, lines, gaps }: Source): void {
  if (blocks.some(hasWords)) return;
  const [unread] = gaps;
  throw unreadable(
    name,
    `holds no words or numbers in its ${lines.length} line${lines.length === 1 ? "" : "s"}`,
    `${unread ? `${sayGap(unread).en} ` : ""}Give a file that holds a report as text.`,
  );
}

const WORD = /[\p{L}\p{N}]/u;

const hasWords = (block: Block): boolean =>
  block.kind === "table"
    ? block.grid.some((row) => row.some(({ text }) => WORD.test(text)))
    : WORD.test(block.text);
