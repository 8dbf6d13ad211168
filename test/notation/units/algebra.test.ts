import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joined, measureOf, product, said, written, writtenAs } from "../../../src/notation/units/algebra.ts";
import { isSame, measureUnit, times } from "../../../src/notation/units/dimensions.ts";
import { linkUnits } from "../../../src/notation/units/units.ts";

const units = linkUnits([]);

/**
 * An independent table: what one of each unit is in kg, m, s, A, K, bytes (GB), operations (10^12), flops (10^12), months, barrels and each
 * thing that is counted or paid in, written down from the definitions. Columns: factor, then powers of the bases named.
 */
const TABLE: Readonly<Record<string, readonly [number, string]>> = {
  "%": [0.01, ""],
  "‰": [0.001, ""],
  x: [1, ""],
  ms: [0.001, "s"],
  seconds: [1, "s"],
  minutes: [60, "s"],
  hours: [3600, "s"],
  days: [86400, "s"],
  weeks: [604800, "s"],
  months: [1, "mo"],
  quarters: [3, "mo"],
  years: [12, "mo"],
  mg: [1e-6, "kg"],
  g: [1e-3, "kg"],
  kg: [1, "kg"],
  t: [1000, "kg"],
  J: [1, "kg m m /s /s"],
  kJ: [1e3, "kg m m /s /s"],
  MJ: [1e6, "kg m m /s /s"],
  Wh: [3600, "kg m m /s /s"],
  kWh: [3.6e6, "kg m m /s /s"],
  GWh: [3.6e12, "kg m m /s /s"],
  mW: [1e-3, "kg m m /s /s /s"],
  W: [1, "kg m m /s /s /s"],
  kW: [1e3, "kg m m /s /s /s"],
  MW: [1e6, "kg m m /s /s /s"],
  volts: [1, "kg m m /s /s /s /A"],
  amperes: [1, "A"],
  Hz: [1, "/s"],
  GHz: [1e9, "/s"],
  nm: [1e-9, "m"],
  mm: [1e-3, "m"],
  cm: [0.01, "m"],
  m: [1, "m"],
  km: [1000, "m"],
  inches: [0.0254, "m"],
  miles: [1609.344, "m"],
  mm2: [1e-6, "m m"],
  m2: [1, "m m"],
  km2: [1e6, "m m"],
  hectares: [1e4, "m m"],
  mu: [2000 / 3, "m m"],
  litres: [1e-3, "m m m"],
  m3: [1, "m m m"],
  barrels: [1, "bbl"],
  MB: [1e-3, "B"],
  GB: [1, "B"],
  TB: [1000, "B"],
  Gbit: [0.125, "B"],
  "GB/s": [1, "B /s"],
  "TB/s": [1000, "B /s"],
  "Gbit/s": [0.125, "B /s"],
  TOPS: [1, "op /s"],
  POPS: [1000, "op /s"],
  TFLOPS: [1, "flop /s"],
  EFLOPS: [1e6, "flop /s"],
  people: [1, "person"],
  units: [1, "unit"],
  companies: [1, "company"],
  CNY: [1, "CNY"],
  USD: [1, "USD"],
  EUR: [1, "EUR"],
};
const names = Object.keys(TABLE);

function powers(text: string, sign = 1): Map<string, number> {
  const all = new Map<string, number>();
  for (const word of text.split(" ").filter(Boolean)) {
    const base = word.replace("/", "");
    all.set(base, (all.get(base) ?? 0) + (word.startsWith("/") ? -sign : sign));
  }
  return all;
}
const joinedPowers = (...parts: ReadonlyMap<string, number>[]): string => {
  const all = new Map<string, number>();
  for (const part of parts) for (const [base, n] of part) all.set(base, (all.get(base) ?? 0) + n);
  return [...all]
    .filter(([, n]) => n !== 0)
    .map(([base, n]) => `${base}${n}`)
    .sort()
    .join(" ");
};

test("products of up to four units are alike exactly where an independent table says so, and by its factor", () => {
  const part = fc.tuple(fc.constantFrom(...names), fc.constantFrom(1, -1));
  const side = fc.array(part, { minLength: 1, maxLength: 4 });
  const measured = (parts: readonly (readonly [string, number])[]) =>
    parts.reduce(
      ({ dimensions, factor }, [name, sign]) => {
        const one = measureUnit(units.get(name), units);
        return { dimensions: times(dimensions, one.dimensions, sign), factor: factor * one.factor ** sign };
      },
      { dimensions: new Map<string, number>() as ReadonlyMap<string, number>, factor: 1 },
    );
  const tabled = (parts: readonly (readonly [string, number])[]) => ({
    powers: joinedPowers(...parts.map(([name, sign]) => powers(TABLE[name]?.[1] ?? "?", sign))),
    factor: parts.reduce((all, [name, sign]) => all * (TABLE[name]?.[0] ?? Number.NaN) ** sign, 1),
  });
  const check = (
    one: readonly (readonly [string, number])[],
    other: readonly (readonly [string, number])[],
  ) => {
    const [a, b, c, d] = [measured(one), measured(other), tabled(one), tabled(other)];
    expect(isSame(a.dimensions, b.dimensions), `${one} and ${other}`).toBe(c.powers === d.powers);
    if (c.powers === d.powers) expect(a.factor / b.factor / (c.factor / d.factor)).toBeCloseTo(1, 9);
  };
  for (const a of names) for (const b of names) check([[a, 1]], [[b, 1]]);
  fc.assert(fc.property(side, side, check), { numRuns: 2000 });
  // the same product in another order, with a unit of the same kind in place of one
  fc.assert(
    fc.property(side, (parts) => check(parts, [...parts].reverse())),
    { numRuns: 200 },
  );
});

test("rates are made of two units, whoever lists them", () => {
  const own = linkUnits([
    { id: "TOPS/W", dimension: "int-ops-per-watt", factor: 1, zh: "TOPS/W", en: "TOPS/W" },
    { id: "tokens", dimension: "tokens", factor: 1, zh: "tokens", en: "tokens" },
    { id: "tokens/s", dimension: "token-rate", factor: 86400, zh: "t", en: "t" },
    { id: "tokens/days", dimension: "token-rate", factor: 1, zh: "t", en: "t" },
    { id: "CNY/1M tokens", dimension: "token-price", factor: 1, zh: "t", en: "t" },
  ]);
  const factor = (id: string) => measureUnit(own.get(id), own).factor;
  expect(factor("tokens/s") / factor("tokens/days")).toBeCloseTo(86400, 9);
  expect(factor("CNY/1M tokens")).toBeCloseTo(1e-6, 15);
  const price = product(measureOf(own.get("CNY/1M tokens"), own), measureOf(own.get("tokens"), own));
  expect(written(price, own)).toMatchObject({ unit: { id: "CNY" }, factor: 1 });
});

const of = (id: string) => measureOf(units.get(id), units);
const id = (measure: ReturnType<typeof of>) => written(measure, units).unit?.id;

describe("how a result is written", () => {
  test.each([
    [product(of("TOPS"), of("W"), -1), "TOPS/W"],
    [product(of("USD"), of("USD"), -1), undefined],
    [product(of("USD"), of("people"), -1), "USD/people"],
    [product(of("kW"), of("hours")), "kWh"],
    [product(of("W"), of("seconds")), "J"],
    [product(of("km"), of("km")), "km2"],
    [product(of("GB"), of("seconds"), -1), "GB/s"],
    [product(of("GW"), of("units")), "GW"],
    [product(of("people"), of("companies"), -1), "people/companies"],
    [product(of("%"), of("USD")), "USD"],
    [product(of("%"), of("%")), "%"],
    [product(of("%"), of("%"), -1), undefined],
    [product(of("pp"), of("x")), "pp"],
    [joined(of("%"), of("%")), "%"],
    [joined(of("%"), of("%"), true), "pp"],
    [joined(of("%"), of("pp")), "%"],
    [joined(of("bp"), of("pp")), "pp"],
    [joined(of("kg"), of("t")), "kg"],
    [product(product(of("USD"), of("kg")), of("days")), "USD·kg·days"],
  ])("case %#", (measure, expected) => expect(id(measure)).toBe(expected));

  test.each([
    ["%", "USD"],
    ["USD", "EUR"],
    ["days", "months"],
    ["TOPS", "TFLOPS"],
    ["pp", "%"],
  ])("%s is not written in %s", (own, wanted) => {
    expect(() => writtenAs(of(own), wanted, units)).toThrow(`not in ${wanted}`);
  });
  test("it is said by its unit", () => {
    expect([said(of("USD")), said(of("%")), said(product(of("USD"), of("t"), -1))]).toEqual([
      "USD",
      "%",
      "USD/t",
    ]);
  });
});
