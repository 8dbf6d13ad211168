import type { Block, Gap, Source } from "../../source.ts";
import { linesOf } from "../lines.ts";
import { unreadable } from "../sniff.ts";
import { gridOf, squeeze } from "./grid-builder.ts";
import { type PageBlock, walkPage } from "./walk.ts";

/** Reads a page: each block and each row of a table is a line of its text, counted as paragraphs. */
export function readHtml(name: string, text: string): Source {
  const { lines: markup, gaps: unseen } = linesOf(name, text);
  const page = walkPage(markup.join("\n"));
  if (page.blocks.length === 0)
    throw unreadable(
      name,
      page.gaps[0]?.note === undefined ? "shows no text" : `shows no text: ${page.gaps[0].note}`,
      "Give a page that holds a report.",
    );
  const lines: string[] = [];
  const add = (line: string): number => lines.push(line);
  const starts: { readonly at: number; readonly line: number }[] = [];
  const blocks = page.blocks.map((block) => {
    starts.push({ at: block.at[0], line: lines.length + 1 });
    return blockOf(block, add);
  });
  const gaps = page.gaps.map(({ at, ...gap }): Gap => {
    const line = at === undefined ? undefined : lineAt(starts, at);
    return { ...gap, ...(line !== undefined && { lines: [line, line] }) };
  });
  return {
    format: "html",
    unit: "paragraph",
    lines,
    places: lines.map((_, index) => ({ paragraph: index + 1 })),
    blocks,
    ...(page.title !== undefined && { given: { title: page.title } }),
    gaps: [...unseen, ...gaps],
  };
}

function blockOf(block: PageBlock, add: (line: string) => number): Block {
  if (block.kind !== "table") {
    const line = add(block.text);
    const { at, ...rest } = block;
    return { ...rest, lines: [line, line] };
  }
  const numbers = block.rows.map((row) => add(row.map(({ text }) => squeeze(text)).join("\t")));
  return {
    kind: "table",
    grid: gridOf(block.rows, (row) => numbers[row] ?? 1),
    ...(block.headerRows > 0 && { headerRows: block.headerRows }),
    lines: [numbers[0] ?? 1, numbers.at(-1) ?? 1],
  };
}

/** The line of the last block that begins before a place. */
function lineAt(
  starts: readonly { readonly at: number; readonly line: number }[],
  at: number,
): number | undefined {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return starts[low]?.line;
}
