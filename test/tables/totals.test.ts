import { expect, test } from "vitest";
import { getTable } from "../../src/answers/get-table/get-table.ts";
import { createCorpus, type Table } from "../../src/corpus/corpus.ts";
import type { TableData } from "../../src/corpus/data.ts";
import { openReport } from "../../src/library/report.ts";
import { serve } from "../../src/library/served.ts";
import { totalsIn } from "../../src/tables/totals.ts";
import { FERRY } from "../support/machine.ts";

const [SEGMENTS] = FERRY.tables;
if (!SEGMENTS) throw new Error("the ferry has a table");

/** The segments with a heading, and a total of the total. */
const NESTED: TableData = {
  ...SEGMENTS,
  rows: [
    { key: "head", cells: ["Segments", null], lines: [4] },
    ...SEGMENTS.rows,
    { key: "grand", cells: ["Grand total", 120e6], lines: [7] },
  ],
  roles: { ...SEGMENTS.roles, head: { role: "group" }, grand: { role: "total", of: ["total"] } },
};
const corpus = createCorpus({ ...FERRY, tables: [NESTED] });
const ask = (question: object) =>
  getTable(serve(openReport(corpus)), { table: "segments", ...question }, "en");

test("a sum counts the parts and not their totals nor their heading, and says so", () => {
  const { summary, undecided } = ask({ summary: ["sum(fy2024)", "mean(fy2024)", "max(fy2024)", "count"] });
  const totals = ["head", "total", "grand"];
  expect(summary).toEqual([
    { what: "sum(fy2024)", value: 120e6, unit: "USD", n: 2, totals },
    { what: "mean(fy2024)", value: 60e6, unit: "USD", n: 2, totals },
    { what: "max(fy2024)", value: 70e6, unit: "USD", n: 2, at: ["cargo"], totals },
    { what: "count", value: 5, n: 5 },
  ]);
  expect(undecided).toBeUndefined();
});

test.each([
  [["total"], []],
  [["total", "cargo"], ["total"]],
  [["grand", "cargo"], ["grand"]],
  [["grand", "total"], ["grand"]],
  [["head", "cargo"], ["head"]],
])("of the rows %j only %j are totals of others", (keys, expected) => {
  const table = corpus.tables.get("segments");
  const rows = keys.flatMap((key) => table?.rowsByKey.get(key) ?? []);
  expect(table && [...totalsIn(table, rows)].map(({ key }) => key)).toEqual(expected);
});

test("a total whose parts are not told counts for none of the other rows", () => {
  const table = corpus.tables.get("segments");
  const bare: Table | undefined = table && { ...table, roles: { total: { role: "total" } } };
  expect(bare && [...totalsIn(bare, bare.rows)].map(({ key }) => key)).toEqual(["total"]);
  expect(bare && [...totalsIn(bare, bare.rows.slice(3, 4))]).toEqual([]);
});
