import { describe, expect, test } from "vitest";
import { ingestText, said, tableQuantities } from "./support.ts";

const numbersOf = async (text: string, name?: string): Promise<string[]> =>
  tableQuantities(await ingestText(text, name)).map(said);

const table = (...rows: readonly string[]): string =>
  rows.flatMap((row, at) => [`| ${row} |`, ...(at === 0 ? [row.replace(/[^|]+/g, "---")] : [])]).join("\n");

describe("what no row and no column says is open", () => {
  test("what happened is nobody's, and an opening balance is not of the period above it", async () => {
    const rows = table(
      " | Shares outstanding | Retained earnings",
      "Balance at 1 January 2023 | 100 | 50",
      "Dividends | 0 | (5)",
      "Balance at 31 December 2023 | 100 | 45",
    );
    expect(
      await numbersOf(`# Pier Ltd annual report 2023\n\nChanges in equity (USD million)\n\n${rows}\n`),
    ).toEqual([]);
  });

  test("a table that speaks of a segment is not the company's", async () => {
    const rows = table("USD million | 2023 | 2022", "Net sales | 830 | 794", "Operating income | 57 | 55");
    const text = (heading: string) => `# Pier Ltd annual report 2023\n\n## ${heading}\n\n${rows}\n`;
    expect(await numbersOf(text("Results"))).toHaveLength(4);
    expect(await numbersOf(text("Harbour Segment"))).toEqual([]);
  });

  test("a chapter on the parent company alone is not the company's; a share of sales is not what it is a share of", async () => {
    const rows = table("USD million | 2023 | 2022", "Net sales | 830 | 794");
    const text = (chapter: string) =>
      `# Pier Ltd annual report 2023\n\n## ${chapter}\n\n### Sales\n\n${rows}\n`;
    expect(await numbersOf(text("Financial statements"))).toHaveLength(2);
    expect(await numbersOf(text("Parent company only statements"))).toEqual([]);
    expect(await numbersOf(text("十七、母公司财务报表主要项目注释"))).toEqual([]);
    const shares = table(
      " | 2023",
      "Revenue (USD million) | 50",
      "Gross profit (as a percentage of sales) | 37%",
    );
    expect(await numbersOf(`# Pier Ltd annual report 2023\n\n${shares}\n`)).toEqual([
      "revenue of pier-ltd: 50 1M USD 2023",
      "gross-margin of pier-ltd: 37 % 2023",
    ]);
  });

  test("results as if something had been bought earlier are not the company's", async () => {
    const rows = table("USD million | 2023 | 2022", "Net sales | 830 | 794");
    const text = (lead: string) => `# Pier Ltd annual report 2023\n\n## Acquisitions\n\n${lead}\n\n${rows}\n`;
    expect(await numbersOf(text("The results of both years are as follows."))).toHaveLength(2);
    const asIf = "The following presents our results as if the acquisitions had occurred on 1 January 2022.";
    expect(await numbersOf(text(asIf))).toEqual([]);
    expect(await numbersOf(text("Unaudited pro forma financial information:"))).toEqual([]);
  });

  test("rows of the last days of years are the years, for what a year earns", async () => {
    const rows = table("日期 | 销售毛利率", "2021/12/31 | 25.8%", "2022/12/31 | 25.3%", "2023/12/31 | 27.1%");
    const read = await ingestText(`# 青山渡轮股份有限公司2023年年度报告\n\n## 毛利率\n\n${rows}\n`);
    expect(tableQuantities(read).map(({ value, period }) => [value, period])).toEqual([
      [25.8, "2021"],
      [25.3, "2022"],
      [27.1, "2023"],
    ]);
  });

  test("a span stands once above the years", async () => {
    const rows = table("Six months to 30 June | 2023 | 2022", "Revenue (USD million) | 463 | 520");
    expect(await numbersOf(`# Pier Ltd interim report 2023\n\n${rows}\n`)).toEqual([
      "revenue of pier-ltd: 463 1M USD 2023H1",
      "revenue of pier-ltd: 520 1M USD 2022H1",
    ]);
  });

  test("labels that differ behind their forty-eighth letter are two metrics; one of signs alone is none", async () => {
    const long = "Proceeds from the issuance of common stock under the employee plan";
    const rows = table("USD million | 2023 | 2022", `${long} A | 1 | 2`, `${long} B | 3 | 4`, "(%) | 5 | 6");
    const { corpus } = await ingestText(`# Pier Ltd annual report 2023\n\n${rows}\n`);
    expect(new Set(corpus.metrics.map(({ id }) => id)).size).toBe(2);
    expect(corpus.metrics.every(({ en }) => en !== "")).toBe(true);
  });
});

describe("tables with one row a thing", () => {
  test("labels that are companies own their rows; the title says what is measured", async () => {
    const rows = table(" | 2022 | 2023", "Apple | 394.3 | 383.3", "Microsoft | 198.3 | 211.9");
    expect(await numbersOf(`# Market\n\nRevenue of the largest vendors (USD billion)\n\n${rows}\n`)).toEqual([
      "revenue of apple: 394.3 1B USD 2022",
      "revenue of apple: 383.3 1B USD 2023",
      "revenue of microsoft: 198.3 1B USD 2022",
      "revenue of microsoft: 211.9 1B USD 2023",
    ]);
    // without such a title their numbers are of nobody knows what
    expect(await numbersOf("Company,2022,2023\nApple,394.3,383.3\nMicrosoft,198.3,211.9\n", "a.csv")).toEqual(
      [],
    );
  });

  test("a head that names who they are, years beside it, and a title that measures", async () => {
    const rows = table("Maker | 2024 | 2025E", "Alder | 12 | 15", "Birch Power | 9 | 8", "Total | 21 | 23");
    expect(
      await numbersOf(`# Heat pumps\n\nTable 3: Shipments of pumps (million units)\n\n${rows}\n`),
    ).toEqual([
      "shipments of alder: 12 1M units 2024",
      "shipments of alder: 15 1M units 2025",
      "shipments of birch-power: 9 1M units 2024",
      "shipments of birch-power: 8 1M units 2025",
    ]);
    const items = table("Item | 2024 | 2025", "Alder | 12 | 15", "Birch | 9 | 8");
    expect(
      await numbersOf(`# Heat pumps\n\nTable 3: Shipments of pumps (million units)\n\n${items}\n`),
    ).toEqual([]);
  });

  test("the head says of what the labels are names, if each column says what it measures", async () => {
    const rows = table(
      "Drug | Indication | Peak sales (USD m)",
      "Zentavo | asthma | 1,500",
      "Klorapin | lupus | 800",
    );
    expect(await numbersOf(`# Pipeline\n\n${rows}\n`)).toEqual([
      "peak-sales of zentavo: 1500 1M USD",
      "peak-sales of klorapin: 800 1M USD",
    ]);
    const cases = table("Assumption | Base | Bull", "Terminal growth | 2 | 3", "Beta factor | 1 | 2");
    expect(await numbersOf(`# Model\n\n${cases}\n`)).toEqual([]);
  });

  test("a column of tickers names nothing beside one of names; years behind a metric are its periods", async () => {
    const rows = table(
      "股票代码 | 公司简称 | 市值（亿元） | PE 2024E",
      "300124.SZ | 汇川技术 | 1,800 | 32.1",
      "002050.SZ | 三花智控 | 1,100 | 30.2",
    );
    const ingested = await ingestText(`# 可比公司估值\n\n${rows}\n`);
    const company = ingested.corpus.entities.find(({ zh }) => zh === "汇川技术");
    expect(company?.aliases).toContain("300124.SZ");
    const numbers = tableQuantities(ingested).map(said);
    expect(numbers).toContain(`market-cap of ${company?.id}: 1800 100M CNY`);
    expect(numbers).toContain(`pe-ratio of ${company?.id}: 32.1 x 2024`);
  });

  test("a title with a unit names what is measured by what its rows are", async () => {
    const rows = table("Region | 2024 | 2025E", "North | 44.9 | 44.5", "South | 20.1 | 26.3");
    const text = (title: string) => `# Tools\n\nExhibit 1: ${title}\n\n${rows}\n`;
    expect(await numbersOf(text("Tool spending by region (US$ bn)"))).toEqual([
      "tool-spending of north: 44.9 1B USD 2024",
      "tool-spending of north: 44.5 1B USD 2025",
      "tool-spending of south: 20.1 1B USD 2024",
      "tool-spending of south: 26.3 1B USD 2025",
    ]);
    expect(await numbersOf(text("Forecast overview by region (US$ bn)"))).toEqual([]);
  });

  test("revised, impact and other are nobody; consolidated is the company", async () => {
    const adopted = table(
      "USD million | As Reported | As Revised | Other",
      "Operating cash flow | 184 | 183 | 1",
    );
    const parts = table(
      "Segment | 2023 | 2024",
      "North | 30 | 44",
      "South | 12 | 16",
      "Consolidated | 42 | 60",
    );
    const text = `# Pier Ltd annual report 2024\n\n## Cash\n\n${adopted}\n\n## Parts\n\nRevenue by segment (USD million)\n\n${parts}\n`;
    const numbers = await numbersOf(text);
    expect(numbers.filter((each) => each.includes("cash"))).toEqual([]);
    expect(numbers).toContain("revenue of pier-ltd: 60 1M USD 2024");
  });

  test.each([
    ["Old | New", "Revenue | 100 | 110"],
    ["Low | Mid | High | Street", "Revenue | 100 | 110 | 120 | 112"],
    ["Bear case | Base case | Bull case", "Revenue | 100 | 110 | 120"],
    ["悲观 | 中性 | 乐观", "营业收入 | 100 | 110 | 120"],
    ["调整前 | 调整后", "营业收入 | 100 | 110"],
  ])("which of several versions a number is, is nobody: %s", async (heads, row) => {
    const columns = `# Pier Ltd (NYSE: PIER)\n\nEstimates for 2026 (USD million)\n\n${table(` | ${heads}`, row)}\n`;
    expect(await numbersOf(columns)).toEqual([]);
    const [, ...values] = row.split(" | ");
    const rows = heads.split(" | ").map((head, at) => `${head} | ${values[at]}`);
    const turned = table("Scenario | 2026 revenue (USD million)", ...rows);
    expect(await numbersOf(`# Pier Ltd (NYSE: PIER)\n\n${turned}\n`)).toEqual([]);
  });

  test("a head that names a metric gives its unit to its own column", async () => {
    const peers = table("Company | Revenue 2024 (USD m) | Founded", "Alder AG | 1,240.5 | 1998");
    expect(await numbersOf(`# Peers\n\n${peers}\n`)).toEqual(["revenue of alder-ag: 1240.5 1M USD 2024"]);
    const parts = table("(USD m) | Net sales | Backlog", "Alder AG | 12 | 20");
    expect(await numbersOf(`# Peers\n\n${parts}\n`)).toContain("backlog of alder-ag: 20 1M USD");
  });

  test("an m is millions of what is counted, and of anything else unknown", async () => {
    const heads = "Company | Users (m) | Shipments (m units) | Volume (m bbl) | Depth (m)";
    const columns = table(heads, "Alder AG | 12.5 | 3.2 | 4.1 | 120");
    expect(await numbersOf(`# Peers\n\n${columns}\n`)).toEqual([
      "users of alder-ag: 12.5 million",
      "shipments of alder-ag: 3.2 1M units",
    ]);
    const rows = table(" | 2024", "Shares outstanding (m) | 367.0", "Depth (m) | 120", "Revenue (USD m) | 9");
    expect(await numbersOf(`# Pier Ltd (NYSE: PIER)\n\n${rows}\n`)).toEqual([
      "shares-outstanding of pier-ltd: 367 1M shares 2024",
      "revenue of pier-ltd: 9 1M USD 2024",
    ]);
  });

  test("under times with units of their own the title says what is measured, in Chinese before what the table is", async () => {
    const parts = table("Segment | 3Q24 (USD m) | 2030E (USD bn)", "North | 1,410 | 18.9");
    expect(await numbersOf(`# Outlook\n\nFigure 3: Revenue by segment\n\n${parts}\n`)).toEqual([
      "revenue of north: 1410 1M USD 2024Q3",
      "revenue of north: 18.9 1B USD 2030",
    ]);
    expect(await numbersOf(`# Outlook\n\nFigure 3: Outlook by segment\n\n${parts}\n`)).toEqual([]);
    const rows = table("业务 | 2023 | 2024", "纺纱 | 12.40 | 19.85");
    const metricsOf = async (title: string) =>
      (await numbersOf(`# 展望\n\n表3：${title}（亿元）\n\n${rows}\n`)).map((each) => each.split(" of ")[0]);
    expect(await metricsOf("分业务收入拆分")).toEqual(["revenue", "revenue"]);
    const spending = await ingestText(`# 展望\n\n表3：各业务设备支出（亿元）\n\n${rows}\n`);
    expect(spending.corpus.metrics.map(({ zh }) => zh)).toEqual(["设备支出"]);
    expect(await metricsOf("分业务情况")).toEqual([]);
  });

  test("the sum of several companies is not the report's own", async () => {
    const rows = table("Vendor | Revenue (USD m)", "Alder | 12", "Pier | 3", "Total | 15");
    expect(await numbersOf(`# Pier Ltd (NYSE: PIER)\n\nSales of pumps\n\n${rows}\n`)).toEqual([
      "revenue of alder: 12 1M USD",
      "revenue of pier-ltd: 3 1M USD",
    ]);
    const parts = table("Segment | Revenue (USD m)", "North | 12", "South | 3", "Total | 15");
    expect(await numbersOf(`# Pier Ltd (NYSE: PIER)\n\nSales\n\n${parts}\n`)).toContain(
      "revenue of pier-ltd: 15 1M USD",
    );
  });

  test("a head is over all columns of a turn where the times below it repeat", async () => {
    const peers = table(
      "公司 | 市值（亿元） | EPS（元） | | PE（倍） | ",
      " | | 2025E | 2026E | 2025E | 2026E",
      "青禾股份 | 402 | 0.45 | 0.80 | 195.1 | 109.7",
    );
    const numbers = (await numbersOf(`# 估值\n\n${peers}\n`)).map((each) => each.replace(/ of \S+:/, ""));
    expect(numbers.slice(1)).toEqual([
      "eps 0.45 CNY 2025",
      "eps 0.8 CNY 2026",
      "pe-ratio 195.1 x 2025",
      "pe-ratio 109.7 x 2026",
    ]);
    const years = peers.replace("2025E | 2026E |\n", "2027E | 2028E |\n");
    expect(await numbersOf(`# 估值\n\n${years}\n`)).toHaveLength(3);
  });

  test("symbols under a head that says so name what the column beside them names", async () => {
    const rows = table("Ticker | Company | P/E 2025E", "ALG GR | Alder | 12.4x", "0123 | Birch | 9.1x");
    const { corpus } = await ingestText(`# Peers\n\n${rows}\n`);
    expect(corpus.entities.map(({ en, aliases }) => [en, aliases])).toEqual([
      ["Alder", ["ALG GR"]],
      ["Birch", ["0123"]],
    ]);
  });

  test("a caption says of what the title's first words are measured, and when its years end", async () => {
    const shares = table(
      "Retailer | 18 May 2025 | 17 May 2026",
      "Alder | 27.8 | 28.1",
      "Birch | 15.0 | 15.3",
    );
    const results = table(
      " | 2025 | 2026",
      "Group revenue | 636 | 662",
      "Dividend per share (p) | 13.70 | 14.45",
    );
    const text = `# Groceries\n\nMarket share, Great Britain (%)\n\n${shares}\n\nAlder, year to February (£m)\n\n${results}\n`;
    const numbers = await numbersOf(text, "a.md");
    expect(numbers).toContain("market-share of alder: 28.1 % 2026-05-17");
    expect(numbers).toContain("revenue of alder: 662 1M GBP 2025-03..2026-02");
    expect(numbers.find((each) => each.startsWith("dividend"))).toMatch(
      /13\.7 \S*(?:pence|0\.01|GBp|penny)|0\.137/,
    );
  });

  test("a legal name is known without its form too", async () => {
    const rows = table("Company | Revenue (USD m)", "Contoso Ltd | 1,200", "Fabrikam Inc. | 900");
    const { corpus } = await ingestText(`# Peers\n\n${rows}\n`);
    expect(corpus.entities.map(({ en, kind, aliases }) => [en, kind, aliases])).toEqual([
      ["Contoso Ltd", "company", ["Contoso"]],
      ["Fabrikam Inc.", "company", ["Fabrikam"]],
    ]);
  });

  test("a line of units below the heads is part of them", async () => {
    const rows = table(
      "Model | FP16 | Memory | Price",
      " | (TFLOPS) | (GB) | (USD)",
      "A100 | 312 | 80 | 9,900",
      "H100 | 989 | 80 | 31,000",
    );
    expect((await numbersOf(`# GPUs\n\n${rows}\n`)).slice(0, 3)).toEqual([
      "fp16-compute of a100: 312 TFLOPS",
      "memory-capacity of a100: 80 GB",
      "selling-price of a100: 9900 USD",
    ]);
  });

  test("a share is a metric if its head says of what; a bare one is of what stands beside it", async () => {
    const named = await numbersOf(
      "Vendor,Shipments (million units),Market share\nSamsung,60.1,20.8%\n",
      "a.csv",
    );
    expect(named).toContain("market-share of samsung: 20.8 %");
    const bare = await numbersOf("Vendor,Shipments (million units),Share\nSamsung,60.1,20.8%\n", "a.csv");
    expect(bare.filter((each) => each.includes("%"))).toEqual([]);
  });
});
