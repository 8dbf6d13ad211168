import type { Table } from "../corpus/corpus.ts";
import { ReportError } from "../errors.ts";
import { findColumn, getColumn, type TableColumn } from "./column.ts";

export type Operator =
  | ">="
  | ">"
  | "<="
  | "<"
  | "="
  | "!="
  | "between"
  | "in"
  | "not in"
  | "contains"
  | "not contains"
  | "missing"
  | "present";

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
  return `Write <column> then one of: >= 10 | > | <= 0.3 kW | < | = | != | between 2023-10 and 2024-05 | in A, B | not in A, B | contains text | not contains text | is missing | is not missing. Example: ${example}.`;
}

/** Ways to write an operator, longer ones first; words need a blank before them, Chinese ones do not. */
const OPERATORS: readonly (readonly [RegExp, Operator])[] = [
  [
    /\s+(?:is\s+not|isn't|not)\s+(?:missing|null|empty)\s*$|\s+is\s+(?:present|given)\s*$|(?:不缺失|不为空|有值)\s*$/i,
    "present",
  ],
  [
    /\s+(?:is\s+)?(?:missing|null|empty)\s*$|\s+is\s+not\s+(?:given|present)\s*$|(?:缺失|为空)\s*$/i,
    "missing",
  ],
  [/\s+(?:is\s+)?not\s+in\b|不属于/i, "not in"],
  [/\s+(?:does\s+)?not\s+contains?\b|不包含|不含/i, "not contains"],
  [/\s+(?:is\s+)?between\b|介于/i, "between"],
  [/\s+(?:is\s+)?in\b|属于/i, "in"],
  [/\s+contains?\b|包含/i, "contains"],
  [/>=|=>|≥|⩾|不低于|不小于|不少于|\s+(?:is\s+)?at\s+least\b/i, ">="],
  [/<=|=<|≤|⩽|不高于|不大于|不超过|\s+(?:is\s+)?at\s+most\b/i, "<="],
  [/!=|<>|≠|不等于|\s+is\s+not\b/i, "!="],
  [/>|大于|超过|高于|\s+(?:is\s+)?(?:over|above|more\s+than|greater\s+than)\b/i, ">"],
  [/<|小于|低于|\s+(?:is\s+)?(?:under|below|less\s+than)\b/i, "<"],
  [/==?|等于|\s+(?:is|equals)\b/i, "="],
];

/** Reads a text of one condition, or of several joined by "and" (且). */
export function parseConditions(table: Table, text: string): Condition[] {
  const parts = text.split(/\s+and\s+|\s*(?:并且|且)\s*/i);
  const joined =
    parts.length > 1 &&
    parts.every((part) =>
      splitAt(part.normalize("NFKC").trim()).some(({ left }) => findColumn(table, left) !== undefined),
    );
  return (joined ? parts : [text]).map((part) => parseCondition(table, part));
}

/** Reads one condition; what cannot be read is an error that states the grammar. */
export function parseCondition(table: Table, text: string): Condition {
  const plain = text.normalize("NFKC").trim();
  const splits = splitAt(plain);
  const fitting =
    splits.find(({ left }) => left !== "" && findColumn(table, left) !== undefined) ??
    splits.find(({ left }) => left !== "");
  if (!fitting) throw unreadable(text, table);
  const column = getColumn(table, fitting.left);
  const operands = operandsOf(fitting.operator, fitting.right);
  if (operands === undefined) throw unreadable(text, table);
  return { text, column, operator: fitting.operator, operands };
}

interface Split {
  readonly left: string;
  readonly operator: Operator;
  readonly right: string;
}

/** Every way to cut the text at an operator; the first cut is tried first, at one place the longest. */
function splitAt(text: string): Split[] {
  const found = OPERATORS.flatMap(([pattern, operator]) => {
    const matches = [...text.matchAll(new RegExp(pattern, `${pattern.flags.replace("g", "")}g`))];
    return matches.map((match) => ({ at: match.index, length: match[0].length, operator }));
  });
  found.sort((a, b) => a.at - b.at || b.length - a.length);
  const apart = found.filter(({ at }, index) =>
    found.slice(0, index).every((each) => each.at + each.length <= at),
  );
  return apart.map(({ at, length, operator }) => ({
    left: unquote(text.slice(0, at)),
    operator,
    right: text.slice(at + length).trim(),
  }));
}

function operandsOf(operator: Operator, right: string): string[] | undefined {
  if (operator === "missing" || operator === "present") return right === "" ? [] : undefined;
  if (right === "") return undefined;
  if (operator === "between") {
    const ends = right.split(/\s+and\s+|\s*(?:与|和|至|到|~|\.\.)\s*|\s*,\s*|\s+to\s+/i).map(unquote);
    return ends.length === 2 && ends.every((end) => end !== "") ? ends : undefined;
  }
  if (operator === "in" || operator === "not in") {
    const items = unbracket(right)
      .split(/\s*[,、;|]\s*|\s+or\s+/i)
      .map(unquote)
      .filter((item) => item !== "");
    return items.length > 0 ? items : undefined;
  }
  return [unquote(right)];
}

const unquote = (text: string) =>
  text
    .trim()
    .replace(/^(["'“”‘’`])(.*)["'“”‘’`]$/, "$2")
    .trim();
const unbracket = (text: string) => text.replace(/^[[({](.*)[\])}]$/, "$1");

function unreadable(text: string, table: Table): ReportError {
  const names = table.columns.map(({ name }) => name);
  return new ReportError(
    "INPUT",
    `The condition "${text.slice(0, 100)}" cannot be read. ${grammarOf(table)} Columns: ${names.join(", ")}.`,
  );
}
