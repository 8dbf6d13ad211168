import type { Corpus, Model, Table } from "../corpus/corpus.ts";
import { parseRef, splitCell } from "../corpus/ref.ts";
import type { ModelInput } from "../corpus/schema/model.ts";
import { ReportError } from "../errors.ts";

/** A lever of a model, as the engine holds it. */
export interface LiveInput {
  readonly name: string;
  readonly spec: ModelInput;
  readonly kind: "number" | "list" | "row";
  readonly unit: string | undefined;
  readonly low: number;
  readonly high: number;
}

export function liveInput(name: string, spec: ModelInput): LiveInput {
  const [low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY] = spec.range ?? [];
  const kind = spec.table !== undefined ? "row" : spec.column !== undefined ? "list" : "number";
  return { name, spec, kind, unit: spec.unit, low, high };
}

/** What an input takes, for error messages: its range and its unit. */
export function takes({ kind, unit, low, high, spec }: LiveInput): string {
  if (kind === "row") return `a row of table/${spec.table}`;
  const number = `${spec.whole ? "a whole number from " : ""}${low} to ${high}${unit === undefined ? "" : ` ${unit}`}`;
  return kind === "list" ? `a list of numbers, each ${number}` : number;
}

export function tableOf(corpus: Corpus, model: Model, input: LiveInput): Table {
  const table = corpus.tables.get(input.spec.table ?? "");
  if (table) return table;
  throw new ReportError("CORPUS", `model/${model.id}: ${input.name}: no table/${input.spec.table}.`);
}

/** Table and column that a list input is bound to. */
export function columnOf(corpus: Corpus, model: Model, input: LiveInput): { table: Table; column: string } {
  const ref = parseRef(input.spec.column ?? "");
  const { table: id, key: column } = ref ? splitCell(ref.id) : { table: "", key: "" };
  const table = corpus.tables.get(id);
  if (table) return { table, column };
  throw new ReportError("CORPUS", `model/${model.id}: ${input.name}: no ${input.spec.column}.`);
}
