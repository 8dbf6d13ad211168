import type { Corpus, Table } from "../corpus/corpus.ts";
import type { RowData } from "../corpus/data.ts";
import { cellRef, parseRef, ref, rowRef } from "../corpus/ref.ts";
import { cellLines, cellNote, cellOf, unitOf } from "../corpus/row.ts";
import type { ModelInput } from "../corpus/schema/model.ts";
import { lineNumbers } from "../corpus/schema/parts/lines.ts";
import { ReportError } from "../errors.ts";
import { convert } from "../notation/units/units.ts";
import type { LiveModel, Part } from "./live-model.ts";
import { type CellBinding, getColumnOf, getTableOf, type LiveInput, takes } from "./model-input.ts";
import { outputsOf } from "./outputs.ts";
import type { Overrides, Setting, Value } from "./setting.ts";

/** Gives an input its value in one run: the reader's, else a part model's, else the report's or a neutral one; else a need. */
export function settle(corpus: Corpus, live: LiveModel, input: LiveInput, overrides: Overrides): Setting {
  const { name, spec } = input;
  const given = overrides.get(name);
  const part = live.parts.get(name);
  if (part && isMoved(part, overrides)) return settlePart(input, part, overrides);
  if (input.kind === "row") return settleRow(corpus, live, input, given);
  if (given !== undefined) return { input, value: given, from: "reader", lines: [], refs: [] };
  if (input.kind === "list") return settleList(corpus, live, input);
  if (input.cell) return settleCell(corpus, live, input, input.cell, overrides);
  const lines = spec.lines ? lineNumbers(spec.lines) : [];
  const refs = spec.ref === undefined ? [] : [spec.ref, spec.ref.replace(/#.*$/, "")];
  if (spec.default === undefined)
    return { input, value: undefined, from: "needed", lines, refs, gap: spec.required };
  return { input, value: spec.default, from: originOf(spec), lines, refs };
}

/** Where an input's default comes from. */
export const originOf = ({ from, ref: text }: ModelInput): "report" | "derived" | "neutral" =>
  from ?? (text !== undefined && parseRef(text)?.kind === "derived" ? "derived" : "report");

/** Whether the reader gives an input of the part, so that the part is computed. */
export function isMoved({ model }: Part, overrides: Overrides): boolean {
  return [...model.inputs.keys()].some((name) => overrides.has(name));
}

function settlePart(input: LiveInput, { model, output }: Part, overrides: Overrides): Setting {
  if (overrides.has(input.name))
    throw new ReportError(
      "INPUT",
      `Input "${input.name}" is computed by ${ref("model", model.model.id)} as soon as one of its inputs is given. Give either "${input.name}", or ${[...model.inputs.keys()].join(", ")}.`,
    );
  const { [output]: value = Number.NaN } = outputsOf(model, overrides, [output]);
  if (value < input.low || value > input.high)
    throw new ReportError(
      "INPUT",
      `With these inputs ${ref("model", model.model.id)} gives ${Number(value.toPrecision(6))} for "${input.name}", which takes ${takes(input)}. Change them.`,
    );
  return { input, value, from: "computed", lines: [], refs: [ref("model", model.model.id)] };
}

function settleRow(
  corpus: Corpus,
  { model }: LiveModel,
  input: LiveInput,
  given: Value | undefined,
): Setting {
  const table = getTableOf(corpus, model, input);
  const key = typeof given === "string" ? given : input.spec.row;
  const row = table.rowsByKey.get(key ?? "");
  if (!row) return { input, value: undefined, from: "needed", lines: [], refs: [], gap: input.spec.required };
  const from = given === undefined ? "report" : "reader";
  return { input, value: row.key, from, lines: row.lines, refs: [rowRef(table.id, row.key)] };
}

function settleList(corpus: Corpus, { model }: LiveModel, input: LiveInput): Setting {
  const { table, column } = getColumnOf(corpus, model, input);
  const keys = input.spec.rows;
  const filled = table.rows.filter(
    (row) => (!keys || keys.includes(row.key)) && typeof cellOf(table, row, column) === "number",
  );
  return {
    input,
    value: filled.map((row) => numberOf(corpus, table, row, column, input.unit)),
    from: "report",
    lines: [...new Set(filled.flatMap((row) => cellLines(table, row, column)))],
    refs: [ref("table", table.id), ...filled.map(({ key }) => cellRef(table.id, key, column))],
  };
}

/** A number that stands in the chosen row; a gap of the report becomes a need, with the corpus's reason. */
function settleCell(
  corpus: Corpus,
  live: LiveModel,
  input: LiveInput,
  { input: rowInput, column }: CellBinding,
  overrides: Overrides,
): Setting {
  const source = live.inputs.get(rowInput);
  const none = { input, value: undefined, from: "needed", lines: [], refs: [] } as const;
  if (!source) return none;
  const chosen = settleRow(corpus, live, source, overrides.get(rowInput));
  const table = getTableOf(corpus, live.model, source);
  const row = typeof chosen.value === "string" ? table.rowsByKey.get(chosen.value) : undefined;
  if (!row) return { ...none, gap: chosen.gap };
  const refs = [rowRef(table.id, row.key), cellRef(table.id, row.key, column)];
  const lines = cellLines(table, row, column);
  if (typeof cellOf(table, row, column) !== "number") {
    const gap = cellNote(table, row.key, column)?.missing ?? input.spec.required;
    return { ...none, refs, lines, gap };
  }
  return {
    input,
    value: numberOf(corpus, table, row, column, input.unit),
    from: "report",
    lines,
    refs,
  };
}

/** The number of a cell in the unit of an input. */
function numberOf(
  { units }: Corpus,
  table: Table,
  row: RowData,
  name: string,
  wanted: string | undefined,
): number {
  const cell = Number(cellOf(table, row, name));
  const column = table.columns.find((each) => each.name === name);
  const unit = column && unitOf(table, row, column);
  return unit && wanted && unit !== wanted ? convert(cell, unit, wanted, units) : cell;
}
