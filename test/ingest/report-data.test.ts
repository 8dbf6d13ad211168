import { describe, expect, test } from "vitest";
import { ingest } from "../../src/ingest/ingest.ts";
import { bytesOf } from "./support.ts";

const summaryOf = async (text: string) => (await ingest({ name: "a.md", bytes: bytesOf(text) })).summary;

/** The cover of a filing with the US authority, and a text that spells the name. */
const filing = (name: string, form: string, period: string, rest = "") =>
  [
    "# UNITED STATES SECURITIES AND EXCHANGE COMMISSION",
    "Washington, D.C. 20549",
    `## FORM ${form}`,
    period,
    "_______",
    name,
    "_______",
    "(Exact name of registrant as specified in its charter)",
    "Oregon",
    "Title of each class",
    "Trading Symbol(s)",
    "Name of each exchange on which registered",
    "Common Stock, $0.01 par value per share",
    "HRBR",
    "The Nasdaq Global Select Market",
    "## Business",
    "Harbour Ferries, Inc. carries people over the bay. It has run since 1931.",
    rest,
  ].join("\n\n");

describe("a filing", () => {
  test("is of who stands over the charter's line, as the text spells it", async () => {
    const annual = "ANNUAL REPORT for the fiscal year ended December 31, 2023";
    expect(await summaryOf(filing("HARBOUR FERRIES, INC.", "10-K", annual))).toMatchObject({
      title: "Harbour Ferries, Inc., Form 10-K, 2023",
      company: "Harbour Ferries, Inc.",
      publisher: "Harbour Ferries, Inc.",
      ticker: "HRBR",
      kind: "annual",
    });
  });

  test("that is no yearly or quarterly one has its company and its date too", async () => {
    const date = "Date of Report (Date of earliest event reported): July 1, 2022 (June 30, 2022)";
    expect(await summaryOf(filing("Harbour & Sons", "8-K", date))).toMatchObject({
      title: "Harbour & Sons, Form 8-K, 2022-07-01",
      company: "Harbour & Sons",
      date: "2022-07-01",
    });
  });

  test("of several who file together is of none of them", async () => {
    const other = "Bay Ferries LLC\n\n(Exact name of registrant as specified in its charter)";
    const text = filing("Harbour & Sons", "8-K", "x").replace("Oregon", other);
    expect((await summaryOf(text)).company).toBeUndefined();
  });

  test("of a year of whole weeks ends with the month before its last day", async () => {
    const report = async (day: string) =>
      (
        await ingest({
          name: "a.md",
          bytes: bytesOf(
            filing("HARBOUR FERRIES, INC.", "10-K", `ANNUAL REPORT for the fiscal year ended ${day}`),
          ),
        })
      ).corpus.report;
    expect(await report("January 1, 2023")).toMatchObject({ latest: "2022-12-31" });
    expect(await report("February 3, 2024")).toMatchObject({ latest: "2024-01-31", fiscalYearEnds: 1 });
    expect(await report("January 28, 2023")).toMatchObject({ latest: "2023-01-31", fiscalYearEnds: 1 });
  });
});

test("a release is of the company that its title has announce results", async () => {
  const text = "# Harbour reports fiscal 2023 results and provides an outlook\n\nSales were $12 million.";
  expect(await summaryOf(text)).toMatchObject({ company: "Harbour", kind: "earnings-release" });
});

test.each([
  ["a line of its own", "2024年6月3日", "2024-06-03"],
  ["a line with the publisher", "研究机构：某某证券 2024年6月3日", "2024-06-03"],
  ["a month alone", "May 2025", "2025-05"],
  ["a label", "Published on 2024-02-20.", "2024-02-20"],
  ["the day of a price", "收盘价 2024年6月3日", undefined],
  ["two days", "2024年6月3日\n\n2024年6月4日", undefined],
  ["a sentence", "The bay froze on 3 June 2024 and the ferries stayed at their piers for a week.", undefined],
])("the date of a report on its cover: %s", async (_, line, date) => {
  expect((await summaryOf(`# 行业研究报告\n\n${line}\n\n## 正文\n\n渡轮很多。`)).date).toBe(date);
});

test("a title that is only the end of the company's name is none", async () => {
  const text = "# 股份有限公司\n\n青山渡轮股份有限公司2023年年度报告\n\n## 正文\n\n渡轮很多。";
  expect(await summaryOf(text)).toMatchObject({
    title: "青山渡轮股份有限公司 2023",
    company: "青山渡轮股份有限公司",
  });
});

test.each([
  ["Alder Research | 12 March 2026 | Analyst: Jane Porter and others", "2026-03-12"],
  ["Alder Research · March 2026 · Grid equipment", "2026-03"],
  ["Closing price | 12 March 2026 | EUR 31", undefined],
])("a line with bars has the date: %s", async (line, date) =>
  expect((await summaryOf(`# Grid equipment\n\n${line}\n\nText.\n`)).date).toBe(date),
);

const release = (title: string, ...lines: readonly string[]) =>
  `# ${title}\n\n${lines.join("\n")}\n\n## Results\n\nRevenue was £12m.\n`;

test("the only line of a name with its symbol at the top, or a title that is a legal name, is whom a report is about", async () => {
  const title = "Annual Mineral Resource and Ore Reserve Statement";
  expect(await summaryOf(release(title, "Bay Ores Limited (ASX: BAY)"))).toMatchObject({
    company: "Bay Ores Limited",
  });
  const two = await summaryOf(release(title, "Bay Ores Limited (ASX: BAY)\n\nCape Ores Limited (ASX: CAP)"));
  expect(two.company).toBeUndefined();
  expect(await summaryOf(release("Bay Bank plc"))).toMatchObject({ company: "Bay Bank plc" });
  expect((await summaryOf(release("Bay Securities Limited"))).company).toBeUndefined();
});

test.each([
  ["Ørnvik Sjømat ASA (OSE: ORNV)", "Ørnvik Sjømat ASA", "ORNV"],
  ["Vindholm A/S (CSE: VHOL)", "Vindholm A/S", "VHOL"],
  ["Lumière du Nord S.A. (Euronext Paris: LUMN)", "Lumière du Nord S.A.", "LUMN"],
  ["Kallax Stål AB (Nasdaq Stockholm: KALL)", "Kallax Stål AB", "KALL"],
  ["Bay Motors KGaA (ETR: BAYM)", "Bay Motors KGaA", "BAYM"],
  ["Bay Cement Tbk (IDX: BAYC)", "Bay Cement Tbk", "BAYC"],
])("a company of any country is known by its form and exchange: %s", async (line, company, ticker) => {
  expect(await summaryOf(release("First-half results 2025", line))).toMatchObject({
    kind: "earnings-release",
    company,
    ticker,
  });
});

test("AS in capitals is no legal form", async () => {
  expect((await summaryOf(release("Interim report", "NET SALES AS REPORTED"))).company).toBeUndefined();
});

test("a company's results are its own, with symbol and date on lines below its name", async () => {
  const title = "Bay Ferries plc: Annual results for the year ended 31 December 2024";
  expect(await summaryOf(release(title, "Bay Ferries plc (LSE: BAY)", "12 March 2025"))).toMatchObject({
    kind: "earnings-release",
    company: "Bay Ferries plc",
    ticker: "BAY",
    date: "2025-03-12",
  });
});

test.each([
  ["Half-year results", "31 July 2025", "2025-07-31"],
  ["Half-year results", "30 June 2025", undefined], // the end of the half, and no day of a release
  ["Preliminary results for the year to 30 June 2025", "4 September 2025", "2025-09-04"],
])("the day of a release is after its period: %s, %s", async (title, day, date) => {
  const half = "In the six months ended 30 June 2025 revenue was";
  const text = release(title, "Bay Ferries plc", day).replace("Revenue was", half);
  expect((await summaryOf(text)).date).toBe(date);
});

test("what others write about results is none of the company's, and names its publisher whole", async () => {
  const title = "Bay Ferries: full-year results in calm water";
  const lines = [
    "Calder & Voss Equity Research | 20 May 2025",
    "Bay Ferries (BAY LN) | Buy | Price target 560p",
  ];
  expect(await summaryOf(release(title, ...lines))).toMatchObject({
    kind: "broker-note",
    publisher: "Calder & Voss Equity Research",
    date: "2025-05-20",
  });
});

test.each([
  ["Bay Ferries plc: Annual results for the year ended 31 December 2024", "bay-ferries-plc-2024"],
  ["Bay Ferries plc: Annual results 2024", "bay-ferries-plc-annual-results-2024"],
  [
    "Everything that anybody ever wanted to know of the ferries of the bay",
    "everything-that-anybody-ever-wanted-to-know",
  ],
])("the id of a report with a long title is short: %s", async (title, id) => {
  const text = release(title, "By the friends of Bay Ferries plc (LSE: BAY)", "12 March 2025");
  expect((await ingest({ name: "a.md", bytes: bytesOf(text) })).corpus.id).toBe(id);
});
describe("a note on one share", () => {
  const note = (title: string, symbols: string, rest = "") =>
    [
      `# ${title}`,
      symbols,
      "Rating: Buy (from Hold)",
      "Price target: USD 148.00 (from USD 121.00)",
      "Harbour Ferries carries people over the bay. Harbour's ships are new, and Harbour's fares rose. We like Harbour Ferries.",
      rest,
    ].join("\n\n");

  test("is of whom its title begins with, under the one symbol on its cover", async () => {
    expect(await summaryOf(note("Harbour Ferries: full ahead", "HRBR.OQ / HRBR US"))).toMatchObject({
      kind: "broker-note",
      company: "Harbour Ferries",
      ticker: "HRBR.OQ",
    });
  });

  test("is of whom its title begins with, also if it gives no symbol and goes on with the first word alone", async () => {
    const text = note("Calder Robotics: arms up", "", "We expect Calder to sell more arms.");
    const { company, ticker } = await summaryOf(text);
    expect({ company, ticker }).toEqual({ company: "Calder Robotics", ticker: undefined });
  });

  test("has the target of its cover for a figure of the company, between bars too", async () => {
    const text = note("Harbour Ferries: full ahead", "HRBR US").replace(
      /Rating: .*\n\nPrice target: .*/,
      "Rating: Buy | Target price: €31.00 | Price (21 January 2025): €24.60",
    );
    const dated = text.replace("HRBR US", "HRBR US\n\n22 January 2025");
    const { corpus } = await ingest({ name: "a.md", bytes: bytesOf(dated) });
    expect(corpus.claims.flatMap(({ quantities = [] }) => quantities)).toMatchObject([
      { of: "harbour-ferries", metric: "target-price", value: 31, unit: "EUR", period: "2025-01-22" },
    ]);
  });

  test.each([
    ["symbols of several", "Harbour Ferries: full ahead", "HRBR US / BAYF US", ""],
    ["the note's own kind", "Company Update: full ahead", "HRBR US", "We thank the Company for it."],
    ["a trade", "Ferry Sector: full ahead", "", "In the Ferry trade all is well, says the Ferry Sector."],
    ["a title that the text does not name again", "Ferry fares: full ahead", "HRBR US", ""],
    ["a place", "China: full ahead", "HRBR US", "China, China and China."],
  ])("with %s is of nobody", async (_, title, symbols, rest) => {
    expect((await summaryOf(note(title, symbols, rest))).company).toBeUndefined();
  });
});
