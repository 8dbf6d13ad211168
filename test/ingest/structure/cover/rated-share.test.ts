import { expect, test } from "vitest";
import { ingest } from "../../../../src/ingest/ingest.ts";
import { ratedShare } from "../../../../src/ingest/structure/cover/rated-share.ts";
import { linkUnits } from "../../../../src/notation/units/units.ts";
import { bytesOf } from "../../support.ts";

const units = linkUnits([]);

test.each([
  [
    "Alder Grid (ALG GR) | Buy | Price target EUR 84 (from EUR 78)",
    { rating: "Buy", targetPrice: { value: 84, unit: "EUR" } },
  ],
  [
    "BUY (maintained)\nPrice target: 560p\nPrevious target: 520p",
    { rating: "BUY (maintained)", targetPrice: { value: 560, unit: "pence" } },
  ],
  [
    "Rating: Equal-weight\nPrice (3 March 2026): EUR 69.50",
    { rating: "Equal-weight", price: { value: 69.5, unit: "EUR", period: "2026-03-03" } },
  ],
  [
    "投资评级：买入（维持）\n收盘价（2026年4月21日）：23.40元 | 目标价：31.20元",
    {
      rating: "买入（维持）",
      targetPrice: { value: 31.2, unit: "CNY" },
      price: { value: 23.4, unit: "CNY", period: "2026-04-21" },
    },
  ],
  [
    "评级 增持（首次）\n当前价格（元） 23.40\n目标价（港元） 31.20",
    {
      rating: "增持（首次）",
      targetPrice: { value: 31.2, unit: "HKD" },
      price: { value: 23.4, unit: "CNY" },
    },
  ],
  // two of a kind, no unit, or only words about ratings
  ["Price target EUR 84\nour price target of EUR 90", {}],
  ["目标价 31.20", {}],
  ["We hold that prices will add up. Buy: above 15%. Sell: below 0%.", {}],
  ["Hold\nSell", {}],
  ["Price pressure of USD 3 a tonne; target price corridor", {}],
])("%j", (cover, share) => expect(ratedShare(cover, units)).toEqual(share));

const note = `# Alder Grid: orders at a high

Calder & Voss Equity Research
20 May 2025

Alder Grid (ALG GR) | Buy | Price target EUR 84 (from EUR 78)

| Company | Ticker | P/E 2025E |
|---|---|---|
| Alder Grid | ALG GR | 12.8 |
| Birch | BIR LN | 14.6 |
`;

test("a note on one share is of its company, with the symbol beside the name, and says how it rates it", async () => {
  const { corpus } = await ingest({ name: "a.md", bytes: bytesOf(note) });
  expect(corpus.report).toMatchObject({
    kind: "broker-note",
    company: "alder-grid",
    ticker: "ALG GR",
    rating: "Buy",
    targetPrice: { value: 84, unit: "EUR" },
  });
});

test("a note on a sector is of none of its companies", async () => {
  const text = note.replace("# Alder Grid: orders", "# Grid equipment: orders");
  expect((await ingest({ name: "a.md", bytes: bytesOf(text) })).corpus.report.company).toBeUndefined();
});

test("lines that a page breaks in a box are lines; those of a running text are not", async () => {
  const page = (text: string) => bytesOf(`<h1>Alder Grid</h1><div>${text}</div>`);
  const passages = async (text: string) =>
    (await ingest({ name: "a.html", bytes: page(text) })).corpus.claims.map(({ en, zh }) => en || zh);
  expect(await passages("Rating: Buy<br>Price target: EUR 84<br>Price: EUR 70")).toEqual([
    "Rating: Buy",
    "Price target: EUR 84",
    "Price: EUR 70",
  ]);
  const running = "We met the managers of the company in March and<br>came away with the view that";
  expect(await passages(running)).toHaveLength(1);
});
