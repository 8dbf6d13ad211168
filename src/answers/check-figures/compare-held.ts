import type { Corpus } from "../../corpus/corpus.ts";
import { boundsAgree } from "../../notation/bounds/interval.ts";
import { type Agreement, compareFigures } from "../figures/agreement.ts";
import type { HeldQuantity } from "../figures/held-quantity.ts";
import type { AskedFigure } from "./asked-figure.ts";
import { relationsAgree, signed } from "./relation.ts";

/** A held figure set against the claimed one. */
export interface Compared {
  readonly held: HeldQuantity;
  readonly agreement: Agreement;
  readonly why?: "change" | "bound" | undefined;
  readonly distance: number;
}

/** Sets a held figure against the claimed one: values, direction of change, bounds. */
export function compareHeld(corpus: Corpus, asked: AskedFigure, held: HeldQuantity): Compared {
  const agreement = compareFigures(signed(asked, held), held, corpus.units);
  const equal = agreement.kind === "agrees" || agreement.kind === "rounding";
  const why = !equal
    ? undefined
    : !relationsAgree(corpus, asked, held)
      ? "change"
      : !boundsAgree(asked.bound, held.bound)
        ? "bound"
        : undefined;
  if (why !== undefined)
    return { held, agreement: { kind: "differs", unit: held.unit }, why, distance: 0.002 };
  const source = held.source === "derived" ? 0.0005 : 0;
  if (agreement.kind === "agrees") return { held, agreement, distance: source };
  if (agreement.kind === "rounding") return { held, agreement, distance: 0.001 + source };
  return {
    held,
    agreement,
    distance:
      agreement.kind === "incomparable"
        ? Number.POSITIVE_INFINITY
        : apart(agreement.by, held) + 0.01 + source,
  };
}

/** How many times apart two figures are, on a scale of logarithms. */
function apart(by: number | undefined, { value, low }: HeldQuantity): number {
  const base = value ?? low ?? 0;
  const asked = base + (by ?? base);
  return asked > 0 && base > 0
    ? Math.abs(Math.log(asked / base))
    : Math.abs(by ?? 0) / (Math.abs(base) || 1) + 1;
}

/** A computed figure counts only where no printed one of the same thing and time says otherwise. */
export function isSupported(corpus: Corpus, held: HeldQuantity, others: readonly HeldQuantity[]): boolean {
  if (held.source !== "derived") return true;
  const printed = others.filter(
    ({ source, of, metric, period }) =>
      source !== "derived" && of === held.of && metric === held.metric && period === held.period,
  );
  return (
    printed.length === 0 ||
    printed.some((each) => ["agrees", "rounding"].includes(compareFigures(each, held, corpus.units).kind))
  );
}

/** Whether the report says over, under or the like where the claim says it plainly. */
export function isQualified(
  { bound = "exact" }: AskedFigure,
  { bound: own = "exact" }: HeldQuantity,
): boolean {
  return bound === "exact" && own !== "exact" && own !== "about";
}

/** Whether the claimed value is just the held one. */
export function isSame(corpus: Corpus, asked: AskedFigure, held: HeldQuantity): boolean {
  return (
    compareFigures(signed(asked, held), held, corpus.units).kind === "agrees" &&
    relationsAgree(corpus, asked, held) &&
    (asked.unit !== undefined || held.source !== "derived")
  );
}
