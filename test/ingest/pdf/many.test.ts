import { expect, test } from "vitest";
import { wordsOf } from "../../../src/ingest/pdf/page/words.ts";
import { hasBomb } from "../../../src/ingest/pdf/unpacked.ts";
import { busyTime } from "../../support/busy-time.ts";

const MOST_MS = 2_000;

test.each([
  ["streams without an end", "1 0 obj <<>> stream\n".repeat(64_000)],
  ["an end before them", `endstream ${"1 0 obj <<>> stream\n".repeat(64_000)}`],
  ["one end for all", `${"1 0 obj <<>> stream\n".repeat(64_000)}endstream`],
  ["streams with their ends", "1 0 obj <<>> stream\nx\nendstream\n".repeat(64_000)],
])("64,000 streams are looked through in bounded time: %s", (_, text) => {
  const bytes = Buffer.from(text);
  const busy = busyTime();
  expect(hasBomb(bytes)).toBe(false);
  expect(busy()).toBeLessThan(MOST_MS); // 6 to 30 s if each looks for its end anew
});

test("64,000 words that nobody sees are set apart in bounded time", () => {
  const runs = Array.from({ length: 64_000 }, (_, order) => ({
    text: "word",
    x: 10,
    y: 20,
    turn: 0 as const,
    length: 9,
    size: 8,
    bold: false,
    order,
    spaced: true,
    unseen: "tiny" as const,
    white: false,
  }));
  const busy = busyTime();
  const { unseen } = wordsOf(
    { runs, strokes: [], fills: [], pictures: [], shapes: [] },
    [0, 0, 600, 800],
    false,
  );
  expect(busy()).toBeLessThan(MOST_MS);
  expect(unseen.get("tiny")).toEqual(runs);
});
