import type { TableColumn } from "../column.ts";
import type { Operator } from "./operators.ts";

/** Takes the right side of a condition apart: none, one, two for between, several for in; undefined if it does not fit. */
export function operandsOf(
  operator: Operator,
  right: string,
  type: TableColumn["type"],
): string[] | undefined {
  if (operator === "missing" || operator === "present") return right === "" ? [] : undefined;
  if (right === "") return undefined;
  if (operator === "between") return endsOf(right.replace(/\s*之间$/, ""), type);
  if (operator !== "in" && operator !== "not in") return [unquote(right)];
  const items = unbracket(right.replace(/之[中一]$/, ""))
    .split(/\s*[,、;|或]\s*|\s+or\s+/i)
    .map(unquote)
    .filter((item) => item !== "");
  return items.length > 0 ? items : undefined;
}

/** Ways to write what stands between two ends, the clearest first. A hyphen stands in dates too. */
const SEPARATORS = [
  /\s+(?:and|to)\s+|\s*(?:与|和|至|到|~|〜|\.{2,3})\s*/i,
  /\s*[–—]\s*|\s+-\s+/,
  /\s*,\s*/,
  /(?<=[\w%])-(?=\d)/,
];

function endsOf(right: string, type: TableColumn["type"]): string[] | undefined {
  for (const separator of type === "number" ? SEPARATORS : SEPARATORS.slice(0, 3)) {
    const ends = right.split(separator).map(unquote);
    if (ends.length === 2 && ends.every((end) => end !== "")) return ends;
  }
  return undefined;
}

/** A text without the quotation marks around it. */
export const unquote = (text: string): string =>
  text
    .trim()
    .replace(/^(["'“”‘’`])(.*)["'“”‘’`]$/, "$2")
    .trim();

const unbracket = (text: string) => text.replace(/^[[({](.*)[\])}]$/, "$1");
