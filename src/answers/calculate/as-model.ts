import { isRecord } from "../../corpus/is-record.ts";
import { findPlace, parseRef } from "../../corpus/ref.ts";
import type { ModelFile, ModelInput } from "../../corpus/schema/model.ts";
import { ReportError } from "../../errors.ts";
import { inUnits, type Stand } from "../../models/formulas/in-units.ts";
import { asCel, printFormula } from "../../models/formulas/print.ts";
import { denoise } from "../../notation/numbers/decimal.ts";
import type { GivenInput } from "./inputs/given-input.ts";
import { factorOf, originOf } from "./live.ts";
import type { Calculation } from "./open-calculation.ts";

/** A list in a formula may be no longer. */
const LONGEST_LIST = 60;

/** The calculation as a file of a corpus's models, over the figures that it was asked with. */
export function asModelFile({ results, inputs, units, live }: Calculation): string {
  const sources = [...inputs.values()].flatMap(({ operands }) =>
    operands.flatMap(({ source }) => source ?? []),
  );
  const reports = new Set(sources.map(({ report }) => report));
  if (reports.size > 1)
    throw new ReportError("INPUT", "A model file is of one report; the refs are of several. Leave yaml out.");
  const names = [...inputs.keys(), ...results.map(({ formula }) => formula.name)];
  const ids = new Map(
    names.map((name, index) => [name, /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(name) ? name : `x${index + 1}`]),
  );
  const factors = new Map(results.map(({ formula, writing }) => [formula.name, writing.factor]));
  const stand = (name: string): Stand => {
    const input = inputs.get(name);
    if (!input) return factors.get(name) ?? 1;
    const factor = factorOf(input.unit, units);
    return live.inputs.get(name)?.kind === "list" ? listOf(input, units) : factor;
  };
  const formulas = results.map(({ formula: { name, formula }, scales, writing }) => {
    const tree = inUnits(formula.tree, stand, scales, writing.factor);
    return [
      ids.get(name) ?? name,
      printFormula(
        tree,
        asCel((each) => ids.get(each) ?? each),
      ) ?? "",
    ] as const;
  });
  const scalars = [...inputs.values()].filter((input) => live.inputs.get(input.name)?.kind !== "list");
  const [first] = sources;
  const titled = (text: string) => ({ zh: text, en: text });
  const model: ModelFile = {
    title: titled(results.map(({ formula }) => formula.name).join(", ")),
    question: titled(results.map(({ formula }) => `${formula.name} = ${formula.formula.source}`).join("; ")),
    section: first?.section ?? "",
    basis: "what-if",
    inputs: Object.fromEntries(scalars.map((input) => [ids.get(input.name) ?? input.name, inputOf(input)])),
    formulas: Object.fromEntries(formulas),
    outputs: Object.fromEntries(
      Object.entries(live.model.outputs).map(([name, output]) => [ids.get(name) ?? name, output]),
    ),
    caveats: [],
    lines: lines(sources.flatMap((source) => source.lines)),
  };
  return written(model);
}

const lines = (all: readonly number[]) => {
  const distinct = [...new Set(all)].slice(0, 200);
  return distinct.length > 0 ? distinct : [1];
};

function listOf({ name, operands }: GivenInput, units: Calculation["units"]): readonly number[] {
  if (operands.length > LONGEST_LIST)
    throw new ReportError(
      "INPUT",
      `A model file holds lists of up to ${LONGEST_LIST} numbers; ${name} has ${operands.length}. Leave yaml out.`,
    );
  return operands.map(({ value = Number.NaN, unit }) => denoise(value * factorOf(unit, units)));
}

function inputOf({ name, unit, operands, axis, span }: GivenInput): ModelInput {
  const [only] = operands;
  const value = axis?.[0] ?? only?.value ?? span?.low;
  const size = Math.max(Math.abs(value ?? 1), Math.abs(span?.high ?? 0)) * 10 || 1;
  const { ref, lines: at = [] } = only?.source ?? {};
  const own = parseRef((ref ?? "").split("#")[0] ?? "");
  const isHeld =
    ref !== undefined &&
    axis === undefined &&
    (own?.kind === "claim" || own?.kind === "passage" || findPlace(own) !== undefined);
  return {
    title: { zh: name, en: name },
    ...(unit && { unit: unit.id }),
    ...(value !== undefined && {
      default: value,
      from: originOf(operands) === "reader" ? "neutral" : "report",
    }),
    ...(isHeld && { ref: own?.report === undefined ? ref : ref.slice(own.report.length + 1) }),
    ...(at.length > 0 && { lines: lines(at) }),
    range: [(value ?? -1) < 0 || span ? -size : 0, size],
  };
}

/** YAML that people can edit: a line for each input, formula and output. */
function written(model: ModelFile): string {
  const blocks = ["inputs", "formulas", "outputs"];
  return Object.entries(model)
    .map(([key, value]) =>
      blocks.includes(key) && isRecord(value) && Object.keys(value).length > 0
        ? `${key}:\n${Object.entries(value)
            .map(([name, each]) => `  ${name}: ${JSON.stringify(each)}`)
            .join("\n")}`
        : `${key}: ${JSON.stringify(value)}`,
    )
    .join("\n");
}
