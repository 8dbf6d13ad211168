/**
 * Evaluates a formula of the corpus by plain JavaScript arithmetic: a second way to the same number, which shares nothing
 * with the engine under test.
 */
export function plainArithmetic(
  source: string,
  values: Readonly<Record<string, number | readonly number[]>>,
): number {
  const tokens =
    source.match(/\d+\.?\d*(?:e[+-]?\d+)?|[a-z_]\w*|<=|>=|==|!=|&&|\|\||[-+*/()?:,<>[\]!]/gi) ?? [];
  let at = 0;
  const take = () => tokens[at++] ?? "";
  const next = (...wanted: string[]) => wanted.includes(tokens[at] ?? "");
  type Value = number | readonly number[] | boolean;
  const number = (value: Value) => {
    if (typeof value !== "number") throw new TypeError(`${source}: ${String(value)} is no number`);
    return value;
  };

  function choice(): Value {
    const condition = compare();
    if (!next("?")) return condition;
    take();
    const yes = choice();
    take();
    const no = choice();
    return condition === true ? yes : no;
  }
  function compare(): Value {
    const left = sum();
    if (!next("<", ">", "<=", ">=", "==", "!=")) return left;
    const sign = take();
    const [a, b] = [number(left), number(sum())];
    return (
      { "<": a < b, ">": a > b, "<=": a <= b, ">=": a >= b, "==": a === b, "!=": a !== b }[sign] ?? false
    );
  }
  function sum(): Value {
    let left = product();
    while (next("+", "-"))
      left = take() === "+" ? number(left) + number(product()) : number(left) - number(product());
    return left;
  }
  function product(): Value {
    let left = unary();
    while (next("*", "/"))
      left = take() === "*" ? number(left) * number(unary()) : number(left) / number(unary());
    return left;
  }
  function unary(): Value {
    if (next("-")) {
      take();
      return -number(unary());
    }
    return atom();
  }
  function atom(): Value {
    const token = take();
    if (/^\d/.test(token)) return Number(token);
    if (token === "(") {
      const inside = choice();
      take();
      return inside;
    }
    if (token === "[") return list("]").map(number);
    if (!next("(")) return values[token] ?? Number.NaN;
    take();
    return call(token, list(")"));
  }
  function list(end: string): Value[] {
    const items: Value[] = [];
    while (!next(end)) {
      items.push(choice());
      if (next(",")) take();
    }
    take();
    return items;
  }
  function call(name: string, args: readonly Value[]): Value {
    const [first = 0] = args;
    const given: readonly Value[] = Array.isArray(first) ? first : args;
    const many = given.map(number);
    const total = many.reduce((all, each) => all + each, 0);
    const sorted = [...many].sort((a, b) => a - b);
    const one = Array.isArray(first) ? Number.NaN : Number(first);
    const two = Number(args[1]);
    switch (name) {
      case "sum":
        return total;
      case "mean":
        return total / many.length;
      case "count":
        return many.length;
      case "median":
        return (
          ((sorted[Math.floor((many.length - 1) / 2)] ?? 0) +
            (sorted[Math.ceil((many.length - 1) / 2)] ?? 0)) /
          2
        );
      case "largest":
        return sorted.at(-1) ?? Number.NaN;
      case "smallest":
        return sorted[0] ?? Number.NaN;
      case "upto":
        return many.filter((each) => each <= two);
      case "pow":
        return one ** two;
      case "round":
        return Math.round(one * 10 ** two) / 10 ** two;
      case "min":
        return Math.min(...many);
      case "max":
        return Math.max(...many);
      case "growth":
        return (two - one) / one;
      case "cagr":
        return Math.exp(Math.log(two / one) / Number(args[2])) - 1;
      case "share":
        return one / two;
      case "abs":
        return Math.abs(one);
      case "ceil":
        return Math.ceil(Number(one.toFixed(9)));
      default:
        throw new TypeError(`${source}: no function ${name}`);
    }
  }
  return number(choice());
}
