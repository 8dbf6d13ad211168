import type { Corpus, Table } from "../corpus/corpus.ts";
import type { RowData } from "../corpus/data.ts";
import { cellRef, findPlace, parseRef } from "../corpus/ref.ts";
import { type CellQuantity, cellNote, metricOf, ownerOf, rowQuantities } from "../corpus/row.ts";
import type { Finding } from "../corpus/schema/finding.ts";
import type { Quantity } from "../corpus/schema/quantity.ts";
import { intervalOf } from "../notation/bounds/interval.ts";
import { convert } from "../notation/units/units.ts";
import type { NumberCell } from "./cell-value.ts";
import type { TableColumn } from "./column.ts";
import { computeCell } from "./computed.ts";
import { operandsOf, readCell } from "./read-cell.ts";

/** A doubt about a cell's value. */
export interface Dispute {
  readonly finding: Finding;
  /** The values that the cell has as the report prints it elsewhere; none if they are not known. */
  readonly others: readonly NumberCell[];
}

/**
 * The doubt about a cell's value: a contradiction, or a material error of fact, that touches just this cell.
 * What only outside knowledge tells decides nothing.
 */
export function disputeOf(
  corpus: Corpus,
  table: Table,
  row: RowData,
  column: TableColumn,
): Dispute | undefined {
  const names = column.computed ? operandsOf(table, column.computed.formula) : [column.name];
  const disputed = names.flatMap((name) => {
    const finding = doubtOf(corpus, cellRef(table.id, row.key, name));
    return finding ? [{ name, finding }] : [];
  });
  const [first] = disputed;
  if (!first) return undefined;
  const own = disputed.map(({ name, finding }) => ({
    name,
    others: printedElsewhere(corpus, table, row, name, finding),
  }));
  if (!column.computed) return { finding: first.finding, others: own[0]?.others ?? [] };
  return { finding: first.finding, others: recomputed(corpus, table, row, column, own) };
}

function doubtOf(corpus: Corpus, cell: string): Finding | undefined {
  return corpus
    .findingsOf([cell])
    .find(
      ({ kind, weight, from }) =>
        from === "text" && (kind === "contradiction" || (kind === "factual" && weight === "material")),
    );
}

/** The other values that a contradiction's places hold for what a cell measures. */
function printedElsewhere(
  corpus: Corpus,
  table: Table,
  row: RowData,
  name: string,
  { kind, touches = [] }: Finding,
): NumberCell[] {
  const column = table.columns.find((each) => each.name === name);
  const cell = column && readCell(corpus, table, row, { ...column, aliases: [], printed: column });
  if (kind !== "contradiction" || cell?.kind !== "number") return [];
  const own = rowQuantities(table, row).find(({ ref }) => ref === cellRef(table.id, row.key, name));
  const of = own?.of ?? (column && ownerOf(table, row, column));
  const metric = column && metricOf(table, row, column);
  const places = touches
    .flatMap((ref) => quantitiesAt(corpus, ref))
    .filter((each) => each.of === of && each.metric === metric && !("ref" in each && each.ref === own?.ref))
    .filter(({ period }) => period === undefined || own?.period === undefined || period === own.period)
    .map((each) => inUnit(corpus, each, cell.unit));
  const known = places.filter((place) => place !== undefined);
  return known.length < places.length ? [] : known.filter(({ value }) => value !== cell.value);
}

type Printed = Quantity | CellQuantity;

/** Single numbers at a claim, a row or a cell. */
function quantitiesAt(corpus: Corpus, ref: string): readonly Printed[] {
  const named = parseRef(ref);
  if (named?.kind === "claim" || named?.kind === "passage")
    return corpus.claims.get(named.id)?.quantities ?? [];
  const place = findPlace(named);
  const table = corpus.tables.get(place?.table ?? "");
  const row = table?.rowsByKey.get(place?.key ?? "");
  if (!table || !row) return [];
  return rowQuantities(table, row).filter((each) => place?.column === undefined || each.ref === ref);
}

/** A quantity as a cell of a unit; undefined if it is a range or of another dimension. */
function inUnit(
  corpus: Corpus,
  { value, bound, unit }: Printed,
  wanted: string | undefined,
): NumberCell | undefined {
  if (value === undefined || (unit === undefined) !== (wanted === undefined)) return undefined;
  const number =
    unit === undefined || wanted === undefined ? value : convert(value, unit, wanted, corpus.units);
  return { kind: "number", value: number, interval: intervalOf(number, bound), bound, unit: wanted };
}

/** A computed column with each other value in place of its own; none if one of the values is not known to the digit. */
function recomputed(
  corpus: Corpus,
  table: Table,
  row: RowData,
  column: TableColumn,
  disputed: readonly { readonly name: string; readonly others: readonly NumberCell[] }[],
): NumberCell[] {
  const [only, ...more] = disputed;
  if (!column.computed || !only || more.length > 0) return [];
  if (cellNote(table, row.key, only.name)?.unit !== undefined) return []; // the formula is in the column's
  if (only.others.some(({ bound = "exact" }) => bound !== "exact")) return [];
  const { computed } = column;
  return only.others.flatMap(({ value }) => {
    const cell = computeCell(corpus, table, row, computed, { [only.name]: value });
    return cell.kind === "number" ? [cell] : [];
  });
}
