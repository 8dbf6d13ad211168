import type { Model } from "../corpus.ts";
import type { Operand } from "../formula.ts";
import { operandValue } from "../operand.ts";
import { parseRef, splitCell } from "../ref.ts";
import type { Context } from "./context.ts";

/** Models: every formula compiles over inputs and earlier names; defaults are what their refs say. */
export function checkModels(context: Context): void {
  for (const model of context.corpus.models.values()) checkModel(context, model);
}

function checkModel({ corpus, known, unit, lines, say, formula }: Context, model: Model): void {
  const file = `models/${model.id}.yaml`;
  known(file, undefined, "section", model.section, corpus.sections, "sections/");
  for (const id of model.about ?? []) known(file, undefined, "entity", id, corpus.entities, "entities.yaml");
  for (const id of model.findings ?? [])
    known(file, undefined, "finding", id, corpus.findings, "findings.yaml");
  lines(file, undefined, model.lines);
  const names: Record<string, Operand> = {};
  for (const [name, input] of Object.entries(model.inputs)) {
    names[name] = input.column === undefined ? "number" : "list";
    unit(file, name, input.unit);
    if (input.lines) lines(file, name, input.lines);
    const [low, high] = input.range;
    if (low > high) say(file, name, `the range ${low} to ${high} is empty.`, "Swap its ends.");
    if (input.default === undefined && !input.required && input.column === undefined)
      say(file, name, "has no default.", "Give one, or say under required why the reader must give it.");
    if (input.default !== undefined && (input.default < low || input.default > high))
      say(file, name, `the default ${input.default} lies outside ${low} to ${high}.`, "Widen the range.");
    if (input.column !== undefined && !hasColumn(corpus, input.column))
      say(file, name, `no number column ${input.column}.`, "Write table/<id>.<column>.");
    if (input.ref !== undefined) {
      const value = operandValue(corpus, input.ref);
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

function hasColumn(corpus: Context["corpus"], text: string): boolean {
  const ref = parseRef(text);
  if (ref?.kind !== "table") return false;
  const { table, key: column } = splitCell(ref.id);
  return (
    corpus.tables.get(table)?.columns.some(({ name, type }) => name === column && type === "number") ?? false
  );
}
