import { isScale, type PlacedInput, placesOf, spanOf } from "../../charts/input-places.ts";
import type { Model } from "../../corpus/corpus.ts";
import { isRecord } from "../../corpus/is-record.ts";
import { ReportError } from "../../errors.ts";
import type { InputView, ModelView } from "../run-model/view.ts";

/** The inputs of a model as its file describes them. */
export type Specs = Model["inputs"];
/** Inputs by name, as the reader gave them. */
export type Given = Readonly<Record<string, unknown>>;

/** Inputs as an object; other texts ("range") stay as they are and are read by the model. */
export function readGiven(inputs: unknown): Given | string {
  if (inputs === undefined) return {};
  if (typeof inputs === "string" && inputs.trim().startsWith("{")) {
    try {
      const parsed: unknown = JSON.parse(inputs);
      if (isRecord(parsed)) return parsed;
    } catch {
      return inputs;
    }
  }
  return isRecord(inputs) ? inputs : String(inputs);
}

/** Whether a value asks for more than one point. */
export const isMoved = (value: unknown): boolean =>
  Array.isArray(value) ||
  isRecord(value) ||
  (typeof value === "string" && (/\.\.|…|[,，、;；]/.test(value) || value === "range" || value === "all"));

/** All rows of the table that an input is a row of, unless the reader chose one. */
export function rowAxis({ inputs }: ModelView, given: Given | string, specs: Specs): Record<string, unknown> {
  const row = Object.entries(specs).find(
    ([name, spec]) => spec.table !== undefined && inputs[name] && asObject(given)[name] === undefined,
  );
  return row ? { [row[0]]: "all" } : {};
}

/** What was given by name; nothing where it came as a word for all. */
export const asObject = (given: Given | string): Given => (typeof given === "string" ? {} : given);

/** The first inputs that move the output, with the values at which it is drawn: those the reader set, then the report's, most cases first. */
export function axesOf(
  { model, inputs }: ModelView,
  given: Given | string,
  specs: Specs,
  count: number,
  moves: (name: string, ends: readonly number[]) => boolean,
): Record<string, unknown> {
  const values = asObject(given);
  const order = Object.entries(inputs)
    .flatMap(([name, view]) => {
      const input = placed(view, specs[name], values[name]);
      const own = specs[name] !== undefined || values[name] !== undefined;
      return own && input && isScale(input) ? [{ name, input, view }] : [];
    })
    .sort(
      (a, b) =>
        Number(values[b.name] !== undefined) - Number(values[a.name] !== undefined) ||
        Number(b.view.from !== "neutral") - Number(a.view.from !== "neutral") ||
        (b.input.cases?.length ?? 0) - (a.input.cases?.length ?? 0),
    );
  const axes: [string, number[]][] = [];
  for (const { name, input } of order) {
    const places = placesOf(input);
    if (axes.length < count && moves(name, [places[0] ?? 0, places.at(-1) ?? 0])) axes.push([name, places]);
  }
  if (axes.length === count) return Object.fromEntries(axes);
  throw new ReportError("INPUT", `${model} has ${axes.length} inputs to draw along; ${count} are needed.`);
}

/** An input that is a single number, at the value that the reader set or that stands. */
function placed(
  { range, value, cases }: InputView,
  spec: Specs[string] | undefined,
  set: unknown,
): PlacedInput | undefined {
  const [low, high] = range ?? [];
  if (low === undefined || high === undefined || (value !== undefined && typeof value !== "number"))
    return undefined;
  return { value: typeof set === "number" ? set : value, range: [low, high], cases, whole: spec?.whole };
}

/** Every number that stands and is not set, a fifth down and up; what is neutral or zero stays. */
export function spans({ inputs }: ModelView, given: Given | string, specs: Specs): Record<string, unknown> {
  if (typeof given === "string") return {};
  // Once an input of a part model is given, the part computes its output, which then cannot be moved by itself.
  const partIsSet = Object.keys(given).some((name) => specs[name] === undefined);
  const movable = (name: string) =>
    given[name] === undefined && specs[name] !== undefined && !(partIsSet && specs[name].model !== undefined);
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, view]) => {
      const input = movable(name) ? placed(view, specs[name], undefined) : undefined;
      const span = input && isScale(input) ? spanOf(input) : undefined;
      return span ? [[name, span]] : [];
    }),
  );
}
