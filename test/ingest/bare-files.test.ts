import { describe, expect, test } from "vitest";
import { ingestText } from "./support.ts";

describe("a file that holds little is a report of what it holds", () => {
  test.each<[what: string, name: string, text: string, chapters: readonly string[]]>([
    ["headings alone", "a.md", "# A\n\n## B\n\n### C\n", ["A", "B"]],
    ["headings alone, the deepest first", "a.md", "### C\n## B\n# A\n", ["C", "A"]],
    ["headings alone, on a page", "a.html", "<html><h2>B</h2><h1>A</h1><h1></h1></html>", ["B", "A"]],
    ["headings without words and a text", "a.md", "#\n\n##\n\nA text of it\n", ["A text of it"]],
    ["an underlined picture", "a.md", "![](x.png)\n---\n\nA text of it\n", ["A text of it"]],
    ["a word", "a.txt", "Yes", ["Yes"]],
    ["a table", "sales.md", "| a | b |\n|---|---|\n| x | 1 |\n", ["sales"]],
    ["a table without rows", "sales.csv", "a,b\n", ["sales"]],
    ["a table in a file without a name", ".md", "| a | b |\n|---|---|\n| x | 1 |\n", [".md"]],
  ])("%s", async (_, name, text, chapters) => {
    const { corpus } = await ingestText(text, name);
    expect(corpus.report.chapters.map(({ title }) => title.en)).toEqual(chapters);
  });
});

describe("a file without a word is refused: what it is called, what was found, what to do", () => {
  test.each<[what: string, name: string, text: string, message: string]>([
    ["signs of headings", "a.md", "#\n\n##\n", "a.md holds no words or numbers in its 3 lines. Give a file"],
    ["a table of nothing", "a.csv", ",,,\n", "a.csv holds no words or numbers in its 1 line. Give a file"],
    [
      "a picture",
      "a.md",
      "![Sales](a.png)\n",
      'a.md holds no words or numbers in its 1 line. Not read: a picture "Sales". Give a file that holds a report as text.',
    ],
  ])("%s", async (_, name, text, message) => {
    await expect(ingestText(text, name)).rejects.toThrow(message);
  });
});
