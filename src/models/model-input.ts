import type { Corpus, Model, Table } from "../corpus/corpus.ts";
import { parseBinding, ref } from "../corpus/ref.ts";
import type { ModelInput } from "../corpus/schema/model.ts";
import { ReportError } from "../errors.ts";

/** A column of the row that another input chooses. */
export interface CellBinding {
  readonly input: string;
  readonly column: string;
}

/** An input of a model, its bindings parsed. */
export interface LiveInput {
  readonly name: string;
  readonly spec: ModelInput;
  readonly kind: "number" | "list" | "row";
  readonly unit: string | undefined;
  readonly low: number;
  readonly high: number;
  /** The cell that a number is read from. */
  readonly cell: CellBinding | undefined;
  /** The column that a list is read from. */
  readonly list: { readonly table: string; readonly column: string } | undefined;
  /** The other model that computes it. */
  readonly part: { readonly model: string; readonly output: string } | undefined;
}

export function liveInput(name: string, spec: ModelInput): LiveInput {
  const [low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY] = spec.range ?? [];
  const kind = spec.table !== undefined ? "row" : spec.column !== undefined ? "list" : "number";
  return { name, spec, kind, unit: spec.unit, low, high, ...bindings(spec) };
}

function bindings({ cell, column, model }: ModelInput): Pick<LiveInput, "cell" | "list" | "part"> {
  const [ofCell, ofList, ofPart] = [cell, column, model].map((text) =>
    text === undefined ? undefined : parseBinding(text),
  );
  return {
    cell: ofCell && { input: ofCell.of, column: ofCell.part },
    list: ofList && { table: ofList.of, column: ofList.part },
    part: ofPart && { model: ofPart.of, output: ofPart.part },
  };
}

/** What an input takes, for error messages: its range and its unit. */
export function takes({ kind, unit, low, high, spec }: LiveInput): string {
  if (kind === "row") return `a row of ${ref("table", spec.table ?? "")}`;
  const number = `${spec.whole ? "a whole number from " : ""}${low} to ${high}${unit === undefined ? "" : ` ${unit}`}`;
  return kind === "list" ? `a list of numbers, each ${number}` : number;
}

export function getTableOf(corpus: Corpus, model: Model, input: LiveInput): Table {
  const table = corpus.tables.get(input.spec.table ?? "");
  if (table) return table;
  throw new ReportError(
    "CORPUS",
    `${ref("model", model.id)}: ${input.name}: no ${ref("table", input.spec.table ?? "")}.`,
  );
}

/** Table and column that a list input is bound to. */
export function getColumnOf(
  corpus: Corpus,
  model: Model,
  input: LiveInput,
): { table: Table; column: string } {
  const table = corpus.tables.get(input.list?.table ?? "");
  if (table && input.list) return { table, column: input.list.column };
  throw new ReportError("CORPUS", `${ref("model", model.id)}: ${input.name}: no ${input.spec.column}.`);
}
