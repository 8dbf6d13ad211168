import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { solve } from "../../../src/models/modes/solve.ts";
import { sweep } from "../../../src/models/modes/sweep.ts";
import { tornado } from "../../../src/models/modes/tornado.ts";
import { outputsOf } from "../../../src/models/outputs.ts";
import { readInputs } from "../../../src/models/read-inputs.ts";
import { refusal } from "../../support/ask.ts";
import { madeUp } from "../../support/model.ts";

const number = fc
  .double({ min: -900, max: 900, noNaN: true })
  .map((value) => Math.round(value * 1000) / 1000);

test("a grid is the points, one by one", () => {
  const { live, corpus } = madeUp({ a: {}, b: {}, c: {} }, { product: "a * b + c", twice: "product * 2.0" });
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 1, maxLength: 8 }),
      fc.array(number, { minLength: 1, maxLength: 8 }),
      number,
      (a, b, c) => {
        const asked = readInputs(corpus, live, { a, b, c });
        const points = sweep(live, asked.overrides, asked.axes, ["twice"]);
        const expected = a.flatMap((x) => b.map((y) => ({ at: [x, y], value: (x * y + c) * 2 })));
        expect(points.map(({ at, outputs }) => ({ at, value: outputs["twice"] }))).toEqual(expected);
        for (const { at, outputs } of points)
          expect(
            outputsOf(
              live,
              new Map([
                ["a", at[0] ?? 0],
                ["b", at[1] ?? 0],
                ["c", c],
              ]),
              ["twice"],
            ),
          ).toMatchObject({ twice: outputs["twice"] });
      },
    ),
    { numRuns: 60 },
  );
});

test("a tornado's swings are its ends' difference, the largest first; an input that no formula uses swings by zero", () => {
  const { live, corpus } = madeUp({ a: {}, b: {}, idle: {} }, { out: "3.0 * a - b" });
  fc.assert(
    fc.property(number, number, number, number, (a1, a2, b1, b2) => {
      const between = (one: number, two: number) => ({ low: Math.min(one, two), high: Math.max(one, two) });
      const asked = readInputs(corpus, live, { a: between(a1, a2), b: between(b1, b2), idle: "range" });
      const swings = tornado(live, asked.overrides, asked.spans, "out");
      const byName = new Map(swings.map(({ span, swing }) => [span.input.name, swing]));
      expect(byName.get("a")).toBeCloseTo(3 * Math.abs(a2 - a1), 6);
      expect(byName.get("b")).toBeCloseTo(-Math.abs(b2 - b1), 6);
      expect(byName.get("idle")).toBe(0);
      const sizes = swings.map(({ swing }) => Math.abs(swing));
      expect(sizes).toEqual([...sizes].sort((x, y) => y - x));
    }),
    { numRuns: 60 },
  );
});

describe("solving", () => {
  const rootsOf = (formula: string, target: number, range: [number, number] = [-1000, 1000]) => {
    const { live } = madeUp({ x: { range } }, { out: formula });
    const input = live.inputs.get("x");
    if (!input) throw new Error("x is an input");
    return solve(live, new Map(), input, "out", target);
  };

  test("a line, against algebra", () => {
    fc.assert(
      fc.property(number, number, number, (slope, offset, root) => {
        fc.pre(Math.abs(slope) > 0.01);
        const found = rootsOf(`x * (${slope.toFixed(3)}) + (${offset.toFixed(3)})`, root * slope + offset);
        expect(found.roots).toHaveLength(1);
        expect(found.roots[0]).toBeCloseTo(root, 5);
      }),
      { numRuns: 40 },
    );
  });

  test("a parabola, against algebra: two roots, one where it touches, none below", () => {
    fc.assert(
      fc.property(fc.integer({ min: -80, max: 80 }), fc.integer({ min: 5, max: 80 }), (middle, half) => {
        const formula = `(x - (${middle.toFixed(1)})) * (x - (${middle.toFixed(1)}))`;
        const { roots } = rootsOf(formula, half * half, [-200, 200]);
        expect(roots).toHaveLength(2);
        expect(roots[0]).toBeCloseTo(middle - half, 5);
        expect(roots[1]).toBeCloseTo(middle + half, 5);
        expect(rootsOf(formula, -1, [-200, 200])).toMatchObject({ roots: [], always: false });
        const touch = rootsOf(formula, 0, [-200.3, 200.9]).roots;
        expect(touch).toHaveLength(1);
        expect(touch[0]).toBeCloseTo(middle, 2);
      }),
      { numRuns: 40 },
    );
  });

  test("no root at a pole, where the sign changes without passing the target", () => {
    expect(rootsOf("1.0 / (x - 0.37)", 0)).toMatchObject({ roots: [], always: false });
  });

  test("a range of many powers of ten does not hide a small root", () => {
    expect(rootsOf("x * x", 0.0004, [0, 1e9]).roots[0]).toBeCloseTo(0.02, 8);
  });

  test("an output that does not depend on the input is the target always or never", () => {
    const { live } = madeUp({ x: {}, y: { default: 4 } }, { out: "y * 2.0" });
    const input = live.inputs.get("x");
    if (!input) throw new Error("x is an input");
    expect(solve(live, new Map(), input, "out", 8)).toMatchObject({ always: true, roots: [] });
    expect(solve(live, new Map(), input, "out", 9)).toMatchObject({
      always: false,
      roots: [],
      reach: { low: 8, high: 8 },
    });
  });

  test("an input of whole numbers has whole roots, or the numbers on both sides", () => {
    const { live } = madeUp({ x: { whole: true, range: [0, 100000] } }, { out: "x * 3.0" });
    const input = live.inputs.get("x");
    if (!input) throw new Error("x is an input");
    expect(solve(live, new Map(), input, "out", 3000)).toMatchObject({ roots: [1000], between: [] });
    expect(solve(live, new Map(), input, "out", 3001)).toMatchObject({ roots: [], between: [[1000, 1001]] });
  });
});

describe("what a reader may write for a number", () => {
  const { live, corpus } = madeUp(
    {
      share: { unit: "%", range: [0, 200] },
      power: { unit: "W", range: [0, 90000] },
      plain: {},
      count: { whole: true, range: [0, 900000] },
    },
    { out: "share + power + plain + count" },
  );
  const read = (inputs: unknown) => readInputs(corpus, live, inputs);

  test.each([
    ["share", 10, 10],
    ["share", "10", 10],
    ["share", " 10 % ", 10],
    ["share", "１０％", 10],
    ["share", "0.5%", 0.5],
    ["share", "120%", 120],
    ["share", 0, 0],
    ["share", 1, 1],
    ["power", "2 kW", 2000],
    ["power", "1,500 W", 1500],
    ["power", "3万", 30000],
    ["plain", -12.5, -12.5],
    ["plain", "−3", -3],
    ["count", "60万", 600000],
  ])("%s = %j is %d", (name, given, value) => {
    expect(read({ [name]: given }).overrides.get(name)).toBe(value);
    expect(read(JSON.stringify({ [name]: given })).overrides.get(name)).toBe(value);
  });

  test.each([
    [{ share: [5, "10%", "20"] }, [5, 10, 20]],
    [{ share: "5, 10,20" }, [5, 10, 20]],
    [{ share: "[5,10]" }, [5, 10]],
    [{ power: ["1 kW", 500] }, [1000, 500]],
  ])("%j is a list", (inputs, values) => {
    expect(read(inputs).axes.map((axis) => axis.values)).toEqual([values]);
  });

  test.each([{ share: { low: "5%", high: 20 } }, { share: "5..20" }, { share: '{"low":5,"high":20}' }])(
    "%j is a span",
    (inputs) => {
      expect(read(inputs).spans).toMatchObject([{ low: 5, high: 20 }]);
    },
  );

  test.each([
    [{ share: 0.3 }, '"30%" or "0.3%"'],
    [{ share: "10 W" }, "does not convert to %"],
    [{ plain: "10%" }, "has no unit"],
    [{ count: 2.5 }, "not a whole number"],
    [{ power: -1 }, "0 to 90000 W"],
    [{ power: "5-6 W" }, '"low"'],
    [{ power: Number.NaN }, "power"],
    [{ share: [] }, "empty list"],
    [{ share: [[1], 2] }, "not a number"],
    [{ share: {} }, '"low"'],
    [{ share: 5, Share: 6 }, "twice"],
    [{ constructor: 5 }, 'no input "constructor"'],
    [JSON.parse('{"__proto__": 5}'), 'no input "__proto__"'],
    [{ share: Array.from({ length: 201 }, (_, at) => at / 2 + 1) }, "at most 200"],
    [[1, 2], "an object"],
    ["everything", "an object"],
  ])("%j is refused", async (inputs, why) => {
    expect(await refusal(() => read(inputs))).toContain(why);
  });

  test("three lists, and lists of more than 200 points, are refused", async () => {
    const three = read({ share: [1, 2], power: [1, 2], plain: [1, 2] });
    expect(await refusal(() => sweep(live, three.overrides, three.axes, ["out"]))).toContain("at most two");
    const many = Array.from({ length: 15 }, (_, at) => at + 1);
    const large = read({ share: many, power: many });
    expect(await refusal(() => sweep(live, large.overrides, large.axes, ["out"]))).toContain("225 points");
  });
});
