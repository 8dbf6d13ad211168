import { expect, test } from "vitest";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { openReport } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { ingestText } from "../../ingest/support.ts";

const open = async (text: string) => openReport(createCorpus((await ingestText(text)).corpus));

const oak = await open(`# Best Oak, Inc. reports third quarter 2025 results

LEEDS, 4 November 2025 – Best Oak, Inc. (NASDAQ: BOAK) today announced results for the quarter ended 30 September 2025.

At Best Oak, we furnish homes. Best Oak is the premier destination for oak furniture, and Best Oak operates shops in nine countries.

- Revenue of $412.6 million, order backlog of $2.31 billion at quarter end
- Free cash flow of $18.4 million

## Outlook

We expect full-year revenue of $1.60 billion to $1.65 billion.

## Statement of income

$ million

| | Q3 2025 | Q3 2024 |
|---|---|---|
| Revenue | 412.6 | 361.9 |
| Gross profit | 131.2 | 109.6 |
| Net profit | 32.6 | 21.7 |
`);
const peers = await open(`# Furniture in 2025

Alder Research | 12 March 2026

Table 1: Makers of furniture in 2024

| Company | Gross profit ($ million) | Goodwill ($ million) |
|---|---|---|
| Birch Rooms | 88.0 | 12.0 |
| Cedar Lofts | 54.0 | 31.0 |
| Maple Halls | 23.5 | 4.0 |
`);
const ask = (query: string) => searchClaims(serve(peers, oak), { query }, "en");

test("a superlative in the name of a company asks for nothing, and no table of another report answers", async () => {
  const { hits } = await ask("Best Oak gross profit Q3 2025");
  expect(hits[0]?.statement).toContain("131.2");
  expect(hits.map(({ statement }) => statement).join("\n")).not.toContain("the highest of");
});

test("beside the name a superlative still ranks", async () => {
  const { hits } = await ask("Which company has the highest gross profit?");
  expect(hits[0]?.statement).toContain(
    "Birch Rooms: Gross profit ($ million) USD 88 million, the highest of 3",
  );
});

test("in its own report a company's name tells no line from another", async () => {
  const { hits } = await ask("Best Oak full-year revenue outlook");
  expect(hits[0]?.statement).toContain("full-year revenue");
});

test("what a company's report has of nothing but its name comes before what others have", async () => {
  const { hits, absent } = await ask("Best Oak goodwill");
  expect(hits[0]?.ref).toContain(oak.card.id);
  expect(absent?.join()).toContain("Best Oak: goodwill");
});

test.each([["Best Oak order backlog"], ["Best Oak order backlog Q3 2025"]])(
  "a figure of known owner and unknown time is there: %s",
  async (query) => {
    const { hits, absent } = await ask(query);
    expect(hits[0]?.statement).toContain("$2.31 billion");
    expect(absent).toBeUndefined();
  },
);

test("a figure of no known time beside dated ones hides no absence of another time", async () => {
  const { absent } = await ask("Best Oak revenue in Q4 2026");
  expect(absent?.join()).toContain("Best Oak: revenue");
});
