import type { Corpus } from "../../corpus/corpus.ts";
import { tryPeriod } from "../../notation/periods/period.ts";
import { isChange } from "../check-figures/comparing/relation.ts";
import { compareFigures, stepOf } from "./agreement.ts";
import { type HeldQuantity, heldOf } from "./held-quantity.ts";
import { isOfWhole } from "./of-whole.ts";

/** What an operand of a computation is said to be. */
export interface Sought {
  readonly of: readonly string[];
  readonly metrics: readonly string[];
  /** Undefined: the text gives no time, so there must be only one. */
  readonly period: string | undefined;
}

/**
 * The one printed figure that is meant; of several places that print it the finest. Undefined if there is none, if it is a bound, a range or
 * a change, or if the places, metrics or footings that may be meant are not one.
 */
export function findOperand(corpus: Corpus, { of, metrics, period }: Sought): HeldQuantity | undefined {
  const found = [...new Set(of)]
    .flatMap((id) => heldOf(corpus, id))
    .filter(
      (held) =>
        held.source !== "derived" &&
        metrics.includes(held.metric) &&
        (period === undefined || isAt(held, period)) &&
        isOfWhole(corpus, held),
    );
  // What is about so much in one place may be printed exactly in another, which then is meant.
  const exact = found.filter((held) => !isAbout(held));
  const meant = exact.length > 0 ? exact : found;
  const [first] = meant;
  if (!first) return undefined;
  const isOne = meant.every(
    (held) =>
      isExact(held) &&
      held.of === first.of &&
      held.metric === first.metric &&
      held.period === first.period &&
      footing(held) === footing(first),
  );
  if (!isOne || isChange(corpus, first.metric)) return undefined;
  const finest = meant.reduce((a, b) => (stepIn(corpus, b) < stepIn(corpus, a) ? b : a));
  const agree = found.every((held) =>
    ["agrees", "rounding"].includes(compareFigures(held, finest, corpus.units).kind),
  );
  return agree ? finest : undefined;
}

/** A figure's time in the calendar's words. */
export const timeOf = ({ period, calendar = period }: HeldQuantity): string | undefined => calendar;

/** The period itself, or the day on which it ends: assets of 2024 are those of 31 December. One without a year (--Q1) is of any. */
function isAt(held: HeldQuantity, asked: string): boolean {
  const { period } = held;
  if (period === asked || timeOf(held) === asked) return period !== undefined;
  if (asked.startsWith("--")) return /^\d{4}-?(.+)$/.exec(timeOf(held) ?? "")?.[1] === asked.slice(2);
  const own = period === undefined ? undefined : tryPeriod(period);
  return own?.kind === "day" && own.end !== undefined && own.end === tryPeriod(asked)?.end;
}

const isAbout = ({ value, low, high, bound, vs }: HeldQuantity): boolean =>
  value !== undefined && low === undefined && high === undefined && bound === "about" && vs === undefined;

export const isExact = ({ value, low, high, bound = "exact", vs }: HeldQuantity): boolean =>
  value !== undefined && low === undefined && high === undefined && bound === "exact" && vs === undefined;

/** Who says it and on which footing it stands. */
export const footing = ({ says, basis = [] }: HeldQuantity): string =>
  JSON.stringify([[...says].sort(), basis.filter((each) => each !== "actual" && each !== "estimate").sort()]);

/** The worth of the last printed digit, in base units of its kind. */
function stepIn({ units }: Corpus, held: HeldQuantity): number {
  const factor = held.unit === undefined ? 1 : units.get(held.unit).factor;
  return stepOf(held, held.unit, units) * factor;
}
