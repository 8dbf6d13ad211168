import { evaluate, type Lookup, type Scales } from "../../corpus/formulas/evaluate.ts";
import type { Call, Expression } from "../../corpus/formulas/expression.ts";
import { COMPUTE } from "../../corpus/formulas/formula-functions.ts";
import { all, any, EVERYTHING, type Interval, not, type Verdict } from "../../notation/bounds/interval.ts";
import { absolute, isExact, isUnder, meet, stepped } from "../../notation/bounds/interval-arithmetic.ts";
import {
  constant,
  either,
  type Moving,
  minus,
  operand,
  over,
  raised,
  risingPart,
  sum,
  times,
  UNKNOWN,
  upward,
} from "./moving.ts";

export type Ranged = Interval | readonly Interval[];

type Part = Moving | readonly Moving[] | { readonly verdict: Verdict };

/**
 * What a formula's result may be, while its operands are anything that their bounds leave open: never less than that. Where the result
 * only rises or only falls with each of them it is just that; else a dependence that the parts do not show may make it wider.
 */
export function boundsOf(tree: Expression, lookup: Lookup<Ranged>, scales: Scales): Interval {
  const whole = movingOf(part(tree, lookup, scales));
  return whole.slopes ? meet(whole.is, atCorners(tree, lookup, scales, whole.slopes)) : whole.is;
}

/** The result at the ends that make it least and greatest, for a formula that only rises or only falls with each operand. */
function atCorners(
  tree: Expression,
  lookup: Lookup<Ranged>,
  scales: Scales,
  slopes: ReadonlyMap<string, Interval>,
): Interval {
  const signs = new Map<string, number>();
  const strict = new Set<string>();
  for (const [name, { low, high, lowOpen, highOpen }] of slopes) {
    if (low < 0 && high > 0) return EVERYTHING;
    signs.set(name, high > 0 ? 1 : low < 0 ? -1 : 0);
    if (low > 0 || high < 0 || (low === 0 ? lowOpen : high === 0 && highOpen)) strict.add(name);
  }
  const corner = (side: number) => {
    let open = false;
    const end = (range: Interval, key: string): number => {
      const sign = (signs.get(key) ?? 0) * side;
      if (strict.has(key) && (sign > 0 ? range.highOpen : range.lowOpen)) open = true;
      return sign > 0 ? range.high : sign < 0 ? range.low : finite(range);
    };
    const at = evaluate(
      tree,
      (name) => {
        const range = lookup(name);
        return isMany(range) ? range.map((each, index) => end(each, `${name} ${index}`)) : end(range, name);
      },
      scales,
    );
    return { at, open };
  };
  const [least, most] = [corner(-1), corner(1)];
  return {
    ...(Number.isFinite(least.at)
      ? { low: least.at, lowOpen: least.open }
      : { low: -Infinity, lowOpen: true }),
    ...(Number.isFinite(most.at)
      ? { high: most.at, highOpen: most.open }
      : { high: Infinity, highOpen: true }),
  };
}

const finite = ({ low, high }: Interval): number =>
  Number.isFinite(low) ? low : Number.isFinite(high) ? high : 0;
const isMany = (range: Ranged): range is readonly Interval[] => Array.isArray(range);
const isList = (of: Part): of is readonly Moving[] => Array.isArray(of);

function part(tree: Expression, lookup: Lookup<Ranged>, scales: Scales): Part {
  if (tree.kind === "number") return constant(tree.value);
  if (tree.kind === "name") {
    const range = lookup(tree.name);
    return isMany(range)
      ? range.map((each, index) => operand(each, `${tree.name} ${index}`))
      : operand(range, tree.name);
  }
  return call(
    tree,
    tree.args.map((each) => part(each, lookup, scales)),
    scales.get(tree) ?? 1,
  );
}

const movingOf = (of: Part | undefined): Moving => (of && "is" in of ? of : UNKNOWN);
const partsOf = (of: Part | undefined): readonly Moving[] =>
  of && isList(of) ? of : of && "is" in of ? [of] : [];
const verdictOf = (of: Part | undefined): Verdict => (of && "verdict" in of ? of.verdict : undefined);

function call({ name, args: source }: Call, args: readonly Part[], scale: number): Part {
  const [a, b, c] = [movingOf(args[0]), movingOf(args[1]), movingOf(args[2])];
  const many = args.flatMap(partsOf);
  switch (name) {
    case "list":
      return many;
    case "+":
      return sum([a, b]);
    case "-":
      return sum([a, minus(b)]);
    case "-_":
      return minus(a);
    case "*":
      return times(a, b);
    case "/":
    case "share":
      return over(a, b);
    case "growth":
      return sum([over(b, a), constant(-1)]);
    case "cagr":
      return sum([raised(over(b, a), over(constant(scale), c)), constant(-1)]);
    case "pow":
      return raised(a, b);
    case "sum":
      return sum(many);
    case "mean":
      return over(sum(many), constant(many.length));
    case "count":
      return constant(many.length);
    case "median":
      return risingPart(many, (values) => COMPUTE.median(values));
    case "max":
    case "largest":
      return risingPart(many, (values) => COMPUTE.largest(values));
    case "min":
    case "smallest":
      return risingPart(many, (values) => COMPUTE.smallest(values));
    case "upto":
      return isExactList(partsOf(args[0])) && isExact(b.is)
        ? partsOf(args[0]).filter(({ is }) => is.low <= b.is.low)
        : UNKNOWN;
    case "abs":
      return {
        is: absolute(a.is),
        slopes: a.is.low >= 0 ? a.slopes : a.is.high <= 0 ? minus(a).slopes : undefined,
      };
    case "round":
      return {
        is: isExact(b.is)
          ? stepped(a.is, (value) => COMPUTE.round(value / scale, b.is.low) * scale)
          : EVERYTHING,
        slopes: upward(a),
      };
    case "ceil":
      return { is: stepped(a.is, (value) => COMPUTE.ceil(value / scale) * scale), slopes: upward(a) };
    case "?:": {
      const choice = verdictOf(args[0]);
      return choice === undefined ? either(b, c) : choice ? b : c;
    }
    default:
      return { verdict: judge(name, args, source.length) };
  }
}

function judge(name: string, args: readonly Part[], count: number): Verdict {
  const verdicts = args.map(verdictOf);
  if (name === "&&") return all(verdicts);
  if (name === "||") return any(verdicts);
  if (name === "!_") return not(verdicts[0]);
  if (count < 2) return undefined;
  const [a, b] = [movingOf(args[0]).is, movingOf(args[1]).is];
  if (name === "<") return isUnder(a, b, true);
  if (name === "<=") return isUnder(a, b, false);
  if (name === ">") return isUnder(b, a, true);
  if (name === ">=") return isUnder(b, a, false);
  const apart = any([isUnder(a, b, true), isUnder(b, a, true)]);
  const equal = isExact(a) && isExact(b) ? a.low === b.low : apart === true ? false : undefined;
  return name === "==" ? equal : not(equal);
}

const isExactList = (parts: readonly Moving[]): boolean => parts.every(({ is }) => isExact(is));
