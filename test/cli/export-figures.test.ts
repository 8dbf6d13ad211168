import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { type Cell, readXlsx, writeXlsx } from "hucre/xlsx";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { TINY } from "../support/places.ts";
import { runWarm } from "../support/process.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "figures-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

const file = (name: string) => join(dir, name);
const tiny = (...args: readonly string[]) => runWarm([...args, "--no-sample", "--corpus", TINY]);
const records = (name: string): Record<string, string>[] =>
  parse(readFileSync(file(name), "utf8"), { columns: true });

describe("all figures as one tidy table", () => {
  test("CSV: one row a figure, each with its place and a ref that calculate takes", async () => {
    expect((await tiny("export", file("all.csv"))).status).toBe(0);
    const rows = records("all.csv");
    const riders = rows.find(({ ref }) => ref === "claim/lakeside-riders-2023#lakeside+daily-riders+2023");
    expect(riders).toMatchObject({
      company: "Lakeside",
      metric: "daily riders",
      period: "2023",
      value: "12500",
      unit: "riders",
      printed: "12,500",
    });
    expect(riders?.["place"]).toContain("line 5");
    expect(rows.find(({ ref }) => ref === "cell/bicycles.swift.weight_kg")).toMatchObject({
      value: "12",
      unit: "kg",
      label: expect.stringContaining("Swift"),
    });
    expect(rows.filter(({ ref }) => ref?.startsWith("derived/"))).toHaveLength(1);
    const { ref = "" } = riders ?? {};
    expect((await tiny("calculate", "x = a * 2", "--set", `a=${ref}`)).stdout).toContain(
      "x is 25,000 riders",
    );
  });

  test("by name, metric and period; what is not there is said", async () => {
    await tiny(
      "export",
      file("one.jsonl"),
      "--about",
      "Lakeside",
      "--metric",
      "daily riders",
      "--period",
      "2023",
    );
    const lines = readFileSync(file("one.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(lines).toEqual([expect.objectContaining({ value: 12500, company: "Lakeside" })]);
    const none = await tiny("export", file("none.csv"), "--about", "Lakesid");
    expect([none.status, none.stderr]).toEqual([1, expect.stringContaining("Did you mean")]);
    expect(
      (await tiny("export", file("none.csv"), "--about", "Lakeside", "--period", "1999")).stderr,
    ).toContain("Leave one of them out");
  });

  test("a file that is there stays, for every command that writes one", async () => {
    for (const [name, ...command] of [
      ["a.csv", "export", file("a.csv")],
      ["a.xlsx", "calculate", "1 + 1", "--out", file("a.xlsx")],
      ["a.svg", "chart", "bicycles", "--columns", "price_eur", "--out", file("a.svg")],
    ]) {
      writeFileSync(file(name ?? ""), "mine");
      const refused = await tiny(...command);
      expect([refused.status, refused.stderr], name).toEqual([2, expect.stringContaining("--force")]);
      expect(readFileSync(file(name ?? ""), "utf8")).toBe("mine");
      expect((await tiny(...command, "--force")).status, name).toBe(0);
      expect(readFileSync(file(name ?? ""), "utf8")).not.toBe("mine");
    }
  }, 120_000);
});

describe("workbooks", () => {
  test("figures: texts are texts, numbers numbers", async () => {
    await tiny("export", file("all.xlsx"));
    const { sheets } = await readXlsx(readFileSync(file("all.xlsx")));
    const [head = [], ...rows] = sheets[0]?.rows ?? [];
    expect(head.slice(0, 6)).toEqual(["report", "publisher", "date", "company", "ticker", "metric"]);
    const value = head.indexOf("value");
    expect(rows.length).toBeGreaterThan(10);
    expect(
      rows.every((row) => row[value] === null || row[value] === undefined || typeof row[value] === "number"),
    ).toBe(true);
  });

  test("a calculation has input cells and live formulas", async () => {
    await calculation();
    const book = await readXlsx(readFileSync(file("calc.xlsx")), { readStyles: false });
    const cells = [...(book.sheets[0]?.cells ?? new Map()).values()];
    const formulas = cells.flatMap(({ formula, formulaResult }) =>
      formula === undefined ? [] : [[formula, formulaResult]],
    );
    expect(formulas.length).toBeGreaterThan(3);
    const text = JSON.stringify(book.sheets[0]?.rows);
    expect(text).toContain("tiny-report/claim/lakeside-riders-2023#daily-riders");
    expect(text).toContain("line 5");
  });

  test("a sweep gives a row a point", async () => {
    await tiny("calculate", "y = a * 10%", "--set", "a=1 EUR, 2 EUR, 3 EUR", "--out", file("sweep.xlsx"));
    const { sheets } = await readXlsx(readFileSync(file("sweep.xlsx")));
    expect(sheets[0]?.rows.slice(-3)).toEqual(
      [
        [1, 0.1],
        [2, 0.2],
        [3, expect.closeTo(0.3, 12)],
      ].map((row) => expect.arrayContaining(row)),
    );
  });

  const has = (command: string, ...args: readonly string[]) => spawnSync(command, args).status === 0;
  const python = ["python3", "/usr/bin/python3"].find((each) => has(each, "-c", "import pandas, openpyxl"));
  test.skipIf(python === undefined)("pandas reads all of them (where it is installed)", async () => {
    for (const name of ["all.xlsx", "all.csv", "all.jsonl"]) await tiny("export", file(name));
    await calculation();
    const code = `import pandas as p
a = p.read_excel("${file("all.xlsx")}"); b = p.read_csv("${file("all.csv")}"); d = p.read_json("${file("all.jsonl")}", lines=True)
for each in (a, b, d): assert each.value.dtype.kind == "f" and len(each) == len(a) > 10, each.dtypes
assert (a.value.fillna(-1) == b.value.fillna(-1)).all() and list(a.ref) == list(b.ref) == list(d.ref)
c = p.read_excel("${file("calc.xlsx")}"); print(c[c.columns[1]].tolist())`;
    const { stdout, stderr, status } = spawnSync(python ?? "", ["-c", code], { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("160.0");
  });

  /** What LibreOffice computes of a workbook without the values that its formulas came with, one input changed; by row, the second column. */
  async function recomputed(name: string, change: readonly [string, number]): Promise<[string, number][]> {
    const { sheets } = await readXlsx(readFileSync(file(name)));
    const [{ rows = [], cells = new Map<string, Cell>() } = {}] = sheets;
    const bare = rows.map((row, at) =>
      row.map((value, column) => {
        if (cells.get(`${at},${column}`)?.formula !== undefined) return null;
        return column === 1 && row[0] === change[0] ? change[1] : value;
      }),
    );
    const live = [...cells].flatMap(([key, { formula }]) =>
      formula === undefined ? [] : [[key, { type: "formula" as const, formula }] as const],
    );
    expect(live.length).toBeGreaterThan(10);
    writeFileSync(
      file("bare.xlsx"),
      await writeXlsx({ sheets: [{ name: "s", rows: bare, cells: new Map(live) }] }),
    );
    const exact = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false"; // as they are, not as shown
    spawnSync("soffice", ["--headless", "--convert-to", exact, "--outdir", dir, file("bare.xlsx")]);
    const lines: string[][] = parse(readFileSync(file("bare.csv"), "utf8"), { relax_column_count: true });
    return lines.map(([label = "", value = ""]) => [label, Number(value)]);
  }

  test.skipIf(!has("soffice", "--version"))(
    "LibreOffice computes what we printed, of the formulas alone and with an input changed (where it is installed)",
    async () => {
      const formulas = [
        "total = sum(p)",
        "spread = abs(min(p) - max(p))",
        "middle = median(p) / mean(p)",
        "n = count(p)",
        "cut_price = round(mean(p) * (1 - cut), 1)",
        "per_rider = cost / riders",
        "rise = growth(riders, goal)",
        "yearly = cagr(riders, goal, 7)",
        "part = share(cost, cost + total * 100)",
        "squared = pow(rise, 2)",
        "lanes = ceil(goal / riders)",
        "far = goal > riders * 2 && n >= 2 ? rise : -rise",
      ];
      const inputs = (riders: string) => [
        ...["--set", "cost=claim/lane-cost-10km#lane-cost", "--set", `riders=${riders}`],
        ...["--set", "goal=claim/lakeside-riders-target-2030#daily-riders"],
        ...["--set", "p=table/bicycles.price_eur", "--set", "cut=10%"],
      ];
      const own = "claim/lakeside-riders-2023#daily-riders";
      await tiny("calculate", ...formulas, ...inputs(own), "--out", file("calc.xlsx"));
      for (const [riders, given] of [
        [12500, own],
        [16000, "16000 riders"],
      ] as const) {
        await tiny("calculate", ...formulas, ...inputs(given), "--out", file("ours.xlsx"), "--force");
        const { sheets } = await readXlsx(readFileSync(file("ours.xlsx")));
        const ours = new Map((sheets[0]?.rows ?? []).map(([label, value]) => [String(label), Number(value)]));
        const theirs = new Map(await recomputed("calc.xlsx", ["riders", riders]));
        for (const [name = ""] of formulas.map((each) => each.split(" ")))
          expect(theirs.get(name), `${name} at ${riders}`).toBeCloseTo(ours.get(name) ?? Number.NaN, 9);
      }
    },
    60_000,
  );

  async function calculation() {
    const { status, stderr } = await tiny(
      "calculate",
      "per_rider = cost / riders; rate = growth(riders, goal); mean_price = mean(p) * (1 - cut); years = cagr(riders, goal, 7)",
      ...[
        "--set",
        "cost=claim/lane-cost-10km#lane-cost",
        "--set",
        "riders=claim/lakeside-riders-2023#daily-riders",
      ],
      ...[
        "--set",
        "goal=claim/lakeside-riders-target-2030#daily-riders",
        "--set",
        "p=table/bicycles.price_eur",
        "--set",
        "cut=10%",
      ],
      ...["--out", file("calc.xlsx")],
    );
    expect([status, stderr]).toEqual([0, ""]);
  }
});
