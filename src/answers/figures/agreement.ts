import { inUnit, type Unfit } from "../../notation/figures/in-unit.ts";
import { readQuantity } from "../../notation/figures/read-quantity.ts";
import { denoise, plain, shift } from "../../notation/numbers/decimal.ts";
import { convert, type Units } from "../../notation/units/units.ts";
import type { HeldQuantity } from "./held-quantity.ts";

/** A figure to compare: a value or two ends, and how finely it is printed. */
export type Comparable = Pick<
  HeldQuantity,
  "value" | "low" | "high" | "bound" | "unit" | "printed" | "decimals"
> & {
  /** The numbers before their scale; absent for a figure of the corpus. */
  readonly digits?: readonly number[] | undefined;
  /** The scale is a single letter: 600T. */
  readonly letter?: boolean | undefined;
};

export type Agreement =
  | { readonly kind: "agrees" }
  /** The claimed figure or the held one is the coarser. */
  | { readonly kind: "rounding"; readonly coarser: "one" | "other" }
  | { readonly kind: "differs"; readonly by?: number; readonly unit?: string | undefined }
  | { readonly kind: "incomparable"; readonly why: Unfit; readonly unit?: string | undefined };

/** A figure that is finer than a rough one ("about 40 %") must be this near to it, as a share. */
const ROUGH = 0.05;

/** Whether two figures say the same: equal, equal once the finer is rounded as the coarser is printed, or not. */
export function compareFigures(one: Comparable, other: Comparable, units: Units): Agreement {
  const base = other.unit === undefined ? undefined : units.get(other.unit).as;
  const bare = compareInUnit(one, other, units);
  const isScaled = one.digits !== undefined && one.digits[0] !== (one.value ?? one.low);
  if (one.unit !== undefined || isScaled || base === undefined || bare.kind === "agrees") return bare;
  const scaled = compareInUnit({ ...one, unit: base }, other, units);
  if (scaled.kind !== "differs" || bare.kind !== "differs") return scaled;
  return Math.abs(scaled.by ?? Infinity) < Math.abs(bare.by ?? Infinity) ? scaled : bare;
}

/** A figure without a unit is taken to be in the other's; one like 12114亿 may mean the unit that a table's 亿元 stands for. */
function compareInUnit(one: Comparable, other: Comparable, units: Units): Agreement {
  const unit = other.unit ?? one.unit;
  const mine = putInto(one, unit, units);
  if (typeof mine === "string") return { kind: "incomparable", why: mine, unit };
  if (isRange(mine) || isRange(other)) return compareRanges(mine, other, unit);
  const [a, b] = [mine.value, other.value];
  if (a === undefined || b === undefined) return { kind: "incomparable", why: "dimension", unit };
  if (denoise(a) === denoise(b)) return { kind: "agrees" };
  // no rounding moves a number further, so most figures need no look at their digits
  if (Math.abs(a - b) > Math.abs(b) * ROUNDED) return { kind: "differs", by: difference(a, b), unit };
  const ours = stepOf(mine, unit, units);
  const theirs = stepOf(other, unit, units);
  if (ours > theirs && roundsTo(b, a, ours)) return { kind: "rounding", coarser: "one" };
  if (other.bound !== "about" && isRounded(mine, a, b, ours)) return { kind: "rounding", coarser: "one" };
  if (
    theirs > ours &&
    other.bound === "about" &&
    roundsTo(a, b, theirs) &&
    Math.abs(a - b) <= Math.abs(b) * ROUGH
  )
    return { kind: "rounding", coarser: "other" };
  return { kind: "differs", by: difference(a, b), unit };
}

/** To the last place that either has: 4.86 - 4.68 is 0.18, where floating point leaves a rest. */
function difference(a: number, b: number): number {
  const places = Math.max(...[a, b].map((value) => plain(value).split(".")[1]?.length ?? 0));
  return denoise(places > 100 ? a - b : Number((a - b).toFixed(places)));
}

/** The figure in another unit, or why it cannot be put into it; but 16 CNY may be said for 16 CNY a million tokens. */
export function putInto(figure: Comparable, unit: string | undefined, units: Units): Comparable | Unfit {
  const { unit: from, digits, letter } = figure;
  if (unit === undefined || from === unit) return figure;
  if (from !== undefined && unit.startsWith(`${from}/`) && units.get(from).words === true) return figure;
  const ends: Record<"value" | "low" | "high", number | undefined> = {
    value: undefined,
    low: undefined,
    high: undefined,
  };
  for (const [index, name] of (["value", "low", "high"] as const).entries()) {
    const value = figure[name];
    if (value === undefined) continue;
    const bare = Math.sign(value) * Math.abs(digits?.[Math.max(0, index - 1)] ?? value);
    const put = inUnit({ value, unit: from, letter, digits: bare }, unit, units);
    if (typeof put === "string") return put;
    ends[name] = put;
  }
  return { ...figure, ...ends };
}

const isRange = ({ low, high }: Comparable) => low !== undefined || high !== undefined;

function compareRanges(a: Comparable, b: Comparable, unit: string | undefined): Agreement {
  const ends = ({ value, low, high }: Comparable) =>
    [low ?? value, high ?? value].map((end) => (end === undefined ? undefined : denoise(end)));
  const [first, second] = [ends(a), ends(b)];
  if (first[0] === second[0] && first[1] === second[1]) return { kind: "agrees" };
  return { kind: "differs", unit };
}

/** Whether a number, rounded half up to steps, is the other. */
function roundsTo(fine: number, coarse: number, step: number): boolean {
  const distance = denoise(Math.abs(fine) - Math.abs(coarse));
  return Math.sign(fine) === Math.sign(coarse) && distance >= -step / 2 && distance < step / 2;
}

/** Rounding to one digit may not move a number further, as a share: 18 months are not 2 years. */
const ROUNDED = 0.2;

/** How far apart, as a share, a claim with noughts at its end may lie: 8,500 for 8,498; about 2,000 for 2,048. */
const NOUGHTS = 0.005;
const ABOUT_NOUGHTS = 0.025;

/** Whether a claim is the held number cut to its digits that are no noughts, or is said to be just short of it: nearly 74 for 73.4. */
function isRounded(claimed: Comparable, a: number, b: number, step: number): boolean {
  const [digits] = claimed.digits ?? [];
  if (digits === undefined || digits === 0 || a <= 0 || b <= 0) return false;
  const written = plain(digits);
  const noughts = written.includes(".") ? 0 : (/0*$/.exec(written)?.[0].length ?? 0);
  const coarse = step * 10 ** noughts;
  const isAbout = claimed.bound === "about";
  if (isAbout && /近|nearly|almost|close to/i.test(claimed.printed ?? ""))
    return a > b && denoise(a - b) < Math.min(coarse, a * ROUGH);
  return (
    noughts > 0 &&
    (isAbout || (claimed.bound === "exact" && written.length - noughts >= 2)) &&
    roundsTo(b, a, coarse) &&
    Math.abs(a - b) <= b * (isAbout ? ABOUT_NOUGHTS : NOUGHTS)
  );
}

/** More places are those of a fraction in words: two thirds are said to the nearest hundredth. */
const MOST_PLACES = 8;

/** The worth of the last printed digit, in a unit: 0.6 P is printed to 100 TOPS, 300 W to 1 W. */
export function stepOf(figure: Comparable, unit: string | undefined, units: Units): number {
  const { value, printed, decimals, unit: own, digits: read } = figure;
  if (decimals !== undefined) return shift(1, -decimals);
  const [claimed] = read ?? [];
  if (claimed !== undefined && claimed !== 0 && value !== undefined) {
    const places =
      /\d\.\s?(\d+)/.exec(printed?.replaceAll(",", "") ?? "")?.[1]?.length ??
      plain(claimed).split(".")[1]?.length ??
      0;
    return denoise(Math.abs(value / claimed) * 10 ** -(places > MOST_PLACES ? 0 : places));
  }
  const step = printedStep(figure, units);
  if (step) {
    const from = step.unit ?? own;
    const converts =
      from !== undefined &&
      unit !== undefined &&
      from !== unit &&
      units.get(from).dimension === units.get(unit).dimension;
    return denoise(converts ? convert(step.worth, from, unit, units) : step.worth);
  }
  return value === undefined ? 0 : shift(1, -(plain(value).split(".")[1]?.length ?? 0));
}

/** The last printed digit of a figure, in the unit that is printed with it, if one is. */
interface PrintedStep {
  readonly worth: number;
  readonly unit: string | undefined;
}

const printedSteps = new WeakMap<
  Comparable,
  { readonly units: Units; readonly step: PrintedStep | undefined }
>();

/** The worth of the last digit that a figure's printed string has; it is read once, for a held figure is compared with every claim of its kind. */
function printedStep(figure: Comparable, units: Units): PrintedStep | undefined {
  const known = printedSteps.get(figure);
  if (known?.units === units) return known.step;
  const step = readStep(figure, units);
  printedSteps.set(figure, { units, step });
  return step;
}

function readStep({ printed }: Comparable, units: Units): PrintedStep | undefined {
  // OCR puts spaces behind the signs of a number: 12, 114. 38
  const close = printed?.replace(/(?<=\d) ?([,.]) (?=\d)/g, "$1");
  const read = close === undefined ? undefined : readQuantity(close, units);
  const [digits] = read?.digits ?? [];
  const written = close === undefined ? undefined : /\d+(?:,\d{3})*(?:\.\s?(\d+))?/.exec(close);
  if (read?.value === undefined || digits === undefined || digits === 0 || !written) return undefined;
  return { worth: Math.abs(read.value / digits) * 10 ** -(written[1]?.length ?? 0), unit: read.unit };
}
