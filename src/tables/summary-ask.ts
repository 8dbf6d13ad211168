import type { Table } from "../corpus/corpus.ts";
import { firstOf, lookUp } from "../corpus/naming/look-up.ts";
import { didYouMean } from "../corpus/naming/not-found.ts";
import { ReportError } from "../errors.ts";
import { greatest, least } from "../notation/numbers/extremes.ts";
import { getColumn, type TableColumn, tableColumns } from "./column.ts";

/** A figure that is asked for. */
export interface SummaryAsk {
  readonly what: string;
  readonly name: FunctionName;
  readonly column?: TableColumn;
}

/** What may be computed over numbers. */
export const FUNCTIONS = {
  count: (values: readonly number[]) => values.length,
  min: (values: readonly number[]) => least(values),
  max: (values: readonly number[]) => greatest(values),
  mean: (values: readonly number[]) => total(values) / values.length,
  median: (values: readonly number[]) => median(values),
  sum: (values: readonly number[]) => total(values),
};
type FunctionName = keyof typeof FUNCTIONS;
const NAMES = Object.keys(FUNCTIONS);
const SYNONYMS: Readonly<Partial<Record<string, readonly string[]>>> = {
  mean: ["average", "avg"],
  sum: ["total"],
  min: ["minimum"],
  max: ["maximum"],
};
const isFunction = (name: string): name is FunctionName => Object.hasOwn(FUNCTIONS, name);
const CANDIDATES = NAMES.filter(isFunction).map((name) => ({
  thing: name,
  id: name,
  aliases: SYNONYMS[name] ?? [],
}));

/** Reads "count" or "median(power_w)". */
export function parseSummary(table: Table, text: string): SummaryAsk {
  const [, word = "", inner = ""] = /^\s*([a-z]+)\s*(?:\(\s*(.*?)\s*\))?\s*$/i.exec(text) ?? [];
  const match = lookUp(word, CANDIDATES, 1);
  const name = firstOf(match);
  if (name === undefined || (inner === "" && name !== "count")) {
    const near = "near" in match ? match.near.map((each) => `${each}(…)`) : [];
    const said = [
      `The summary "${text.slice(0, 60)}" cannot be read.`,
      didYouMean(near),
      `Write count, or ${NAMES.join(", ")} of a column: "median(${numberNames(table)[0] ?? "column"})".`,
    ];
    throw new ReportError("INPUT", said.filter(Boolean).join(" "));
  }
  if (inner === "" || inner === "*") return { what: "count", name: "count" };
  const column = getColumn(table, inner);
  if (name !== "count" && column.type !== "number")
    throw new ReportError(
      "INPUT",
      `${name}(${column.name}): the column holds no numbers. Number columns: ${numberNames(table).join(", ") || "none"}.`,
    );
  return { what: `${name}(${column.name})`, name, column };
}

const numberNames = (table: Table) =>
  tableColumns(table)
    .filter(({ type }) => type === "number")
    .map(({ name }) => name);

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
