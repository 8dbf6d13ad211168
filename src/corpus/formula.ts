import { type ASTNode, Environment } from "@marcbachmann/cel-js";
import { ReportError } from "../errors.ts";

/** What a name in a formula stands for: one number, or a list of them. */
export type Operand = "number" | "list";
export type OperandValue = number | readonly number[];

/** A checked formula: gives a finite number, or a ReportError that says why there is none. */
export interface Formula {
  readonly source: string;
  /** Names that it uses, in the order of their first use. */
  readonly names: readonly string[];
  readonly run: (values: Readonly<Record<string, OperandValue>>) => number;
}

/** Functions that a formula may call; every argument and result is a number, lists where named so. */
const FUNCTIONS: Readonly<Record<string, (...args: never[]) => number | number[]>> = {
  "sum(list<double>): double": (list: number[]) => total(list),
  "mean(list<double>): double": (list: number[]) => total(list) / list.length,
  "median(list<double>): double": (list: number[]) => median(list),
  "count(list<double>): double": (list: number[]) => list.length,
  "largest(list<double>): double": (list: number[]) => Math.max(...list),
  "smallest(list<double>): double": (list: number[]) => Math.min(...list),
  "upto(list<double>, double): list<double>": (list: number[], limit: number) =>
    list.filter((value) => value <= limit),
  "pow(double, double): double": (base: number, exponent: number) => base ** exponent,
  "round(double, double): double": (value: number, decimals: number) => roundHalfUp(value, decimals),
  "min(double, double): double": (a: number, b: number) => Math.min(a, b),
  "max(double, double): double": (a: number, b: number) => Math.max(a, b),
  "abs(double): double": (value: number) => Math.abs(value),
  "ceil(double): double": (value: number) => Math.ceil(value - 1e-9 * Math.max(1, Math.abs(value))),
};
const FUNCTION_NAMES = new Set(
  Object.keys(FUNCTIONS).map((signature) => signature.slice(0, signature.indexOf("("))),
);
const OPERATORS = new Set([
  "+",
  "-",
  "*",
  "/",
  "<",
  "<=",
  ">",
  ">=",
  "==",
  "!=",
  "&&",
  "||",
  "!_",
  "-_",
  "?:",
  "list",
]);
const LIMITS = { maxAstNodes: 200, maxDepth: 24, maxListElements: 64, maxMapEntries: 1, maxCallArguments: 4 };
const MAX_LENGTH = 600;

/** Compiles CEL over the given names. Refused: unknown names and functions, integer literals (3 for 3.0), deep nesting. */
export function compileFormula(source: string, operands: Readonly<Record<string, Operand>>): Formula {
  if (source.length > MAX_LENGTH) throw refusal(source, `is longer than ${MAX_LENGTH} characters`);
  const environment = new Environment({ limits: LIMITS });
  for (const [signature, handler] of Object.entries(FUNCTIONS))
    environment.registerFunction(signature, handler);
  for (const [name, kind] of Object.entries(operands)) declare(environment, source, name, kind);
  const parsed = parse(environment, source);
  const names = new Set<string>();
  inspect(parsed.ast, source, operands, names);
  const check = parsed.check();
  if (!check.valid) throw refusal(source, firstLine(check.error?.message ?? "does not type-check"));
  if (check.type !== "double") throw refusal(source, `gives ${check.type}, not a number`);
  return {
    source,
    names: [...names],
    run(values) {
      const result: unknown = evaluate(parsed, source, values);
      if (typeof result === "number" && Number.isFinite(result)) return result;
      throw new ReportError(
        "INPUT",
        `The formula ${source} has no finite value for these inputs (a division by zero?). Change the inputs.`,
      );
    },
  };
}

type Parsed = ReturnType<Environment["parse"]>;

/** Some names are CEL's own ("in", "google"); they fail here rather than at the first run. */
function declare(environment: Environment, source: string, name: string, kind: Operand): void {
  try {
    environment.registerVariable(name, kind === "list" ? "list<double>" : "double");
  } catch (error) {
    throw refusal(source, `cannot use the name "${name}", which is reserved: rename it`, error);
  }
}

function parse(environment: Environment, source: string): Parsed {
  try {
    return environment.parse(source);
  } catch (error) {
    throw refusal(source, firstLine(error instanceof Error ? error.message : String(error)), error);
  }
}

function evaluate(parsed: Parsed, source: string, values: Readonly<Record<string, OperandValue>>): unknown {
  try {
    return parsed({ ...values });
  } catch (error) {
    const why = firstLine(error instanceof Error ? error.message : String(error));
    throw new ReportError("INPUT", `The formula ${source} cannot be computed: ${why}.`, { cause: error });
  }
}

function inspect(
  node: ASTNode,
  source: string,
  operands: Readonly<Record<string, Operand>>,
  names: Set<string>,
): void {
  const visit = (child: ASTNode) => inspect(child, source, operands, names);
  if (node.op === "value") {
    if (typeof node.args === "bigint")
      throw refusal(source, `holds the integer ${node.args}: write ${node.args}.0`);
    if (typeof node.args !== "number") throw refusal(source, "may hold numbers only");
  } else if (node.op === "id") {
    if (!Object.hasOwn(operands, node.args))
      throw refusal(
        source,
        `uses the unknown name "${node.args}"; known are ${Object.keys(operands).join(", ") || "none"}`,
      );
    names.add(node.args);
  } else if (node.op === "call") {
    const [name, args] = node.args;
    if (!FUNCTION_NAMES.has(name))
      throw refusal(
        source,
        `calls the unknown function "${name}"; known are ${[...FUNCTION_NAMES].join(", ")}`,
      );
    args.forEach(visit);
  } else if (!OPERATORS.has(node.op)) {
    throw refusal(source, `uses "${node.op}", which formulas do not have`);
  } else if (node.op === "!_" || node.op === "-_") {
    visit(node.args as ASTNode);
  } else {
    for (const child of node.args as ASTNode[]) visit(child);
  }
}

function refusal(source: string, why: string, cause?: unknown): ReportError {
  return new ReportError("CORPUS", `formula "${source.slice(0, 80)}": ${why}`, { cause });
}

const firstLine = (text: string) => text.split("\n", 1)[0]?.trim() ?? text;

const total = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0);

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}

/** Rounds half away from zero in decimal, as a printed table does; binary noise does not turn 2.5 into 2. */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const shifted = Math.abs(value) * scale;
  return (Math.sign(value) * Math.floor(shifted + 0.5 + 1e-9 * Math.max(1, shifted / 1e6))) / scale;
}
