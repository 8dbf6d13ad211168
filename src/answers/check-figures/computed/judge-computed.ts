import { type Interval, intervalOf, isWithin, sideOf } from "../../../notation/bounds/interval.ts";
import { denoise } from "../../../notation/numbers/decimal.ts";
import type { Units } from "../../../notation/units/units.ts";
import { compareFigures, putInto, stepOf } from "../../figures/agreement.ts";
import type { Computation } from "../../figures/compute.ts";
import type { AskedFigure } from "../asked-figure.ts";
import type { Verdict } from "../verdict.ts";

/** What a computation says of a claimed figure. */
export interface ComputedVerdict {
  readonly verdict: Extract<Verdict, "agrees" | "agrees after rounding" | "follows" | "differs">;
  /** Claimed less computed, in the computation's unit. */
  readonly by?: number;
}

/** A multiple or a fraction in words is rough, but no rougher than this share. */
const ROUGH = 0.05;

/**
 * Holds a claimed figure against a computed one: it agrees if it is what the printed digits allow, and differs only if it is outside of all
 * that they allow; undefined if they leave it open. `claimed` is in the computation's unit.
 */
export function judgeComputed(
  given: AskedFigure,
  computed: Computation,
  units: Units,
): ComputedVerdict | undefined {
  const claimed = putInto(given, computed.unit, units);
  if (typeof claimed === "string") return undefined;
  const { value, low, high, bound = "exact" } = claimed;
  if (low !== undefined || high !== undefined || sideOf(bound) !== undefined)
    return judgeBound(
      value === undefined
        ? { low: low ?? -Infinity, high: high ?? Infinity, lowOpen: false, highOpen: false }
        : intervalOf(value, bound),
      computed,
    );
  if (value === undefined || bound === "order") return undefined;
  const isRough = computed.unit === "x" || !/\d/.test(given.printed ?? "");
  const step = stepOf(claimed, computed.unit, units);
  const half = step / 2;
  const off = Math.abs(computed.value - value);
  const by = denoise(Number((value - computed.value).toPrecision(4)));
  const equal = compareFigures(
    { ...claimed, unit: computed.unit },
    { value: computed.value, unit: computed.unit },
    units,
  );
  const span = { low: value - half, high: value + half };
  const near = isRough ? ROUGH * Math.abs(value) : half;
  if (equal.kind === "agrees") return { verdict: "agrees" };
  if (off <= Math.min(half, near) * SLACK) return { verdict: "agrees after rounding" };
  if (computed.isFine && meets(span, computed.near) && (!isRough || off <= near))
    return { verdict: "agrees after rounding" };
  const reach = bound === "about" || isRough ? Math.max(half, ROUGH * Math.abs(value)) : half;
  return meets({ low: value - reach, high: value + reach }, computed.far)
    ? undefined
    : { verdict: "differs", by };
}

/** Binary noise at the very half of a step. */
const SLACK = 1 + 1e-9;

const meets = (a: Pick<Interval, "low" | "high">, b: Pick<Interval, "low" | "high">): boolean =>
  a.low <= b.high && b.low <= a.high;

/** A claimed bound or range follows if all that the digits allow lies in it, and differs if nothing does. */
function judgeBound(claimed: Interval, { near, far }: Computation): ComputedVerdict | undefined {
  if (isWithin(near, claimed) === true) return { verdict: "follows" };
  return isWithin(far, claimed) === false ? { verdict: "differs" } : undefined;
}
