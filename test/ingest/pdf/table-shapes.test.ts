import { expect, test } from "vitest";
import { linesOf } from "../../../src/ingest/pdf/page/lines.ts";
import type { Word } from "../../../src/ingest/pdf/page/word.ts";
import { continuation } from "../../../src/ingest/pdf/table/continued.ts";
import { headRows } from "../../../src/ingest/pdf/table/header.ts";
import { plainTables } from "../../../src/ingest/pdf/table/plain.ts";
import { segmented } from "../../../src/ingest/pdf/table/segments.ts";
import { splitLabels } from "../../../src/ingest/pdf/table/split-labels.ts";
import type { Cell, Table } from "../../../src/ingest/pdf/table/table.ts";

/** Words at a height, each with where it begins and ends. */
const wordsAt = (y: number, ...words: readonly (readonly [text: string, x0: number, x1: number])[]): Word[] =>
  words.map(([text, x0, x1], order) => ({
    text,
    x0,
    x1,
    y0: y,
    y1: y + 8,
    size: 8,
    baseline: y + 8,
    bold: false,
    order,
    spaced: true,
  }));

test("the first line of one of several heads under a common one is not over the others", () => {
  const words = [
    ...wordsAt(0, ["Six months ended June 30", 210, 343]),
    ...wordsAt(12, ["Folding", 240, 265]),
    ...wordsAt(24, ["Cargo", 187, 220], ["Bicycles", 233, 273], ["Other", 292, 313]),
  ];
  const columns = [
    { x0: 39, x1: 171 },
    { x0: 200, x1: 225 },
    { x0: 251, x1: 276 },
    { x0: 310, x1: 324 },
  ];
  const { cells } = headRows(linesOf(words).map(segmented), columns, []);
  expect(cells.map(({ column, lastColumn, text }) => `${column}-${lastColumn} ${text}`)).toEqual([
    "1-3 Six months ended June 30",
    "2-2 Folding Bicycles",
    "1-1 Cargo",
    "3-3 Other",
  ]);
});

/** Two tables of different columns, with a line between them. */
const twoTables = (...between: readonly (readonly [text: string, size: number])[]) => {
  const rowAt = (y: number, label: string, ...values: readonly string[]) =>
    wordsAt(
      y,
      [label, 40, 80],
      ...values.map((text, at): [string, number, number] => [text, 200 + at * 80, 240 + at * 80]),
    );
  const words = [
    ...rowAt(0, "项目", "2024年", "2023年", "2022年"),
    ...rowAt(12, "研发投入", "128.17", "105.29", "92.95"),
    ...rowAt(24, "资本化", "12.81", "10.52", "9.29"),
    ...between.flatMap(([text, size], at) =>
      wordsAt(40 + at * 14, [text, 40, 100]).map((word) => ({ ...word, size })),
    ),
    ...rowAt(60, "项目", "2024年度", "2023年度"),
    ...rowAt(72, "营业收入", "2,418.35", "2,105.87"),
    ...rowAt(84, "营业成本", "1,753.30", "1,549.91"),
  ];
  return plainTables({ words, width: 500, across: [] });
};

test.each([
  ["letters greater than those of the rows", [["合并利润表", 9.5]]],
  ["a line that tells its unit", [["单位：元", 8]]],
] as const)("below %s another table begins", (_, between) => {
  expect(twoTables(...between).map(({ columns }) => columns)).toEqual([4, 3]);
});

test("a label among the rows begins no table", () => {
  expect(twoTables(["其他项目", 8])).toHaveLength(1);
});

test("a head stands over all columns of a turn where the times below it repeat", () => {
  const times = (y: number, ...all: readonly string[]) =>
    wordsAt(y, ...all.map((text, at): [string, number, number] => [text, 200 + at * 60, 225 + at * 60]));
  const columns = [
    { x0: 39, x1: 90 },
    ...[0, 1, 2, 3].map((at) => ({ x0: 205 + at * 60, x1: 225 + at * 60 })),
  ];
  const over = (...below: readonly string[]) => {
    const words = [...wordsAt(0, ["P/E", 195, 220], ["EV/EBITDA", 310, 352]), ...times(12, ...below)];
    return headRows(linesOf(words).map(segmented), columns, [])
      .cells.filter(({ text }) => /^(?:P|EV)/.test(text))
      .map(({ column, lastColumn }) => `${column}-${lastColumn}`);
  };
  expect(over("2025E", "2026E", "2025E", "2026E")).toEqual(["1-2", "3-4"]);
  // without a turn nothing says that a head reaches further
  expect(over("2025E", "2026E", "2027E", "2028E")).toEqual(["1-1", "3-3"]);
});

test.each([
  [0, true],
  [30, true],
  [0, false],
])("a table goes on only under its own columns, wherever its page begins (%i, %s)", (shift, isUnder) => {
  const cellsAt = (at: readonly number[]): Cell[] =>
    at.map((x0, column) => ({
      row: 0,
      lastRow: 0,
      column,
      lastColumn: column,
      text: "12",
      words: wordsAt(0, ["12", x0, x0 + 20]),
    }));
  const tableAt = (cells: readonly Cell[]): Table => ({
    kind: "plain",
    box: [0, 0, 500, 40],
    rows: 1,
    columns: 4,
    cells,
  });
  const before = tableAt(cellsAt([40, 200, 260, 320]));
  const after = tableAt(
    cellsAt((isUnder ? [40, 200, 260, 320] : [40, 140, 200, 260]).map((x0) => x0 + shift)),
  );
  expect(continuation(before, after) !== undefined).toBe(isUnder);
});

const label = (row: number, lastColumn: number, words: Word[]): Cell => ({
  row,
  lastRow: row,
  column: 0,
  lastColumn,
  words,
  text: words.map(({ text }) => text).join(" "),
});

test.each([0, 1])("numbers at the ends of labels over %i columns more are a column", (lastColumn) => {
  const cells = ["Towns", "Towns with bicycle lanes", "Lanes"].map((text, row) =>
    label(row, lastColumn, wordsAt(row * 12, [text, 40, 60 + 5 * text.length], ["0", 299, 304])),
  );
  const table = splitLabels({ kind: "ruled", box: [0, 0, 500, 40], rows: 3, columns: lastColumn + 2, cells });
  expect(table.cells.map(({ column, text }) => `${column} ${text}`)).toEqual([
    "0 Towns",
    "1 0",
    "0 Towns with bicycle lanes",
    "1 0",
    "0 Lanes",
    "1 0",
  ]);
  expect(table.columns).toBe(3);
});
