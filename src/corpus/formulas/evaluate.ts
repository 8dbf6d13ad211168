import type { Call, Expression } from "./expression.ts";
import { COMPUTE, isFunction } from "./formula-functions.ts";

/** What a name in a formula stands for: one number, or a list of them. */
export type OperandValue = number | readonly number[];

/** For a call whose result hangs on the unit that a number is written in (round, ceil, the years of cagr): what one of that unit is in base units. */
export type Scales = ReadonlyMap<Call, number>;

export type Lookup<T> = (name: string) => T;

type Value = OperandValue | boolean;

/**
 * The number that a formula gives over operands in base units; NaN if there is none. It has none if a step that it takes has none: what
 * is divided by zero does not come back as a zero, nor as the other side of a choice.
 */
export function evaluate(tree: Expression, lookup: Lookup<OperandValue>, scales: Scales): number {
  const value = compute(tree, lookup, scales);
  return typeof value === "number" ? value : Number.NaN;
}

/** The value of a part; undefined if it has none. */
function compute(tree: Expression, lookup: Lookup<OperandValue>, scales: Scales): Value | undefined {
  if (tree.kind === "number") return tree.value;
  if (tree.kind === "name") return lookup(tree.name);
  const { name, args } = tree;
  const inner = (each: Expression | undefined) => each && compute(each, lookup, scales);
  if (CHOICES.has(name)) return choose(name, args, inner);
  const values: Value[] = [];
  for (const each of args) {
    const value = inner(each);
    if (value === undefined) return undefined;
    values.push(value);
  }
  const value = isFunction(name)
    ? callFunction(name, values.map(operand), scales.get(tree) ?? 1)
    : operate(name, values);
  return typeof value === "number" && !Number.isFinite(value) ? undefined : value;
}

const CHOICES: ReadonlySet<string> = new Set(["?:", "&&", "||"]);

/** Only the parts that decide are computed: "b != 0.0 && a / b > 1.0" is false for a b of zero. */
function choose(
  name: string,
  [first, second, third]: readonly Expression[],
  inner: (each: Expression | undefined) => Value | undefined,
): Value | undefined {
  const is = inner(first);
  if (is === undefined) return undefined;
  if (name === "?:") return inner(is === true ? second : third);
  return is === (name === "||") ? is : inner(second);
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
