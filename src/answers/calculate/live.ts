import { evaluate, type Scales } from "../../corpus/formulas/evaluate.ts";
import { parseRef } from "../../corpus/ref.ts";
import { ReportError } from "../../errors.ts";
import type { Equations } from "../../models/equations.ts";
import { measureFormula } from "../../models/formulas/measure.ts";
import type { LiveModel } from "../../models/live-model.ts";
import { type LiveInput, liveInput } from "../../models/model-input.ts";
import type { Setting } from "../../models/setting.ts";
import { denoise } from "../../notation/numbers/decimal.ts";
import { type Measure, measureOf, type Writing, written, writtenAs } from "../../notation/units/algebra.ts";
import { measureUnit } from "../../notation/units/dimensions.ts";
import type { Unit } from "../../notation/units/unit.ts";
import type { Units } from "../../notation/units/units.ts";
import type { GivenInput } from "./inputs/given-input.ts";
import type { Operand } from "./inputs/operand.ts";
import type { NamedFormula, ReadFormulas } from "./read-formulas.ts";

/** The unit that each formula's result is written in, and what its calls must know of units. */
export interface Result {
  readonly formula: NamedFormula;
  readonly writing: Writing;
  readonly scales: Scales;
}

/** Units of all results, computed before any number: what does not add is an error. `wanted` is for one of them. */
export function measureResults(
  { formulas }: ReadFormulas,
  inputs: ReadonlyMap<string, GivenInput>,
  units: Units,
  wanted: { readonly output: string; readonly unit: string } | undefined,
): readonly Result[] {
  const known = new Map<string, Measure>(
    [...inputs].map(([name, { unit }]) => [name, measureOf(unit, units)]),
  );
  return formulas.map((formula) => {
    const { name } = formula;
    try {
      const { measure, scales } = measureFormula(
        formula.formula.tree,
        (used) => known.get(used) ?? measureOf(undefined, units),
        units,
      );
      known.set(name, measure);
      const writing =
        wanted?.output === name ? writtenAs(measure, wanted.unit, units) : written(measure, units);
      return { formula, writing, scales };
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
      throw new ReportError(error.code, `${name} = ${formula.formula.source}: ${error.message}`, {
        cause: error,
      });
    }
  });
}

/** What one of a unit is in base units. */
export const factorOf = (unit: Unit | undefined, units: Units): number =>
  unit === undefined ? 1 : measureUnit(unit, units).factor;

/** The reader's formulas as a model that can be run, swept, stressed and solved; inputs and results in their own units. */
export function openFormulas(
  results: readonly Result[],
  inputs: ReadonlyMap<string, GivenInput>,
  lists: ReadonlySet<string>,
  units: Units,
  decimals: Readonly<Record<string, number>> = {},
): LiveModel {
  const live = [...inputs.values()].map((input) => liveOf(input, lists));
  const titled = (name: string) => ({ zh: name, en: name });
  return {
    model: {
      id: "calculation",
      title: titled("calculation"),
      question: titled("calculation"),
      section: "",
      basis: "what-if",
      inputs: Object.fromEntries(live.map(({ name, spec }) => [name, spec])),
      formulas: Object.fromEntries(results.map(({ formula }) => [formula.name, formula.formula.source])),
      outputs: Object.fromEntries(
        results.map(({ formula: { name }, writing: { unit } }) => [
          name,
          { title: titled(name), decimals: decimals[name] ?? 6, ...(unit && { unit: unit.id }) },
        ]),
      ),
      caveats: [],
      lines: [1],
    },
    equations: equationsOf(results, inputs, units),
    inputs: new Map(live.map((input) => [input.name, input])),
    parts: new Map(),
    settings: (overrides) =>
      live.map((input): Setting => {
        const given = overrides.get(input.name);
        if (given !== undefined) return { input, value: given, from: "reader", lines: [], refs: [] };
        const { operands = [], axis, span } = inputs.get(input.name) ?? {};
        if (axis || span) return { input, value: undefined, from: "needed", lines: [], refs: [] };
        const values = operands.map((operand) => inOwnUnit(operand, input.unit, units));
        const value = input.kind === "list" ? values : values[0];
        const from = originOf(operands);
        return { input, value: operands.length === 0 ? undefined : value, from, lines: [], refs: [] };
      }),
  };
}

/** Whose an input's value is. */
export function originOf(operands: readonly Operand[]): "reader" | "report" | "derived" {
  const [source] = operands.flatMap((operand) => operand.source ?? []);
  if (!source) return "reader";
  return parseRef(source.ref)?.kind === "derived" ? "derived" : "report";
}

/** An operand's number in a unit; of a range its middle, which is no result but lies in it. */
function inOwnUnit(
  { value, low = 0, high = 0, unit }: Operand,
  to: string | undefined,
  units: Units,
): number {
  const number = value ?? (low + high) / 2;
  return unit === undefined || unit.id === to
    ? number
    : (number * factorOf(unit, units)) / factorOf(units.find(to ?? ""), units);
}

function liveOf({ name, unit, span }: GivenInput, lists: ReadonlySet<string>): LiveInput {
  const input = liveInput(name, {
    title: { zh: name, en: name },
    ...(unit && { unit: unit.id }),
    from: "neutral",
    range: [span?.low ?? -Infinity, span?.high ?? Infinity],
  });
  return { ...input, kind: lists.has(name) ? "list" : "number" };
}

function equationsOf(
  results: readonly Result[],
  inputs: ReadonlyMap<string, GivenInput>,
  units: Units,
): Equations {
  const factors = new Map([...inputs].map(([name, { unit }]) => [name, factorOf(unit, units)]));
  const steps = results.map(({ formula: { name, formula } }) => ({ name, formula }));
  const stepsTo = (outputs: readonly string[]) => {
    const wanted = new Set(outputs);
    for (const { name, formula } of steps.toReversed())
      if (wanted.has(name)) for (const used of formula.names) wanted.add(used);
    return steps.filter(({ name }) => wanted.has(name));
  };
  return {
    steps,
    stepsTo,
    inputsOf(outputs) {
      const used = new Set(stepsTo(outputs).flatMap(({ formula }) => formula.names));
      return [...inputs.keys()].filter((name) => used.has(name));
    },
    run(values, wanted) {
      const base = new Map(
        Object.entries(values).map(([name, value]) => {
          const factor = factors.get(name) ?? 1;
          return [name, typeof value === "number" ? value * factor : value.map((each) => each * factor)];
        }),
      );
      const names = new Set(wanted.map(({ name }) => name));
      const found: Record<string, number> = {};
      for (const { formula, writing, scales } of results) {
        if (!names.has(formula.name)) continue;
        const value = evaluate(formula.formula.tree, (name) => base.get(name) ?? Number.NaN, scales);
        if (!Number.isFinite(value)) throw noValue(formula);
        base.set(formula.name, value);
        found[formula.name] = denoise(value / writing.factor);
      }
      return found;
    },
  };
}

const noValue = ({ name, formula }: NamedFormula) =>
  new ReportError(
    "INPUT",
    `${name} = ${formula.source} has no finite value for these inputs (a division by zero?). Change the inputs.`,
  );
