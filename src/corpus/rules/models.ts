import { convert } from "../../notation/units/units.ts";
import type { Corpus, Model } from "../corpus.ts";
import type { Operand } from "../formulas/formula.ts";
import { resolveNumber, resolveQuantity } from "../quantity-ref.ts";
import { parseBinding, parseRef } from "../ref.ts";
import type { ModelInput } from "../schema/model.ts";
import type { Context } from "./context.ts";

/** Models: every formula compiles over inputs and earlier names; defaults are what their refs say. */
export function checkModels(context: Context): void {
  for (const model of context.corpus.models.values()) checkModel(context, model);
}

function checkModel(context: Context, model: Model): void {
  const { corpus, known, unit, lines, say, formula } = context;
  const file = `models/${model.id}.yaml`;
  known(file, undefined, "section", model.section, corpus.sections, "sections/");
  for (const id of model.about ?? []) known(file, undefined, "entity", id, corpus.entities, "entities.yaml");
  for (const id of model.findings ?? [])
    known(file, undefined, "finding", id, corpus.findings, "findings.yaml");
  lines(file, undefined, model.lines);
  const names: Record<string, Operand> = {};
  for (const [name, input] of Object.entries(model.inputs)) {
    if (input.table === undefined) names[name] = input.column === undefined ? "number" : "list";
    unit(file, name, input.unit);
    if (input.lines) lines(file, name, input.lines);
    const [low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY] = input.range ?? [];
    if (low > high) say(file, name, `the range ${low} to ${high} is empty.`, "Swap its ends.");
    const isBound = [input.column, input.cell, input.row].some((each) => each !== undefined);
    if (input.default === undefined && !input.required && !isBound)
      say(file, name, "has no default.", "Give one, or say under required why the reader must give it.");
    if (input.default !== undefined && (input.default < low || input.default > high))
      say(file, name, `the default ${input.default} lies outside ${low} to ${high}.`, "Widen the range.");
    checkBinding(context, file, model, name, input);
    checkPart(context, file, name, input, Object.keys(model.inputs));
    if (input.ref !== undefined) {
      const value = valueIn(corpus, input.ref, input.unit);
      if (value !== input.default)
        say(
          file,
          name,
          `the default is ${input.default}, but ${input.ref} is ${value}.`,
          "Mend one of them.",
        );
    }
  }
  for (const [name, source] of Object.entries(model.formulas)) {
    if (Object.hasOwn(names, name)) say(file, name, "is both an input and a formula.", "Rename one.");
    formula(file, name, source, names);
    names[name] = "number";
  }
  for (const [name, output] of Object.entries(model.outputs)) {
    if (!Object.hasOwn(model.formulas, name))
      say(file, name, "is an output without a formula.", "Add the formula.");
    unit(file, name, output.unit);
  }
  for (const check of model.checks ?? []) {
    known(file, "checks", "output", check.output, new Map(Object.entries(model.outputs)), "outputs");
    for (const name of Object.keys(check.inputs ?? {}))
      known(file, "checks", "input", name, new Map(Object.entries(model.inputs)), "inputs");
    lines(file, "checks", check.lines);
    if (check.finding !== undefined)
      known(file, "checks", "finding", check.finding, corpus.findings, "findings.yaml");
    if (check.agrees === "differs" && check.finding === undefined)
      say(file, "checks", `the printed ${check.printed} differs, but no finding says so.`, "Name it.");
  }
}

/** What an input is bound to exists: a column and its rows, a table and its row, a column of the chosen row. */
function checkBinding(context: Context, file: string, model: Model, name: string, input: ModelInput): void {
  const { corpus, say, known } = context;
  const numberColumn = (table: string, column: string) =>
    corpus.tables.get(table)?.columns.some((each) => each.name === column && each.type === "number") ?? false;
  if (input.column !== undefined) {
    const { of: table, part } = parseBinding(input.column);
    if (parseRef(input.column)?.kind !== "table" || !numberColumn(table, part))
      say(file, name, `no number column ${input.column}.`, "Write table/<id>.<column>.");
    for (const row of input.rows ?? [])
      known(file, name, "row", row, corpus.tables.get(table)?.rowsByKey ?? new Map(), `tables/${table}.csv`);
  }
  if (input.table !== undefined) {
    known(file, name, "table", input.table, corpus.tables, "tables/");
    const rows = corpus.tables.get(input.table)?.rowsByKey ?? new Map();
    if (input.row !== undefined) known(file, name, "row", input.row, rows, `tables/${input.table}.csv`);
  }
  if (input.cell !== undefined) {
    const { of: source, part: column } = parseBinding(input.cell);
    const table = model.inputs[source]?.table;
    if (table === undefined || !numberColumn(table, column))
      say(
        file,
        name,
        `${input.cell} is no number of a chosen row.`,
        "Write <input that is a row>.<number column>.",
      );
  }
}

/** An input that another model computes: that output exists, in the same unit, and the inputs' names do not meet. */
function checkPart(
  { corpus, say, known }: Context,
  file: string,
  name: string,
  input: ModelInput,
  own: readonly string[],
): void {
  if (input.model === undefined) return;
  const { of: id, part: output } = parseBinding(input.model);
  known(file, name, "model", id, corpus.models, "models/");
  const part = corpus.models.get(id);
  if (!part) return;
  known(file, name, "output", output, new Map(Object.entries(part.outputs)), `models/${id}.yaml`);
  if (part.outputs[output] && part.outputs[output].unit !== input.unit)
    say(
      file,
      name,
      `is in ${input.unit}, but ${input.model} is in ${part.outputs[output].unit}.`,
      "Use one unit.",
    );
  const shared = Object.keys(part.inputs).filter((each) => own.includes(each));
  if (shared.length > 0)
    say(file, name, `${id} has inputs of the same name: ${shared.join(", ")}.`, "Rename them.");
  if (Object.values(part.inputs).some((each) => each.model !== undefined))
    say(file, name, `${id} is itself computed from another model.`, "Chain two models, not three.");
}

/** The number that a ref stands for, in a unit where both have one. */
function valueIn(corpus: Corpus, ref: string, unit: string | undefined): number | string {
  const named = parseRef(ref);
  const derived = named?.kind === "derived" ? corpus.derived.get(named.id) : undefined;
  if (derived) return derived.value;
  const number = resolveNumber(corpus, ref);
  if ("why" in number) return number.why;
  const value = number.found;
  const quantity = resolveQuantity(corpus, ref);
  if ("why" in quantity || quantity.found.unit === undefined || unit === undefined) return value;
  const from = corpus.units.find(quantity.found.unit);
  const to = corpus.units.find(unit);
  if (!from || !to || from.dimension !== to.dimension) return value;
  return convert(value, from.id, to.id, corpus.units);
}
