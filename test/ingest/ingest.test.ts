import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Progress, STEPS } from "../../src/ingest/given.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { bytesOf, ingestText } from "./support.ts";

const FIXTURES = readdirSync("test/fixtures/ingest");

describe("the same file gives the same corpus", () => {
  test.each(FIXTURES)("%s", async (name) => {
    const bytes = readFileSync(`test/fixtures/ingest/${name}`);
    const [first, second] = [await ingest({ name, bytes }), await ingest({ name, bytes })];
    expect(JSON.stringify(second.corpus)).toBe(JSON.stringify(first.corpus));
  });
});

test("what is the same after a change keeps its id", async () => {
  const text =
    "# A report\n\n## Sales\n\nRevenue was $5 million in 2022.\n\n| | 2022 |\n|---|---|\n| Revenue | 5 |\n";
  const before = (await ingestText(text)).corpus;
  const after = (await ingestText(text.replace("## Sales", "## Preface\n\nA new page of text.\n\n## Sales")))
    .corpus;
  const ids = ({ claims, tables, sections }: typeof before) =>
    [...claims, ...tables, ...sections].map(({ id }) => id);
  expect(ids(after)).toEqual(expect.arrayContaining(ids(before)));
});

test("what the reader gives wins over what is detected", async () => {
  const given = {
    id: "mine",
    title: "My title",
    publisher: "Me",
    date: "2024-05-01",
    company: "Dale Paper",
    currency: "EUR",
    fiscalYearEnds: 6,
  };
  const { corpus, summary } = await ingest(
    { name: "a.md", bytes: bytesOf("# Brook Mills Inc. Annual Report 2023\n\ntext of it") },
    given,
  );
  expect(corpus.id).toBe("mine");
  expect(summary).toMatchObject({
    title: "My title",
    publisher: "Me",
    date: "2024-05-01",
    company: "Dale Paper",
    currency: "EUR",
  });
  expect(corpus.report).toMatchObject({
    company: "dale-paper",
    fiscalYearEnds: 6,
    published: "2024-05-01",
    rights: "own-copy",
  });
});

test("a report says what it is: kind, company, ticker, currency, language", async () => {
  const { summary } = await ingest({
    name: "prepared-by-and-relative-periods.md",
    bytes: readFileSync("test/fixtures/ingest/prepared-by-and-relative-periods.md"),
  });
  expect(summary).toMatchObject({
    kind: "annual",
    company: "清溪纸业股份有限公司",
    ticker: "600999",
    currency: "CNY",
    language: "zh",
  });
});

test("passages are the file's own words with their lines, and gaps are findings with their place", async () => {
  const { corpus, lines } = await ingestText(
    "# T\n\nFirst sentence of it.\n\n![A chart of sales](c.png)\n\nLast words of it.\n",
  );
  for (const { en, lines: at } of corpus.claims) expect(lines[(at[0] ?? 0) - 1]).toBe(en);
  expect(corpus.findings.map(({ kind, lines: at, say }) => [kind, at, say.en])).toEqual([
    ["unread", [5], 'Not read: a picture "A chart of sales".'],
  ]);
});

test("progress goes through the steps in their order", async () => {
  const seen: string[] = [];
  const onProgress: Progress = (step) => seen.push(step);
  await ingest({ name: "a.md", bytes: bytesOf("# A\n\ntext and more") }, {}, onProgress);
  expect([...new Set(seen)]).toEqual(STEPS.filter((step) => seen.includes(step)));
  expect(seen.at(0)).toBe("read");
});
