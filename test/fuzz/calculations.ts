import fc from "fast-check";
import type { Words } from "./words.ts";

const AMOUNTS = ["5%", "30亿元", "$75 billion", "640 TOPS", "1.5倍", "12,500", "0.31 kW", "7.1 CNY/USD"];

/** Calls of calculate that mostly have an answer: formulas each under a name of its own, with a value for every input that they use and no other. */
export function calculations({ named }: Words): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const amount = fc.oneof(fc.constantFrom(...AMOUNTS), fc.double({ min: -1e9, max: 1e9, noNaN: true }));
  const operand = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...(named["figure"] ?? AMOUNTS)) },
    { weight: 3, arbitrary: amount },
    { weight: 1, arbitrary: fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 8 }) },
    { weight: 1, arbitrary: fc.nat(100).map((low) => ({ low, high: low + 5 })) },
    { weight: 1, arbitrary: fc.record({ value: fc.integer(), unit: fc.constantFrom("%", "USD", "TOPS/W") }) },
  );
  const formulas = fc.uniqueArray(fc.constantFrom(...(named["formulas"] ?? [])), {
    minLength: 1,
    maxLength: 3,
  });
  return fc.tuple(formulas, operand, operand, fc.boolean()).map(([asked, a, b, yaml]) => ({
    formulas: asked,
    inputs: { a, ...(asked.some((formula) => /\bb\b/.test(formula)) && { b }) },
    ...(yaml && { yaml }),
  }));
}
