import { Environment } from "@marcbachmann/cel-js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../../src/corpus/formulas/evaluate.ts";
import type { Expression } from "../../../src/corpus/formulas/expression.ts";
import { compileFormula } from "../../../src/corpus/formulas/formula.ts";
import { SIGNATURES } from "../../../src/corpus/formulas/formula-functions.ts";
import { boundsOf } from "../../../src/models/formulas/bounds.ts";
import { type Interval, intervalOf } from "../../../src/notation/bounds/interval.ts";
import { exactly } from "../../../src/notation/bounds/interval-arithmetic.ts";

const NONE = new Map();
const closed = (low: number, high: number): Interval => ({ low, high, lowOpen: false, highOpen: false });
const treeOf = (source: string) => compileFormula(source, { x: "number", y: "number" }).tree;
const bounds = (source: string, x: Interval, y: Interval) => boundsOfTree(treeOf(source), x, y);
const boundsOfTree = (tree: Expression, x: Interval, y: Interval) =>
  boundsOf(tree, (name) => (name === "x" ? x : y), NONE);
const at = (tree: Expression, x: number, y: number) => evaluate(tree, (name) => (name === "x" ? x : y), NONE);

/** What CEL itself computes. */
function cel(source: string, values: Record<string, number>): number {
  const environment = new Environment().registerVariable("x", "double").registerVariable("y", "double");
  for (const [signature, handler] of SIGNATURES) environment.registerFunction(signature, handler);
  return Number(environment.evaluate(source, values));
}

/** A place between the ends, which rounding does not push beyond them: there a comparison would choose what the bounds exclude. */
const within = ({ low, high }: Interval, part: number) => Math.min(high, low + (high - low) * part);

const formulas = fc.letrec<{ tree: string }>((tie) => {
  const pair = fc.tuple(tie("tree"), tie("tree"));
  const joined = (sign: string) => pair.map(([a, b]) => `(${a} ${sign} ${b})`);
  return {
    tree: fc.oneof(
      { depthSize: "small", maxDepth: 4, withCrossShrink: true },
      fc.constantFrom("x", "y"),
      fc.integer({ min: 1, max: 400 }).map((digits) => (digits / 100).toFixed(2)),
      joined("+"),
      joined("-"),
      joined("*"),
      joined("/"),
      pair.map(([a, b]) => `max(${a}, ${b})`),
      pair.map(([a, b]) => `growth(${a}, ${b})`),
      pair.map(([a, b]) => `mean([${a}, ${b}])`),
      pair.map(([a, b]) => `(${a} > ${b} ? ${a} : y)`),
      tie("tree").map((a) => `abs(${a})`),
      tie("tree").map((a) => `pow(${a}, 2.0)`),
      tie("tree").map((a) => `round(${a}, 1.0)`),
    ),
  };
}).tree;

const ranges = fc
  .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 0, max: 300 }))
  .map(([low, width]) => closed(low / 100, (low + width) / 100));

test("brute force: no choice of the operands within their bounds gives a result outside", () => {
  let narrow = 0;
  fc.assert(
    fc.property(formulas, ranges, ranges, (source, x, y) => {
      fc.pre(source.length <= 500);
      const tree = treeOf(source);
      const all = boundsOfTree(tree, x, y);
      if (Number.isFinite(all.low) && Number.isFinite(all.high)) narrow += 1;
      for (let i = 0; i <= 12; i += 1)
        for (let j = 0; j <= 12; j += 1) {
          const [a, b] = [within(x, i / 12), within(y, j / 12)];
          const value = at(tree, a, b);
          if (!Number.isFinite(value)) continue;
          const slack = 1e-9 * Math.max(1, Math.abs(value));
          if (value < all.low - slack || value > all.high + slack)
            expect.fail(`${source} at ${a}, ${b} is ${value}, outside ${all.low} to ${all.high}`);
        }
    }),
    { numRuns: 1000 },
  );
  expect(narrow).toBeGreaterThan(400);
});

test("what rises or falls with each operand is met exactly, however often an operand stands in it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 200, max: 900 }),
      fc.integer({ min: 0, max: 90 }),
      fc.integer({ min: 200, max: 900 }),
      fc.integer({ min: 0, max: 90 }),
      (a, da, b, db) => {
        const [x, y] = [closed(a, a + da), closed(b, b + db)];
        const near = (interval: Interval, low: number, high: number) => {
          expect(Math.abs(interval.low - low)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(low)));
          expect(Math.abs(interval.high - high)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(high)));
        };
        near(bounds("x / (x + y)", x, y), a / (a + b + db), (a + da) / (a + da + b));
        near(bounds("(x - y) / y", x, y), a / (b + db) - 1, (a + da) / b - 1);
        near(bounds("growth(y, x)", x, y), a / (b + db) - 1, (a + da) / b - 1);
      },
    ),
  );
});

describe("ends", () => {
  const over73 = intervalOf(73, "over");
  test.each([
    ["x + y", over73, exactly(10), { low: 83, lowOpen: true, high: Infinity }],
    ["x / y", over73, intervalOf(10, "about"), { low: 73 / 10.5, lowOpen: true, high: Infinity }],
    ["y - x", over73, exactly(100), { low: -Infinity, high: 27, highOpen: true }],
    ["1.0 / x", over73, exactly(1), { low: 0, lowOpen: true, high: 1 / 73, highOpen: true }],
    ["x - y", over73, over73, { low: -Infinity, high: Infinity }],
    ["x / y", exactly(1), closed(-1, 1), { low: -Infinity, high: Infinity }],
    ["x > y ? 1.0 : 0.0", over73, exactly(70), { low: 1, high: 1 }],
    ["x > y ? 1.0 : 0.0", over73, exactly(80), { low: 0, high: 1 }],
    ["pow(x, 2.0)", closed(-2, 1), exactly(0), { low: 0, high: 4 }],
    ["max(x, y)", over73, exactly(80), { low: 80, lowOpen: false, high: Infinity }],
    ["1.0 / (y + (x - y) - x)", exactly(-1.22), closed(0.57, 0.66), { low: -Infinity, high: Infinity }],
    ["pow(y + (x - y) - x, -1.0)", exactly(-1.22), closed(0.57, 0.66), { low: -Infinity, high: Infinity }],
  ])("%s", (source, x, y, expected) => {
    expect(bounds(source, x, y)).toMatchObject(expected);
  });
});

test("a formula gives what CEL gives, and of exact operands the bounds are that value", () => {
  fc.assert(
    fc.property(
      formulas,
      fc.integer({ min: -900, max: 900 }),
      fc.integer({ min: -900, max: 900 }),
      (source, a, b) => {
        fc.pre(source.length <= 500);
        const formula = compileFormula(source, { x: "number", y: "number" });
        const [x, y] = [a / 100, b / 100];
        const value = at(formula.tree, x, y);
        if (!Number.isFinite(value)) {
          expect(() => formula.run({ x, y })).toThrow("finite");
          return;
        }
        expect(formula.run({ x, y }) + 0).toBe(value + 0);
        expect(cel(source, { x, y }) + 0).toBe(value + 0);
        const { low, high } = bounds(source, exactly(x), exactly(y));
        expect(low).toBeLessThanOrEqual(value + 1e-9 * Math.abs(value));
        expect(high).toBeGreaterThanOrEqual(value - 1e-9 * Math.abs(value));
      },
    ),
    { numRuns: 200 },
  );
});
