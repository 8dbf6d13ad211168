import { describe, expect, test } from "vitest";
import { ingestFixture, said, tableQuantities } from "./support.ts";

const numbersOf = async (name: string): Promise<string[]> =>
  tableQuantities(await ingestFixture(name)).map(said);

describe("ten traps of reports", () => {
  test("thousands are no scale of earnings per share, of shares in per cent, or of people", async () => {
    const numbers = await numbersOf("thousands-except-per-share.md");
    expect(numbers).toContain("revenue of brook-mills-inc: 48210 1k USD 2023");
    expect(numbers).toContain("diluted-eps of brook-mills-inc: 1.18 USD 2022");
    expect(numbers).toContain("gross-margin of brook-mills-inc: 37.6 % 2023");
    // whether people are counted in thousands is not said: open
    expect(numbers.filter((each) => each.startsWith("employees"))).toEqual([]);
  });

  test("编制单位 names a company, 单位 a unit; 本期 and 期末 are of the report's own period", async () => {
    const numbers = await numbersOf("prepared-by-and-relative-periods.md");
    const tail = numbers.map((each) => each.replace(/ of \S+:/, ""));
    expect(tail).toContain("revenue 4821.3 1M CNY 2023");
    expect(tail).toContain("net-profit -38.45 1M CNY 2022");
    expect(tail).toContain("basic-eps -0.11 CNY 2022");
    expect(tail).toContain("cash 120000500.25 CNY 2023-12-31");
    expect(tail).toContain("total-assets 880000000 CNY 2022-12-31");
  });

  test("heads that span columns, brackets for minus; a total is the company's, a segment its own; what nobody sees is left out", async () => {
    const ingested = await ingestFixture("spans-and-hidden-text.html");
    const numbers = tableQuantities(ingested).map(said);
    expect(numbers).toContain("operating-income of marble: -4 1M EUR 2022");
    expect(numbers).toContain("revenue of quarry-lake-holdings: 300 1M EUR 2022");
    expect(ingested.lines.join("\n")).not.toMatch(/1 billion|900 million/);
    expect(ingested.summary.gaps).toHaveLength(2);
  });

  test("minus in three ways, footnotes off, dashes empty; a flow under a day is the year's", async () => {
    const numbers = await numbersOf("negatives-and-footnotes.md");
    expect(numbers.sort()).toEqual([
      "capex of harbour-rail-plc: -515 GBP 2021",
      "capex of harbour-rail-plc: -640 GBP 2022",
      "dividends-paid of harbour-rail-plc: -100 GBP 2021",
      "free-cash-flow of harbour-rail-plc: 610 GBP 2022",
      "operating-cash-flow of harbour-rail-plc: 1250 GBP 2022",
      "operating-cash-flow of harbour-rail-plc: 980 GBP 2021",
    ]);
  });

  test("columns of growth and shares are recomputed, and are no levels", async () => {
    const ingested = await ingestFixture("growth-and-shares.md");
    const [table] = ingested.corpus.tables;
    const checks = (column: string) =>
      table?.cells
        ?.filter((note) => note.column === column)
        .flatMap(({ checked, rows }) => rows.map(() => checked));
    expect(checks("growth")).toEqual(["growth", "growth", "growth", "growth"]);
    expect(checks("share")).toEqual(["share", "share", "share"]);
    expect(tableQuantities(ingested).filter(({ unit }) => unit === "%")).toEqual([]);
  });

  test("rows of names own their numbers; what is left over and a total of nobody stay open", async () => {
    expect(await numbersOf("names-in-rows.md")).toEqual([
      "revenue of larkspur: 120 1M USD",
      "gross-margin of larkspur: 41.5 %",
      "pe-ratio of larkspur: 18.2 x",
      "revenue of tern-optics: 85 1M USD",
      "gross-margin of tern-optics: 38 %",
    ]);
  });

  test("a comma that may be a point makes no number", async () => {
    const ingested = await ingestFixture("decimal-commas.csv");
    expect(tableQuantities(ingested)).toEqual([]);
    expect(ingested.corpus.tables[0]?.rows[0]?.cells).toEqual(["Umsatz", "1.234,56", "1.100,00"]);
  });

  test("years of a fiscal year that ends in September are fiscal; spans that end with a month are spans", async () => {
    expect(await numbersOf("fiscal-years.md")).toEqual([
      "revenue of alder-tools-inc: 812 1M USD FY2023",
      "revenue of alder-tools-inc: 790 1M USD FY2022",
      "net-profit of alder-tools-inc: 61 1M USD FY2023",
      "net-profit of alder-tools-inc: 58 1M USD FY2022",
      "revenue of alder-tools-inc: 204 1M USD 2023Q2",
      "revenue of alder-tools-inc: 402 1M USD 2022-10..2023-03",
    ]);
  });

  test("31-12-2022 is a day, 03-04-2022 is one of two days and stays open", async () => {
    expect(await numbersOf("dates-day-first.md")).toEqual([
      "total-assets of vereniging-groenpad: 4100 EUR 2022-12-31",
    ]);
  });

  test("sentences: the company's own figures and a named business's are whole; the trade and a month without a year are open", async () => {
    const { corpus } = await ingestFixture("sentences.md");
    const quantities = corpus.claims.flatMap((claim) => claim.quantities ?? []);
    expect(quantities.map(({ metric, value, period }) => `${metric} ${value} ${period}`)).toEqual([
      "revenue 4520000000 2023",
      "revenue-growth 12.5 2023",
      "net-profit-attributable 531000000 2023",
      "net-profit-attributable-growth -3.2 2023",
      "revenue 1840000000 2023",
      "net-profit-attributable 610000000 2024",
      "net-profit-attributable 700000000 2025",
      "net-profit-attributable 820000000 2026",
    ]);
    expect(quantities.filter(({ basis }) => basis?.includes("estimate"))).toHaveLength(3);
    const business = corpus.entities.find(({ zh }) => zh === "风电业务");
    expect(quantities.filter(({ of }) => of === business?.id).map(({ value }) => value)).toEqual([
      1_840_000_000,
    ]);
    const open = corpus.claims.flatMap((claim) => claim.figures ?? []);
    expect(open.map(({ printed }) => printed)).toEqual(["21.3%", "4.1亿元"]);
  });

  test("a total with one wrong digit is a finding with its cell and what it should be; a clean table has none", async () => {
    const { corpus } = await ingestFixture("misprint.md");
    expect(
      corpus.findings.map(({ printed, confidence, touches }) => ({ printed, confidence, touches })),
    ).toEqual([
      { printed: "36,485", confidence: "medium", touches: ["cell/costs-by-route-in-usd.total.y2020"] },
    ]);
    expect(corpus.findings[0]?.say.en).toContain("36,435");
  });
});
