import type { Corpus } from "../../../corpus/corpus.ts";
import { flipped } from "../../../notation/bounds/interval.ts";
import type { Lang } from "../../../notation/lang.ts";
import { findOperand, footing, timeOf } from "../../figures/find-operand.ts";
import type { HeldQuantity } from "../../figures/held-quantity.ts";
import type { AskedFigure } from "../asked-figure.ts";
import type { Said } from "./relations.ts";
import { membersOf, sidesOf, timesOf, type Unsaid } from "./sides.ts";

/** What is to be computed of which figures, and the claim with the sign that the computation gives it. */
export interface Plan {
  readonly formula: string;
  readonly operands: ReadonlyMap<string, HeldQuantity>;
  readonly claimed: AskedFigure;
  /** It may be meant in another way, too: it is confirmed, never refuted. */
  readonly isLoose: boolean;
}

const NAMES = {
  en: { to: "to", from: "from", part: "part", whole: "whole" },
  zh: { to: "本期", from: "基期", part: "部分", whole: "整体" },
} as const;

/** Finds the figures that a relation is of; undefined if one is not found for certain, or if they make no such relation. */
export function planOf(
  corpus: Corpus,
  said: Said,
  asked: AskedFigure,
  unsaid: Unsaid,
  lang: Lang,
): Plan | undefined {
  if (said.relation === "mean") return meanOf(corpus, said, asked, unsaid);
  const isChange = said.relation === "change" || said.relation === "fold";
  const sides = isChange ? timesOf(said, asked, unsaid) : sidesOf(corpus, said, unsaid);
  const one = sides && findOperand(corpus, sides.one);
  const other = sides && findOperand(corpus, sides.other);
  if (!one || !other || one === other || footing(one) !== footing(other)) return undefined;
  if (!isWhole(sides.one.period) && timeOf(one) !== timeOf(other)) return undefined;
  const { to, from, part, whole } = NAMES[lang];
  const plan = (formula: string, first: string, second: string, claimed: AskedFigure | undefined = asked) =>
    claimed && {
      formula,
      operands: new Map([
        [first, one],
        [second, other],
      ]),
      claimed,
      isLoose: sides.years !== undefined || [one, other].some(isNegative),
    };
  const isAmount = [one, other].every((held) => (held.value ?? 0) > 0 && !isShare(corpus, held));
  const isDirected = asked.relation === "increase" || asked.relation === "decrease";
  switch (said.relation) {
    case "change":
    case "beside": {
      const [a, b] = isChange ? [to, from] : ["a", "b"];
      const claimed = withSign(asked, said.falls);
      if (asked.unit === "x") return undefined;
      if (asked.unit !== "%") return plan(`${a} - ${b}`, a, b, claimed);
      if (!isAmount) return undefined;
      return sides.years === undefined
        ? plan(`${a} / ${b} - 1`, a, b, claimed)
        : plan(`cagr(${b}, ${a}, ${sides.years})`, a, b, claimed);
    }
    case "fold":
      return isAmount ? plan(`${to} / ${from}`, to, from) : undefined;
    case "gap":
      if (asked.unit === "%" || asked.unit === "x" || isDirected) return undefined;
      return (one.value ?? 0) >= (other.value ?? 0) ? plan("a - b", "a", "b") : plan("a - b", "b", "a");
    case "multiple":
      return asked.unit === "x" && isAmount && !isDirected ? plan("a / b", "a", "b") : undefined;
    case "share":
      return asked.unit === "%" && isAmount && !isDirected
        ? plan(`${part} / ${whole}`, part, whole)
        : undefined;
  }
}

/** A quarter or month whose year is not said is that of both figures. */
const isWhole = (period: string | undefined): boolean => period !== undefined && !period.startsWith("-");

const isShare = ({ units }: Corpus, { unit }: HeldQuantity): boolean =>
  unit !== undefined && /^(?:share|multiple|percentage-points)$/.test(units.get(unit).dimension);

/** A cost may be printed in brackets: whether it is a loss, its sign does not say. */
const isNegative = ({ value = 0 }: HeldQuantity): boolean => value < 0;

/** The claim as a number that falls: a fall by more than 40 % is under -40 %. Undefined if it has a sign beside a word of falling. */
function withSign(asked: AskedFigure, falls: boolean): AskedFigure | undefined {
  if (!falls && asked.relation !== "decrease" && asked.direction !== "fall") return asked;
  const { value, low, high, bound, digits } = asked;
  if ([value, low, high].some((each) => each !== undefined && each <= 0)) return undefined;
  const negative = (each: number | undefined) => (each === undefined ? undefined : -each);
  return {
    ...asked,
    value: negative(value),
    low: negative(high),
    high: negative(low),
    bound: bound && flipped(bound),
    digits: digits?.toReversed(),
  };
}

/** The mean of all that a text names; of shares it may be meant with weights. */
function meanOf(corpus: Corpus, said: Said, asked: AskedFigure, unsaid: Unsaid): Plan | undefined {
  const members = membersOf(said, unsaid);
  const found = members?.flatMap((member) => findOperand(corpus, member) ?? []);
  const [first] = found ?? [];
  if (!members || !found || !first || new Set(found).size < members.length || asked.relation !== undefined)
    return undefined;
  if (found.some((held) => footing(held) !== footing(first) || held.metric !== first.metric))
    return undefined;
  const names = found.map((_, index) => String.fromCharCode(LETTER_A + index));
  return {
    formula: `(${names.join(" + ")}) / ${names.length}`,
    operands: new Map(names.flatMap((name, index) => (found[index] ? [[name, found[index]] as const] : []))),
    claimed: asked,
    isLoose: found.some((held) => isShare(corpus, held) || isNegative(held)),
  };
}

const LETTER_A = 97;
