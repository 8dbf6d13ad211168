import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileFormula } from "../../../src/corpus/formulas/formula.ts";
import { roundHalfUp } from "../../../src/corpus/formulas/formula-functions.ts";

const operands = { a: "number", b: "number", all: "list" } as const;
const values = { a: 3, b: 4, all: [1, 2, 6] };

describe("a formula gives what arithmetic gives", () => {
  test.each([
    ["a * b / 100.0", 0.12],
    ["(a + b) / 2.0 - -a", 6.5],
    ["pow(a, 2.0) + pow(b, 0.5)", 11],
    ["a > b ? a : b", 4],
    ["mean(all) + median(all) + sum(all) + count(all)", 17],
    ["largest(all) - smallest(all)", 5],
    ["round(a / 7.0, 2.0)", 0.43],
    ["max(a, b) - min(a, b) + abs(a - b)", 2],
  ])("%s", (source, expected) =>
    expect(compileFormula(source, operands).run(values)).toBeCloseTo(expected, 12),
  );

  type Tree = { readonly text: string; readonly value: number };
  const leaf = fc.oneof(
    fc.constantFrom<Tree>({ text: "a", value: 3 }, { text: "b", value: 4 }),
    fc
      .double({ min: 0.5, max: 1000, noNaN: true })
      .map((value): Tree => ({ text: value.toFixed(3), value: Number(value.toFixed(3)) })),
  );
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc
        .tuple(tie("tree"), fc.constantFrom("+", "-", "*"), tie("tree"))
        .map(([left, operator, right]): Tree => {
          const value =
            operator === "+"
              ? left.value + right.value
              : operator === "-"
                ? left.value - right.value
                : left.value * right.value;
          return { text: `(${left.text} ${operator} ${right.text})`, value };
        }),
    ),
  }));

  test("on random trees", () => {
    fc.assert(
      fc.property(tree, ({ text, value }) => {
        fc.pre(text.length < 500);
        expect(compileFormula(text, operands).run(values)).toBe(value);
      }),
    );
  });
});

describe("refused at build", () => {
  test.each([
    ["a + 1", "write 1.0"],
    ["a + c", 'unknown name "c"'],
    ["constructor", 'unknown name "constructor"'],
    ["__proto__", "__proto__"],
    ["a.toString", '"."'],
    ["size(all)", 'unknown function "size"'],
    ["[1.0, 2.0].map(x, x)", "rcall"],
    ['"text"', "numbers only"],
    ["a < b", "gives bool"],
    ["all", "gives list<double>"],
    ["a +", "ends too early"],
    ["(a", "ends too early"],
    ["a +* 2.0", 'cannot be read from "* 2.0" on'],
    ["a @ 2.0", 'cannot be read from "@ 2.0" on'],
    [`${"(".repeat(60)}a${")".repeat(60)}`, "maxDepth"],
    [Array(400).fill("a").join("+"), "longer than 600 characters"],
    [`sum([${Array(80).fill("a").join(",")}])`, "maxListElements"],
  ])("%s", (source, said) => expect(() => compileFormula(source, operands)).toThrow(said));

  test("a reserved operand name", () =>
    expect(() => compileFormula("google", { google: "number" })).toThrow("reserved"));
});

test.each([
  "a / 0.0",
  "0.0 / 0.0",
  "pow(-a, 0.5)",
  "mean([])",
  "1.0 / (a / 0.0)",
  "a > 1.0 / 0.0 ? a : b",
  "upto(all, 0.0 / 0.0) == all ? a : b",
  "min(a, 1.0 / 0.0)",
])("%s has a step without a finite value, and says so", (source) => {
  expect(() => compileFormula(source, operands).run(values)).toThrow(/no finite value|list/);
});

test.each([
  ["b != 4.0 && a / (b - 4.0) > 1.0 ? a : b", 4],
  ["b == 4.0 || a / (b - 4.0) > 1.0 ? a : b", 3],
  ["b == 4.0 ? a : a / (b - 4.0)", 3],
])("%s computes only what decides", (source, expected) =>
  expect(compileFormula(source, operands).run(values)).toBe(expected),
);

test("what is not given is named", () =>
  expect(() => compileFormula("a + b", operands).run({ a: 1 })).toThrow("is not given b"));

test.each([
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [1.005, 2, 1.01],
  [16.6, 0, 17],
  [0.1 + 0.2, 1, 0.3],
  [1234567.5, 0, 1234568],
  [36.315789, 1, 36.3],
])("%d rounds to %d decimals as %d", (value, decimals, expected) =>
  expect(roundHalfUp(value, decimals)).toBe(expected),
);
