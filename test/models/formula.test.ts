import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileFormula } from "../../src/corpus/formulas/formula.ts";
import { roundHalfUp } from "../../src/corpus/formulas/formula-functions.ts";
import { ReportError } from "../../src/errors.ts";
import { plainArithmetic } from "../support/plain-arithmetic.ts";

/** A formula as text, and what it gives by plain JavaScript. */
interface Tree {
  readonly text: string;
  readonly value: (x: number, y: number) => number;
}

const constants = fc.integer({ min: 1, max: 9999 }).map((digits): Tree => {
  const value = digits / 100;
  return { text: value.toFixed(2), value: () => value };
});
const names = fc.constantFrom<Tree[]>({ text: "x", value: (x) => x }, { text: "y", value: (_, y) => y });
/** A step without a finite value leaves the whole without one. */
const joined = (text: string, value: Tree["value"]): Tree => ({
  text,
  value: (x, y) => {
    const given = value(x, y);
    if (!Number.isFinite(given)) throw new RangeError("no finite value");
    return given;
  },
});
const attempt = ({ value }: Tree, x: number, y: number): number => {
  try {
    return value(x, y);
  } catch {
    return Number.NaN;
  }
};
const { tree } = fc.letrec<{ tree: Tree }>((tie) => {
  const pair = fc.tuple(tie("tree"), tie("tree"));
  return {
    tree: fc.oneof(
      { depthSize: "small", maxDepth: 5, withCrossShrink: true },
      names,
      constants,
      pair.map(([a, b]) => joined(`(${a.text} + ${b.text})`, (x, y) => a.value(x, y) + b.value(x, y))),
      pair.map(([a, b]) => joined(`(${a.text} - ${b.text})`, (x, y) => a.value(x, y) - b.value(x, y))),
      pair.map(([a, b]) => joined(`(${a.text} * ${b.text})`, (x, y) => a.value(x, y) * b.value(x, y))),
      pair.map(([a, b]) => joined(`(${a.text} / ${b.text})`, (x, y) => a.value(x, y) / b.value(x, y))),
      pair.map(([a, b]) =>
        joined(`max(${a.text}, ${b.text})`, (x, y) => Math.max(a.value(x, y), b.value(x, y))),
      ),
      pair.map(([a, b]) =>
        joined(`mean([${a.text}, ${b.text}])`, (x, y) => (a.value(x, y) + b.value(x, y)) / 2),
      ),
      pair.map(([a, b]) =>
        joined(`(${a.text} > ${b.text} ? ${a.text} : x)`, (x, y) =>
          a.value(x, y) > b.value(x, y) ? a.value(x, y) : x,
        ),
      ),
    ),
  };
});
const numbers = fc.double({ min: -1e6, max: 1e6, noNaN: true });

test("a formula is plain arithmetic, on random trees; without a finite value it is an error", () => {
  let finite = 0;
  fc.assert(
    fc.property(tree, numbers, numbers, (drawn, x, y) => {
      const { text } = drawn;
      fc.pre(text.length <= 600);
      const expected = attempt(drawn, x, y);
      let formula: ReturnType<typeof compileFormula>;
      try {
        formula = compileFormula(text, { x: "number", y: "number" });
      } catch (error) {
        expect(String(error)).toMatch(/exceed|limit|maximum|longer/i); // too deep or too many nodes
        return;
      }
      if (!Number.isFinite(expected)) {
        expect(() => formula.run({ x, y })).toThrow(ReportError);
        return;
      }
      finite++;
      expect(formula.run({ x, y }) + 0).toBe(expected + 0); // the sign of a zero says nothing
      const plain = plainArithmetic(text, { x, y });
      expect(Math.abs(plain - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
    }),
    { numRuns: 400 },
  );
  expect(finite).toBeGreaterThan(200);
});

test("lists: sum, mean, median, count, ends and the part up to a limit", () => {
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 1, maxLength: 60 }), numbers, (list, limit) => {
      for (const source of [
        "sum(values)",
        "mean(values)",
        "median(values)",
        "count(values)",
        "largest(values)",
        "smallest(values)",
        "count(upto(values, limit))",
      ]) {
        const run = compileFormula(source, { values: "list", limit: "number" }).run({ values: list, limit });
        const plain = plainArithmetic(source, { values: list, limit });
        expect(Math.abs(run - plain), source).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(plain)));
      }
    }),
    { numRuns: 100 },
  );
  expect(() => compileFormula("mean(upto(values, 0.0))", { values: "list" }).run({ values: [1, 2] })).toThrow(
    "no finite value",
  );
});

test("rounding is half up on decimals, free of binary noise", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -9_999_999, max: 9_999_999 }),
      fc.integer({ min: 0, max: 4 }),
      (digits, decimals) => {
        const [whole = "0", part = ""] = (Math.abs(digits) / 1e5).toFixed(5).split(".");
        const kept = BigInt(whole + part.slice(0, decimals)) + (Number(part[decimals] ?? 0) >= 5 ? 1n : 0n);
        const expected = (Math.sign(digits) * Number(kept)) / 10 ** decimals;
        expect(roundHalfUp(digits / 1e5, decimals) + 0).toBe(expected + 0);
      },
    ),
  );
  expect([
    roundHalfUp(1.005, 2),
    roundHalfUp(2.5, 0),
    roundHalfUp(-2.5, 0),
    roundHalfUp(0.1 + 0.2, 1),
  ]).toEqual([1.01, 3, -3, 0.3]);
});

describe("a hostile formula is refused when it is compiled", () => {
  test.each([
    ["an integer", "x / 3", "write 3.0"],
    ["an unknown name", "x + z", 'unknown name "z"'],
    ["an unknown function", "exec(x)", "exec"],
    ["a prototype's name", "constructor", "constructor"],
    ["another of them", "__proto__", "__proto__"],
    ["a field of a number", "x.constructor", "formulas do not have"],
    ["a method", "x.toString()", "formula"],
    ["an index", "[1.0, 2.0][0]", "formula"],
    ["text", '"a" + "b"', "formula"],
    ["a map", "{'a': 1.0}", "formula"],
    ["a macro over a list", "[1.0, 2.0].map(i, i * 2.0)", "formula"],
    ["nested macros", "[1.0].all(a, [1.0].all(b, true))", "formula"],
    ["a result that is no number", "x > 1.0", "not a number"],
    ["a list for a result", "[x]", "not a number"],
    ["great depth", `${"(".repeat(80)}x${")".repeat(80)}`, "formula"],
    ["many terms", `x${" + x".repeat(140)}`, "formula"],
    ["great length", `x + ${"1".repeat(700)}.0`, "longer than"],
    ["a huge list", `sum([${Array.from({ length: 100 }, () => "1.0").join(",")}])`, "formula"],
    ["nothing", "", "formula"],
  ])("%s", (_, source, why) => {
    expect(() => compileFormula(source, { x: "number" })).toThrow(ReportError);
    expect(() => compileFormula(source, { x: "number" })).toThrow(why);
  });

  test.each(["x / 0.0", "0.0 / x", "pow(x, 400000.0)", "pow(0.0 - 1.0, 0.5)"])(
    "%s has no finite value at 0",
    (source) => {
      const formula = compileFormula(source, { x: "number" });
      expect(() => formula.run({ x: source.startsWith("pow(x") ? 10 : 0 })).toThrow("finite");
    },
  );
});
