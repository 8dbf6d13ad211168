import type { Lookup } from "../../corpus/formulas/evaluate.ts";
import type { Call, Expression } from "../../corpus/formulas/expression.ts";
import { ReportError } from "../../errors.ts";
import {
  joined,
  type Measure,
  PLAIN,
  power,
  product,
  SHARE,
  said,
  written,
} from "../../notation/units/algebra.ts";
import type { Units } from "../../notation/units/units.ts";

/** In what a formula's result is measured, and what its calls must know of units. */
export interface Measuring {
  readonly measure: Measure;
  readonly scales: ReadonlyMap<Call, number>;
}

/** Computes units as the formula computes numbers; what does not add is an error that says what would make it add. */
export function measureFormula(tree: Expression, lookup: Lookup<Measure>, units: Units): Measuring {
  const scales = new Map<Call, number>();
  const measure = (each: Expression): Measure => {
    if (each.kind === "number") return PLAIN;
    if (each.kind === "name") return lookup(each.name);
    return ofCall(each, each.args.map(measure));
  };
  const ofCall = (call: Call, args: readonly Measure[]): Measure => {
    const [first = PLAIN, second = PLAIN, third = PLAIN] = args;
    switch (call.name) {
      case "+":
        return joined(first, second);
      case "-":
        return joined(first, second, true);
      case "*":
        return product(first, second);
      case "/":
        return product(first, second, -1);
      case "-_":
      case "abs":
        return first;
      case "round":
      case "ceil":
        scales.set(call, written(first, units).factor);
        return first;
      case "pow":
        mustBePlain(second, "the exponent of pow");
        return power(first, exponentOf(call));
      case "growth":
      case "share":
        joined(first, second);
        return SHARE;
      case "cagr":
        joined(first, second);
        scales.set(call, yearsOf(third, units));
        return SHARE;
      case "?:":
        return joined(second, third);
      case "upto":
        joined(first, second);
        return first;
      case "count":
        return PLAIN;
      case "<":
      case "<=":
      case ">":
      case ">=":
      case "==":
      case "!=":
        joined(first, second);
        return PLAIN;
      case "!_":
      case "&&":
      case "||":
        return PLAIN;
      default:
        return args.reduce((all, each) => joined(all, each), first);
    }
  };
  return { measure: measure(tree), scales };
}

function mustBePlain(measure: Measure, what: string): void {
  if (measure.dimensions.size === 0) return;
  throw new ReportError("INPUT", `${what} is in ${said(measure)}: give it as a plain number.`);
}

/** The years of cagr may be plain, or in years, quarters or months. */
function yearsOf(measure: Measure, units: Units): number {
  if (measure.dimensions.get("calendar") === 1 && measure.dimensions.size === 1)
    return units.get("years").factor;
  mustBePlain(measure, "years of cagr");
  return 1;
}

/** An exponent that stands in the formula: 2, 0.5, -1, 1/3. */
function exponentOf({ args: [, exponent] }: Call): number | undefined {
  return exponent && constantOf(exponent);
}

function constantOf(tree: Expression): number | undefined {
  if (tree.kind === "number") return tree.value;
  if (tree.kind === "name") return undefined;
  const [a, b] = tree.args.map(constantOf);
  if (a === undefined) return undefined;
  if (tree.name === "-_") return -a;
  return tree.name === "/" && b !== undefined ? a / b : undefined;
}
