import { expect, test } from "vitest";
import { printable } from "../../src/cli/printable.ts";
import { hides, withoutHidden } from "../../src/corpus/reading/hidden.ts";
import { brokenCorpus } from "../support/broken-corpus.ts";
import { runWarm } from "../support/process.ts";

test("what a terminal would obey is shown, and everything else stays", () => {
  expect(printable("\u001b[31mred\u0007 \u009b2J \u202eabc\r\n\tend 一 é")).toBe(
    "\\u001b[31mred\\u0007 \\u009b2J \\u202eabc\\u000d\n\tend 一 é",
  );
  const text = JSON.stringify({ a: "\u009b \u202e \u001b" });
  expect(JSON.parse(printable(text))).toEqual(JSON.parse(text));
});

test("escapes of a request and of a file's name do not reach the terminal", async () => {
  for (const args of [
    ["\u001b]0;evil\u0007"],
    ["section", "\u001b[2Jriders"],
    ["outline", "--no-sample", "--corpus", "\u001b[2J"],
  ]) {
    const { stdout, stderr } = await runWarm(args);
    expect(stdout + stderr).toContain("\\u001b");
    expect(stdout + stderr).not.toContain("\u001b");
  }
});

test("escapes of a corpus do not reach the terminal", async () => {
  const folder = brokenCorpus({
    "sections/riders.yaml": (text) => text.replace("kind: target", 'kind: "\\e[2Jx"'),
  });
  const { stdout, stderr } = await runWarm(["outline", "--no-sample", "--corpus", folder]);
  expect(stdout + stderr).not.toContain("\u001b");
});

test.each([
  ["a variation selector", "a\ufe0f"],
  ["one of the supplement", "a\u{e0100}"],
  ["a line end that no editor shows", "a\u2028"],
  ["a paragraph end", "a\u2029"],
  ["a Hangul filler", "a\u3164"],
  ["a filler of half width", "a\uffa0"],
  ["a grapheme joiner", "a\u034f"],
  ["a Mongolian selector", "a\u180b"],
  ["an annotation", "a\ufff9"],
  ["a blank of Braille", "a\u2800"],
  ["a tag", "a\u{e0041}"],
])("%s is hidden text", (_, text) => {
  expect(hides({ deep: [text] })).toBe(true);
  expect(withoutHidden(text)).toBe("a");
});

test.each(["一行\n另一行\t!", "R² ≥ 0.9 — ±5%", "é ñ", "𠮷"])("%s hides nothing", (text) =>
  expect(hides(text)).toBe(false),
);
