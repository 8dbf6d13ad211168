import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import exportTables from "../../src/cli/commands/export.ts";
import type { Table } from "../../src/corpus/corpus.ts";
import { tableCsv } from "../../src/tables/csv.ts";
import { openShipped, openTiny } from "../support/reports.ts";

const Rows = z.array(z.array(z.string()));
const read = (text: string) => Rows.parse(parse(text));

test("a table comes back from its CSV cell by cell", async () => {
  for (const table of (await openShipped()).corpus.tables.values()) {
    const [head, ...rows] = read(tableCsv(table));
    expect(head).toEqual(["key", ...table.header, "lines"]);
    expect(rows.map((row) => row.slice(0, -1).map((cell) => cell.replace(/^'(?=[=+\-@])/, "")))).toEqual(
      table.rows.map(({ key, cells }) => [key, ...cells.map((cell) => (cell === null ? "" : String(cell)))]),
    );
  }
});

test("no cell of words is a formula to a spreadsheet, whatever it holds", async () => {
  const table = (await openTiny()).corpus.tables.get("bicycles");
  if (!table) throw new Error("the fixture has no bicycles");
  const nasty = fc.oneof(
    fc.string(),
    fc
      .tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", '"', ",", "\n"), fc.string())
      .map(([sign, rest]) => sign + rest),
  );
  fc.assert(
    fc.property(nasty, (text) => {
      const row = {
        key: "x",
        lines: [1],
        cells: table.header.map((name) => (name === "use_en" ? text : null)),
      };
      const one: Table = { ...table, rows: [row] };
      const cell = read(tableCsv(one))[1]?.[table.header.indexOf("use_en") + 1] ?? "";
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      expect(cell.replace(/^'/, "")).toBe(text.replace(/^'/, ""));
    }),
  );
});

test("the terminal writes every table as CSV and JSON, or the ones that are named", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tables-"));
  const said: string[] = [];
  const print = (text: string) => said.push(text) - said.length;
  try {
    expect(
      await exportTables.run([folder, "--no-sample", "--corpus", "test/fixtures/tiny-report"], print),
    ).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["bicycles.csv", "bicycles.json"]);
    expect(JSON.parse(readFileSync(join(folder, "bicycles.json"), "utf8"))).toMatchObject({
      ref: "table/bicycles",
      rows: [{ key: "swift", price_eur: 900 }, { key: "cargo" }, { key: "folder" }],
    });
    expect(said).toEqual([`1 table written to ${folder} as csv and json.`]);
    await expect(
      exportTables.run([folder, "cars", "--no-sample", "--corpus", "test/fixtures/tiny-report"], print),
    ).rejects.toThrow(/No table "cars"\. Tables: bicycles/);
    await expect(exportTables.run([folder, "--format", "xlsx"], print)).rejects.toThrow(
      /--format is csv or json/,
    );
    await expect(exportTables.run([], print)).rejects.toThrow(/Name a folder/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
