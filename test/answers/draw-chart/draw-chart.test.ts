import { expect, test } from "vitest";
import { type ChartQuestion, drawChart } from "../../../src/answers/draw-chart/draw-chart.ts";
import { runModel } from "../../../src/answers/run-model/run-model.ts";
import { ReportError } from "../../../src/errors.ts";
import { servedShipped } from "../../support/reports.ts";

const served = await servedShipped();

test("what a model's chart shows is what run_model computes", () => {
  const inputs = { gain_pct: [5, 10, 20, 25, 30] };
  const chart = drawChart(served, { of: "ai-coding-net-margin", inputs }, "en");
  if (chart.kind !== "line") throw new Error(chart.kind);
  const { rows = [], columns = [] } = runModel(
    served,
    { model: "ai-coding-net-margin", inputs, output: "net_margin_pct" },
    "en",
  );
  const at = columns.indexOf("net_margin_pct");
  expect(chart.lines[0]?.points.map(({ x, y }) => [x, y])).toEqual(rows.map((row) => [row[0], row[at]]));
  expect(chart.printed.map(({ x, y, differs }) => [x, y, differs])).toEqual([
    [5, 6, false],
    [10, 8, false],
    [20, 12, false],
    [25, 14, false],
    [30, 17, false],
  ]);
});

test("a contradicted cell is hollow and explained; a cell whose two places agree is not", () => {
  const bars = (column: string) => {
    const chart = drawChart(served, { of: "ai-chip-specs", columns: [column] }, "zh");
    if (chart.kind !== "bar") throw new Error(chart.kind);
    return {
      chart,
      hollow: chart.rows.filter(({ bars: [bar] }) => bar?.doubtful).map(({ label }) => label),
    };
  };
  expect(bars("power_w").hollow).toContain("昇腾910");
  expect(bars("power_w").chart.notes.join("")).toContain("310 W");
  expect(bars("int8_tops").hollow).not.toContain("昇腾910");
});

test("rows that a condition cannot judge are named under the plot", () => {
  const chart = drawChart(
    served,
    { of: "ai-chip-specs", columns: ["int8_tops"], where: ["power_w <= 305"], sort: ["-int8_tops"] },
    "en",
  );
  expect(chart.notes.join(" ")).toMatch(/Undecided: .*ascend-910/);
  if (chart.kind !== "bar") throw new Error(chart.kind);
  const values = chart.rows.map(({ bars: [bar] }) => bar?.value ?? 0);
  expect(values).toEqual([...values].sort((a, b) => b - a));
});

test("two lists make a heat map, spans a tornado about the base, a single value a line with that value marked", () => {
  const of = "ai-coding-net-margin";
  const heat = drawChart(served, { of, inputs: { gain_pct: [5, 10], tax_pct: [0, 25] } }, "en");
  if (heat.kind !== "heat") throw new Error(heat.kind);
  expect(heat.cells.map(({ x, y, text }) => [y, x, text])).toEqual([
    ["5", "0", "5.6%"],
    ["5", "25", "5.1%"],
    ["10", "0", "7.8%"],
    ["10", "25", "6.7%"],
  ]);
  const tornado = drawChart(
    served,
    { of, inputs: { gain_pct: { low: 5, high: 30 }, tax_pct: { low: 0, high: 30 } } },
    "en",
  );
  if (tornado.kind !== "tornado") throw new Error(tornado.kind);
  expect([tornado.base.text, tornado.bars.map(({ atLow, atHigh }) => [atLow, atHigh])]).toEqual([
    "base 7.8%",
    [
      [5.6, 16.6],
      [7.8, 6.5],
    ],
  ]);
  const line = drawChart(served, { of, inputs: { gain_pct: 15 } }, "en");
  if (line.kind !== "line") throw new Error(line.kind);
  expect(line.marks).toEqual([{ x: 15, text: "your value 15%" }]);
  const set = drawChart(served, { of, inputs: { tax_pct: 25, gain_pct: [5, 10] } }, "en");
  expect(set.subtitle).toContain("tax rate on the added profit 25%");
});

test.each<[string, ChartQuestion, string]>([
  ["a name that is nowhere", { of: "ai-chip-spec" }, "Did you mean table/ai-chip-specs"],
  ["a section", { of: "section/deepseek-dau" }, "A chart is of a model or a table"],
  ["inputs to a table", { of: "table/ai-chip-specs", inputs: { a: 1 } }, "inputs are for a model"],
  ["a condition to a model", { of: "ai-coding-net-margin", where: ["a > 1"] }, "takes inputs"],
  ["a heat map of a table", { of: "table/ai-chip-specs", kind: "heat" }, "bar, line or scatter"],
  [
    "a kind that the inputs do not make",
    { of: "ai-coding-net-margin", inputs: { gain_pct: [5, 10] }, kind: "tornado" },
    '{"low", "high"} a tornado',
  ],
  ["a table of words", { of: "table/mcp-vs-api" }, "no column of numbers"],
  [
    "an input that is not there",
    { of: "ai-coding-net-margin", inputs: { gains: [1, 2] } },
    'Did you mean "gain_pct"',
  ],
  [
    "a condition that leaves no row",
    { of: "table/ai-chip-specs", columns: ["int8_tops"], where: ["int8_tops > 99999"] },
    "no column of numbers",
  ],
])("refuses %s, and says what there is instead", (_, question, words) => {
  expect(() => drawChart(served, question, "en")).toThrow(ReportError);
  expect(() => drawChart(served, question, "en")).toThrow(words);
});
