import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TableAnswer } from "../../src/charts/chart-source.ts";
import { chartSvg } from "../../src/charts/image/svg.ts";
import { tableChart } from "../../src/charts/table-chart.ts";
import { ReportError } from "../../src/errors.ts";
import { textsOf } from "./support.ts";

const options = { lang: "en", unitText: (unit: string) => unit } as const;
const image = { lang: "en", theme: "light", width: 800 } as const;

/** A table of one or two number columns, with empty cells; units may differ. */
const tables = fc
  .record({
    rows: fc.array(
      fc.tuple(
        fc.option(fc.integer({ min: -5000, max: 90_000 })),
        fc.option(fc.integer({ min: 0, max: 999 })),
      ),
      {
        minLength: 1,
        maxLength: 30,
      },
    ),
    same: fc.boolean(),
  })
  .map(
    ({ rows, same }): TableAnswer => ({
      table: "table/t",
      title: "A table",
      label: "name",
      columns: ["key", "name", "a", "b", "lines"],
      titles: { name: "name", a: "first", b: "second" },
      units: { a: "W", b: same ? "W" : "GB" },
      rows: rows.map(([a, b], index) => [`r${index}`, `Row ${index}`, a ?? "", b ?? "", [index + 1]]),
      total: rows.length,
      cite: "A report, lines 1-30",
    }),
  );

describe("the chart of a table", () => {
  test("bars hold every value that there is, and the rows without one are named", () => {
    fc.assert(
      fc.property(tables, (table) => {
        fc.pre((table.rows ?? []).some(([, , a]) => typeof a === "number" && a !== 1));
        const chart = tableChart(table, { ...options, columns: ["a"], kind: "bar" });
        if (chart.kind !== "bar") throw new Error(chart.kind);
        const given = (table.rows ?? []).filter(([, , a]) => a !== "");
        expect(chart.rows.map(({ bars }) => bars[0]?.value)).toEqual(given.map(([, , a]) => a));
        const notes = chart.notes.join(" ");
        for (const [, name, a] of table.rows ?? []) if (a === "") expect(notes).toContain(String(name));
      }),
      { numRuns: 150 },
    );
  });

  test("any table is drawn with its labels and its citation, or refused in words", () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom("bar", "line", "scatter", undefined),
        fc.subarray(["a", "b"], { minLength: 1 }),
        (table, kind, columns) => {
          let svg: string;
          try {
            svg = chartSvg(tableChart(table, { ...options, kind, columns }), image);
          } catch (error) {
            expect(error).toBeInstanceOf(ReportError);
            return;
          }
          const texts = textsOf(svg);
          expect(texts).toContain("A table");
          expect(texts).toContain("A report, lines 1-30");
          expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("bars start at zero, below it where values are negative", () => {
    const table: TableAnswer = {
      table: "table/t",
      title: "A table",
      columns: ["key", "name", "a", "lines"],
      units: { a: "%" },
      rows: [
        ["x", "Up", 300, [1]],
        ["y", "Down", -20, [2]],
      ],
      total: 2,
      cite: "A report",
    };
    const svg = chartSvg(tableChart(table, options), image);
    const zero =
      /aria-label="rule"[^>]*>\s*<line[^>]*x1="([\d.]+)"/.exec(svg)?.[1] ??
      /<line transform="[^"]*"[^>]*x1="([\d.]+)"/.exec(svg)?.[1];
    const bars = [...svg.matchAll(/<rect[^>]*height="[\d.]+"[^>]*width="([\d.]+)"[^>]*x="([\d.]+)"/g)].map(
      ([, width, x]) => ({ width: Number(width), x: Number(x) }),
    );
    const up = bars.find(({ width }) => width > 300 && width < 700);
    expect(zero).toBeDefined();
    expect(up?.x).toBeCloseTo(Number(zero), 0);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["300%", "-20%", "Up", "Down"]));
  });

  test("a contradicted cell is hollow and the note says why; a bound keeps its sign", () => {
    const table: TableAnswer = {
      table: "table/t",
      title: "A table",
      columns: ["key", "name", "a", "lines"],
      units: { a: "W" },
      rows: [
        ["x", "One", 300, [1]],
        ["y", "Two", 20, [2]],
      ],
      bounds: { "y.a": "at-least" },
      findings: [
        {
          ref: "finding/f",
          kind: "contradiction",
          weight: "material",
          say: "Two places differ.",
          on: ["x.a"],
        },
      ],
      total: 2,
      cite: "A report",
    };
    const chart = tableChart(table, options);
    if (chart.kind !== "bar") throw new Error(chart.kind);
    expect(chart.rows.map(({ bars }) => [bars[0]?.text, bars[0]?.doubtful])).toEqual([
      ["300", true],
      ["≥20", false],
    ]);
    expect(chart.notes.join(" ")).toContain("hollow: doubtful. Two places differ.");
  });

  test.each([
    ["units that differ in bars", { columns: ["a", "b"], kind: "bar" }, "do not share a unit"],
    ["a line over no periods", { columns: ["a"], kind: "line" }, "no periods"],
    ["a column of words", { columns: ["name"] }, "no column of numbers in one unit. Those are: a, b."],
  ] as const)("refuses %s and says what there is", (_, asked, words) => {
    const table: TableAnswer = {
      table: "table/t",
      title: "A table",
      label: "name",
      columns: ["key", "name", "a", "b", "lines"],
      units: { a: "W", b: "GB" },
      rows: [
        ["x", "One", 300, 5, [1]],
        ["y", "Two", 20, 7, [2]],
      ],
      total: 2,
      cite: "A report",
    };
    expect(() => tableChart(table, { ...options, ...asked })).toThrow(words);
  });

  test("values in different units down the rows are never put on one axis", () => {
    const table: TableAnswer = {
      table: "table/t",
      title: "A table",
      columns: ["key", "name", "value", "unit", "lines"],
      rows: [
        ["x", "One", 300, "W", [1]],
        ["y", "Two", 20, "%", [2]],
      ],
      total: 2,
      cite: "A report",
    };
    expect(() => tableChart(table, options)).toThrow("no column of numbers in one unit");
  });
});
