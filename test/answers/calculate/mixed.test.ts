import { describe, expect, test } from "vitest";
import { calculate } from "../../../src/answers/calculate/calculate.ts";
import { mixedWarnings } from "../../../src/answers/calculate/mixed.ts";
import { serve } from "../../../src/library/served.ts";
import { openShipped, openTiny } from "../../support/reports.ts";

const [tiny, shipped] = [await openTiny(), await openShipped()];

interface Given {
  readonly metric?: string;
  readonly period?: string;
  readonly basis?: readonly string[];
}
const warn = (operands: Readonly<Record<string, Given>>) =>
  mixedWarnings(
    Object.entries(operands).map(([name, given]) => ({
      name,
      source: { report: tiny, ref: "claim/x", lines: [1], touches: [], ...given },
    })),
    "en",
  );

test("a target beside a fact is said by the kinds of their claims", () => {
  const inputs = {
    a: "claim/lakeside-riders-2023#daily-riders",
    b: "claim/lakeside-riders-target-2030#daily-riders",
    c: "claim/hillside-riders-2023#daily-riders",
  };
  const caveats = (formulas: string, names: readonly (keyof typeof inputs)[]) =>
    calculate(
      serve(tiny),
      { formulas: [formulas], inputs: Object.fromEntries(names.map((name) => [name, inputs[name]])) },
      "en",
    ).caveats;
  expect(caveats("growth(a, b)", ["a", "b"])).toEqual(["Footings differ: a actual, b guidance."]);
  expect(caveats("a / c", ["a", "c"])).toBeUndefined();
});

describe("what does not belong together is said", () => {
  test.each([
    [
      "a quarter with a year",
      { a: { period: "2024Q1" }, b: { period: "FY2024" } },
      ["Periods of different length meet: a 2024Q1, b FY2024."],
    ],
    ["a year with a fiscal year", { a: { period: "2024" }, b: { period: "FY2023" } }, []],
    ["a year with a day, which is a state", { a: { period: "2024" }, b: { period: "2024-12-31" } }, []],
    [
      "growth: one metric, two years",
      { a: { metric: "revenue", period: "2023" }, b: { metric: "revenue", period: "2024" } },
      [],
    ],
    [
      "profit of one year by revenue of another",
      { a: { metric: "profit", period: "2024" }, b: { metric: "revenue", period: "2023" } },
      ["Periods differ: a 2024, b 2023."],
    ],
    [
      "an estimate with an actual figure",
      { a: { basis: ["estimate"] }, b: { basis: ["actual"] } },
      ["Footings differ: a estimate, b actual."],
    ],
    [
      "an estimate with one that says nothing",
      { a: { basis: ["guidance"] }, b: {} },
      ["Footings differ: a guidance, b not said."],
    ],
    [
      "reported with adjusted",
      { a: { basis: ["reported"] }, b: { basis: ["adjusted"] } },
      ["Footings differ: a reported, b adjusted."],
    ],
    [
      "consolidated with parent",
      { a: { basis: ["consolidated"] }, b: { basis: ["parent"] } },
      ["Footings differ: a consolidated, b parent."],
    ],
    ["diluted alone", { a: { basis: ["diluted"] }, b: {} }, []],
  ])("%s", (_, operands, expected) => {
    expect(warn(operands)).toEqual(expected);
  });
});

test("figures of two reports meet in one formula, each with its report's place", () => {
  const view = calculate(
    serve(tiny, shipped),
    {
      formulas: ["ratio = riders / watts * 1"],
      inputs: {
        riders: "tiny-report/claim/lakeside-riders-2023#daily-riders",
        watts: "ai-report-2025/cell/ai-chip-specs.ascend-910.power_w",
      },
    },
    "en",
  );
  expect(view.report).toBe(`${tiny.version}, ${shipped.version}`);
  expect(view.outputs["ratio"]).toMatchObject({ value: 40, unit: "riders/W" });
  expect(view.cites).toHaveLength(2);
  expect(view.inputs["watts"]).toMatchObject({ value: 310, unit: "W", lines: [1061] });
});

test("with several reports a ref names its own; where none is needed, none is", () => {
  const both = serve(tiny, shipped);
  const bare = { formulas: ["a * 2"], inputs: { a: "claim/lakeside-riders-2023#daily-riders" } };
  expect(() => calculate(both, bare, "en")).toThrow("2 reports are served");
  expect(
    calculate(both, { formulas: ["a * 2"], inputs: { a: "3 EUR" } }, "en").outputs["result"],
  ).toMatchObject({ value: 6, unit: "EUR" });
});
