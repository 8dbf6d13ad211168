import type { Expression } from "../../corpus/formulas/expression.ts";

/** How a notation writes what a formula is made of. */
export interface Dialect {
  readonly name: (name: string) => string;
  readonly number: (value: number) => string;
  /** A call of a function, arguments already written; undefined where the notation has none. */
  readonly call: (name: string, args: readonly string[]) => string | undefined;
}

/** A formula in another notation, every part in brackets; undefined where that has no way to write it. */
export function printFormula(tree: Expression, dialect: Dialect): string | undefined {
  if (tree.kind === "number") return dialect.number(tree.value);
  if (tree.kind === "name") return dialect.name(tree.name);
  const args = tree.args.map((each) => printFormula(each, dialect));
  return args.every((each) => each !== undefined) ? dialect.call(tree.name, args) : undefined;
}

/** CEL, as files of models have it. */
export const asCel = (name: (name: string) => string): Dialect => ({
  name,
  number: (value) => (Number.isInteger(value) && Math.abs(value) < 1e15 ? value.toFixed(1) : String(value)),
  call(operator, args) {
    const [a = "", b = "", c = ""] = args;
    if (operator === "list") return `[${args.join(", ")}]`;
    if (operator === "-_" || operator === "!_") return `(${operator.charAt(0)}${a})`;
    if (operator === "?:") return `(${a} ? ${b} : ${c})`;
    return /^\w/.test(operator) ? `${operator}(${args.join(", ")})` : `(${a} ${operator} ${b})`;
  },
});

const SHEET_FUNCTIONS: Readonly<Record<string, string>> = {
  sum: "SUM",
  mean: "AVERAGE",
  median: "MEDIAN",
  count: "COUNT",
  min: "MIN",
  max: "MAX",
  smallest: "MIN",
  largest: "MAX",
  pow: "POWER",
  round: "ROUND",
  abs: "ABS",
};
const SHEET_SIGNS: Readonly<Record<string, string>> = { "==": "=", "!=": "<>" };

/** The formulas of spreadsheets; a list is an area, which `name` gives. */
export const asSheet = (name: (name: string) => string): Dialect => ({
  name,
  number: String,
  call(operator, args) {
    const [a = "", b = "", c = ""] = args;
    const called = SHEET_FUNCTIONS[operator];
    if (called !== undefined) return `${called}(${args.join(",")})`;
    switch (operator) {
      case "list":
        return args.join(",");
      case "ceil":
        return `CEILING(${a},1)`;
      case "growth":
        return `(${b}/${a}-1)`;
      case "cagr":
        return `(POWER(${b}/${a},1/${c})-1)`;
      case "share":
        return `(${a}/${b})`;
      case "?:":
        return `IF(${a},${b},${c})`;
      case "&&":
        return `AND(${a},${b})`;
      case "||":
        return `OR(${a},${b})`;
      case "!_":
        return `NOT(${a})`;
      case "-_":
        return `(-${a})`;
      case "upto":
        return undefined;
      default:
        return `(${a}${SHEET_SIGNS[operator] ?? operator}${b})`;
    }
  },
});
