import type { Unit } from "../../../notation/units/unit.ts";
import { linkUnits, type Units } from "../../../notation/units/units.ts";

/** Powers of ten as ids and names of units write them. */
const SCALES: Readonly<Record<number, readonly [id: string, zh: string, en: string]>> = {
  [-2]: ["0.01", "百分之一", "hundredth"],
  2: ["100", "百", "hundred"],
  3: ["1k", "千", "thousand"],
  4: ["10k", "万", "10 thousand"],
  5: ["100k", "十万", "100 thousand"],
  6: ["1M", "百万", "million"],
  7: ["10M", "千万", "10 million"],
  8: ["100M", "亿", "100 million"],
  9: ["1B", "十亿", "billion"],
  10: ["10B", "百亿", "10 billion"],
  11: ["100B", "千亿", "100 billion"],
  12: ["1T", "万亿", "trillion"],
};

/** Units of one report: the standard ones, and scaled ones that its tables need, such as 1M USD. */
export interface OwnUnits {
  readonly units: Units;
  /** The id of so many times a unit; without a unit that of the bare scale. */
  readonly scaled: (unit: string | undefined, power: number) => string | undefined;
  readonly own: () => readonly Unit[];
}

export function createOwnUnits(): OwnUnits {
  const units = linkUnits([]);
  const own = new Map<string, Unit>();
  return {
    units,
    scaled(id, power) {
      if (power === 0) return id;
      if (id === "GBP" && power === -2) return "pence";
      const [prefix = `1e${power}`, zh = "", en = ""] = SCALES[power] ?? [];
      const base = id === undefined ? undefined : units.get(id);
      const name = base ? `${prefix} ${base.id}` : en;
      if (!own.has(name))
        own.set(
          name,
          base
            ? {
                id: name,
                dimension: base.dimension,
                factor: 10 ** power * base.factor,
                zh: `${zh}${base.zh.replace("{}", "")}`,
                en: name,
                as: base.id,
              }
            : { id: name, dimension: "number", factor: 10 ** power, zh, en, as: name },
        );
      return name;
    },
    own: () => [...own.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
