import type { Table } from "../../corpus/corpus.ts";
import { ReportError } from "../../errors.ts";
import { findColumn, getColumn, type TableColumn } from "../column.ts";
import { operandsOf, unquote } from "./operands.ts";
import { type Operator, operatorAfter, operatorsIn } from "./operators.ts";

/** A condition that is read: which column, what about it, against what. */
export interface Condition {
  readonly text: string;
  readonly column: TableColumn;
  readonly operator: Operator;
  /** The right side, still as words: one, two for between, several for in. */
  readonly operands: readonly string[];
}

/** How conditions are written, with an example of the table's own. */
export function grammarOf(table: Table): string {
  const number = table.columns.find(({ type }) => type === "number");
  const example = number
    ? `"${number.name} >= 10${number.unit === undefined ? "" : ` ${number.unit}`}"`
    : `"${table.label} contains …"`;
  return `Write <column> then one of: >= 10 | > | <= 0.3 kW | < | = | != | between 2023-10 and 2024-05 | in A, B | not in A, B | contains text | not contains text | is missing | is not missing. Words do too: at least 10, 不超过10, 10以上. Example: ${example}.`;
}

/** So many operators, numbers and joints of one text are looked at; no condition that somebody means has more. */
const MOST_TRIED = 12;

const JOINT = /\s+and\s+|\s*(?:&&|[,，;；]|并且|而且|同时|且)\s*/gi;

/** Reads a text of one condition, or of several joined by "and", 且 or a comma. "> 3 and < 9" are two of one column. */
export function parseConditions(table: Table, text: string): Condition[] {
  const conditions: string[] = [];
  let column: TableColumn | undefined;
  for (const { part, joint } of partsOf(text)) {
    const own = findSplit(table, part);
    const last = conditions.pop();
    if (last === undefined) conditions.push(part);
    else if (own) conditions.push(last, part);
    else if (column && isLimit(part)) conditions.push(last, `${column.name} ${part}`);
    else conditions.push(`${last}${joint}${part}`);
    column = own?.column ?? column;
  }
  return conditions.map((condition) => parseCondition(table, condition));
}

/** The texts between the joints, each with the joint before it. */
function partsOf(text: string): { readonly part: string; readonly joint: string }[] {
  const found = [...text.matchAll(JOINT)].map(({ 0: joint, index }) => ({ joint, index }));
  const joints = found.length <= MOST_TRIED ? found : [];
  return [{ joint: "", index: 0 }, ...joints].map(({ joint, index }, place) => ({
    joint,
    part: text.slice(index + joint.length, joints[place]?.index),
  }));
}

/** Whether a text is an operator and a number: "< 9" after "power > 3 and". */
function isLimit(part: string): boolean {
  const text = ` ${part.normalize("NFKC").trim()}`;
  const first = operatorsIn(text).find(({ at }) => text.slice(0, at).trim() === "");
  return first !== undefined && /^[-+−]?\d/.test(text.slice(first.at + first.length).trim());
}

/** Reads one condition; what cannot be read is an error that states the grammar. */
export function parseCondition(table: Table, text: string): Condition {
  const split = findSplit(table, text) ?? misnamed(table, text);
  const operands = split && operandsOf(split.operator, split.right, split.column.type);
  if (!split || !operands) throw unreadable(text, table);
  return { text, column: split.column, operator: split.operator, operands };
}

interface Split {
  readonly column: TableColumn;
  readonly operator: Operator;
  readonly right: string;
}

/** The text cut at the operator that has the longest name of a column before it, or that ends it (500W以上). */
function findSplit(table: Table, text: string): Split | undefined {
  const plain = text.normalize("NFKC").trim();
  const after = operatorAfter(plain);
  let best: (Split & { readonly name: string }) | undefined;
  for (const { operator, at, length } of operatorsIn(plain).slice(0, MOST_TRIED)) {
    const named = columnBefore(table, plain.slice(0, at));
    if (named && named.name.length > (best?.name.length ?? 0))
      best = { ...named, operator, right: plain.slice(at + length).trim() };
  }
  if (!after) return best;
  if (!best) return cutAtNumber(table, after.rest, after.operator);
  const ordered = best.column.type === "number" || best.column.type === "period";
  const right = best.right.slice(0, after.rest.length - plain.length).trim();
  if (!ordered || right === "") return best;
  if (best.operator === "=") return { ...best, operator: after.operator, right };
  return best.operator[0] === after.operator[0] ? { ...best, right } : best;
}

/** A condition without an operator before its number: the column is what stands before one of its numbers or words. */
function cutAtNumber(table: Table, text: string, operator: Operator): Split | undefined {
  const places = [...text.matchAll(/(?<![\d.])[-+−]?\d|[一二两三四五六七八九十百千]|[$€¥£]|(?<=\s)\S/g)];
  for (const { index } of places.slice(0, MOST_TRIED).reverse()) {
    const named = columnBefore(table, text.slice(0, index));
    if (named) return { ...named, operator, right: text.slice(index) };
  }
  return undefined;
}

const LONGEST_NAME = 120;

/** The column that a left side names; 功耗在, "power is" name it too. */
function columnBefore(
  table: Table,
  left: string,
): { readonly column: TableColumn; readonly name: string } | undefined {
  const name = unquote(left);
  if (name === "" || name.length > LONGEST_NAME) return undefined;
  const bare = name.replace(/\s+(?:is|are|was|were)$|\s*[是为在的]$/i, "");
  for (const each of new Set([name, bare])) {
    const column = each === "" ? undefined : findColumn(table, each);
    if (column) return { column, name: each };
  }
  return undefined;
}

/** The error of a text whose left side is no column; undefined if it has no operator or nothing before it. */
function misnamed(table: Table, text: string): undefined {
  const plain = text.normalize("NFKC").trim();
  const left = unquote(plain.slice(0, operatorsIn(plain)[0]?.at ?? 0));
  if (left !== "") getColumn(table, left);
}

function unreadable(text: string, table: Table): ReportError {
  const names = table.columns.map(({ name }) => name);
  return new ReportError(
    "INPUT",
    `The condition "${text.slice(0, 100)}" cannot be read. ${grammarOf(table)} Columns: ${names.join(", ")}.`,
  );
}
