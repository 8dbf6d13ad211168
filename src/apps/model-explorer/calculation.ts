import type { CalculationView, OperandView } from "../../answers/calculate/view.ts";
import { isRecord } from "../shared/json.ts";
import type { Answer, Arguments, ShownInput, Source } from "./scene.ts";

/**
 * Calls of calculate over the formulas and figures of the call that opened the view: where that went through values or looked for one, it
 * begins at the first, the middle or the root.
 */
export function calculationSource(
  opening: CalculationView,
  asked: Arguments,
  isCalculation: (value: unknown) => value is CalculationView,
): Source {
  const { output: wanted, unit, report } = asked;
  const given = inputsIn(asked);
  // Without the words of the call, only what the answer hangs on is known.
  const formulas = (given && asked["formulas"]) ?? formulasOf(opening);
  const units = unitsOf(opening);
  const main = wanted ?? opening.explain.at(-1)?.name;
  const inputs = standing(opening, given ?? {}, units);
  const fixed = { formulas, ...(report !== undefined && { report }) };
  const at = (changed: Arguments, output = wanted): Arguments => ({
    ...fixed,
    ...(unit !== undefined && (output ?? main) === main && { unit }),
    ...(output !== undefined && { output }),
    inputs: {
      ...inputs,
      ...Object.fromEntries(
        Object.entries(changed).map(([name, value]) => [name, inUnit(value, units.get(name))]),
      ),
    },
  });
  const title = Array.isArray(formulas) ? formulas.join("; ") : String(formulas);
  return {
    tool: "calculate",
    read: (structured) => (isCalculation(structured) ? asAnswer(structured, title) : undefined),
    bare: at({}),
    at,
  };
}

const formulasOf = ({ explain }: CalculationView) =>
  explain.map(({ name, formula }) => `${name} = ${formula}`);

/** The inputs of the call by name; undefined if they came as a text that is no JSON. */
function inputsIn({ inputs = {} }: Arguments): Arguments | undefined {
  if (typeof inputs !== "string") return isRecord(inputs) ? inputs : undefined;
  try {
    const read: unknown = JSON.parse(inputs);
    return isRecord(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function unitsOf({ inputs, solved }: CalculationView): ReadonlyMap<string, string | undefined> {
  const units = new Map(Object.entries(inputs).map(([name, { unit }]) => [name, unit]));
  return solved ? units.set(solved.input, solved.unit) : units;
}

/** Each input as it was asked; one number of what goes through values or is looked for. */
function standing(
  { inputs, mode, columns = [], solved }: CalculationView,
  asked: Arguments,
  units: ReadonlyMap<string, string | undefined>,
): Arguments {
  const axes = mode === "sweep" || mode === "grid" ? (columns[0] ?? "").split(" \\ ") : [];
  const found = Object.entries(inputs).map(([name, { value, low, high, from, ref }]) => {
    const number = (at: number) => [name, inUnit(at, units.get(name))] as const;
    if (axes.includes(name) && typeof value === "object") return number(Number(value[0]));
    if (mode === "tornado" && from === "reader" && low !== undefined && high !== undefined)
      return number((low + high) / 2);
    return [name, asked[name] ?? ref ?? inUnit(value, units.get(name))] as const;
  });
  const [root] = solved?.values ?? [];
  const own = solved === undefined ? [] : [[solved.input, root ?? asked[solved.input]] as const];
  return Object.fromEntries([
    ...Object.entries(asked),
    ...found,
    ...own.map(([name, value]) => [name, inUnit(value, units.get(name))] as const),
  ]);
}

/** Numbers with the unit that the answer has them in, wherever they stand. */
function inUnit(value: unknown, unit: string | undefined): unknown {
  if (unit === undefined) return value;
  if (typeof value === "number") return { value, unit };
  if (Array.isArray(value)) return value.map((each: unknown) => inUnit(each, unit));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inUnit(each, unit)]));
}

/** A calculation in the shape of a model's run. */
function asAnswer({ inputs, cites = [], ...rest }: CalculationView, title: string): Answer {
  return {
    ...rest,
    inputs: Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, asInput(name, input)])),
    model: "",
    title,
    basis: "what-if",
    cite: cites.join("; "),
  };
}

function asInput(name: string, { of, metric, period, ref: _, ...input }: OperandView): ShownInput {
  const about = [of, metric, period].filter(Boolean).join(" ");
  const range = rangeOf(input);
  return { ...input, title: name, ...(about !== "" && { about }), ...(range && { range }) };
}

/** How far a slider goes: a range of the report's, else from nothing to three times the number. */
function rangeOf({ value, low, high }: OperandView): readonly [number, number] | undefined {
  if (typeof value === "number") return value < 0 ? [value * 3, 0] : [0, value * 3 || 1];
  return low === undefined || high === undefined ? undefined : [low, high];
}
