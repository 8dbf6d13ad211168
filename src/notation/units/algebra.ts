import { ReportError } from "../../errors.ts";
import { type Dimensions, isCounted, isSame, measureUnit, times, uncounted } from "./dimensions.ts";
import type { Unit } from "./unit.ts";
import type { Units } from "./units.ts";

/** In what a number of a formula is measured. */
export interface Measure {
  readonly dimensions: Dimensions;
  /** Of a number without dimensions: a share is written in %, a difference of shares in points (pp). */
  readonly kind: "plain" | "share" | "points";
  /** A difference of two plain numbers, which may be two ratios: it can be written in points. */
  readonly isDifference?: boolean;
  /** The unit in which it is written, where that follows from one operand. */
  readonly unit?: Unit | undefined;
  /** The units that it is made of, in their powers. */
  readonly made: readonly Made[];
}

interface Made {
  readonly unit: Unit;
  readonly power: number;
}

export const PLAIN: Measure = { dimensions: new Map(), kind: "plain", made: [] };
export const SHARE: Measure = { ...PLAIN, kind: "share" };

/** In what a quantity of this unit is measured; a plain number without one. */
export function measureOf(unit: Unit | undefined, units: Units): Measure {
  if (unit === undefined) return PLAIN;
  const kind =
    unit.dimension === "share" ? "share" : unit.dimension === "percentage-points" ? "points" : "plain";
  const { dimensions } = measureUnit(unit, units);
  return { dimensions, kind, unit, made: dimensions.size === 0 ? [] : [{ unit, power: 1 }] };
}

const isPure = ({ dimensions }: Measure): boolean => dimensions.size === 0;
const isNumber = (measure: Measure): boolean => isPure(measure) && measure.kind === "plain";

/** The measure of a sum, a difference, a mean or a choice of two: both measured alike, else an error that says what would bring them together. */
export function joined(one: Measure, other: Measure, isDifference = false): Measure {
  if (isPure(one) && isPure(other)) return joinedNumbers(one, other, isDifference);
  if (isSame(one.dimensions, other.dimensions)) return one.unit ? one : other;
  // 300 more people: what is only counted takes a plain number.
  if (isNumber(other) && uncounted(one.dimensions).size === 0) return one;
  if (isNumber(one) && uncounted(other.dimensions).size === 0) return other;
  throw notAlike(one, other);
}

function joinedNumbers(one: Measure, other: Measure, isDifference: boolean): Measure {
  if (one.kind === "share" && other.kind === "share")
    return isDifference ? { ...PLAIN, kind: "points" } : one;
  const isPlain = one.kind === "plain" || other.kind === "plain";
  if (isPlain && (isDifference || (one.isDifference && other.isDifference)))
    return { ...PLAIN, isDifference: true };
  if (one.kind === other.kind) return one.unit ? one : other;
  if (isPlain) return PLAIN;
  return SHARE;
}

function notAlike(one: Measure, other: Measure): ReportError {
  const [a, b] = [said(one), said(other)];
  if (isNumber(one) || isNumber(other) || isPure(one) || isPure(other)) {
    const [bare, full] = isPure(one) ? [a, b] : [b, a];
    return new ReportError(
      "INPUT",
      `${bare} and ${full} do not add. A number that stands for ${full} is an input with that unit: {"x": "5 ${full}"}.`,
    );
  }
  const rate = `${a}/${b}`;
  return new ReportError(
    "INPUT",
    `${a} and ${b} do not add. Only a rate that you give brings them together: an input in ${rate}, by which what is in ${b} is multiplied.`,
  );
}

/** A measure as an error names it. */
export function said({ unit, dimensions, kind, made }: Measure): string {
  if (dimensions.size === 0) return kind === "share" ? "%" : kind === "points" ? "pp" : "a plain number";
  return unit?.id ?? composed(made);
}

/** The measure of a product with a power of another: with -1 of a quotient. */
export function product(one: Measure, other: Measure, power = 1): Measure {
  const dimensions = times(one.dimensions, other.dimensions, power);
  const made = [...one.made, ...other.made.map((each) => ({ unit: each.unit, power: each.power * power }))];
  if (isPure(one) && isPure(other)) return { ...PLAIN, ...ofNumbers(one, other, power) };
  if (isPure(other)) return { dimensions, kind: "plain", made, unit: one.unit };
  if (isPure(one) && power === 1) return { dimensions, kind: "plain", made, unit: other.unit };
  return { dimensions, kind: "plain", made };
}

/** 5 pp of 3 is 5 pp more, a half of 10% is a share; a share by a share is a plain ratio. */
function ofNumbers(one: Measure, other: Measure, power: number): Pick<Measure, "kind" | "unit"> {
  if (power < 0) return other.kind === "plain" ? { kind: one.kind, unit: one.unit } : { kind: "plain" };
  if (one.kind === "points" || other.kind === "points") return { kind: "points" };
  if (one.kind === "share" || other.kind === "share") return { kind: "share" };
  return { kind: "plain", unit: one.unit ?? other.unit };
}

/** The measure of a power; the exponent is a number that stands in the formula, unless the base is a plain number. */
export function power(base: Measure, exponent: number | undefined): Measure {
  if (isPure(base)) return PLAIN;
  if (exponent === undefined)
    throw new ReportError(
      "INPUT",
      `pow of what is in ${said(base)} takes an exponent written as a number, since the unit follows from it.`,
    );
  return {
    dimensions: times(new Map(), base.dimensions, exponent),
    kind: "plain",
    made: base.made.map((each) => ({ unit: each.unit, power: each.power * exponent })),
  };
}

/** The unit in which a result is written, and what one of it is in the base units. */
export interface Writing {
  readonly unit?: Unit | undefined;
  readonly factor: number;
}

/** A result's writing in the unit that the reader wants; an error where that is the unit of something else. */
export function writtenAs(measure: Measure, wanted: string, units: Units): Writing {
  const unit = units.get(wanted);
  const target = measureOf(unit, units);
  const fits =
    isSame(target.dimensions, measure.dimensions) ||
    (!(isPure(target) || measure.kind !== "plain") &&
      isSame(uncounted(target.dimensions), uncounted(measure.dimensions)));
  const isPoints = measure.kind === "points";
  const isApart =
    isPure(target) && (target.kind === "points" ? !(isPoints || measure.isDifference) : isPoints);
  if (fits && !isApart) return { unit, factor: measureUnit(unit, units).factor };
  const why =
    isApart && fits
      ? "A difference of two percentages is in pp; what one is of the other, growth(from, to) or share(part, whole), in %."
      : "Ask for a unit of the same kind, or for none.";
  throw new ReportError(
    "INPUT",
    `The result is ${said(measure) === "a plain number" ? "" : "in "}${said(measure)}, not in ${unit.id}. ${why}`,
  );
}

/** A result's writing in the unit that its operands suggest. What is counted is dropped beside what is measured: 3 units of 2 GW are 6 GW. */
export function written(measure: Measure, units: Units): Writing {
  if (isPure(measure)) return writtenNumber(measure, units);
  const dimensions = measure.dimensions.size > 1 ? dropped(measure.dimensions) : measure.dimensions;
  const size = measure.made.reduce(
    (all, { unit, power: n }) => all * measureUnit(unit, units).factor ** n,
    1,
  );
  const fitting = (unit: Unit | undefined): Writing | undefined => {
    const own = unit && measureUnit(unit, units);
    return own && isSame(own.dimensions, dimensions) ? { unit, factor: own.factor } : undefined;
  };
  const direct = fitting(measure.unit);
  if (direct) return direct;
  const alone = measure.made.map(({ unit }) => fitting(unit)).find(Boolean);
  if (alone) return alone;
  const known = units.all.filter(({ as }) => as === undefined).flatMap((unit) => fitting(unit) ?? []);
  const same = known.find(({ factor }) => Math.abs(factor / size - 1) < 1e-9);
  if (same) return same;
  const rate = rateIds(measure.made, units)
    .map((id) => fitting(units.find(id)))
    .find(Boolean);
  if (rate) return rate;
  const best = known.find(({ factor }) => factor === 1) ?? known[0];
  if (best) return best;
  const id = composed(measure.made);
  return { unit: { id, dimension: id, factor: 1, zh: id, en: id }, factor: size };
}

function writtenNumber({ kind, unit }: Measure, units: Units): Writing {
  const id = kind === "share" ? "%" : kind === "points" ? "pp" : unit?.id;
  const own = id === undefined ? undefined : units.get(id);
  return own ? { unit: own, factor: measureUnit(own, units).factor } : { factor: 1 };
}

function dropped(dimensions: Dimensions): Dimensions {
  const kept = new Map([...dimensions].filter(([base, exponent]) => !(isCounted(base) && exponent > 0)));
  return kept.size === 0 ? dimensions : kept;
}

/** Every "A/B" that two of the units make. */
function rateIds(made: readonly Made[], units: Units): string[] {
  const ids = (sign: number) => [
    ...new Set(made.flatMap(({ unit, power: n }) => (n === sign ? [units.get(unit.as ?? unit.id).id] : []))),
  ];
  return ids(1).flatMap((above) => ids(-1).map((below) => `${above}/${below}`));
}

/** A unit put together of others: W·hours/people. */
function composed(made: readonly Made[]): string {
  const powers = new Map<string, number>();
  for (const { unit, power: n } of made) powers.set(unit.id, (powers.get(unit.id) ?? 0) + n);
  const part = (sign: number) =>
    [...powers]
      .filter(([, n]) => n * sign > 1e-9)
      .map(([id, n]) => (Math.abs(n) === 1 ? id : `${id}^${Number(Math.abs(n).toPrecision(3))}`))
      .join("·");
  const below = part(-1);
  return `${part(1) || "1"}${below === "" ? "" : `/${below}`}`;
}
