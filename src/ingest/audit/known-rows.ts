/** The numbers of a row by their periods. */
export type RowValues = ReadonlyMap<string, number>;

export interface KnownRows {
  add(name: string, unit: string, values: RowValues): void;
  /** Units of the rows of this name that agree with a row in every period that both have, if those numbers are no chance. */
  unitsOf(name: string, values: RowValues): ReadonlySet<string>;
}

/** Rows of one name that have numbers in the same periods. */
interface Alike {
  readonly periods: readonly string[];
  readonly rows: { readonly unit: string; readonly values: RowValues }[];
  /** Units by the numbers of a choice of these periods, for each choice that was asked for. */
  readonly units: Map<string, ReadonlyMap<string, ReadonlySet<string>>>;
}

/** Rows whose unit is known. They are looked up by their numbers, as one name may stand on thousands of rows. */
export function createKnownRows(): KnownRows {
  const all = new Map<string, Alike>();
  const byPeriod = new Map<string, Set<Alike>>();
  return {
    add(name, unit, values) {
      const periods = [...values.keys()].sort();
      const alike = getOr(all, [name, ...periods].join("\n"), () => ({
        periods,
        rows: [],
        units: new Map(),
      }));
      alike.rows.push({ unit, values });
      for (const period of periods) getOr(byPeriod, `${name}\n${period}`, () => new Set()).add(alike);
    },
    unitsOf(name, values) {
      const found = new Set<string>();
      const near = new Set(
        [...values.keys()].flatMap((period) => [...(byPeriod.get(`${name}\n${period}`) ?? [])]),
      );
      for (const alike of near) {
        const shared = alike.periods.filter((period) => values.has(period));
        if (!isNoChance(shared.map((period) => values.get(period) ?? 0))) continue;
        const units = getOr(alike.units, shared.join("\n"), () => unitsBy(alike, shared));
        for (const unit of units.get(numbersOf(values, shared)) ?? []) found.add(unit);
      }
      return found;
    },
  };
}

function unitsBy({ rows }: Alike, periods: readonly string[]): Map<string, Set<string>> {
  const units = new Map<string, Set<string>>();
  for (const { unit, values } of rows) getOr(units, numbersOf(values, periods), () => new Set()).add(unit);
  return units;
}

const numbersOf = (values: RowValues, periods: readonly string[]): string =>
  periods.map((period) => values.get(period)).join(" ");

/** A number with so many digits that two rows have is no chance, two that agree are none either, nor is a shorter one beside a zero. */
const [ENOUGH_DIGITS, ENOUGH_BESIDE] = [5, 4];

const isNoChance = (numbers: readonly number[]): boolean =>
  numbers.filter((number) => number !== 0).length >= 2 ||
  (numbers.length >= 2 && numbers.some((number) => digitsOf(number) >= ENOUGH_BESIDE)) ||
  numbers.some((number) => digitsOf(number) >= ENOUGH_DIGITS);

const digitsOf = (number: number): number => String(Math.abs(number)).replace(".", "").length;

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
