import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { createUnits } from "../../../src/corpus/reading/read-units.ts";
import { readQuantity } from "../../../src/notation/figures/read-quantity.ts";
import { convert, formatQuantity, namesOf } from "../../../src/notation/units/units.ts";
import { UNITS } from "../../support/units.ts";

const corpusUnits = createUnits(
  parse(readFileSync(new URL("../../../corpus/ai-report-2025/units.yaml", import.meta.url), "utf8")),
);

describe("finding a unit", () => {
  test.each([
    ["TOPS", "TOPS"],
    [" tops ", "TOPS"],
    ["P", "POPS"],
    ["亿元", "100M CNY"],
    ["$", "USD"],
    ["US Dollars", "USD"],
    ["%", "%"],
  ])("%s is %s", (name, id) => {
    expect(UNITS.find(name)?.id).toBe(id);
  });

  test("an unknown unit is an error that lists the units", () => {
    expect(UNITS.find("furlong")).toBeUndefined();
    expect(() => UNITS.get("furlong")).toThrow(/No unit "furlong".*TOPS, POPS/);
  });
});

describe("checking units", () => {
  const unit = { id: "W", dimension: "power", factor: 1, zh: "W", en: "W" };
  test.each([
    ["two of one id", [unit, unit], /"W" stands twice/],
    ["a factor of 0", [{ ...unit, factor: 0 }], /0\.factor/],
    ["a field that is not known", [{ ...unit, symbol: "W" }], /symbol/],
    [
      "written as a unit of another dimension",
      [unit, { ...unit, id: "m", dimension: "length", as: "W" }],
      /"m" is written as "W"/,
    ],
    [
      "written as a unit that is not there",
      [{ ...unit, as: "kilo-nothing" }],
      /"W" is written as "kilo-nothing"/,
    ],
  ])("%s is refused", (_, data, message) => {
    expect(() => createUnits(data)).toThrow(message);
  });

  test("in the corpus no written form means two units", () => {
    const owner = new Map<string, string>();
    for (const entry of corpusUnits.all) {
      for (const name of [...namesOf(entry), ...(entry.before ?? [])]) {
        expect([name, owner.get(name) ?? entry.id]).toEqual([name, entry.id]);
        owner.set(name, entry.id);
      }
    }
  });
});

describe("converting", () => {
  test.each([
    [0.6, "POPS", "TOPS", 600],
    [0.3, "kW", "W", 300],
    [317.42, "100M CNY", "CNY", 31_742_000_000],
    [31_742_000_000, "CNY", "100M CNY", 317.42],
    [7, "nm", "km", 7e-12],
    [1.1, "days", "minutes", 1584],
    [2, "years", "months", 24],
  ])("%d %s in %s is %d", (value, from, to, expected) => {
    expect(convert(value, from, to, UNITS)).toBe(expected);
  });

  test("across dimensions is an error that names both, and where the first can go", () => {
    expect(() => convert(1, "TOPS", "TFLOPS", UNITS)).toThrow(
      "TOPS (int-ops) does not convert to TFLOPS (flop-rate). TOPS converts to POPS, GOPS, EOPS.",
    );
    expect(() => convert(1, "months", "days", UNITS)).toThrow(/calendar.*time/);
  });

  test("there and back gives the same number, for all pairs of the corpus", () => {
    const pairs = corpusUnits.all.flatMap((from) =>
      corpusUnits.all.filter((to) => to.dimension === from.dimension).map((to) => [from.id, to.id] as const),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.integer({ min: -1e9, max: 1e9 }),
        ([from, to], thousandths) => {
          const value = thousandths / 1000;
          expect(convert(convert(value, from, to, corpusUnits), to, from, corpusUnits)).toBeCloseTo(value, 6);
        },
      ),
    );
  });
});

describe("writing a quantity", () => {
  test.each([
    [31_742_000_000, "CNY", "317.42亿元", "CNY 31.742 billion"],
    [31_742_000_000.000004, "CNY", "317.42亿元", "CNY 31.742 billion"],
    [317.42, "100M CNY", "317.42亿元", "CNY 31.742 billion"],
    [14_400, "100M CNY", "1.44万亿元", "CNY 1.44 trillion"],
    [78_160_000, "users", "7816万用户", "78.16 million users"],
    [725.3, "EFLOPS", "725.3 EFLOPS", "725.3 EFLOPS"],
    [104_250_000_000, "kWh", "1042.5亿千瓦时", "104.25 billion kWh"],
    [12_345.5, "TOPS", "12,345.5 TOPS", "12,345.5 TOPS"],
    [44, "%", "44%", "44%"],
    [-31.55, "%", "-31.55%", "-31.55%"],
    [2, "x", "2倍", "2x"],
    [1, "months", "1个月", "1 month"],
    [16, "CNY/1M tokens", "16元/百万tokens", "CNY 16/1M tokens"],
    [1e-7, "TOPS", "0.0000001 TOPS", "0.0000001 TOPS"],
    [0.1 + 0.2, "x", "0.3倍", "0.3x"],
    [1332, undefined, "1332", "1,332"],
  ])("%d %s is %s and %s", (value, unit, zh, en) => {
    expect(formatQuantity(value, unit, "zh", UNITS)).toBe(zh);
    expect(formatQuantity(value, unit, "en", UNITS)).toBe(en);
  });

  test.each(["zh", "en"] as const)(
    "what is written in %s reads back as the same quantity, for all units of the corpus",
    (lang) => {
      const decimal = fc
        .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: -4, max: 9 }))
        .map(([digits, power]) => Number(`${digits}e${power}`));
      fc.assert(
        fc.property(decimal, fc.constantFrom(...corpusUnits.all), (value, { id, as = id }) => {
          const figure = readQuantity(formatQuantity(value, id, lang, corpusUnits), corpusUnits);
          expect(figure).toMatchObject({
            value: convert(value, id, as, corpusUnits) + 0,
            unit: as,
            bound: "exact",
          });
        }),
        { numRuns: 1000 },
      );
    },
  );
});
