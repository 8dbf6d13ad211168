import { type ASTNode, Environment, ParseError } from "@marcbachmann/cel-js";
import { ReportError } from "../../errors.ts";
import { evaluate, type OperandValue, type Scales } from "./evaluate.ts";
import type { Expression } from "./expression.ts";
import { COMPUTE, isFunction, SIGNATURES } from "./formula-functions.ts";

/** What a name in a formula stands for. */
export type Operand = "number" | "list";

/** A checked formula: gives a finite number, or a ReportError that says why there is none. */
export interface Formula {
  readonly source: string;
  /** Names that it uses, in the order of their first use. */
  readonly names: readonly string[];
  /** What it is made of: for what else than its value is asked of it. */
  readonly tree: Expression;
  readonly run: (values: Readonly<Record<string, OperandValue>>) => number;
}

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
const AS_WRITTEN: Scales = new Map();

/** Compiles CEL over the given names. Refused: unknown names and functions, integer literals (3 for 3.0), deep nesting. */
export function compileFormula(source: string, operands: Readonly<Record<string, Operand>>): Formula {
  if (source.length > MAX_LENGTH) throw refusal(source, `is longer than ${MAX_LENGTH} characters`);
  const environment = new Environment({ limits: LIMITS });
  for (const [signature, handler] of SIGNATURES) environment.registerFunction(signature, handler);
  for (const [name, kind] of Object.entries(operands)) declare(environment, source, name, kind);
  const parsed = parse(environment, source);
  const names = new Set<string>();
  const tree = read(parsed.ast, source, operands, names);
  const check = parsed.check();
  if (!check.valid) throw refusal(source, firstLine(check.error?.message ?? "does not type-check"));
  if (check.type !== "double") throw refusal(source, `gives ${check.type}, not a number`);
  return {
    source,
    names: [...names],
    tree,
    run(values) {
      const missing = [...names].filter((name) => values[name] === undefined);
      if (missing.length > 0)
        throw new ReportError("INPUT", `The formula ${source} is not given ${missing.join(", ")}.`);
      const result = evaluate(tree, (name) => values[name] ?? Number.NaN, AS_WRITTEN);
      if (Number.isFinite(result)) return result;
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
    throw refusal(source, whyUnread(error, source), error);
  }
}

/** Which part of a formula the parser stopped at; its own words name tokens and not what the reader wrote. */
function whyUnread(error: unknown, source: string): string {
  if (!(error instanceof ParseError) || !error.range || error.code === "limit_exceeded")
    return firstLine(error instanceof Error ? error.message : String(error));
  const rest = source.slice(error.range.start).trim();
  return rest === ""
    ? "ends too early: a name, a number or a bracket is missing at its end"
    : `cannot be read from ${JSON.stringify(rest.slice(0, 20))} on`;
}

/** The tree of a formula without what formulas do not have; adds the names that it uses. */
function read(
  node: ASTNode,
  source: string,
  operands: Readonly<Record<string, Operand>>,
  names: Set<string>,
): Expression {
  const inner = (child: ASTNode) => read(child, source, operands, names);
  if (node.op === "value") {
    if (typeof node.args === "bigint")
      throw refusal(source, `holds the integer ${node.args}: write ${node.args}.0`);
    if (typeof node.args !== "number") throw refusal(source, "may hold numbers only");
    return { kind: "number", value: node.args };
  }
  if (node.op === "id") {
    if (!Object.hasOwn(operands, node.args))
      throw refusal(
        source,
        `uses the unknown name "${node.args}"; known are ${Object.keys(operands).join(", ") || "none"}`,
      );
    names.add(node.args);
    return { kind: "name", name: node.args };
  }
  if (node.op === "call") {
    const [name, args] = node.args;
    if (!isFunction(name))
      throw refusal(
        source,
        `calls the unknown function "${name}"; known are ${Object.keys(COMPUTE).join(", ")}`,
      );
    return { kind: "call", name, args: args.map(inner) };
  }
  if (!OPERATORS.has(node.op)) throw refusal(source, `uses "${node.op}", which formulas do not have`);
  const parts = node.op === "!_" || node.op === "-_" ? [node.args as ASTNode] : (node.args as ASTNode[]);
  return { kind: "call", name: node.op, args: parts.map(inner) };
}

function refusal(source: string, why: string, cause?: unknown): ReportError {
  return new ReportError("CORPUS", `formula "${source.slice(0, 80)}": ${why}`, { cause });
}

const firstLine = (text: string) => text.split("\n", 1)[0]?.trim() ?? text;
