import type { Scales } from "../../corpus/formulas/evaluate.ts";
import type { Expression } from "../../corpus/formulas/expression.ts";

/** A name's stand-in: what one of its unit is in base units, or the numbers of a list in base units. */
export type Stand = number | readonly number[];

const number = (value: number): Expression => ({ kind: "number", value });
const call = (name: string, ...args: Expression[]): Expression => ({ kind: "call", name, args });
const scaled = (tree: Expression, factor: number, sign: "*" | "/"): Expression =>
  factor === 1 ? tree : call(sign, tree, number(factor));

/** A formula over base units as one over operands in their own units, whose result is in its own: for notations that know no units. */
export function inUnits(
  tree: Expression,
  stand: (name: string) => Stand,
  scales: Scales,
  result: number,
): Expression {
  const put = (each: Expression): Expression => {
    if (each.kind === "number") return each;
    if (each.kind === "name") {
      const own = stand(each.name);
      return typeof own === "number" ? scaled(each, own, "*") : call("list", ...own.map(number));
    }
    const args = each.args.map(put);
    const scale = scales.get(each) ?? 1;
    const [first = number(0), second = number(0), third = number(0)] = args;
    if (scale === 1) return { ...each, args };
    if (each.name === "cagr") return call("cagr", first, second, scaled(third, scale, "/"));
    const rounded = call(each.name, scaled(first, scale, "/"), ...args.slice(1));
    return scaled(rounded, scale, "*");
  };
  return scaled(put(tree), result, "/");
}
