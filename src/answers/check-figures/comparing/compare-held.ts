import type { Corpus } from "../../../corpus/corpus.ts";
import { mayBe } from "../../../corpus/may-be.ts";
import { type Interval, intervalOf, isWithin, sideOf } from "../../../notation/bounds/interval.ts";
import { type RateSpan, rateSpan } from "../../../notation/units/rate-words.ts";
import { namesOf } from "../../../notation/units/units.ts";
import { type Agreement, type Comparable, compareFigures, putInto } from "../../figures/agreement.ts";
import type { HeldQuantity } from "../../figures/held-quantity.ts";
import type { AskedFigure } from "../asked-figure.ts";
import { supports, textsOf } from "../metric/held-words.ts";
import { metricWords } from "../metric/metric-words.ts";
import { isMoney } from "../reading/measures/measured.ts";
import { countsAlike } from "./counts-alike.ts";
import { basesAgree, isChange, relationsAgree, signed } from "./relation.ts";

/** A held figure set against the claimed one. */
export interface Compared {
  readonly held: HeldQuantity;
  readonly agreement: Agreement;
  /** The claim gives a bound or range, and the held figure lies within it. */
  readonly follows?: boolean | undefined;
  readonly why?: Difference | undefined;
  readonly distance: number;
}

/** What besides the value tells two figures apart. */
export type Difference =
  | "change"
  | "bound"
  | "base"
  | "rate"
  | "unit"
  | "scale"
  | "noun"
  | "outcome"
  | "unitless";

/** Sets a held figure against the claimed one: unit, value, direction and base of a change, bounds. */
export function compareHeld(corpus: Corpus, given: AskedFigure, whole: HeldQuantity): Compared {
  const held = endOfRange(whole, given.end);
  const asked = signed(corpus, asScore(corpus, ofItsPeriod(corpus, given, held), held), held);
  if (!nounFits(corpus, asked, held) || !countsAlike(corpus, asked.unit, held))
    return { held, agreement: { kind: "incomparable", why: "dimension" }, why: "noun", distance: FAR };
  if (held.unit === undefined && isMoney(corpus, asked))
    return { held, agreement: { kind: "incomparable", why: "dimension" }, why: "unitless", distance: FAR };
  const agreement = compareFigures(asked, held, corpus.units);
  if (agreement.kind === "incomparable")
    return {
      held,
      agreement,
      why: agreement.why === "scale" && !isPart(corpus, held) ? "scale" : "unit",
      distance: FAR,
    };
  const within = isBounded(asked) ? lies(corpus, asked, held) : undefined;
  const equal = agreement.kind === "agrees" || agreement.kind === "rounding" || within === true;
  const why = !equal
    ? undefined
    : !relationsAgree(corpus, asked, held)
      ? "change"
      : !basesAgree(corpus, asked, held)
        ? "base"
        : !spansAgree(corpus, asked, held)
          ? "rate"
          : !mayBe(asked.outcome, held.basis)
            ? "outcome"
            : within === false || (within === undefined && isBounded(asked) && !sameBound(asked, held))
              ? "bound"
              : undefined;
  const source = held.source === "derived" ? 0.0005 : 0;
  if (why !== undefined)
    return { held, agreement: { kind: "differs", unit: held.unit }, why, distance: 0.002 };
  if (agreement.kind === "agrees" && (within === undefined || sameBound(asked, held)))
    return { held, agreement, distance: source };
  if (within && isOther(asked, held, corpus))
    return { held, agreement: { kind: "differs", unit: held.unit }, why: "bound", distance: 0.002 };
  if (within) return { held, agreement: { kind: "agrees" }, follows: true, distance: 0.0008 + source };
  if (agreement.kind === "agrees") return { held, agreement, distance: source };
  if (agreement.kind === "rounding") return { held, agreement, distance: 0.001 + source };
  return {
    held,
    agreement,
    ...(isBounded(asked) && { why: "bound" as const }),
    distance: apart(agreement.by, held) + 0.01 + source,
  };
}

/** How many times a bound may lie beside the figure that it holds for. */
const BESIDE = 10;

/** Whether what is claimed holds, but is not what is said: another range than the one given, a bound of another order. */
function isOther(asked: AskedFigure, held: HeldQuantity, corpus: Corpus): boolean {
  const put = putInto(asked, held.unit, corpus.units);
  if (typeof put === "string") return false;
  if (put.low !== undefined && put.high !== undefined)
    return held.low !== undefined && held.high !== undefined;
  const [claimed, own] = [put.value ?? put.low ?? put.high, held.value ?? held.low ?? held.high];
  return (
    claimed !== undefined &&
    own !== undefined &&
    claimed * own > 0 &&
    (isOtherPeak(asked, held) ||
      (claimed !== (held.high ?? own) && REACHED.test(asked.printed ?? "")) ||
      claimed / own >= BESIDE ||
      own / claimed >= BESIDE)
  );
}

/** Whether both say how far something goes at its best: up to 4 times does not follow from up to 1.5 times. */
const isOtherPeak = ({ printed = "" }: AskedFigure, { bound }: HeldQuantity): boolean =>
  bound === "at-most" && PEAK.test(printed);

/** What is as high as 80 came to 80: no bound that a lower figure would lie within. */
const REACHED = /^(?:高达|多达|as (?:much|many|high|fast) as)/i;

const PEAK = /^(?:up to|as (?:much|many|high|fast) as|最高|最多|高达)/i;

/** One end of a held range, if the claim is of that. */
function endOfRange(held: HeldQuantity, end: "low" | "high" | undefined): HeldQuantity {
  const value = end === undefined ? undefined : held[end];
  return value === undefined ? held : { ...held, value, low: undefined, high: undefined };
}

/** USD 75 billion a year is what is given for a year: the rate of a span that is the held figure's own period. */
function ofItsPeriod({ units }: Corpus, asked: AskedFigure, held: HeldQuantity): AskedFigure {
  const [, base, span] = /^(.+)\/(?:(year|quarter|month)s?)$/.exec(asked.unit ?? "") ?? [];
  if (base === undefined || held.unit === undefined || held.unit.includes("/") || !units.find(base))
    return asked;
  return lengthOf(held.period) === span ? { ...asked, unit: base, span: undefined } : asked;
}

/** A test's result in % may be said in points: 74.6分 of MATH-500. A share, margin or growth may not. */
function asScore({ metrics, units }: Corpus, asked: AskedFigure, held: HeldQuantity): AskedFigure {
  if (asked.unit === undefined || held.unit !== "%" || units.get(asked.unit).dimension !== "score")
    return asked;
  const { en = "", zh = "" } = metrics.get(held.metric) ?? {};
  return /pass@|cons@|accuracy|准确率/i.test(`${en} ${zh}`) ? { ...asked, unit: "%" } : asked;
}

/** Shares and multiples are never written with a scale: 7816万 is of another kind. */
const isPart = ({ units }: Corpus, { unit }: HeldQuantity): boolean =>
  unit !== undefined && /^(?:share|multiple|percentage-points)$/.test(units.get(unit).dimension);

const FAR = Number.POSITIVE_INFINITY;

/** Whether the claim gives a bound or a range. */
const isBounded = ({ bound = "exact", low, high }: AskedFigure): boolean =>
  sideOf(bound) !== undefined || low !== undefined || high !== undefined;

/** Whether the held figure lies within what is claimed: true, false, or undefined if its own bound leaves that open. */
function lies(corpus: Corpus, asked: AskedFigure, held: HeldQuantity): boolean | undefined {
  const put = putInto(asked, held.unit, corpus.units);
  if (typeof put === "string") return undefined;
  const claimed = spanOf(put);
  const own = spanOf(held);
  if (!claimed || !own) return undefined;
  return isWithin(own, claimed);
}

function spanOf({ value, low, high, bound }: Comparable): Interval | undefined {
  if (low !== undefined || high !== undefined)
    return { low: low ?? -Infinity, high: high ?? Infinity, lowOpen: false, highOpen: false };
  return value === undefined ? undefined : intervalOf(value, bound);
}

/** "Over" and "at least" are said of the same figure, "under" and "at most" too. */
function sameBound({ bound = "exact", low, high }: AskedFigure, held: HeldQuantity): boolean {
  if (low !== undefined || high !== undefined) return held.low === low && held.high === high;
  return sideOf(bound) !== undefined && sideOf(bound) === sideOf(held.bound);
}

/** A daily figure is not a monthly one; one that the report gives no span for is of its period. */
function spansAgree(
  corpus: Corpus,
  { span, unit, isTotal, covers }: AskedFigure,
  held: HeldQuantity,
): boolean {
  const length = lengthOf(held.period);
  if (covers !== undefined && length !== undefined && covers !== length && !isChange(corpus, held.metric))
    return false;
  // What is not sold, earned or spent over a time has no yearly amount; what is given for three quarters is none of a year.
  const isOnce = isMoney(corpus, held) && !isOverTime(corpus, held.metric);
  if (isMoney(corpus, held) && covers !== undefined && (isOnce || (held.period ?? "").includes("..")))
    return false;
  if (isOnce && span !== undefined && unit === held.unit) return false;
  if (isTotal && rateSpan(held.unit ?? "") !== undefined) return false;
  if (span === undefined || (unit === held.unit && rateSpan(unit ?? "") !== undefined)) return true;
  const { zh = "", en = "" } = corpus.metrics.get(held.metric) ?? {};
  const said = [held.unit ?? "", zh, en, held.printed ?? "", ...textsOf(corpus, held)];
  const own = said.map(rateSpan).find((each) => each !== undefined);
  return own === undefined ? isSpanOf(span, held.period) : own === span;
}

/** Whether a metric is of a span of time: what is sold, earned or spent, and how large a market is. */
const isOverTime = (corpus: Corpus, metric: string): boolean => {
  const { zh = "", en = "" } = corpus.metrics.get(metric) ?? {};
  const { words } = metricWords(`${zh} ; ${en}`);
  return OVER_TIME.some((word) => words.has(word));
};

const OVER_TIME = ["_revenue", "_netprofit", "_grossprofit", "_capex", "_invest", "_market", "_pay", "_cogs"];

/** How long a figure's period is, if it is a year, quarter or month. */
const lengthOf = (period = ""): AskedFigure["covers"] =>
  /^(?:FY)?\d{4}$/.test(period)
    ? "year"
    : /^(?:FY)?\d{4}Q\d$/.test(period)
      ? "quarter"
      : /^\d{4}-\d\d$/.test(period)
        ? "month"
        : undefined;

/** Whether a figure's period is a span of that length: what is said for 2024 is said a year. */
const isSpanOf = (span: RateSpan, period: string | undefined): boolean =>
  (span === "year" && /^(?:FY)?\d{4}$/.test(period ?? "")) ||
  (span === "quarter" && /^(?:FY)?\d{4}Q\d$/.test(period ?? "")) ||
  (span === "month" && /^\d{4}-\d\d$/.test(period ?? ""));

/** What a number without a unit is said to count must be what the held figure counts: its unit, its metric, its words. */
function nounFits(corpus: Corpus, { noun }: AskedFigure, held: HeldQuantity): boolean {
  if (noun === undefined) return true;
  const unit = held.unit === undefined ? undefined : corpus.units.find(held.unit);
  if (unit && NEVER_COUNTED.test(unit.dimension)) return false;
  const names = unit ? namesOf(unit).map((name) => name.toLowerCase()) : [];
  return names.some((name) => noun.toLowerCase().includes(name)) || supports(corpus, held, noun);
}

/** Shares, multiples and money are never what a noun behind a bare number says. */
const NEVER_COUNTED = /^(?:share|percentage-points|multiple|money)/;

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
    !(held.unit === undefined && isMoney(corpus, asked)) &&
    compareFigures(signed(corpus, asked, held), held, corpus.units).kind === "agrees" &&
    nounFits(corpus, asked, held) &&
    countsAlike(corpus, asked.unit, held) &&
    relationsAgree(corpus, asked, held) &&
    basesAgree(corpus, asked, held) &&
    spansAgree(corpus, asked, held) &&
    (asked.unit !== undefined || held.source !== "derived")
  );
}
