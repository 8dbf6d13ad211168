import type { Corpus, Model } from "../corpus/corpus.ts";
import type { OperandValue } from "../corpus/formula.ts";
import { cellLines, cellOf, unitOf } from "../corpus/row.ts";
import { lineNumbers } from "../corpus/schema/lines.ts";
import { convert } from "../corpus/unit.ts";
import { ReportError } from "../errors.ts";
import { compileEquations, type Equations } from "./equations.ts";
import { columnOf, type LiveInput, liveInput, tableOf } from "./model-input.ts";

/** A row's key, a number, or a list of numbers, in the input's unit. */
export type Value = OperandValue | string;
/** What the reader sets; the rest stands as in the report. */
export type Overrides = ReadonlyMap<string, Value>;

/** Where an input's value comes from: the reader, the report, a neutral assumption, or a part model. `needed`: nobody gives it. */
export type Origin = "reader" | "report" | "neutral" | "computed" | "needed";

/** An input with the value that it has in one run. */
export interface Setting {
  readonly input: LiveInput;
  readonly value: Value | undefined;
  readonly from: Origin;
  readonly lines: readonly number[];
  /** Refs whose findings concern the value. */
  readonly refs: readonly string[];
  /** Why there is no value, where the report has a gap. */
  readonly gap?: { readonly zh: string; readonly en: string } | undefined;
}

/** A model ready to run; `part` inputs are another model's, which feed one of its own. */
export interface LiveModel {
  readonly model: Model;
  readonly equations: Equations;
  readonly inputs: ReadonlyMap<string, LiveInput>;
  readonly parts: ReadonlyMap<string, { readonly part: LiveModel; readonly output: string }>;
  readonly settings: (overrides: Overrides) => readonly Setting[];
}

export function openModel(corpus: Corpus, model: Model): LiveModel {
  const own = Object.entries(model.inputs).map(([name, spec]) => liveInput(name, spec));
  const parts = new Map(
    own.flatMap(({ name, spec }) => {
      const [id = "", output = ""] = spec.model?.split(".") ?? [];
      const part = corpus.models.get(id);
      return part && part !== model ? [[name, { part: openModel(corpus, part), output }] as const] : [];
    }),
  );
  const inherited = [...parts.values()].flatMap(({ part }) => [...part.inputs.values()]);
  const live: LiveModel = {
    model,
    equations: compileEquations(model),
    inputs: new Map([...own, ...inherited].map((input) => [input.name, input])),
    parts,
    settings: (overrides) => own.map((input) => settle(corpus, live, input, overrides)),
  };
  return live;
}

function settle(corpus: Corpus, live: LiveModel, input: LiveInput, overrides: Overrides): Setting {
  const { model, parts } = live;
  const { name, spec } = input;
  const part = parts.get(name);
  const given = overrides.get(name);
  const lines = spec.lines ? lineNumbers(spec.lines) : [];
  const refs = spec.ref === undefined ? [] : [spec.ref];
  if (part && [...part.part.inputs.keys()].some((each) => overrides.has(each))) {
    if (given !== undefined)
      throw new ReportError(
        "INPUT",
        `Input "${name}" is computed by model/${part.part.model.id} as soon as one of its inputs is given. Give either "${name}", or ${[...part.part.inputs.keys()].join(", ")}.`,
      );
    const { [part.output]: value } = outputsOf(part.part, overrides, [part.output]);
    return { input, value, from: "computed", lines, refs: [`model/${part.part.model.id}`] };
  }
  if (input.kind === "row") return settleRow(corpus, model, input, given);
  if (given !== undefined) return { input, value: given, from: "reader", lines: [], refs: [] };
  if (input.kind === "list") return settleList(corpus, model, input);
  if (spec.cell !== undefined) return settleCell(corpus, live, input, overrides);
  if (spec.default === undefined)
    return { input, value: undefined, from: "needed", lines, refs, gap: spec.required };
  return { input, value: spec.default, from: spec.from ?? "report", lines, refs };
}

function settleRow(corpus: Corpus, model: Model, input: LiveInput, given: Value | undefined): Setting {
  const table = tableOf(corpus, model, input);
  const key = typeof given === "string" ? given : input.spec.row;
  const row = table.rowsByKey.get(key ?? "");
  if (!row) return { input, value: undefined, from: "needed", lines: [], refs: [], gap: input.spec.required };
  const refs = [`row/${table.id}.${row.key}`];
  return { input, value: row.key, from: given === undefined ? "report" : "reader", lines: row.lines, refs };
}

function settleList(corpus: Corpus, model: Model, input: LiveInput): Setting {
  const { table, column } = columnOf(corpus, model, input);
  const keys = input.spec.rows;
  const rows = table.rows.filter(({ key }) => !keys || keys.includes(key));
  const filled = rows.filter((row) => typeof cellOf(table, row, column) === "number");
  const value = filled.map((row) => Number(cellOf(table, row, column)));
  const lines = [...new Set(filled.flatMap((row) => cellLines(table, row, column)))];
  return {
    input,
    value,
    from: "report",
    lines,
    refs: filled.map(({ key }) => `cell/${table.id}.${key}.${column}`),
  };
}

/** A number that stands in the chosen row; a gap in the report becomes a need, with the corpus's reason. */
function settleCell(corpus: Corpus, live: LiveModel, input: LiveInput, overrides: Overrides): Setting {
  const [rowInput = "", column = ""] = input.spec.cell?.split(".") ?? [];
  const source = live.inputs.get(rowInput);
  const chosen = source && settleRow(corpus, live.model, source, overrides.get(rowInput));
  const table = source && tableOf(corpus, live.model, source);
  const row = typeof chosen?.value === "string" ? table?.rowsByKey.get(chosen.value) : undefined;
  if (!table || !row)
    return { input, value: undefined, from: "needed", lines: [], refs: [], gap: chosen?.gap };
  const lines = cellLines(table, row, column);
  const refs = [`row/${table.id}.${row.key}`, `cell/${table.id}.${row.key}.${column}`];
  const cell = cellOf(table, row, column);
  if (typeof cell !== "number") {
    const gap = table.cellNotes.get(`${row.key}.${column}`)?.missing ?? noCell(table.id, row.key, column);
    return { input, value: undefined, from: "needed", lines, refs, gap };
  }
  const described = table.columns.find((each) => each.name === column);
  const unit = described && unitOf(table, row, described);
  const value =
    unit && input.unit && unit !== input.unit ? convert(cell, unit, input.unit, corpus.units) : cell;
  return { input, value, from: "report", lines, refs };
}

function noCell(table: string, key: string, column: string) {
  return {
    zh: `table/${table}中${key}一行没有${column}的数值。`,
    en: `table/${table} gives no ${column} for ${key}.`,
  };
}

/** The values of outputs (and of the steps that lead to them) with the reader's settings; a need of theirs is an error. */
export function outputsOf(
  live: LiveModel,
  overrides: Overrides,
  outputs: readonly string[],
): Record<string, number> {
  const settings = live.settings(overrides);
  return computeOutputs(live, settings, outputs);
}

export function computeOutputs(
  live: LiveModel,
  settings: readonly Setting[],
  outputs: readonly string[],
): Record<string, number> {
  const needed = missing(live, settings, outputs);
  const [first] = needed;
  if (first)
    throw new ReportError(
      "INPUT",
      `model/${live.model.id} needs ${needed.map(({ input }) => `"${input.name}"`).join(", ")}. ${first.gap?.en ?? "The report does not give it."} It takes ${first.input.kind === "row" ? `a row of table/${first.input.spec.table}` : `${first.input.low} to ${first.input.high}${first.input.unit === undefined ? "" : ` ${first.input.unit}`}`}.`,
    );
  const values: Record<string, OperandValue> = {};
  for (const { input, value } of settings)
    if (value !== undefined && typeof value !== "string") values[input.name] = value;
  return live.equations.run(values, live.equations.stepsTo(outputs));
}

/** The inputs without a value that these outputs depend on. */
export function missing(
  live: LiveModel,
  settings: readonly Setting[],
  outputs: readonly string[],
): Setting[] {
  const used = new Set(live.equations.inputsOf(outputs));
  return settings.filter(({ input, value }) => value === undefined && used.has(input.name));
}
