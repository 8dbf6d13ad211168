import { expect, test } from "vitest";
import { ingest } from "../../../src/ingest/ingest.ts";
import { bytesOf } from "../support.ts";

const read = (text: string) => ingest({ name: "a.txt", bytes: bytesOf(text) });

const REPORT = `TOOL MAKERS: OUTLOOK
Orchard Securities, 14 January 2026
Analyst: Li Wei

1. Summary

Demand grows, and the lines of this
paragraph are wrapped.

2. Estimates

Sales are higher. Reasons:

1. More tools

2. Better tools

All of them matter.
`;

test("the first lines of a plain text are its title, publisher and date; numbered lines alone are headings, lists are not", async () => {
  const { corpus, summary } = await read(REPORT);
  expect(summary).toMatchObject({
    title: "TOOL MAKERS: OUTLOOK",
    publisher: "Orchard Securities",
    date: "2026-01-14",
  });
  expect(corpus.sections.map(({ title }) => title.en)).toEqual([
    "TOOL MAKERS: OUTLOOK",
    "1. Summary",
    "2. Estimates",
  ]);
  expect(corpus.claims.map(({ en }) => en)).toContain(
    "Demand grows, and the lines of this paragraph are wrapped.",
  );
});

test("running text that opens a file stays whole", async () => {
  const { corpus } = await read("Demand grows in all of the\nmarkets that we follow.\n\nPrices fell.\n");
  expect(corpus.claims[0]?.en).toBe("Demand grows in all of the markets that we follow.");
});
