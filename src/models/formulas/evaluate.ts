import type { Call, Expression } from "../../corpus/expression.ts";
import type { OperandValue } from "../../corpus/formula.ts";
import { COMPUTE, isFunction } from "../../corpus/formula-functions.ts";

/** For a call whose result hangs on the unit that a number is written in (round, ceil, the years of cagr): what one of that unit is in base units. */
export type Scales = ReadonlyMap<Call, number>;

export type Lookup<T> = (name: string) => T;

type Value = OperandValue | boolean;

/** The number that a formula gives over operands in base units; NaN or infinite where there is none. */
export function evaluate(tree: Expression, lookup: Lookup<OperandValue>, scales: Scales): number {
  const value = compute(tree, lookup, scales);
  return typeof value === "number" ? value : Number.NaN;
}

function compute(tree: Expression, lookup: Lookup<OperandValue>, scales: Scales): Value {
  if (tree.kind === "number") return tree.value;
  if (tree.kind === "name") return lookup(tree.name);
  const inner = (each: Expression | undefined) => (each ? compute(each, lookup, scales) : Number.NaN);
  const { name, args } = tree;
  if (name === "?:") return inner(inner(args[0]) === true ? args[1] : args[2]);
  const values = args.map(inner);
  if (isFunction(name)) return callFunction(name, values.map(operand), scales.get(tree) ?? 1);
  return operate(name, values);
}

const operand = (value: Value): OperandValue => (typeof value === "boolean" ? Number.NaN : value);
const numberOf = (value: Value | undefined): number => (typeof value === "number" ? value : Number.NaN);
const listOf = (value: Value | undefined): readonly number[] => (typeof value === "object" ? value : []);

function callFunction(
  name: keyof typeof COMPUTE,
  args: readonly OperandValue[],
  scale: number,
): OperandValue {
  const [a, b, c] = args.map(numberOf);
  const [one = Number.NaN, two = Number.NaN, three = Number.NaN] = [a, b, c];
  switch (name) {
    case "sum":
    case "mean":
    case "median":
    case "min":
    case "max":
      return COMPUTE[name](...args);
    case "count":
    case "largest":
    case "smallest":
      return COMPUTE[name](listOf(args[0]));
    case "upto":
      return COMPUTE.upto(listOf(args[0]), two);
    case "round":
      return COMPUTE.round(one / scale, two) * scale;
    case "ceil":
      return COMPUTE.ceil(one / scale) * scale;
    case "abs":
      return COMPUTE.abs(one);
    case "cagr":
      return COMPUTE.cagr(one, two, three / scale);
    default:
      return COMPUTE[name](one, two);
  }
}

function operate(name: string, values: readonly Value[]): Value {
  if (name === "list") return values.map(numberOf);
  const [first, second] = values;
  if (name === "!_") return first !== true;
  if (name === "&&") return first === true && second === true;
  if (name === "||") return first === true || second === true;
  const [a, b] = [numberOf(first), numberOf(second)];
  switch (name) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "-_":
      return -a;
    case "*":
      return a * b;
    case "/":
      return a / b;
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case ">":
      return a > b;
    case ">=":
      return a >= b;
    case "==":
      return first === second;
    case "!=":
      return first !== second;
    default:
      return Number.NaN;
  }
}
