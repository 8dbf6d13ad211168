import type { Corpus } from "../corpus/corpus.ts";
import { isRecord } from "../corpus/is-record.ts";
import { ReportError } from "../errors.ts";
import { getInput, listInputs } from "./get-input.ts";
import { getRow } from "./get-row.ts";
import type { LiveModel } from "./live-model.ts";
import { getTableOf, type LiveInput, takes } from "./model-input.ts";
import { readInput } from "./read-number.ts";
import type { Overrides, Value } from "./setting.ts";
import { inputsFromText, json, unpack } from "./unpack-text.ts";

/** An input that takes several values in turn. */
export interface Axis {
  readonly input: LiveInput;
  readonly values: readonly Value[];
}

/** An input that is moved from low to high while the others stand. */
export interface Span {
  readonly input: LiveInput;
  readonly low: number;
  readonly high: number;
}

/** What the reader sets: single values, lists to go through, spans to stress. */
export interface Asked {
  readonly overrides: Overrides;
  readonly axes: readonly Axis[];
  readonly spans: readonly Span[];
}

export const MAX_POINTS = 200;

/** Reads a reader's inputs: name → number, text, list or {low, high}; or "range" for every input by its own range. */
export function readInputs(corpus: Corpus, live: LiveModel, given: unknown): Asked {
  const wanted = typeof given === "string" ? inputsFromText(given) : given;
  if (wanted === undefined) return { overrides: new Map(), axes: [], spans: [] };
  if (wanted === "range") return { overrides: new Map(), axes: [], spans: allSpans(live) };
  if (!isRecord(wanted))
    throw new ReportError(
      "INPUT",
      `inputs is ${JSON.stringify(wanted)?.slice(0, 60)}. Give an object of name and value, or "range". ${listInputs(live)}`,
    );
  const { all, ...rest } = wanted;
  const isAll = all === "range" && !live.inputs.has("all");
  const overrides = new Map<string, Value>();
  const axes: Axis[] = [];
  const spans: Span[] = [];
  const seen = new Set<string>();
  for (const [name, raw] of Object.entries(isAll ? rest : wanted)) {
    const input = getInput(corpus, live, name);
    if (seen.has(input.name))
      throw new ReportError("INPUT", `Input "${input.name}" is given twice. Give it once.`);
    seen.add(input.name);
    const value = readOne(corpus, live, input, raw);
    if ("values" in value) axes.push({ input, values: value.values });
    else if ("low" in value) spans.push(value);
    else overrides.set(input.name, value.value);
  }
  if (isAll) spans.push(...allSpans(live).filter(({ input }) => !seen.has(input.name)));
  return { overrides, axes, spans };
}

/** Every number of the model by its own range; what only the reader can give has no middle to start from. */
function allSpans(live: LiveModel): Span[] {
  return Object.keys(live.model.inputs).flatMap((name) => {
    const input = live.inputs.get(name);
    return input?.kind === "number" && (input.spec.default ?? input.spec.cell) !== undefined
      ? [{ input, low: input.low, high: input.high }]
      : [];
  });
}

type One = { readonly values: readonly Value[] } | { readonly value: Value } | Span;

function readOne(corpus: Corpus, live: LiveModel, input: LiveInput, raw: unknown): One {
  if (input.kind === "row") return readRows(corpus, live, input, raw);
  const given = typeof raw === "string" ? unpack(raw) : raw;
  const number = (each: unknown) => readInput(each, input, corpus.units);
  if (Array.isArray(given)) {
    checkLength(input, given);
    const values = given.map(number);
    return input.kind === "list" ? { value: values } : { values };
  }
  if (input.kind === "list") return { value: [number(given)] };
  if (given === "range") return { input, low: input.low, high: input.high };
  if (!isRecord(given)) return { value: number(given) };
  const { low, high, ...rest } = given;
  if (low === undefined || high === undefined || Object.keys(rest).length > 0)
    throw new ReportError(
      "INPUT",
      `Input "${input.name}" takes a number, a list of numbers or {"low": …, "high": …}, not ${JSON.stringify(given).slice(0, 60)}. It takes ${takes(input)}.`,
    );
  const span = { input, low: number(low), high: number(high) };
  if (span.low > span.high)
    throw new ReportError(
      "INPUT",
      `Input "${input.name}": low ${span.low} is above high ${span.high}. Swap them.`,
    );
  return span;
}

function readRows(corpus: Corpus, live: LiveModel, input: LiveInput, raw: unknown): One {
  const key = (each: unknown) => getRow(corpus, live.model, input, each).key;
  const given = typeof raw === "string" && raw.trim().startsWith("[") ? (json(raw) ?? raw) : raw;
  if (Array.isArray(given)) {
    checkLength(input, given);
    return { values: given.map(key) };
  }
  if (given === "range" || given === "all")
    return { values: getTableOf(corpus, live.model, input).rows.map((row) => row.key) };
  if (typeof given === "string" && /[,，、;；]/.test(given))
    return { values: given.split(/[,，、;；]/).map(key) };
  return { value: key(given) };
}

function checkLength(input: LiveInput, values: readonly unknown[]): void {
  if (values.length === 0)
    throw new ReportError("INPUT", `Input "${input.name}" is an empty list. It takes ${takes(input)}.`);
  if (values.length > MAX_POINTS)
    throw new ReportError(
      "INPUT",
      `Input "${input.name}" lists ${values.length} values; at most ${MAX_POINTS} points are computed. Give fewer.`,
    );
}
