import { expect, test } from "vitest";
import { readPath } from "../../src/ingest/pdf/page/paths.ts";
import type { Word } from "../../src/ingest/pdf/page/word.ts";
import { segmentOf } from "../../src/ingest/pdf/table/segments.ts";
import type { Source } from "../../src/ingest/source.ts";
import { arrange } from "../../src/ingest/structure/arrange.ts";
import type { Slot } from "../../src/ingest/typing/grid.ts";
import { tableData } from "../../src/ingest/write/tables.ts";
import { FUNCTIONS } from "../../src/tables/summary-ask.ts";

/** More than can be arguments of one call. */
const MANY = 200_000;
const many = <T>(make: (at: number) => T): T[] => Array.from({ length: MANY }, (_, at) => make(at));

test("headings", () => {
  const source: Source = {
    format: "text",
    unit: "line",
    lines: [],
    blocks: many((at) => ({ kind: "heading", level: 1 + (at % 3), text: "A", lines: [at + 1, at + 1] })),
    gaps: [],
  };
  expect(arrange(source).chapters.flatMap(({ sections }) => sections)).toHaveLength(MANY);
});

test("cells of a header", () => {
  const slot = (line: number): Slot => ({
    text: "a",
    line,
    header: true,
    indent: 0,
    covered: false,
    tall: false,
  });
  const { data } = tableData(
    {
      part: { kind: "table", block: { kind: "table", grid: [], lines: [1, 1] }, near: [], lines: [1, 1] },
      title: "",
      grid: { rows: [many((at) => slot(at + 1))], columns: MANY },
      header: 1,
      label: 0,
      labelHead: "",
      columns: [],
      rows: [],
    },
    "a",
    "b",
  );
  expect(data.lines?.at(-1)).toBe(`180001-${MANY}`);
});

test("strokes of a path", () => {
  const stairs = new Float32Array(3 * MANY);
  for (let at = 0; at < MANY; at++)
    stairs.set([at === 0 ? 0 : 1, 10 * (at >> 1), 10 * ((at + 1) >> 1)], 3 * at);
  expect(readPath(stairs, [1, 0, 0, 1, 0, 0], false, true).strokes).toHaveLength(MANY - 1);
});

test("words of a line", () => {
  const word = (x0: number): Word => ({
    text: "a",
    x0,
    x1: x0 + 1,
    y0: 0,
    y1: 1,
    size: 1,
    baseline: 1,
    bold: false,
    order: x0,
    spaced: true,
  });
  expect(segmentOf(many(word)).x1).toBe(MANY);
});

test("numbers of a column", () => {
  const numbers = many((at) => at);
  expect([FUNCTIONS.min(numbers), FUNCTIONS.max(numbers)]).toEqual([0, MANY - 1]);
});
