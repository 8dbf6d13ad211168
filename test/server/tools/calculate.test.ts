import { describe, expect, test } from "vitest";
import calculate, { CalculationOut } from "../../../src/server/tools/calculate.ts";
import { refusal } from "../../support/ask.ts";
import { servedTiny } from "../../support/reports.ts";

const served = await servedTiny();
const ask = async (args: Readonly<Record<string, unknown>>) => {
  const { structured, text } = await calculate.call(args, served);
  return { ...CalculationOut.strict().parse(structured), text };
};
const LAKESIDE = "claim/lakeside-riders-2023#daily-riders";
const HILLSIDE = "claim/hillside-riders-2023#daily-riders";

test("a figure of the report keeps its place, its unit and its printed string", async () => {
  const answer = await ask({
    formulas: "per_rider = cost / riders",
    inputs: { cost: "claim/lane-cost-10km#lane-cost", riders: LAKESIDE },
  });
  expect(answer.inputs["riders"]).toEqual({
    value: 12500,
    unit: "riders",
    from: "report",
    ref: LAKESIDE,
    of: "Lakeside",
    metric: "daily riders",
    period: "2023",
    printed: "12,500",
    lines: [5],
  });
  expect(answer.outputs).toEqual({ per_rider: { title: "per_rider", value: 160, unit: "EUR/riders" } });
  expect(answer.explain).toEqual([{ name: "per_rider", formula: "cost / riders", value: 160 }]);
  expect(answer.say).toBe(
    "per_rider is EUR 160/riders, computed from cost EUR 2 million, riders 12,500 riders.",
  );
  expect(answer.cites?.join(" ")).toContain("line 5");
});

test("a bound is carried, and so is a finding", async () => {
  const ratio = await ask({ formulas: "x = a / b", inputs: { a: LAKESIDE, b: HILLSIDE } });
  expect(ratio.outputs["x"]).toMatchObject({ value: 1.563, bound: "about", low: 1.488, high: 1.645 });
  expect(ratio.say).toContain("about 1.563 (156.3%)");
  const heavy = await ask({ formulas: "x = a * 2", inputs: { a: "cell/bicycles.swift.weight_kg" } });
  expect(heavy.outputs["x"]).toMatchObject({ value: 24, unit: "kg" });
  expect(heavy.findings?.map(({ ref }) => ref)).toContain("finding/swift-weight-two-places");
});

test("a column with a condition is a list; what it leaves out is said", async () => {
  const { outputs, inputs, caveats } = await ask({
    formulas: ["dearest = max(p)", "mean_price = mean(p)", "n = count(p)"],
    inputs: { p: "table/bicycles.price_eur where price_eur < 1000" },
  });
  expect(outputs).toMatchObject({
    dearest: { value: 900, unit: "EUR" },
    mean_price: { value: 800 },
    n: { value: 2 },
  });
  expect(inputs["p"]).toMatchObject({ value: [900, 700], unit: "EUR", from: "report" });
  expect(caveats).toBeUndefined();
  const { caveats: left } = await ask({
    formulas: "mean(w)",
    inputs: { w: { ref: "table/bicycles.weight_kg" } },
  });
  expect(left).toEqual(["Left out of w: rows without a number (1)."]);
});

describe("units are computed", () => {
  test.each([
    ["a / b", { a: "12亿元", b: "80亿元" }, { value: 0.15 }, undefined],
    ["a / b", { a: "12亿元", b: "80亿元" }, { value: 15, unit: "%" }, "%"],
    ["a / b", { a: "640 TOPS", b: "0.31 kW" }, { value: 2064.516129, unit: "TOPS/kW" }, undefined],
    ["a / b", { a: "640 TOPS", b: "0.31 kW" }, { value: 2.064516, unit: "TOPS/W" }, "TOPS/W"],
    ["a * b", { a: "2 kW", b: "3 hours" }, { value: 6, unit: "kWh" }, undefined],
    ["a * b", { a: "$300", b: "2000 units" }, { value: 600000, unit: "USD" }, undefined],
    ["a - b", { a: "25%", b: "20%" }, { value: 5, unit: "pp" }, undefined],
    ["a + b", { a: "25%", b: "5个百分点" }, { value: 30, unit: "%" }, undefined],
    ["r * (1 + g)", { r: "200 EUR", g: "3%" }, { value: 206, unit: "EUR" }, undefined],
    ["r * (1 + 3%)", { r: "200 EUR" }, { value: 206, unit: "EUR" }, undefined],
    ["growth(a, b)", { a: "200 EUR", b: "294 EUR" }, { value: 47, unit: "%" }, undefined],
    ["cagr(a, b, n)", { a: "100 EUR", b: "121 EUR", n: "2 years" }, { value: 10, unit: "%" }, undefined],
    ["cagr(a, b, 2)", { a: "100 EUR", b: "121 EUR" }, { value: 10, unit: "%" }, undefined],
    [
      "a + b * fx",
      { a: "7.1亿元", b: "$100 million", fx: "7.1 CNY/USD" },
      { value: 1.42e9, unit: "CNY" },
      undefined,
    ],
    ["pow(a, 2)", { a: "3 m" }, { value: 9, unit: "m2" }, undefined],
    ["round(a, 1)", { a: "2.345 km" }, { value: 2.3, unit: "km" }, undefined],
    [
      "to * (1 - share) / growth",
      { to: "8 EUR", share: "50%", growth: 2 },
      { value: 2, unit: "EUR" },
      undefined,
    ],
    ["a / b - c / d", { a: "3 EUR", b: "6 EUR", c: "1 EUR", d: "4 EUR" }, { value: 25, unit: "pp" }, "pp"],
    ["a > b ? 1 : 0", { a: "3 EUR", b: "2 EUR" }, { value: 1, unit: "companies" }, "companies"],
    ["staff + 100", { staff: "300 people" }, { value: 400, unit: "people" }, undefined],
    ["毛利率 = 毛利 / 收入", { 毛利: "12亿元", 收入: "80亿元" }, { value: 15, unit: "%" }, "%"],
  ])("%s with %j", async (formulas, inputs, expected, unit) => {
    const { outputs } = await ask({ formulas, inputs, unit, lang: "en" });
    expect(Object.values(outputs)[0]).toMatchObject(expected);
    if (!("unit" in expected)) expect(Object.values(outputs)[0]).not.toHaveProperty("unit");
  });

  test.each([
    ["a + b", { a: "3亿元", b: "$4 million" }, "an input in CNY/USD"],
    ["a + 1", { a: "5 EUR" }, '{"x": "5 EUR"}'],
    ["a > 3 ? 1 : 0", { a: "5 EUR" }, "do not add"],
    ["a + b", { a: "5 people", b: "3 companies" }, "people and companies do not add"],
    ["a + b", { a: "5 days", b: "3 months" }, "an input in days/months"],
    ["max(a, b)", { a: "5 kg", b: "3 km" }, "kg and km do not add"],
    ["pow(a, n)", { a: "5 EUR", n: 2 }, "exponent written as a number"],
    ["pow(1.1, n)", { n: "3 years" }, "the exponent of pow is in years"],
  ])("%s with %j is refused: %s", async (formulas, inputs, why) => {
    expect(await refusal(() => ask({ formulas, inputs }))).toContain(why);
  });
  test.each([
    ["a - b", "%", "growth(from, to)"],
    ["a / b", "pp", "not in pp"],
    ["a / b", "EUR", "not in EUR"],
  ])("%s in %s is refused", async (formulas, unit, why) => {
    expect(await refusal(() => ask({ formulas, inputs: { a: "25%", b: "20%" }, unit }))).toContain(why);
  });
});

describe("modes", () => {
  const formulas = "margin = p / r";
  test("one list is a sweep, two a grid", async () => {
    const sweep = await ask({
      formulas,
      inputs: { p: ["1亿元", "2亿元", "30000万元"], r: "10亿元" },
      unit: "%",
      lang: "en",
    });
    expect(sweep.rows).toEqual([
      [1e8, 10],
      [2e8, 20],
      [3e8, 30],
    ]);
    const grid = await ask({
      formulas,
      inputs: { p: ["1亿元", "2亿元"], r: ["10亿元", "20亿元"] },
      unit: "%",
    });
    expect(grid).toMatchObject({
      mode: "grid",
      rows: [
        [1e8, 10, 5],
        [2e8, 20, 10],
      ],
    });
  });
  test("refs may be swept through", async () => {
    const { rows, inputs } = await ask({ formulas: "a * 2", inputs: { a: [LAKESIDE, HILLSIDE] } });
    expect(rows).toEqual([
      [12500, 25000],
      [8000, 16000],
    ]);
    expect(inputs["a"]).toMatchObject({ from: "report", unit: "riders" });
  });
  test("low and high are a tornado", async () => {
    const { rows } = await ask({
      formulas,
      inputs: { p: { low: "1亿元", high: "2亿元" }, r: "8亿元..12亿元" },
      unit: "%",
    });
    expect(rows).toEqual([
      ["p", 1e8, 2e8, 10, 20, 10],
      ["r", 8e8, 1.2e9, 18.75, 12.5, -6.25],
    ]);
  });
  test("solve finds an input of which only the unit is known, one with a value, and one within a span", async () => {
    for (const r of ["EUR", "10 EUR"]) {
      const { solved } = await ask({
        formulas,
        inputs: { p: "3 EUR", r },
        unit: "%",
        solve: "r",
        target: "5%",
      });
      const found = { input: "r", unit: "EUR", output: "margin", target: 5, found: "one", values: [60] };
      expect(solved).toEqual(found);
    }
    const span = { formulas: "y = x * x", inputs: { x: { low: -3, high: 3 } }, solve: "x" };
    expect((await ask({ ...span, target: 4 })).solved).toMatchObject({ found: "several", values: [-2, 2] });
    expect((await ask({ ...span, target: 40 })).solved).toMatchObject({ found: "none", reach: [0, 9] });
    expect((await ask({ formulas: "y = x * x", solve: "x", target: 4 })).solved).toMatchObject({
      values: [-2, 2],
    });
    expect((await ask({ formulas: "y = x * x", solve: "x", target: -4 })).solved).toMatchObject({
      found: "none",
    });
  });
});

describe("what is refused says what to do", () => {
  test.each([
    [{ formulas: "a / b", inputs: { a: 1 } }, "need b"],
    [{ formulas: "a", inputs: { a: 1, c: 2 } }, 'No formula uses the input "c"'],
    [{ formulas: "a", inputs: { a: "claim/nothing#x" } }, "there is no claim/nothing"],
    [{ formulas: "a", inputs: { a: "claim/lakeside-riders-2023#weight" } }, "lakeside+daily-riders+2023"],
    [{ formulas: "a", inputs: { a: "cell/bicycles.folder.weight_kg" } }, "holds no number"],
    [{ formulas: "a", inputs: { a: "table/bicycles.price_eur where price_eur > 9000" } }, "no row"],
    [{ formulas: "a", inputs: { a: "about 5%" } }, "is a bound"],
    [{ formulas: "a", inputs: { a: "five apples" } }, "is no number"],
    [{ formulas: "a = b; b = a", inputs: {} }, "only a later formula"],
    [{ formulas: "a = a + 1", inputs: {} }, "or itself"],
    [{ formulas: ["x = 1", "x = 2"] }, "Two formulas"],
    [{ formulas: "2 ^ 3" }, "write pow(a, b)"],
    [{ formulas: "x = 1 / (a - a)", inputs: { a: 3 } }, "division by zero"],
    [{ formulas: "constructor = 1" }, "a name is one word"],
    [{ formulas: "__proto__ + 1" }, "a name is one word"],
    [{ formulas: "sin(a)", inputs: { a: 1 } }, 'unknown function "sin"'],
    [{ formulas: "x", inputs: JSON.parse('{"__proto__": 5}') }, "a name is one word"],
    [{ formulas: "x", inputs: { x: [1, 2] }, solve: "x", target: 1 }, "give it no list"],
    [{ formulas: "x = a", inputs: { a: 1 }, output: "y" }, "Results: x"],
    [{ formulas: "a + b", inputs: { a: ["1 EUR", "2 kg"], b: 1 } }, "mixes EUR and kg"],
  ])("%j", async (args, why) => {
    expect(await refusal(() => ask(args))).toContain(why);
  });
});

test("the YAML of a model file is given to who asks", async () => {
  const { yaml } = await ask({ formulas: "x = a * 2", inputs: { a: LAKESIDE }, yaml: true });
  expect(yaml).toContain('formulas:\n  x: "(a * 2.0)"');
  expect((await ask({ formulas: "x = a * 2", inputs: { a: 1 } })).yaml).toBeUndefined();
});
