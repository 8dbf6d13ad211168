import type { Claim, Corpus } from "./corpus.ts";
import { parseRef, splitCell } from "./ref.ts";
import { type CellQuantity, rowQuantities } from "./row.ts";
import type { Quantity } from "./schema/quantity.ts";

/** A quantity found by its ref, wherever it stands. */
export type FoundQuantity = (Quantity | CellQuantity) & { readonly lines?: readonly number[] };

/**
 * The quantity that `cell/<table>.<key>.<column>` or `claim/<id>#<selector>` names.
 * A selector is metric, metric+period or entity+metric+period, and fits exactly one; otherwise a sentence that says why not.
 */
export function findQuantity(corpus: Corpus, text: string): FoundQuantity | string {
  const [path = "", selector] = text.split("#");
  const ref = parseRef(path);
  if (ref?.kind === "cell") return findCell(corpus, ref.id);
  const claim = ref?.kind === "claim" ? corpus.claims.get(ref.id) : undefined;
  if (!claim) return `there is no ${path}`;
  const fitting = (claim.quantities ?? []).filter((quantity) => fits(quantity, selector));
  const [only] = fitting;
  if (fitting.length === 1 && only) return { ...only, lines: claim.lines };
  return `"${selector ?? ""}" fits ${fitting.length} quantities of claim/${claim.id}; it has ${selectors(claim)}`;
}

function fits(quantity: Quantity, selector: string | undefined): boolean {
  if (selector === undefined) return true;
  return selector
    .split("+")
    .every((part) => [quantity.metric, quantity.period, quantity.of, quantity.printed].includes(part));
}

const selectors = ({ quantities = [] }: Claim) =>
  quantities.map(({ of, metric, period }) => [of, metric, period].filter(Boolean).join("+")).join(", ") ||
  "none";

function findCell(corpus: Corpus, id: string): FoundQuantity | string {
  const { table: tableId, key, column } = splitCell(id);
  const table = corpus.tables.get(tableId);
  const row = table?.rowsByKey.get(key);
  if (!table || !row) return `there is no row/${tableId}.${key}`;
  const found = rowQuantities(table, row).find(({ ref }) => ref === `cell/${id}`);
  if (found) return found;
  const high = table.columns.find(({ name, end }) => name === column && end === "high");
  const value = high ? row.cells[table.header.indexOf(high.name)] : undefined;
  const low = high && rowQuantities(table, row).find(({ metric }) => metric === high.metric);
  if (typeof value === "number" && low) {
    const { low: _low, high: _high, ...rest } = low;
    return { ...rest, ref: `cell/${id}`, value };
  }
  return `there is no number at cell/${id}`;
}
