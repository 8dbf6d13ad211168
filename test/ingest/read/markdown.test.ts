import { describe, expect, test } from "vitest";
import { plainText } from "../../../src/ingest/read/inline.ts";
import { readFile } from "../../../src/ingest/read/read-file.ts";
import type { Block } from "../../../src/ingest/source.ts";
import { bytesOf } from "../support.ts";

const blocksOf = async (text: string): Promise<readonly Block[]> =>
  (await readFile("a.md", bytesOf(text))).blocks;

/** A block as one line. */
const shown = (block: Block): string =>
  block.kind === "table"
    ? `table ${block.lines.join("-")}: ${block.grid.map((row) => row.map(({ text }) => text).join("|")).join(" / ")}`
    : `${block.kind}${block.kind === "heading" ? block.level : ""} ${block.lines.join("-")}: ${block.text}`;

test.each([
  ["headings in both forms", "# A #\n\nB\n---\n", ["heading1 1-1: A", "heading2 3-4: B"]],
  ["a paragraph of two lines", "one\ntwo\n\nthree", ["paragraph 1-2: one two", "paragraph 4-4: three"]],
  ["Chinese lines join without a blank", "第一行，\n第二行", ["paragraph 1-2: 第一行，第二行"]],
  ["items", "- a\n- b\n\n1. c", ["item 1-1: a", "item 2-2: b", "item 4-4: c"]],
  ["code is no table", "```\n|a|b|\n|-|-|\n```", ["paragraph 2-3: |a|b|\n|-|-|"]],
  [
    "a pipe table with an escaped pipe",
    "|a|b|\n|---|:-:|\n|x\\|y|2|\n\nend",
    ["table 1-3: a|b / x|y|2", "paragraph 5-5: end"],
  ],
  ["a table without outer pipes", "a | b\n--|--\n1 | 2", ["table 1-3: a|b / 1|2"]],
  ["lines that tabs part", "x\ty\n1\t2\n3\t4", ["table 1-3: x|y / 1|2 / 3|4"]],
  [
    "a caption",
    "Table 3: Revenue\n\n|a|b|\n|-|-|\n|1|2|",
    ["caption 1-1: Table 3: Revenue", "table 3-5: a|b / 1|2"],
  ],
  ["a quotation", "> quoted\n> text", ["paragraph 1-2: quoted text"]],
  ["front matter is no text", "---\ntitle: T\n---\n\ntext", ["paragraph 5-5: text"]],
  [
    "an HTML table inside",
    "<table><tr><td>a</td><td>b</td></tr>\n<tr><td>1</td><td>2</td></tr></table>",
    ["table 1-2: a|b / 1|2"],
  ],
])("%s", async (_, text, blocks) => {
  expect((await blocksOf(text)).map(shown)).toEqual(blocks);
});

describe("words without marks", () => {
  test.each([
    ["**Revenue** rose by *5 %*", "Revenue rose by 5 %"],
    ["[the site](https://x.org/a_b) says", "the site says"],
    ["5 * 3 and a_b_c", "5 * 3 and a_b_c"],
    ["1,234<sup>1</sup> and x<sup>2</sup>", "1,234^1 and x^2"],
    ["&amp; &#8364; &nbsp;", "& €"],
    ["\\$5 and \\*", "$5 and *"],
    ["![a map](m.png) text", "text"],
  ])("%s", (marked, plain) => expect(plainText(marked)).toBe(plain));
});

test("comments and pictures are gaps with their lines", async () => {
  const { gaps } = await readFile("a.md", bytesOf("text\n\n<!-- hidden -->\n\n![Revenue by year](r.png)"));
  expect(gaps.map(({ kind, title, lines }) => [kind, title, lines])).toEqual([
    ["hidden", undefined, [3, 3]],
    ["picture", "Revenue by year", [5, 5]],
  ]);
});
