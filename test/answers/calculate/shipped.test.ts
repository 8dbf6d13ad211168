import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { calculate } from "../../../src/answers/calculate/calculate.ts";
import { openCalculation } from "../../../src/answers/calculate/open-calculation.ts";
import { ModelFile } from "../../../src/corpus/schema/model.ts";
import { openModel } from "../../../src/models/open-model.ts";
import { runOwnCase } from "../../../src/models/proof/prove.ts";
import { openShipped, servedShipped } from "../../support/reports.ts";

const { corpus } = await openShipped();
const served = await servedShipped();

/**
 * A formula over numbers in units that it knows nothing of, as one over figures with their units: a factor of 100 between a share and its
 * percentage, and those between a unit and its multiples, are what calculate does itself.
 */
function withUnits(formula: string): string {
  return formula
    .replace(/(^|\()100\.0 - /g, "$11.0 - ")
    .replace(/ - 100\.0/g, " - 1.0")
    .replace(/ \/ 1000\.0$/, "")
    .replace(/ \* 100\.0(?= |$|\))/g, "")
    .replace(/ \/ 100\.0(?= |$|\))/g, "")
    .replace(/ \/ 100000000\.0(?= |$|\))/g, "");
}

/** Those that need a word from the reader: a span of time taken as a plain number. */
const ASKED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "stargate-investment-per-year": { years: 4 },
  "stargate-per-year-over-microsoft-2025": { years: 4 },
  "xpeng-capability-gain-monthly": { months: 18 },
};
/** Figures that the bounds of their operands leave open on both sides. */
const OPEN = [
  "minimax-tokens-per-interaction",
  "xpeng-simulation-to-road-mileage",
  "doubao-daily-tokens-2024-05-at-33",
  "doubao-daily-tokens-2024-05-by-33",
];

describe("every derived figure is computed anew, from refs, in its unit", () => {
  test.each([...corpus.derived.values()].map((each) => [each.id, each] as const))("%s", (id, derived) => {
    const question = {
      formulas: [withUnits(derived.formula)],
      inputs: { ...derived.operands, ...ASKED[id] },
      unit: derived.unit,
    };
    const { live } = openCalculation(served, question, "en");
    const { outputs } = calculate(served, question, "en");
    const { value = Number.NaN } = outputs["result"] ?? {};
    if (OPEN.includes(id)) return expect(value).toBeNaN();
    const decimals = Math.min(derived.decimals, live.model.outputs["result"]?.decimals ?? 0);
    const near = 10 ** -decimals * 1.001;
    expect(Math.abs(value - derived.value), `${value} for ${derived.value}`).toBeLessThanOrEqual(near);
  });
});

describe("every model gives the same through calculate", () => {
  test.each([...corpus.models.values()].map((model) => [model.id, model] as const))("%s", (_, model) => {
    const live = openModel(corpus, model);
    const expected = runOwnCase(live);
    const formulas = live.equations.stepsTo(Object.keys(expected));
    const used = new Set(live.equations.inputsOf(Object.keys(expected)));
    const inputs = Object.fromEntries(
      live
        .settings(new Map())
        .flatMap(({ input: { name }, value }) => (used.has(name) ? [[name, value]] : [])),
    );
    const parts = formulas.map(({ name, formula }) => `${name} = ${formula.source}`);
    const question = { formulas: parts, inputs };
    const { outputs } = calculate(served, question, "en");
    for (const [name, value] of Object.entries(expected))
      expect(Math.abs((outputs[name]?.value ?? Number.NaN) - value), name).toBeLessThanOrEqual(
        1e-6 + 1e-8 * Math.abs(value),
      );
  });
});

test("the YAML of a calculation is a model file that gives the same", () => {
  const inputs = {
    tops: "cell/ai-chip-specs.ascend-910.int8_tops",
    power: "cell/ai-chip-specs.ascend-910.power_w",
    used: "80%",
    years: "2 years",
    powers: "table/ai-chip-specs.power_w where int8_tops >= 256",
  };
  const formulas = [
    "per_watt = round(tops * used / power, 2)",
    "growth_rate = cagr(power, tops / 1 * power / tops * 2, years)",
    "gap = mean(powers) / power - 1",
  ];
  const { outputs, yaml = "" } = calculate(served, { formulas, inputs, yaml: true }, "en");
  const model = { ...ModelFile.parse(parse(yaml)), id: "made" };
  const results = runOwnCase(openModel(corpus, model));
  expect(Object.keys(results)).toHaveLength(3);
  for (const [name, value] of Object.entries(results))
    expect(Math.abs(value - (outputs[name]?.value ?? Number.NaN)), name).toBeLessThan(0.01);
});
