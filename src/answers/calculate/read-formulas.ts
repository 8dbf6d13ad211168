import type { Expression } from "../../corpus/formulas/expression.ts";
import { compileFormula, type Formula, type Operand } from "../../corpus/formulas/formula.ts";
import { OVER_MANY } from "../../corpus/formulas/formula-functions.ts";
import { ReportError } from "../../errors.ts";

/** A formula of the reader's: the name that it gives a value to, as written, and compiled. */
export interface NamedFormula {
  readonly name: string;
  readonly formula: Formula;
}

export interface ReadFormulas {
  readonly formulas: readonly NamedFormula[];
  /** Names that no formula gives a value to, in the order of their first use; those that stand for lists. */
  readonly inputs: readonly string[];
  readonly lists: ReadonlySet<string>;
}

const MOST_FORMULAS = 12;
const LONGEST = 600;
const LONGEST_NAME = 40;
const MOST_NAMES = 40;

/** Words that some write for a function. */
const ALSO: Readonly<Record<string, string>> = { avg: "mean", average: "mean" };

const TOKEN =
  /(?<number>\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<space>\s+)|(?<sign><=|>=|==|!=|&&|\|\||[-+*/()?:,<>[\]!%])|(?<other>[\s\S])/giuy;

interface Token {
  readonly kind: "number" | "name" | "sign";
  readonly text: string;
}

/** Reads formulas as readers write them ("margin = net_income / revenue"): whole numbers are numbers, 10% is a tenth, names are of any script. */
export function readFormulas(given: readonly string[]): ReadFormulas {
  const texts = given
    .flatMap((text) => text.split(/[;；\n]/))
    .map((text) => text.trim())
    .filter(Boolean);
  if (texts.length === 0)
    throw new ReportError("INPUT", 'No formula is given. Write one: "margin = net_income / revenue".');
  if (texts.length > MOST_FORMULAS)
    throw new ReportError(
      "INPUT",
      `${texts.length} formulas are given; at most ${MOST_FORMULAS} are computed at once.`,
    );
  const parts = texts.map(splitName);
  const outputs = parts.map(({ name }) => name);
  const twice = outputs.find((name, index) => outputs.indexOf(name) !== index);
  if (twice !== undefined)
    throw new ReportError("INPUT", `Two formulas give "${twice}" a value. Give each a name of its own.`);
  const tokens = parts.map(({ body }) => tokensOf(body));
  const names = [...new Set(tokens.flatMap(namesIn))];
  if (names.length > MOST_NAMES)
    throw new ReportError("INPUT", `The formulas use ${names.length} names; at most ${MOST_NAMES} are read.`);
  const inputs = names.filter((name) => !outputs.includes(name));
  const lists = new Set(tokens.flatMap(listsIn).filter((name) => inputs.includes(name)));
  const known = new Map<string, Operand>(inputs.map((name) => [name, lists.has(name) ? "list" : "number"]));
  const formulas = parts.map(({ name, body }, index) => {
    const formula = compile(body, tokens[index] ?? [], known, outputs.slice(index));
    known.set(name, "number");
    return { name, formula };
  });
  return { formulas, inputs, lists };
}

function splitName(given: string): { readonly name: string; readonly body: string } {
  if (given.length > LONGEST) throw refused(given, `is longer than ${LONGEST} characters`);
  const text = given.normalize("NFKC").replace(/×/g, "*").replace(/÷/g, "/").replace(/[−–]/g, "-");
  const [, name, body] = /^([^=<>!()]*)=(?!=)(.*)$/s.exec(text) ?? [];
  return name === undefined || body === undefined
    ? { name: "result", body: text.trim() }
    : { name: checkName(name.trim(), given), body: body.trim() };
}

/** A name of an input or a result; what JavaScript has on every object is none. */
export function checkName(name: string, where: string): string {
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || name.length > LONGEST_NAME || name in {})
    throw refused(
      where,
      `has the name "${name.slice(0, LONGEST_NAME)}": a name is one word of letters, digits and _, up to ${LONGEST_NAME} long`,
    );
  return name;
}

function tokensOf(body: string): Token[] {
  const tokens: Token[] = [];
  for (const { groups = {} } of body.matchAll(new RegExp(TOKEN.source, "giu"))) {
    const { number, name, sign, other } = groups;
    if (other !== undefined)
      throw refused(
        body,
        other === "^" ? "uses ^: write pow(a, b)" : `holds "${other}", which formulas do not have`,
      );
    if (number !== undefined) tokens.push({ kind: "number", text: doubleOf(number) });
    else if (name !== undefined) tokens.push({ kind: "name", text: name });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
  }
  const isPercent = ({ text }: Token, at: number) => text === "%" && tokens[at - 1]?.kind === "number";
  const operand = ({ kind, text }: Token) => kind !== "sign" || text === "(" || text === "[";
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    const after = tokens[at + 2];
    if (next && isPercent(next, at + 1)) {
      if (after && operand(after))
        throw refused(
          body,
          `has a number, % and a number: ${token.text} % of something is ${token.text}% * it`,
        );
      return [{ kind: token.kind, text: `(${token.text} / 100.0)` }];
    }
    if (isPercent(token, at)) return [];
    if (token.text === "%")
      throw refused(body, 'uses "%" after a name: the unit of an input is given with its value');
    return [token];
  });
}

const doubleOf = (number: string) => {
  const full = number.startsWith(".") ? `0${number}` : number;
  if (/e/i.test(full)) return full;
  return full.endsWith(".") ? `${full}0` : full.includes(".") ? full : `${full}.0`;
};

const isCall = (tokens: readonly Token[], at: number) =>
  tokens[at]?.kind === "name" && tokens[at + 1]?.text === "(";

const namesIn = (tokens: readonly Token[]): string[] =>
  tokens.flatMap(({ kind, text }, at) =>
    kind === "name" && !isCall(tokens, at) ? [checkName(text, text)] : [],
  );

const TAKES_LIST = new Set<string>([...OVER_MANY, "count", "largest", "smallest"]);

/** Names that stand alone in a function over many: sum(x), or first in upto(x, 5). */
function listsIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ kind, text }, at) => {
    const before = tokens[at - 2];
    if (kind !== "name" || !before || tokens[at - 1]?.text !== "(" || !isCall(tokens, at - 2)) return [];
    const called = ALSO[before.text] ?? before.text;
    const end = tokens[at + 1]?.text;
    return (TAKES_LIST.has(called) && end === ")") || (called === "upto" && end === ",") ? [text] : [];
  });
}

/** Compiles over names of our own making, so that any word may be a name; the tree has the reader's. */
function compile(
  body: string,
  tokens: readonly Token[],
  known: ReadonlyMap<string, Operand>,
  later: readonly string[],
): Formula {
  const names = [...new Set(namesIn(tokens))];
  const early = names.find((name) => later.includes(name));
  if (early !== undefined)
    throw refused(
      body,
      `uses "${early}", which only a later formula, or itself, gives a value to: put that one first`,
    );
  const own = new Map(names.map((name, index) => [name, `v${index}_`]));
  const source = tokens
    .map(({ kind, text }, at) =>
      kind === "name" ? (isCall(tokens, at) ? (ALSO[text] ?? text) : own.get(text)) : text,
    )
    .join(" ");
  const back = new Map([...own].map(([name, made]) => [made, name]));
  const told = (text: string) => text.replace(/v\d+_/g, (made) => back.get(made) ?? made);
  try {
    const operands = Object.fromEntries([...own].map(([name, made]) => [made, known.get(name) ?? "number"]));
    const { tree, run } = compileFormula(source, operands);
    return { source: body, names, tree: renamed(tree, back), run };
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    throw refused(body, told(error.message.replace(/^formula ".*?": /s, "")), error);
  }
}

function renamed(tree: Expression, back: ReadonlyMap<string, string>): Expression {
  if (tree.kind === "name") return { kind: "name", name: back.get(tree.name) ?? tree.name };
  return tree.kind === "call" ? { ...tree, args: tree.args.map((each) => renamed(each, back)) } : tree;
}

const refused = (source: string, why: string, cause?: unknown) =>
  new ReportError("INPUT", `The formula "${source.slice(0, 80)}" ${why}.`, { cause });
