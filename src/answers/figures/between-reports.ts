import { reportDate } from "../../corpus/report-date.ts";
import { type Interval, intervalOf, isWithin, sideOf } from "../../notation/bounds/interval.ts";
import { tryPeriod } from "../../notation/periods/period.ts";
import { rescale } from "../../notation/units/units.ts";
import { type Comparable, compareFigures } from "./agreement.ts";
import { natureOf, type Stated, speakersOf } from "./stated.ts";
import { type Apart, type Side, unitIn, whyApart } from "./why-apart.ts";

/** How what two reports say of one thing goes together; of a restatement and a revision the later one is `by`. */
export type Between =
  | { readonly verdict: "agree" | "agree after rounding" | "disagree" }
  | { readonly verdict: "restated" | "revised"; readonly later: Stated }
  /** They differ, and it is not known that they speak of the same: another basis, or one that is not said. */
  | { readonly verdict: "open"; readonly why: "basis" | "unknown basis" };

/** How two figures of two reports go together; undefined if they say nothing of each other. */
export function between(one: Stated, other: Stated, side: Side): Between | undefined {
  const apart = whyApart(one, other, side);
  if (apart !== undefined && apart !== "unknown basis" && apart !== "basis") return undefined;
  const same = sameValue(one, other);
  if (same === undefined) return undefined;
  if (same !== "differ") return apart === "basis" ? undefined : { verdict: same };
  const corrected = restated(one, other, apart);
  if (corrected) return corrected;
  if (apart === "basis") return { verdict: "open", why: apart };
  const later = laterOf(one, other, side);
  if (later) return { verdict: later.isFact ? "restated" : "revised", later: later.stated };
  return apart === undefined ? { verdict: "disagree" } : { verdict: "open", why: apart };
}

/** One of the two is said to be restated. */
function restated(one: Stated, other: Stated, apart: Apart | undefined): Between | undefined {
  const [a, b] = [one, other].map(({ held }) => held.basis?.includes("restated") ?? false);
  if (apart === "basis" || a === b) return undefined;
  return { verdict: "restated", later: a ? one : other };
}

/** The later of two figures of one speaker; undefined if they are of two, or nothing tells which is later. */
function laterOf(one: Stated, other: Stated, { joined }: Side) {
  const theirs = new Set(speakersOf(other, joined));
  if (!speakersOf(one, joined).some((speaker) => theirs.has(speaker))) return undefined;
  const [a, b] = [outOn(one), outOn(other)];
  if (a === undefined || b === undefined || a === b) return undefined;
  const stated = a > b ? one : other;
  return { stated, isFact: natureOf(stated) === "fact" };
}

/** The last day of when a report came out, or of how far its data reach. */
export function outOn({ corpus: { report } }: Pick<Stated, "corpus">): string | undefined {
  return tryPeriod(reportDate(report) ?? "")?.end;
}

/** Whether two values are one, the units of the one put into the other's; undefined if a bound leaves it open. */
function sameValue(one: Stated, other: Stated): "agree" | "agree after rounding" | "differ" | undefined {
  const [a, b] = [inUnitOf(one, other), other.held];
  const { units } = other.corpus;
  const kinds = [compareFigures(a, b, units).kind, compareFigures(b, a, units).kind];
  if (kinds.includes("incomparable")) return undefined;
  if (kinds.includes("agrees")) return sideOf(a.bound) === sideOf(b.bound) ? "agree" : undefined;
  if (kinds.includes("rounding")) return "agree after rounding";
  const [mine, theirs] = [spanOf(a), spanOf(b)];
  return mine && theirs && isWithin(mine, theirs) === false ? "differ" : undefined;
}

/** A figure with its values in the other's unit, as the other's report writes it. */
function inUnitOf(one: Stated, other: Stated): Comparable {
  const { held } = one;
  const [from, to] = [unitIn(one), unitIn(other)];
  if (from === undefined || to === undefined) return held;
  if (other.corpus.units.find(from.id)?.factor === from.factor) return held;
  const put = (value: number | undefined) =>
    value === undefined ? undefined : rescale(value, from.factor, to.factor);
  const { printed, ...rest } = held;
  return { ...rest, unit: to.id, value: put(held.value), low: put(held.low), high: put(held.high) };
}

function spanOf({ value, low, high, bound }: Comparable): Interval | undefined {
  if (low !== undefined || high !== undefined)
    return { low: low ?? -Infinity, high: high ?? Infinity, lowOpen: false, highOpen: false };
  return value === undefined ? undefined : intervalOf(value, bound);
}
