import type { Claim, Corpus } from "./corpus.ts";
import { cellRef, claimRef, findPlace, type Place, parseRef, rowRef } from "./ref.ts";
import { type CellQuantity, cellOf, rowQuantities } from "./row.ts";
import type { Quantity } from "./schema/quantity.ts";

/** A quantity found by its ref, in a claim or a cell. */
export type FoundQuantity = (Quantity | CellQuantity) & { readonly lines?: readonly number[] };

/** What a ref leads to, or why it leads nowhere. */
export type Resolved<T> = { readonly found: T } | { readonly why: string };

/**
 * The quantity that `cell/<table>.<key>.<column>` or `claim/<id>#<selector>` (of a passage `passage/<id>#…`) names.
 * A selector is metric, metric+period or entity+metric+period, and fits exactly one.
 */
export function resolveQuantity(corpus: Corpus, text: string): Resolved<FoundQuantity> {
  const [path = "", selector] = text.split("#");
  const named = parseRef(path);
  const place = findPlace(named);
  if (named?.kind === "cell" && place?.column !== undefined)
    return quantityAt(corpus, { ...place, column: place.column });
  const isClaim = named?.kind === "claim" || named?.kind === "passage";
  const claim = isClaim ? corpus.claims.get(named.id) : undefined;
  if (!claim) return { why: `there is no ${path}` };
  const fitting = (claim.quantities ?? []).filter((quantity) => fits(quantity, selector));
  const [only] = fitting;
  if (fitting.length === 1 && only) return { found: { ...only, lines: claim.lines } };
  return {
    why: `"${selector ?? ""}" fits ${fitting.length} quantities of ${claimRef(claim)}; it has ${selectors(claim)}`,
  };
}

/** The number that a ref of a cell or of a claim's quantity names. */
export function resolveNumber(corpus: Corpus, text: string): Resolved<number> {
  const named = parseRef(text);
  const place = findPlace(named);
  if (named?.kind === "cell" && place) {
    const table = corpus.tables.get(place.table);
    const row = table?.rowsByKey.get(place.key);
    if (!table || !row) return { why: `there is no ${rowRef(place.table, place.key)}` };
    const cell = cellOf(table, row, place.column ?? "");
    return typeof cell === "number" ? { found: cell } : { why: `there is no number at ${text}` };
  }
  const quantity = resolveQuantity(corpus, text);
  if ("why" in quantity) return quantity;
  const { value } = quantity.found;
  return value === undefined ? { why: `${text} is a range; name the cell of one end` } : { found: value };
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

function quantityAt(corpus: Corpus, { table: id, key, column }: Required<Place>): Resolved<FoundQuantity> {
  const table = corpus.tables.get(id);
  const row = table?.rowsByKey.get(key);
  if (!table || !row) return { why: `there is no ${rowRef(id, key)}` };
  const own = cellRef(id, key, column);
  const found = rowQuantities(table, row).find((each) => each.ref === own);
  if (found) return { found };
  const high = table.columns.find(({ name, end }) => name === column && end === "high");
  const value = high ? row.cells[table.header.indexOf(high.name)] : undefined;
  const low = high && rowQuantities(table, row).find(({ metric }) => metric === high.metric);
  if (typeof value === "number" && low) {
    const { low: _low, high: _high, ...rest } = low;
    return { found: { ...rest, ref: own, value } };
  }
  return { why: `there is no number at ${own}` };
}
