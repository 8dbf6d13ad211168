import type { Unit } from "./unit.ts";
import type { Units } from "./units.ts";

/** Powers of base dimensions: a bandwidth is memory · time^-1. None for a plain number. */
export type Dimensions = ReadonlyMap<string, number>;

/** What one of a unit is in base dimensions. */
export interface Measured {
  readonly dimensions: Dimensions;
  /** One of it, in the bases' own units. */
  readonly factor: number;
}

/** Dimensions that are made of others, with what one of their base unit is in those; every other one is a base of its own. */
const MADE_OF: Readonly<Record<string, readonly [Readonly<Record<string, number>>, number]>> = {
  share: [{}, 0.01],
  "percentage-points": [{}, 0.01],
  multiple: [{}, 1],
  power: [{ mass: 1, length: 2, time: -3 }, 1],
  energy: [{ mass: 1, length: 2, time: -2 }, 1],
  voltage: [{ mass: 1, length: 2, time: -3, current: -1 }, 1],
  frequency: [{ time: -1 }, 1],
  area: [{ length: 2 }, 1e-6],
  volume: [{ length: 3 }, 1e-3],
  bandwidth: [{ memory: 1, time: -1 }, 1],
  "int-ops": [{ "int-op": 1, time: -1 }, 1],
  "flop-rate": [{ flop: 1, time: -1 }, 1],
};

/** What is counted is a base of its own, which sums and other units tell apart and products may drop. */
const COUNTED = "counted ";
export const isCounted = (base: string): boolean => base.startsWith(COUNTED);

/** A unit in base dimensions: by its own dimension, as one unit per another (USD/person, CNY/1M tokens), else a base of its own. */
export function measureUnit(unit: Unit, units: Units): Measured {
  const made = Object.hasOwn(MADE_OF, unit.dimension) ? MADE_OF[unit.dimension] : undefined;
  if (made) return { dimensions: new Map(Object.entries(made[0])), factor: unit.factor * made[1] };
  if (unit.dimension === "count")
    return { dimensions: new Map([[COUNTED + unit.id, 1]]), factor: unit.factor };
  return measureRate(unit, units) ?? { dimensions: new Map([[unit.dimension, 1]]), factor: unit.factor };
}

const SCALES: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, B: 1e9 };

function measureRate({ id }: Unit, units: Units): Measured | undefined {
  const at = id.lastIndexOf("/");
  if (at <= 0) return undefined;
  const [, digits, letter = "", name = ""] = /^(?:(\d+)([kMB]?) )?(.+)$/.exec(id.slice(at + 1)) ?? [];
  const of = units.find(id.slice(0, at));
  const per = units.find(name);
  if (!of || !per || of.id === id || per.id === id) return undefined;
  const scale = digits === undefined ? 1 : Number(digits) * (SCALES[letter] ?? 1);
  const [above, below] = [measureUnit(of, units), measureUnit(per, units)];
  return {
    dimensions: times(above.dimensions, below.dimensions, -1),
    factor: above.factor / below.factor / scale,
  };
}

/** The product of one's dimensions and a power of another's. */
export function times(one: Dimensions, other: Dimensions, power = 1): Dimensions {
  const product = new Map(one);
  for (const [base, exponent] of other) {
    const sum = (product.get(base) ?? 0) + exponent * power;
    if (Math.abs(sum) < 1e-12) product.delete(base);
    else product.set(base, sum);
  }
  return product;
}

/** Whether two are the same dimensions. */
export const isSame = (one: Dimensions, other: Dimensions): boolean =>
  one.size === other.size &&
  [...one].every(([base, exponent]) => Math.abs((other.get(base) ?? 0) - exponent) < 1e-9);

/** Dimensions without what is counted. */
export const uncounted = (dimensions: Dimensions): Dimensions =>
  new Map([...dimensions].filter(([base]) => !isCounted(base)));

/** What a value of one unit is multiplied by to stand in another; undefined where they measure different things. */
export function convertible(from: Unit | undefined, to: Unit | undefined, units: Units): number | undefined {
  if (from?.id === to?.id) return 1;
  if (!from || !to || isPoints(from) !== isPoints(to)) return undefined;
  const [own, wanted] = [measureUnit(from, units), measureUnit(to, units)];
  return isSame(own.dimensions, wanted.dimensions) ? own.factor / wanted.factor : undefined;
}

const isPoints = ({ dimension }: Unit): boolean => dimension === "percentage-points";
