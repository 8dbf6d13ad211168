import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readPdf } from "../../../src/ingest/pdf/read-pdf.ts";
import type { Source, TableBlock } from "../../../src/ingest/source.ts";

const sources = new Map<string, Promise<Source>>();
function read(name: string): Promise<Source> {
  const known = sources.get(name);
  const source = known ?? readPdf({ name, bytes: readFileSync(`test/fixtures/pdf/${name}.pdf`) });
  sources.set(name, source);
  return source;
}

async function tables(name: string): Promise<TableBlock[]> {
  return (await read(name)).blocks.filter((block) => block.kind === "table");
}

/** A row as text: each cell with its column, or columns if it spans. */
function rows({ grid }: TableBlock): string[] {
  return grid.map((row) =>
    row
      .map(
        ({ text, column, columnSpan = 1 }) =>
          `${column}${columnSpan > 1 ? `-${column + columnSpan - 1}` : ""} ${text}`,
      )
      .join(" | "),
  );
}

async function texts(name: string, kind: string): Promise<string[]> {
  return (await read(name)).blocks.flatMap((block) =>
    block.kind === kind && "text" in block ? [block.text] : [],
  );
}

describe("a table without rules", () => {
  test("has heads over the columns they span, and signs with their numbers", async () => {
    const [statement] = await tables("english");
    expect(statement && rows(statement)).toEqual([
      "1-2 Year Ended",
      "1 June 30, 2025 | 2 June 30, 2024 | 3 Change",
      "0 Net sales | 1 $84,210 | 2 $76,540 | 3 10.0%",
      "0 Cost of sales | 1 (51,330) | 2 (47,900) | 3 7.2%",
      "0 Gross profit | 1 32,880 | 2 28,640 | 3 14.8%",
      "0 Operating expenses:",
      "0 Selling¹ | 1 (12,405) | 2 (11,020) | 3 12.6%",
      "0 Research and development | 1 (4,100) | 2 — | 3 n/a",
      "0 Operating income | 1 $16,375 | 2 $17,620 | 3 (7.1%)",
    ]);
    expect(statement?.headerRows).toBe(2);
  });

  test("leaves its title and its unit to the text above it", async () => {
    expect(await texts("english", "paragraph")).toContain("(In thousands, except per share data)");
  });

  test("says how deep labels are set in", async () => {
    const [statement] = await tables("english");
    const indents = statement?.grid.map(([first]) => (first?.column === 0 ? (first.indent ?? 0) : undefined));
    expect(indents?.slice(2)).toEqual([0, 0, 0, 0, 1, 1, 0]);
  });
});

test("a ruled table keeps its spans", async () => {
  const [, plants] = await tables("english");
  expect(plants && rows(plants)).toEqual([
    "0 Plant | 1-2 Bicycles made | 3 Staff",
    "1 2025 | 2 2024",
    "0 Aarhus | 1 12,400 | 2 11,900 | 3 310",
    "0 Gdansk and the surrounding workshops of the coast | 1 8,050 | 2 7,700 | 3 205",
    "0 Total | 1 20,450 | 2 19,600 | 3 515",
  ]);
  expect(plants?.grid[0]?.map(({ rowSpan = 1 }) => rowSpan)).toEqual([2, 1, 2]);
});

test("a table that goes on over a page break is one table, its heads once", async () => {
  const [, long] = await tables("chinese");
  expect(long?.boxes?.map(({ page }) => page)).toEqual([2, 3]);
  expect(long?.grid).toHaveLength(61);
  expect(long?.grid[60]?.map(({ text, page }) => [text, page])).toEqual([
    ["项目60", 3],
    ["74070.00", 3],
    ["66000.00", 3],
  ]);
});

test("Chinese headings, units and wrapped labels are read as printed", async () => {
  expect(await texts("chinese", "heading")).toEqual([
    "北风自行车股份有限公司2025年年度报告",
    "第一节 公司简介",
    "一、公司信息",
    "二、主要会计数据",
    "第二节 明细",
  ]);
  expect(await texts("chinese", "paragraph")).toContain("单位：万元 币种：人民币");
  const [data] = await tables("chinese");
  expect(data && rows(data)[2]).toBe(
    "0 归属于上市公司股东的扣除非经常性损益的净利润 | 1 158,230.50 | 2 -3,120.75 | 3 不适用",
  );
});

test("a table in one of two columns does not reach into the other", async () => {
  const [sales] = await tables("columns");
  expect(sales && rows(sales)).toEqual([
    "0 (in millions) | 1 2025 | 2 2024",
    "0 Road bikes | 1 41.5 | 2 39.0",
    "0 Cargo bikes | 1 12.2 | 2 8.7",
    "0 Total | 1 53.7 | 2 47.7",
  ]);
});

describe("the first page of a broker's note", () => {
  test("keeps the side column apart from the text", async () => {
    const [side, estimates] = await tables("broker");
    expect(side && rows(side)).toEqual([
      "0 收盘价（元） | 1 25.60",
      "0 目标价（元） | 1 32.00",
      "0 总市值（亿元） | 1 256.0",
      "0 总股本（亿股） | 1 10.00",
    ]);
    expect(estimates && rows(estimates)[0]).toBe(
      "0 盈利预测（百万元） | 1 2024A | 2 2025E | 3 2026E | 4 2027E",
    );
    expect(await texts("broker", "heading")).toContain("电动化提速，盈利拐点已至");
  });

  test("tells a chart by its number, title and source, and reads none of it", async () => {
    const { gaps, lines, places } = await read("broker");
    expect(gaps).toMatchObject([
      {
        kind: "chart",
        page: 1,
        title: "图表1：电动自行车销量（万辆）",
        note: "资料来源：公司公告，北风研究所",
      },
    ]);
    expect(lines).not.toContain("2020");
    const [line = 0] = gaps[0]?.lines ?? [];
    expect(lines[line - 2]).toBe(gaps[0]?.title);
    expect(places?.[line - 1]).toEqual({ page: 1, box: gaps[0]?.box });
  });
});

test("what stands on every page is left out", async () => {
  const { lines } = await read("english");
  expect(lines.filter((line) => /Northwind Cycles \| Annual report|^\d$/.test(line))).toEqual([]);
});

test("text that no reader sees is not read, and counted", async () => {
  const { lines, gaps } = await read("unseen");
  expect(lines).toEqual([
    "Seen and unseen",
    "Revenue was 100 million.",
    "White words on a dark ground are read.",
    "", // stands for what is not read
  ]);
  expect(gaps.map(({ kind, count, note }) => [kind, count, note])).toEqual([
    ["hidden", 4, "printed white on white"],
    ["hidden", 4, "printed smaller than 2 points"],
    ["hidden", 4, "covered by a painted area"],
  ]);
});

test("every line and every cell has its page and box", async () => {
  for (const name of ["english", "chinese", "broker"]) {
    const { lines, places = [], blocks } = await read(name);
    expect(places).toHaveLength(lines.length);
    expect(places.every(({ page, box }) => page !== undefined && box !== undefined)).toBe(true);
    const cells = blocks.flatMap((block) => (block.kind === "table" ? block.grid.flat() : []));
    expect(
      cells.filter(
        ({ page, box, line }) => page === undefined || box === undefined || lines[line - 1] === undefined,
      ),
    ).toEqual([]);
  }
});

test("two runs give the same", async () => {
  const again = await readPdf({ name: "chinese", bytes: readFileSync("test/fixtures/pdf/chinese.pdf") });
  expect(JSON.stringify(again)).toBe(JSON.stringify(await read("chinese")));
});

test("the title is what the first page prints largest, whatever a program wrote into the file", async () => {
  const titles = await Promise.all(
    ["english", "chinese", "broker"].map(async (name) => (await read(name)).given?.title),
  );
  expect(titles).toEqual([
    "Annual report 2025",
    "北风自行车股份有限公司2025年年度报告",
    "北风自行车（000000.SZ）",
  ]);
});
