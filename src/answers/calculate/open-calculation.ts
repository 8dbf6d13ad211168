import type { OperandValue } from "../../corpus/formulas/evaluate.ts";
import { ReportError } from "../../errors.ts";
import { reportOf } from "../../library/pick.ts";
import type { Served } from "../../library/served.ts";
import type { LiveModel } from "../../models/live-model.ts";
import type { Lang } from "../../notation/lang.ts";
import { linkUnits, type Units } from "../../notation/units/units.ts";
import { decimalsOf } from "./digits.ts";
import type { GivenInput } from "./inputs/given-input.ts";
import { inputEntries, readInputs, refsIn } from "./inputs/read-inputs.ts";
import { measureResults, openFormulas, type Result } from "./live.ts";
import { readFormulas } from "./read-formulas.ts";

export interface CalculationQuestion {
  /** Reports to which bare refs are of. */
  readonly report?: readonly string[] | undefined;
  /** "name = formula", one or several; each may use those before it. */
  readonly formulas: readonly string[];
  /** Name → number with unit, ref, list or {low, high}. */
  readonly inputs?: unknown;
  /** Wanted for the result. */
  readonly unit?: string | undefined;
  readonly solve?: string | undefined;
  readonly target?: number | string | undefined;
  readonly output?: string | undefined;
  /** Adds the YAML of a model file. */
  readonly yaml?: boolean | undefined;
}

/** A calculation ready to be answered, or to be written into a sheet. */
export interface Calculation {
  readonly live: LiveModel;
  readonly results: readonly Result[];
  readonly inputs: ReadonlyMap<string, GivenInput>;
  readonly units: Units;
  /** The result that the answer turns on. */
  readonly main: string;
}

/** Reads formulas and inputs, and computes units and digits; what cannot be computed is an error before any number is. */
export function openCalculation(served: Served, question: CalculationQuestion, lang: Lang): Calculation {
  const { solve, output, unit } = question;
  const read = readFormulas(question.formulas);
  const names = read.formulas.map(({ name }) => name);
  const main = output ?? names.at(-1) ?? "";
  if (!names.includes(main))
    throw new ReportError(
      "NOT_FOUND",
      `No formula gives "${main.slice(0, 80)}" a value. Results: ${names.join(", ")}.`,
    );
  const entries = inputEntries(question.inputs);
  const units = unitsFor(
    served,
    entries.flatMap(([, raw]) => refsIn(raw)),
  );
  const given = readInputs(question.inputs, read.lists, { served, units, lang });
  const inputs = matched(read.inputs, given, solve);
  const results = measureResults(
    read,
    inputs,
    units,
    unit === undefined ? undefined : { output: main, unit },
  );
  const own = results.flatMap(({ writing }) =>
    writing.unit && !units.has(writing.unit.id) && !units.find(writing.unit.id) ? [writing.unit] : [],
  );
  const all =
    own.length === 0
      ? units
      : linkUnits([...units.own, ...new Map(own.map((each) => [each.id, each])).values()]);
  const live = openFormulas(results, inputs, read.lists, all);
  const decimals = decimalsAt(live, inputs, names, solve);
  return {
    live: openFormulas(results, inputs, read.lists, all, decimals),
    results,
    inputs,
    units: all,
    main,
  };
}

/** Digits by the point at which single values stand; where there is none (a list, a span, a root) by the first value of each. */
function decimalsAt(
  live: LiveModel,
  inputs: ReadonlyMap<string, GivenInput>,
  names: readonly string[],
  solve: string | undefined,
): Record<string, number> {
  const values: Record<string, OperandValue> = {};
  for (const { input, value } of live.settings(new Map())) {
    const given = inputs.get(input.name);
    const standing = value ?? given?.axis?.[0] ?? given?.span?.low;
    if (typeof standing !== "string" && standing !== undefined) values[input.name] = standing;
  }
  if (solve !== undefined && values[solve] === undefined) return {};
  try {
    return decimalsOf(live, inputs, values, names);
  } catch (error) {
    if (error instanceof ReportError) return {}; // said where the value itself is computed
    throw error;
  }
}

/** The inputs that the formulas use, in their order; one that nobody gives, or that no formula uses, is an error. */
function matched(
  wanted: readonly string[],
  given: ReadonlyMap<string, GivenInput>,
  solve: string | undefined,
): ReadonlyMap<string, GivenInput> {
  const spare = [...given.keys()].find((name) => !wanted.includes(name));
  if (spare !== undefined)
    throw new ReportError(
      "INPUT",
      `No formula uses the input "${spare}". They use ${wanted.join(", ") || "no inputs"}.`,
    );
  const missing = wanted.filter(
    (name) => name !== solve && (given.get(name)?.operands.length ?? 0) === 0 && !given.get(name)?.span,
  );
  if (missing.length > 0)
    throw new ReportError(
      "INPUT",
      `The formulas need ${missing.join(", ")}: give ${missing.length > 1 ? "them" : "it"} under inputs, a ref (cell/…, claim/…#metric) or a number with its unit.`,
    );
  if (solve !== undefined && !wanted.includes(solve))
    throw new ReportError(
      "INPUT",
      `solve names an input of the formulas: ${wanted.join(", ") || "there is none"}; not "${solve.slice(0, 80)}".`,
    );
  if (given.get(solve ?? "")?.axis)
    throw new ReportError(
      "INPUT",
      `solve looks for "${solve}": give it no list, but its unit or {"low", "high"}.`,
    );
  return new Map(wanted.map((name) => [name, given.get(name) ?? { name, operands: [], notes: [] }]));
}

/** The units of all reports that the refs name; of the only report where there is none. */
function unitsFor(served: Served, refs: readonly string[]): Units {
  const [only, ...others] = served.reports;
  const reports = new Set(refs.map((text) => reportOf(served, text.split("#")[0] ?? "")));
  if (only && reports.size === 0 && others.length === 0) reports.add(only);
  const [first, ...more] = [...reports].map(({ corpus }) => corpus.units);
  if (!first) return linkUnits([]);
  if (more.length === 0) return first;
  return linkUnits([
    ...new Map([first, ...more].flatMap(({ own }) => own).map((unit) => [unit.id, unit])).values(),
  ]);
}
