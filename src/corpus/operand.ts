import type { Corpus } from "./corpus.ts";
import { findQuantity } from "./quantity-ref.ts";
import { parseRef, splitCell } from "./ref.ts";
import { cellOf } from "./row.ts";

/** The number that a ref of a cell or of a claim's quantity stands for, or a sentence that says why there is none. */
export function operandValue(corpus: Corpus, text: string): number | string {
  const ref = parseRef(text);
  if (ref?.kind === "cell") {
    const { table: id, key, column = "" } = splitCell(ref.id);
    const table = corpus.tables.get(id);
    const row = table?.rowsByKey.get(key);
    if (!table || !row) return `there is no row/${id}.${key}`;
    const cell = cellOf(table, row, column);
    return typeof cell === "number" ? cell : `there is no number at ${text}`;
  }
  const found = findQuantity(corpus, text);
  if (typeof found === "string") return found;
  return found.value ?? `${text} is a range; name the cell of one end`;
}
